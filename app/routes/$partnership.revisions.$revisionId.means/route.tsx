import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useChanges } from '~/collab/use-changes';
import { dayOf } from '~/domain/calendar/rules';
import { parseDay } from '~/domain/indicators/days';
import { endingSoon, horizons, unknownsOf } from '~/domain/means/ending';
import { moneyGaps, sumsOf } from '~/domain/means/sums';
import { groupEndings } from '~/domain/means/timeline';
import { readContent } from '~/domain/plans/content.server';
import { readLife } from '~/domain/plans/lifecycle.server';
import { isFrozen } from '~/domain/plans/rules';
import { listProjects } from '~/domain/projects/projects.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { EmptyState } from '~/ui/EmptyState';
import { RevisionHeader } from '../$partnership.revisions.$revisionId._index/revision-header';
import { EndingSoonSection } from './ending-soon';
import { SumsSection } from './sums';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, 'means', (t) => t('title'), data?.revision.name);

/** `?od=` the day to look ahead from (today, unless told), `?mesicu=` how far. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, membership } = await requireMembership(args);
  const { revisionId = '' } = args.params;
  const [content, projects, life] = await Promise.all([
    readContent(client, revisionId),
    listProjects(client, membership.partnershipId),
    readLife(client, revisionId),
  ]);
  if (content?.partnership.id !== membership.partnershipId) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(args.request.url);
  const typed = searchParams.get('od') ?? '';
  const day = parseDay(typed);
  const from = day ?? dayOf(new Date());
  const months = horizons.find((one) => String(one) === searchParams.get('mesicu')) ?? 12;
  const ending = endingSoon(content, projects, from, months);
  return {
    revision: content.revision,
    plan: content.plan,
    document: isFrozen(content.revision.state) ? null : (life?.document ?? null),
    period: { from, until: ending.until, months, misunderstood: day === null && typed !== '' ? typed : null },
    ending: { ...ending, groups: groupEndings(ending.endings), unknowns: unknownsOf(content) },
    sums: sumsOf(content),
    gaps: moneyGaps(content),
  };
}

/** What of a revision will soon run out of time or money, and what it costs. */
export default function Means() {
  const { revision, plan, document, period, ending, sums, gaps } = useLoaderData<typeof loader>();
  const { t } = useTranslation('outlook');
  const { t: means } = useTranslation('means');
  useChanges(document);
  return (
    <>
      <RevisionHeader title={means('title')} revision={revision} planTitle={plan.title} lead={t('lead')} />
      {ending.unknowns.measures === 0 ? (
        <EmptyState icon="plan" title={t('nothing.title')}>
          {t('nothing.text')}
        </EmptyState>
      ) : (
        <div className="space-y-12">
          <EndingSoonSection period={period} ending={ending} />
          <SumsSection sums={sums} gaps={gaps} />
        </div>
      )}
    </>
  );
}
