import type { ImportPage } from '~/domain/imports/imports.server';
import type { NewPlan } from '~/domain/imports/schema';
import { longestTitle, planKinds } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { RadioGroup } from '~/ui/RadioGroup';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';

/** Where the plan goes: a new one, or a draft that is there. */
export function TargetCard({ page, wrong }: { page: ImportPage; wrong: readonly string[] }) {
  const { t } = useTranslation('imports');
  const { revisionId, plan } = page.options;
  const noDraft = page.drafts.length === 0;
  return (
    <Card title={t('target.title')}>
      <RadioGroup
        name="target"
        label={t('target.question')}
        labelHidden
        defaultValue={revisionId === null ? 'new' : 'revision'}
        options={[
          { value: 'new', label: t('target.new'), hint: t('target.newHint') },
          {
            value: 'revision',
            label: t('target.revision'),
            hint: noDraft ? t('target.noDraft') : t('target.revisionHint'),
            disabled: noDraft,
          },
        ]}
      />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        {revisionId === null && <NewPlanFields page={page} plan={plan} wrong={wrong} />}
        <DraftField page={page} />
      </div>
    </Card>
  );
}

/** Which draft; there also while a new plan is chosen, so that choosing the other needs no more than a click. */
function DraftField({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports');
  const { revisionId } = page.options;
  const options = page.drafts.map(({ id, name, plan }) => ({
    value: id,
    label: name === plan ? name : t('target.draftName', { plan, name }),
  }));
  if (options.length === 0) return null;
  if (revisionId === null) return <input type="hidden" name="revision" value={options[0]?.value} />;
  return (
    <Select
      name="revision"
      label={t('target.draft')}
      defaultValue={revisionId}
      options={options}
      className="sm:col-span-2"
    />
  );
}

function NewPlanFields({ page, plan, wrong }: { page: ImportPage; plan: NewPlan; wrong: readonly string[] }) {
  const { t: common } = useTranslation();
  const { t } = useTranslation('plan');
  const { t: create } = useTranslation('newPlan');
  return (
    <>
      <Select
        name="kind"
        label={create('kind')}
        defaultValue={plan.kind}
        options={planKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField
        name="title"
        label={create('name')}
        maxLength={longestTitle}
        defaultValue={plan.title}
        autoComplete="off"
        error={wrong.includes('title') ? common('errors.required') : undefined}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          name="from"
          label={create('from')}
          inputMode="numeric"
          maxLength={4}
          defaultValue={plan.from}
          error={wrong.includes('from') ? common('errors.number') : undefined}
        />
        <TextField
          name="to"
          label={create('to')}
          inputMode="numeric"
          maxLength={4}
          defaultValue={plan.to}
          error={wrong.includes('to') ? create('periodOrder') : undefined}
        />
      </div>
      {plan.kind === 'TAP' && (
        <Select
          name="elaborates"
          label={create('elaborates')}
          optional
          placeholder={create('elaboratesNone')}
          defaultValue={plan.elaborates ?? ''}
          options={page.elaborable.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </>
  );
}
