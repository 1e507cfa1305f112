import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { useChanges } from '~/collab/use-changes';
import { listActiveGroups } from '~/domain/groups/groups.server';
import { readFulfilment } from '~/domain/monitoring/monitoring.server';
import { nameVersion } from '~/domain/plans/content.server';
import { type RevisionChange, revisionChangeSchema } from '~/domain/plans/forms';
import {
  approveRevision,
  closeConsultation,
  makeReady,
  openConsultation,
  publishRevision,
  readLife,
  reopenRevision,
} from '~/domain/plans/lifecycle.server';
import { addChapter, forkRevision, readRevision, shareRevision } from '~/domain/plans/plans.server';
import { isFrozen, isOpen, isShared, measuresOf } from '~/domain/plans/rules';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import type { Client } from '~/platform/supabase';
import { Badge } from '~/ui/Badge';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { RevisionStateBadge } from '../$partnership.plans._index/revision-state-badge';
import { AddChapter } from './add-chapter';
import { ChapterTable } from './chapter-table';
import { FulfilmentSummary } from './fulfilment-summary';
import { LifeActions } from './life-actions';
import { RevisionNavigation } from './revision-navigation';
import { StateCard } from './state-card';
import { VersionList } from './version-list';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'plan', (t) => data?.tree.name ?? t('title'), data?.tree.plan.title);

export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const { role, partnershipId } = membership;
  const mayAdd = role === 'manager' || role === 'consultant';
  const [tree, life, fulfilment, groups] = await Promise.all([
    readRevision(client, partnershipId, revisionId),
    readLife(client, revisionId),
    readFulfilment(client, revisionId),
    mayAdd ? listActiveGroups(client, partnershipId) : [],
  ]);
  if (!tree || !life) throw new Response(null, { status: 404 });
  return {
    ...{ tree, life, fulfilment, groups },
    mayManage: role === 'manager',
    mayNameVersions: mayAdd,
    mayAddChapters: mayAdd && isOpen(tree.state),
    isMember: role !== 'participant',
    today: new Date().toISOString().slice(0, 10),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const parsed = revisionChangeSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    // These are typed by people, and what they get wrong is said beside the field.
    if (!wrong.every((field) => field === 'name' || field === 'code' || field === 'deadline')) {
      throw new Response(null, { status: 400 });
    }
    return data({ ok: false as const, refused: null, wrong }, { status: 422 });
  }
  const change = parsed.data;
  const revisionPath = (id: string) => `/${membership.slug}/revisions/${id}`;
  return attempt(async () => {
    if (change.intent === 'fork') {
      throw redirect(revisionPath(await forkRevision(client, revisionId, change.name)));
    }
    if (change.intent === 'addChapter') {
      const tree = await readRevision(client, membership.partnershipId, revisionId);
      if (!tree) throw new Response(null, { status: 404 });
      const { code, name, group } = change;
      const chapter = await addChapter(client, tree, { code, name, groupId: group });
      throw redirect(`${revisionPath(revisionId)}/chapters/${chapter}`);
    }
    await changeRevision(client, revisionId, change);
    return change.intent;
  });
}

/** Takes a step after which one stays on the page. */
function changeRevision(
  client: Client,
  revision: string,
  change: Exclude<RevisionChange, { intent: 'addChapter' }>,
): Promise<void> {
  switch (change.intent) {
    case 'share':
    case 'unshare':
      return shareRevision(client, revision, change.intent === 'share');
    case 'publish':
    case 'withdraw':
      return publishRevision(client, revision, change.intent === 'publish');
    case 'openConsultation':
      return openConsultation(client, revision, change.deadline);
    case 'closeConsultation':
      return closeConsultation(client, revision);
    case 'makeReady':
      return makeReady(client, revision);
    case 'reopen':
      return reopenRevision(client, revision);
    case 'approve':
      return approveRevision(client, revision);
    default:
      return nameVersion(client, revision, change.name);
  }
}

export default function Revision() {
  const { tree, life, fulfilment, groups, today, ...may } = useLoaderData<typeof loader>();
  const { t } = useTranslation('revision');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  useChanges(isFrozen(tree.state) ? null : life.document);
  const measures = tree.chapters.flatMap(measuresOf);
  const isEmpty = tree.chapters.length === 0;
  return (
    <>
      <PageHeader
        title={tree.name}
        breadcrumbs={[
          { to: `/${partnership}/plans`, label: plan('title') },
          { to: `/${partnership}/plans`, label: tree.plan.title },
        ]}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <RevisionStateBadge state={tree.state} />
            {!isFrozen(tree.state) && (
              <Badge tone="neutral" icon={isShared(tree) ? 'eye' : 'lock'}>
                {t(isShared(tree) ? 'shared' : 'notShared')}
              </Badge>
            )}
            {tree.publishedAt && (
              <Badge tone="neutral" icon="open">
                {t('published')}
              </Badge>
            )}
            <span>
              {plan(`kind.${tree.plan.kind}`)} · {plan('period', { from: tree.plan.from, to: tree.plan.to })}{' '}
              · {plan('measures', { count: measures.length })}
            </span>
          </span>
        }
        action={
          may.mayNameVersions && (
            <LifeActions
              key={tree.id}
              tree={tree}
              life={life}
              mayManage={may.mayManage}
              secondary={isEmpty && may.mayAddChapters}
            />
          )
        }
      />
      <RevisionNavigation />
      <StateCard tree={tree} life={life} today={today} seesGaps={may.isMember} />
      {fulfilment && measures.length > 0 && (
        <FulfilmentSummary fulfilment={fulfilment} measureIds={measures.map(({ measureId }) => measureId)} />
      )}
      {isEmpty ? (
        <EmptyState
          icon="plan"
          title={t('chapters.empty.title')}
          action={may.mayAddChapters ? <AddChapter groups={groups} primary /> : undefined}
        >
          {t('chapters.empty.text')}
        </EmptyState>
      ) : (
        <>
          <ChapterTable tree={tree} fulfilment={fulfilment} seesGroups={may.isMember} />
          {may.mayAddChapters && (
            <div className="mt-4">
              <AddChapter groups={groups} />
            </div>
          )}
        </>
      )}
      {may.isMember && <VersionList revisionId={tree.id} versions={life.versions} />}
    </>
  );
}
