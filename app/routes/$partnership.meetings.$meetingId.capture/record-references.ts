import type {
  MeasureReference,
  PersonReference,
  ResolutionReference,
  TaskReference,
} from '~/collab/references';
import type { MeetingPage, Resolution } from '~/domain/meetings/content';
import { taskAddress } from '~/domain/tasks/address';
import type { TaskLine } from '~/domain/tasks/content';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/translate';

/** Words and formats of the page's language, and the day it is there. */
export type Wording = { t: Translate<'capture'>; format: Format; today: string };

/** What the line of a task shows of it. */
export type ShownTask = Pick<
  TaskLine,
  'id' | 'title' | 'state' | 'assignee' | 'organisation' | 'dueOn' | 'closedAt' | 'mayChange'
>;

/** A task as its line in the minutes shows it. */
export function taskReference(task: ShownTask, root: string, { t, format, today }: Wording): TaskReference {
  const { id, title, state, assignee, organisation, dueOn, closedAt, mayChange } = task;
  const who = [assignee, organisation].filter(Boolean).join(', ');
  const isOver = state === 'done' || state === 'cancelled';
  const when = isOver
    ? t(`state.${state}`, { date: closedAt ? format.date(closedAt) : '' }).trim()
    : dueOn && t(dueOn < today ? 'overdue' : 'due', { date: format.date(dueOn) });
  const details = [who, state === 'in_progress' && t('state.in_progress'), when].filter(Boolean).join(' · ');
  return { id, title, state, details, href: taskAddress(root, task), mayToggle: mayChange };
}

/** A resolution as its line in the minutes shows it. */
export function resolutionReference(resolution: Resolution, { t }: Wording): ResolutionReference {
  const { id, number, year, text, votesFor, votesAgainst, votesAbstained, withdrawnAt } = resolution;
  const votes = { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: votesAbstained ?? 0 };
  return {
    ...{ id, label: t('resolution.label', { number, year }), title: text },
    state: withdrawnAt ? 'withdrawn' : 'valid',
    ...(votesFor !== null && { details: t('resolution.voted', votes) }),
  };
}

/** People and measures that the meeting itself names, for a page that knows no more of them. */
export function ofMeeting(
  { attendances, items, tasks, review, resolutions }: MeetingPage,
  root: string,
): { people: PersonReference[]; measures: MeasureReference[] } {
  const measures = [...items, ...tasks, ...review, ...resolutions].flatMap((one) => one.measures);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return {
    people: attendances.flatMap(({ personId, name }) => (personId ? [{ id: personId, name }] : [])),
    measures: [...byId.values()].map(({ id, code, wording, revisionId }) => ({
      ...{ id, code, wording, href: `${root}/revisions/${revisionId}/measures/${id}` },
    })),
  };
}
