import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useChanges, usePartnershipChanges } from '~/collab/use-changes';
import { dayOf } from '~/domain/calendar/rules';
import { readMeasureLinks } from '~/domain/links/links.server';
import { readMeasureMeans } from '~/domain/means/measure-means.server';
import { readMeasureDealt } from '~/domain/measures/dealt.server';
import { describeHistory } from '~/domain/measures/history.server';
import { readMeasureHistory, readMeasurePage } from '~/domain/measures/measures.server';
import { readMeasureText } from '~/domain/measures/text.server';
import { managesProjects, readsProjects } from '~/domain/projects/rules';
import { readResponsibilityExtras } from '~/domain/responsibility/panel.server';
import { mayGiveTasks } from '~/domain/tasks/form.server';
import { ownGroups } from '~/domain/tasks/tasks.server';
import { readThreads } from '~/domain/threads/threads.server';
import { detectLanguage } from '~/i18n/language';
import { pageTitle } from '~/i18n/page-title';
import { requireMembership } from '~/platform/session.server';
import { dealtLines } from './dealt-lines.server';
import { DealtPanel } from './dealt-panel';
import { DiscussionPanel } from './discussion-panel';
import { historyLines } from './history-lines.server';
import { HistoryPanel } from './history-panel';
import { IndicatorsPanel } from './indicators-panel';
import { LinksPanel } from './links-panel';
import { MeansPanel } from './means-panel';
import { MeasureHeader } from './measure-header';
import { Neighbours } from './neighbours';
import { ResponsibilityPanel } from './responsibility-panel';
import { WordingPanel } from './wording-panel';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    'measure',
    (t) => t('title', { code: data?.page.measure.code ?? '' }),
    data?.page.revision.name,
  );

/** A measure in a revision: the unit of responsibility, with everything that is committed to. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { revisionId = '', measureId = '' } = args.params;
  const { partnershipId, slug } = membership;
  const [page, text, log, links, means, discussions] = await Promise.all([
    readMeasurePage(client, revisionId, measureId),
    readMeasureText(client, revisionId, measureId),
    readMeasureHistory(client, revisionId, measureId),
    readMeasureLinks(client, revisionId, measureId),
    readMeasureMeans(client, { partnershipId, revisionId, measureId }),
    readThreads({ client, partnershipId }, { kind: 'measure', id: measureId }),
  ]);
  if (!page || !links) throw new Response(null, { status: 404 });
  const [changes, responsibility, dealt, own] = await Promise.all([
    describeHistory(client, log, page.measure.indicators),
    readResponsibilityExtras(client, partnershipId, page),
    readMeasureDealt(client, partnershipId, measureId, page.measure.code),
    ownGroups(client, partnershipId, me.id),
  ]);
  const language = detectLanguage(args.request, me.language);
  const root = `/${slug}`;
  const today = dayOf(new Date());
  return {
    page,
    text,
    history: historyLines(changes, language),
    dealt: dealtLines(dealt, language, { root, today }),
    newTask: mayGiveTasks(membership, own) ? `${root}/tasks/new?measure=${measureId}` : null,
    partnershipId,
    links,
    means,
    discussions,
    projectRights: { read: readsProjects(membership.role), change: managesProjects(membership.role) },
    responsibility: { ...responsibility, myId: me.id },
    today,
  };
}

/** What of meetings the page shows; they are of no revision. `references`: where the minutes speak of the measure. */
const ofMeetings = ['task', 'resolution', 'meeting', 'agendaItem', 'references', 'thread', 'comment'];

/**
 * What the measure is stands in the left column: its wording, who answers for it, how its success is told, and what has
 * changed. Beside it what it is done with and what it hangs on; on a phone that comes before the changes. Each panel is
 * a `Card`, and says itself what may be done.
 */
export default function Measure() {
  const {
    page,
    text,
    history,
    links,
    means,
    discussions,
    projectRights,
    responsibility,
    today,
    dealt,
    newTask,
    partnershipId,
  } = useLoaderData<typeof loader>();
  useChanges(page.rights.document);
  usePartnershipChanges(partnershipId, ofMeetings);
  return (
    <>
      <MeasureHeader page={page} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6">
          <WordingPanel page={page} text={text} />
          <ResponsibilityPanel page={page} extras={responsibility} />
          <IndicatorsPanel page={page} today={today} />
          <DealtPanel lines={dealt} newTask={newTask} />
          <DiscussionPanel measure={page.measure} discussions={discussions} />
        </div>
        <aside className="grid min-w-0 gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <MeansPanel page={page} means={means} projectRights={projectRights} />
          <LinksPanel page={page} links={links} />
        </aside>
        <HistoryPanel lines={history} />
      </div>
      <Neighbours page={page} />
    </>
  );
}
