import { Form } from '@remix-run/react';
import { organisationKinds } from '~/domain/organisations/kinds';
import type { Organisation } from '~/domain/organisations/schema';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import type { FieldErrors } from '~/platform/forms';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Card } from '~/ui/Card';
import { Checkbox } from '~/ui/Checkbox';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { Select } from '~/ui/Select';
import { TextArea } from '~/ui/TextArea';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';

type OrganisationFormProps = {
  /** Null for a new one. */
  organisation: Organisation | null;
  answer?: { refused?: Refusal; errors?: FieldErrors; values?: Record<string, string> };
  cancelTo: string;
};

/** What is known of an organisation. */
export function OrganisationForm({ organisation, answer, cancelTo }: OrganisationFormProps) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('save');
  const values = answer?.values;
  return (
    <Card>
      <Form method="post" noValidate className="flex flex-col gap-6">
        <ErrorSummary
          fields={fields}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        <TextField
          name="name"
          label={t('organisations.name')}
          defaultValue={values?.name ?? organisation?.name}
          error={fields.name}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            name="short"
            label={t('organisations.short')}
            optional
            defaultValue={values?.short ?? organisation?.short ?? ''}
            error={fields.short}
          />
          <Select
            name="kind"
            label={t('organisations.kind')}
            placeholder={common('form.choose')}
            defaultValue={values?.kind ?? organisation?.kind ?? ''}
            error={fields.kind}
            options={organisationKinds.map((kind) => ({
              value: kind,
              label: t(`organisations.kinds.${kind}`),
            }))}
          />
        </div>
        <Checkbox
          name="member"
          label={t('organisations.member')}
          hint={t('organisations.memberHint')}
          defaultChecked={values ? values.member !== undefined : (organisation?.member ?? true)}
        />
        <TextArea
          name="note"
          label={t('organisations.note')}
          optional
          rows={3}
          defaultValue={values?.note ?? organisation?.note ?? ''}
          error={fields.note}
        />
        <SaveActions busy={saving} cancel={cancelTo} />
      </Form>
    </Card>
  );
}
