import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useParams } from '@remix-run/react';
import { chaptersToWrite, listPlans } from '~/domain/plans/plans.server';
import { isOpen } from '~/domain/plans/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Badge } from '~/ui/Badge';
import { Card } from '~/ui/Card';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'plan', (t) => t('home.title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const [plans, chapters] = await Promise.all([
    listPlans(client, membership.partnershipId),
    chaptersToWrite(client, membership.partnershipId, me.id),
  ]);
  const revisions = plans.flatMap((plan) =>
    plan.revisions.map((revision) => ({ ...revision, plan: plan.title })),
  );
  return {
    chapters,
    drafts: revisions.filter(({ state }) => isOpen(state)),
    approved: revisions.filter(({ state }) => state === 'approved'),
  };
}

export default function Home() {
  const { chapters, drafts, approved } = useLoaderData<typeof loader>();
  const { partnership = '' } = useParams();
  const { t } = useTranslation('plan');
  const revisionPath = (id: string) => `/${partnership}/revisions/${id}`;
  return (
    <>
      <PageHeader title={t('home.title')} lead={t('home.lead')} />
      <div className="grid gap-6">
        {chapters.length === 0 && drafts.length === 0 && (
          <EmptyState icon="check" title={t('home.nothing.title')}>
            {t('home.nothing.text')}
          </EmptyState>
        )}
        {chapters.length > 0 && (
          <Card title={t('home.write')}>
            <p className="mb-3 text-ink-soft">{t('home.writeLead')}</p>
            <ul className="divide-y divide-line">
              {chapters.map(({ id, code, name, revisionId, revisionName, planTitle }) => (
                <li key={id} className="py-3">
                  <Link
                    to={`${revisionPath(revisionId)}/chapters/${id}`}
                    prefetch="intent"
                    className="link font-semibold"
                  >
                    {t('chapter.titled', { code, name })}
                  </Link>
                  <p className="text-ink-soft text-sm">
                    {planTitle} · {revisionName}
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {drafts.length > 0 && (
          <Card title={t('home.readDrafts')}>
            <p className="mb-3 text-ink-soft">{t('home.readDraftsLead')}</p>
            <RevisionList revisions={drafts} path={revisionPath} />
          </Card>
        )}
        {approved.length > 0 && (
          <Card title={t('home.approved')}>
            <RevisionList revisions={approved} path={revisionPath} />
          </Card>
        )}
      </div>
    </>
  );
}

type ListedRevision = { id: string; name: string; plan: string; state: 'draft' | 'approved' | string };

function RevisionList({ revisions, path }: { revisions: ListedRevision[]; path: (id: string) => string }) {
  const { t } = useTranslation('plan');
  return (
    <ul className="divide-y divide-line">
      {revisions.map(({ id, name, plan, state }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <span className="min-w-0 flex-1">
            <Link to={path(id)} prefetch="intent" className="link font-semibold">
              {name}
            </Link>
            <span className="block text-ink-soft text-sm">{plan}</span>
          </span>
          <Badge
            tone={state === 'approved' ? 'success' : 'info'}
            icon={state === 'approved' ? 'check' : 'edit'}
          >
            {t(`state.${state as 'draft'}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
