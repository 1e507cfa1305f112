import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { usePartnershipChanges } from '~/collab/use-changes';
import { dayOf } from '~/domain/calendar/rules';
import { readDeskMeetings } from '~/domain/meetings/desk.server';
import { chaptersToWrite, listPlans } from '~/domain/plans/plans.server';
import { isOpen } from '~/domain/plans/rules';
import { readDesk } from '~/domain/responsibility/desk.server';
import { listHeldTasks } from '~/domain/tasks/held.server';
import { pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { requireMembership } from '~/platform/session.server';
import { Card } from '~/ui/Card';
import { EmptyState } from '~/ui/EmptyState';
import { PageHeader } from '~/ui/PageHeader';
import { useLastResult } from '~/ui/useLastResult';
import { Done } from '../$partnership.people/Done';
import { changeResponsibility } from '../$partnership.responsibility/change.server';
import { useChangesOfResponsibility } from '../$partnership.responsibility/use-changes-of-responsibility';
import { changeListed } from '../$partnership.tasks._index/change-tasks.server';
import { ListOutcome } from '../$partnership.tasks._index/list-outcome';
import { ChaptersToWrite } from './chapters-to-write';
import { DeclinedResponsibilities } from './declined-responsibilities';
import { DueTasks } from './due-tasks';
import { MinutesToReview } from './minutes-to-review';
import { NextMeetings } from './next-meetings';
import { ProposedResponsibilities } from './proposed-responsibilities';
import { ResponsibilitiesToAnswer } from './responsibilities-to-answer';
import { RevisionList } from './revision-list';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, 'desk', (t) => t('title'));

/** What waits for the person who asks, and where their work is. */
export async function loader(args: LoaderFunctionArgs) {
  const { client, me, membership } = await requireMembership(args);
  const { partnershipId, role } = membership;
  const [plans, chapters, responsibility, meetings, tasks] = await Promise.all([
    listPlans(client, partnershipId),
    chaptersToWrite(client, partnershipId, me.id),
    readDesk(client, { partnershipId, personId: me.id, role }),
    readDeskMeetings(client, { partnershipId, personId: me.id, role }),
    listHeldTasks(client, partnershipId, { kind: 'person', id: me.id }),
  ]);
  const revisions = plans.flatMap((plan) =>
    plan.revisions.map((revision) => ({ ...revision, plan: plan.title })),
  );
  return {
    ...{ chapters, responsibility, meetings, tasks, partnershipId, myId: me.id },
    today: dayOf(new Date()),
    drafts: revisions.filter(({ state }) => isOpen(state)),
    approved: revisions.filter(({ state }) => state === 'approved'),
  };
}

/** Where a button is pressed before scripts have run; otherwise the parts send it to the resource themselves. */
export async function action(args: ActionFunctionArgs) {
  const intent = (await args.request.clone().formData()).get('intent');
  return intent === 'setState' || intent === 'restore' ? changeListed(args) : changeResponsibility(args);
}

/** What of the desk's contents can change while somebody looks at it. */
const shown = [
  'responsibility',
  'meeting',
  'attendance',
  'task',
  'revision',
  'chapter',
  'measure',
  'workingGroup',
  'organisation',
  'access',
];

export default function Home() {
  const { chapters, meetings, tasks, today, drafts, approved, responsibility, partnershipId, myId } =
    useLoaderData<typeof loader>();
  usePartnershipChanges(partnershipId, shown);
  const { t } = useTranslation('desk');
  const changes = useChangesOfResponsibility();
  const result = useLastResult<typeof action>();
  const { toAnswer, declined, proposals } = responsibility;
  const lists = [chapters, drafts, meetings.next, meetings.minutes, tasks, toAnswer, declined, proposals];
  const nothing = lists.every((list) => list.length === 0);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {result && 'ok' in result ? (
        <Done refused={result.ok ? undefined : result.refused} message={null} />
      ) : (
        <ListOutcome result={result} />
      )}
      <div className="grid gap-6">
        {nothing && (
          <EmptyState icon="check" title={t('nothing.title')}>
            {t('nothing.text')}
          </EmptyState>
        )}
        {toAnswer.length > 0 && <ResponsibilitiesToAnswer list={toAnswer} changes={changes} />}
        <DueTasks tasks={tasks} today={today} />
        {declined.length > 0 && <DeclinedResponsibilities list={declined} />}
        {proposals.length > 0 && <ProposedResponsibilities list={proposals} myId={myId} changes={changes} />}
        {meetings.next.length > 0 && <NextMeetings meetings={meetings.next} />}
        {meetings.minutes.length > 0 && <MinutesToReview minutes={meetings.minutes} />}
        {chapters.length > 0 && <ChaptersToWrite chapters={chapters} />}
        {drafts.length > 0 && (
          <Card title={t('readDrafts')}>
            <p className="mb-3 text-ink-soft">{t('readDraftsLead')}</p>
            <RevisionList revisions={drafts} />
          </Card>
        )}
        {approved.length > 0 && (
          <Card title={t('approved')}>
            <RevisionList revisions={approved} />
          </Card>
        )}
      </div>
    </>
  );
}
