import { useFetcher } from '@remix-run/react';
import { useId, useState } from 'react';
import { longestTitle, type PlanSummary, planKinds } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Select } from '~/ui/Select';
import { TextField } from '~/ui/TextField';
import type { action } from './route';

/** The button which opens the form for a new plan. */
export function NewPlan({ plans }: { plans: PlanSummary[] }) {
  const { t } = useTranslation('plan');
  const { t: create } = useTranslation('newPlan');
  const { t: common } = useTranslation();
  const { t: errors } = useTranslation('errors');
  const fetcher = useFetcher<typeof action>();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<string>('SPSZ');
  const answer = fetcher.data;
  const wrong = answer && 'wrong' in answer ? answer.wrong : [];

  return (
    <>
      <Button variant="primary" icon="plus" onClick={() => setOpen(true)}>
        {create('action')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={create('title')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{common('actions.cancel')}</Button>
            <Button type="submit" form={form} variant="primary" busy={fetcher.state !== 'idle'}>
              {create('done')}
            </Button>
          </>
        }
      >
        <fetcher.Form id={form} method="post" className="grid gap-4" noValidate>
          {answer && !answer.ok && answer.refused && (
            <Banner tone="danger" live>
              {errors(`refused.${answer.refused}`)}
            </Banner>
          )}
          <Select
            name="kind"
            label={create('kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            options={planKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <TextField
            name="title"
            label={create('name')}
            maxLength={longestTitle}
            error={wrong.includes('title') ? common('errors.required') : undefined}
            autoComplete="off"
          />
          <div className="grid grid-cols-2 gap-4">
            <TextField name="from" label={create('from')} inputMode="numeric" maxLength={4} />
            <TextField
              name="to"
              label={create('to')}
              inputMode="numeric"
              maxLength={4}
              error={wrong.includes('from') || wrong.includes('to') ? create('periodOrder') : undefined}
            />
          </div>
          {kind === 'TAP' && (
            <Select
              name="elaborates"
              label={create('elaborates')}
              optional
              placeholder={create('elaboratesNone')}
              options={plans
                .filter((plan) => plan.kind === 'SPSZ')
                .map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </fetcher.Form>
      </Dialog>
    </>
  );
}
