import { Form } from '@remix-run/react';
import type { Group } from '~/domain/groups/schema';
import { useTranslation } from '~/i18n/useTranslation';
import type { Refusal } from '~/platform/domain-error';
import type { FieldErrors } from '~/platform/forms';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { SaveActions } from '~/ui/SaveActions';
import { TextArea } from '~/ui/TextArea';
import { TextField } from '~/ui/TextField';
import { useSubmitting } from '~/ui/useSubmitting';

export type GroupAnswer = { refused?: Refusal; errors?: FieldErrors; values?: Record<string, string> };

type GroupFormProps = {
  /** Null for a new one. */
  group: Group | null;
  answer?: GroupAnswer;
  cancelTo: string;
};

/** What a group is called and how it works. */
export function GroupForm({ group, answer, cancelTo }: GroupFormProps) {
  const { t } = useTranslation('groups');
  const { t: errors } = useTranslation('errors');
  const fields = useFieldTexts(answer?.errors);
  const saving = useSubmitting('save');
  const values = answer?.values;
  return (
    <Card className="max-w-3xl">
      <Form method="post" noValidate className="flex flex-col gap-6">
        <ErrorSummary
          fields={fields}
          message={answer?.refused ? errors(`refused.${answer.refused}`) : null}
        />
        <TextField
          name="name"
          label={t('name')}
          defaultValue={values?.name ?? group?.name}
          error={fields.name}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            name="since"
            type="number"
            inputMode="numeric"
            label={t('since')}
            optional
            defaultValue={values?.since ?? group?.since ?? ''}
            error={fields.since}
          />
          <TextField
            name="meetingsPerYear"
            type="number"
            inputMode="numeric"
            label={t('meetingsPerYear')}
            optional
            defaultValue={values?.meetingsPerYear ?? group?.meetingsPerYear ?? ''}
            error={fields.meetingsPerYear}
          />
          <TextField
            name="quorum"
            type="number"
            inputMode="numeric"
            label={t('quorum')}
            hint={t('quorumHint')}
            optional
            defaultValue={values?.quorum ?? group?.quorum ?? ''}
            error={fields.quorum}
          />
        </div>
        <TextArea
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          optional
          defaultValue={values?.note ?? group?.note ?? ''}
          error={fields.note}
        />
        <SaveActions busy={saving} cancel={cancelTo} />
      </Form>
    </Card>
  );
}
