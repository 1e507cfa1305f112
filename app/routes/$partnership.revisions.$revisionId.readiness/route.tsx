import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import { useChanges } from '~/collab/use-changes';
import { readContent } from '~/domain/plans/content.server';
import { waiverChangeSchema } from '~/domain/plans/forms';
import { countGaps } from '~/domain/plans/lifecycle';
import { readLife } from '~/domain/plans/lifecycle.server';
import { chapterProgress, filterReadiness, readinessRows, totalProgress } from '~/domain/plans/readiness';
import { isFrozen } from '~/domain/plans/rules';
import { takeWaiverBack, waiveGap } from '~/domain/plans/waivers.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { attempt } from '~/platform/outcome.server';
import { requireMembership } from '~/platform/session.server';
import { Banner } from '~/ui/Banner';
import { EmptyState } from '~/ui/EmptyState';
import { LinkButton } from '~/ui/LinkButton';
import { Stats } from '~/ui/Stat';
import { GapList } from '../$partnership.revisions.$revisionId._index/gap-list';
import { RevisionHeader } from '../$partnership.revisions.$revisionId._index/revision-header';
import { Filters } from './filters';
import { GapTable } from './gap-table';
import { ProgressTable } from './progress-table';
import { addressOf, readQuery } from './query';
import { useWaivers } from './use-waivers';

// Where much is missing nobody needs it.
const AllReady = lazy(() => import('./all-ready').then((module) => ({ default: module.AllReady })));

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'readiness', (t) => t('title'), data?.revision.name);

/** What stands between a revision and its approval: counted here, so that the browser gets only what it shows. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const [content, life] = await Promise.all([readContent(client, revisionId), readLife(client, revisionId)]);
  if (!life || content?.partnership.id !== membership.partnershipId)
    throw new Response(null, { status: 404 });
  const asked = readQuery(new URL(args.request.url).searchParams);
  const chapters = chapterProgress(content);
  const rows = readinessRows(content);
  // A chapter of another revision, left over in the address, stands for all.
  const query = { ...asked, chapter: chapters.some(({ id }) => id === asked.chapter) ? asked.chapter : null };
  return {
    ...{ revision: content.revision, plan: content.plan, life, chapters, query },
    total: totalProgress(chapters),
    rows: filterReadiness(rows, query),
    nothingToShow: rows.length === 0,
    mayManage: membership.role === 'manager',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const change = waiverChangeSchema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!change.success) throw new Response(null, { status: 400 });
  const { intent, version: versionId, gap: kind } = change.data;
  return attempt(async () => {
    if (change.data.intent === 'takeBack') await takeWaiverBack(client, { revisionId, versionId, kind });
    else {
      const { reason } = change.data;
      await waiveGap(client, {
        partnershipId: membership.partnershipId,
        revisionId,
        versionId,
        kind,
        reason,
      });
    }
    return intent;
  });
}

export default function Readiness() {
  const { revision, plan, life, chapters, query, total, rows, nothingToShow, mayManage } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('readiness');
  const { t: steps } = useTranslation('steps');
  const { partnership = '' } = useParams();
  const frozen = isFrozen(revision.state);
  useChanges(frozen ? null : life.document, ['references', 'wording']);
  const changeWaiver = useWaivers();
  const path = `/${partnership}/revisions/${revision.id}`;
  const { organisation = 0, indicator = 0, ...others } = life.gaps;
  const missing = countGaps(life);
  return (
    <>
      <RevisionHeader
        title={t('title')}
        revision={revision}
        planTitle={plan.title}
        lead={
          <>
            {t(frozen ? 'leadFrozen' : 'lead')}{' '}
            {!frozen && missing > 0 && steps('missing', { count: missing })}
          </>
        }
        action={
          mayManage &&
          !frozen &&
          total.organisation > 0 && (
            <LinkButton to={`${path}/responsibility?state=none`} variant="primary" icon="people">
              {t('assign')}
            </LinkButton>
          )
        }
      />
      {total.measures === 0 ? (
        <EmptyState
          icon="plan"
          title={t('empty.title')}
          action={
            <LinkButton to={path} variant="primary">
              {t('empty.action')}
            </LinkButton>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          {!frozen && countGaps({ gaps: others }) > 0 && (
            <Banner tone="warning" title={t('blocks')} className="mb-6">
              <GapList gaps={others} />
            </Banner>
          )}
          {total.complete === total.measures && (!frozen || nothingToShow) && (
            <div className="mb-6">
              <Suspense fallback={null}>
                <AllReady state={revision.state} revisionPath={path} mayManage={mayManage} />
              </Suspense>
            </div>
          )}
          <Stats
            items={[
              { label: t('stat.measures'), value: total.measures },
              { label: t('stat.complete'), value: total.complete },
              { label: t('stat.organisation'), value: total.organisation },
              { label: t('stat.indicator'), value: total.indicator },
              { label: t('stat.waived'), value: total.waived },
              { label: t('stat.declined'), value: total.declined },
            ]}
          />
          <div className="my-6">
            <ProgressTable chapters={chapters} />
          </div>
          {!nothingToShow && (
            <>
              <Filters query={query} chapters={chapters} />
              <p aria-live="polite" className="mb-3 text-ink-soft">
                {t('filter.shown', { count: rows.length })}
              </p>
              {rows.length > 0 ? (
                <GapTable
                  rows={rows}
                  measurePath={(measureId) => `${path}/measures/${measureId}`}
                  isFrozen={frozen}
                  mayWaive={mayManage && !frozen}
                  changeWaiver={changeWaiver}
                />
              ) : (
                <EmptyState
                  title={t('filter.none')}
                  action={
                    <LinkButton to={addressOf({ chapter: null, kind: null })} preventScrollReset>
                      {t('filter.showAll')}
                    </LinkButton>
                  }
                >
                  {t('filter.noneText')}
                </EmptyState>
              )}
            </>
          )}
        </>
      )}
    </>
  );
}
