import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Link, useLoaderData, useParams } from '@remix-run/react';
import { newPlanSchema } from '~/domain/plans/forms';
import { createPlan, listPlans } from '~/domain/plans/plans.server';
import type { PlanSummary } from '~/domain/plans/schema';
import { pageTitle } from '~/i18n/page-title';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { Card } from '~/ui/Card';
import { classes } from '~/ui/classes';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { PageHeader } from '~/ui/PageHeader';
import { NewPlan } from './new-plan';
import { RevisionStateBadge } from './revision-state-badge';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'plan', (t) => t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  return {
    plans: await listPlans(client, membership.partnershipId),
    mayCreate: membership.role === 'manager',
  };
}

/** Creates a plan and goes to its empty draft. */
export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const plan = newPlanSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!plan.success) {
    const wrong = [...new Set(plan.error.issues.map(({ path }) => String(path[0])))];
    return data({ ok: false as const, refused: null, wrong }, { status: 422 });
  }
  return attempt(async () => {
    const revision = await createPlan(client, { partnershipId: membership.partnershipId, ...plan.data });
    throw redirect(`/${membership.slug}/revisions/${revision}`);
  });
}

export default function Plans() {
  const { plans, mayCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('plan');
  const { t: words } = useTranslation('newPlan');
  const create = mayCreate ? (
    <div className={classes('flex flex-wrap gap-3', plans.length === 0 && 'justify-center')}>
      {plans.some(({ kind }) => kind === 'SPSZ') && (
        <LinkButton to="new-tap">{words('tapFromMeasures')}</LinkButton>
      )}
      <LinkButton to="../import" relative="path">
        {words('fromFile')}
      </LinkButton>
      <NewPlan plans={plans} />
    </div>
  ) : undefined;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={plans.length > 0 ? create : undefined} />
      {plans.length === 0 && (
        <EmptyState icon="plan" title={t('empty.title')} action={create}>
          {t('empty.text')}
        </EmptyState>
      )}
      <div className="grid gap-6">
        {plans.map((plan) => (
          <Plan key={plan.id} plan={plan} elaborated={plans.find(({ id }) => id === plan.elaborates)} />
        ))}
      </div>
    </>
  );
}

function Plan({ plan, elaborated }: { plan: PlanSummary; elaborated: PlanSummary | undefined }) {
  const { t } = useTranslation('plan');
  const { t: words } = useTranslation('newPlan');
  const format = useFormat();
  const { partnership = '' } = useParams();
  return (
    <Card title={plan.title}>
      <p className="mb-2 text-ink-soft text-sm">
        {t(`kind.${plan.kind}`)} · {t('period', { from: plan.from, to: plan.to })}
        {elaborated && (
          <>
            {' '}
            · {words('elaborates')}: {elaborated.title}
          </>
        )}
      </p>
      <ul className="divide-y divide-line">
        {plan.revisions.map((revision) => (
          <li key={revision.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <Link
              to={`/${partnership}/revisions/${revision.id}`}
              prefetch="intent"
              className="link min-w-0 flex-1 basis-40 font-semibold"
            >
              {revision.name}
            </Link>
            <span className="text-ink-soft text-sm">
              {t('revision.number', { number: revision.number })}
              {revision.state === 'approved' && revision.approvedAt && (
                <> · {t('revision.inForceSince', { date: format.date(revision.approvedAt) })}</>
              )}
            </span>
            <RevisionStateBadge state={revision.state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
