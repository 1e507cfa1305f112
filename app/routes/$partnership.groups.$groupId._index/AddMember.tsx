import { Form, Link } from '@remix-run/react';
import { groupRoles } from '~/domain/groups/roles';
import { useTranslation } from '~/i18n/useTranslation';
import type { FieldErrors } from '~/platform/forms';
import { useFieldTexts } from '~/platform/useFieldTexts';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { type Choice, Select } from '~/ui/Select';
import { useSubmitting } from '~/ui/useSubmitting';

type AddMemberProps = {
  candidates: readonly Choice[];
  errors?: FieldErrors;
  /** Where somebody who is not in the partnership yet is invited; null for who may not. */
  inviteTo: string | null;
};

/** Takes somebody of the partnership into the group. */
export function AddMember({ candidates, errors, inviteTo }: AddMemberProps) {
  const { t } = useTranslation('groups');
  const { t: common } = useTranslation();
  const fields = useFieldTexts(errors);
  const adding = useSubmitting('add');
  return (
    <Card title={t('addMember')}>
      <Form
        method="post"
        noValidate
        // Another list of candidates starts the choice anew.
        key={candidates.map(({ value }) => value).join()}
        className="flex flex-col gap-5"
      >
        <ErrorSummary fields={fields} />
        <div className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_auto]">
          <Select
            name="personId"
            label={t('person')}
            placeholder={common('form.choose')}
            defaultValue=""
            error={fields.personId}
            options={candidates}
          />
          <Select
            name="role"
            label={t('roleInGroup')}
            defaultValue="member"
            error={fields.role}
            options={groupRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
          <Button type="submit" icon="plus" name="intent" value="add" busy={adding}>
            {common('actions.add')}
          </Button>
        </div>
        {inviteTo && (
          <p className="text-ink-soft text-sm">
            {t('notHere')}{' '}
            <Link to={inviteTo} className="link">
              {t('inviteThem')}
            </Link>
          </p>
        )}
      </Form>
    </Card>
  );
}
