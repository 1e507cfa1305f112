import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { listActiveGroups } from '~/domain/groups/groups.server';
import { readFulfilment } from '~/domain/monitoring/monitoring.server';
import { revisionChangeSchema } from '~/domain/plans/forms';
import { addChapter, forkRevision, readRevision, shareRevision } from '~/domain/plans/plans.server';
import { isOpen, isShared, measuresOf } from '~/domain/plans/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { Badge } from '~/ui/Badge';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { RevisionStateBadge } from '../$partnership.plans._index/revision-state-badge';
import { ChapterTable } from './chapter-table';
import { FulfilmentSummary } from './fulfilment-summary';
import { AddChapter, ForkRevision, ShareRevision } from './revision-actions';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'plan', (t) => data?.tree.name ?? t('title'));

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const [tree, fulfilment] = await Promise.all([
    readRevision(client, membership.partnershipId, revisionId),
    readFulfilment(client, revisionId),
  ]);
  if (!tree) throw new Response(null, { status: 404 });
  const { role } = membership;
  const mayAddChapters = isOpen(tree.state) && (role === 'manager' || role === 'consultant');
  return {
    tree,
    fulfilment,
    groups: mayAddChapters ? await listActiveGroups(client, membership.partnershipId) : [],
    mayManage: role === 'manager',
    mayAddChapters,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const parsed = revisionChangeSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    // Names and numbers are typed by people, and what they get wrong is said beside the field.
    if (!wrong.every((field) => field === 'name' || field === 'code'))
      throw new Response(null, { status: 400 });
    return data({ ok: false as const, refused: null, wrong }, { status: 422 });
  }
  const change = parsed.data;
  const revisionPath = (id: string) => `/${membership.slug}/revisions/${id}`;
  return attempt(async () => {
    switch (change.intent) {
      case 'share':
      case 'unshare':
        await shareRevision(client, revisionId, change.intent === 'share');
        return change.intent;
      case 'fork':
        throw redirect(revisionPath(await forkRevision(client, revisionId, change.name)));
      case 'addChapter': {
        const tree = await readRevision(client, membership.partnershipId, revisionId);
        if (!tree) throw new Response(null, { status: 404 });
        const { code, name, group } = change;
        const chapter = await addChapter(client, tree, { code, name, groupId: group });
        throw redirect(`${revisionPath(revisionId)}/chapters/${chapter}`);
      }
    }
  });
}

export default function Revision() {
  const { tree, fulfilment, groups, mayManage, mayAddChapters } = useLoaderData<typeof loader>();
  const { t } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const measures = tree.chapters.flatMap(measuresOf);
  const action =
    mayManage && tree.state === 'approved' ? (
      <ForkRevision />
    ) : mayManage && tree.state === 'draft' ? (
      <ShareRevision shared={isShared(tree)} />
    ) : undefined;
  return (
    <>
      <PageHeader
        title={tree.name}
        breadcrumbs={[
          { to: `/${partnership}/plans`, label: t('title') },
          { to: `/${partnership}/plans`, label: tree.plan.title },
        ]}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <RevisionStateBadge state={tree.state} />
            {isOpen(tree.state) && (
              <Badge tone="neutral" icon={isShared(tree) ? 'eye' : 'lock'}>
                {t(isShared(tree) ? 'shared' : 'notShared')}
              </Badge>
            )}
            <span>
              {t(`kind.${tree.plan.kind}`)} · {t('period', { from: tree.plan.from, to: tree.plan.to })} ·{' '}
              {t('measures', { count: measures.length })}
            </span>
          </span>
        }
        action={action}
      />
      {fulfilment && measures.length > 0 && (
        <FulfilmentSummary fulfilment={fulfilment} measureIds={measures.map(({ measureId }) => measureId)} />
      )}
      {tree.chapters.length === 0 ? (
        <EmptyState
          icon="plan"
          title={t('chapters.empty.title')}
          action={mayAddChapters ? <AddChapter groups={groups} primary /> : undefined}
        >
          {t('chapters.empty.text')}
        </EmptyState>
      ) : (
        <>
          <ChapterTable tree={tree} fulfilment={fulfilment} />
          {mayAddChapters && (
            <div className="mt-4">
              <AddChapter groups={groups} />
            </div>
          )}
        </>
      )}
    </>
  );
}
