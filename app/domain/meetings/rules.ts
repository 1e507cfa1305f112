import type { AgendaItem, Attendance, MeetingContent, MeetingGroup, MinutesState } from './content';

/** Whether people may be invited to a meeting and answer: not once it is over or cancelled (M13). */
export function isAhead(
  { cancelledAt, endsAt, minutesState }: Pick<MeetingContent, 'cancelledAt' | 'endsAt' | 'minutesState'>,
  now: Date,
): boolean {
  return cancelledAt === null && minutesState === 'draft' && now < new Date(endsAt);
}

/** How many members of a group are there, and whether it may decide. */
export type Quorum = {
  groupId: string;
  group: string;
  present: number;
  members: number;
  /** Null: the group has no quorum. */
  needed: number | null;
  met: boolean | null;
};

/** The quorum of each group that meets; guests and people of other groups do not count. */
export function quorums(groups: readonly MeetingGroup[], attendances: readonly Attendance[]): Quorum[] {
  const present = new Set(
    attendances.filter(({ presence }) => presence === 'present').map(({ personId }) => personId),
  );
  return groups.map(({ id, name, quorum, members }) => {
    const there = members.filter((person) => present.has(person)).length;
    return {
      ...{ groupId: id, group: name, present: there, members: members.length, needed: quorum },
      met: quorum === null ? null : there >= quorum,
    };
  });
}

/** The step that leads minutes on; null: they are at the end of their way. */
export type MinutesStep = 'circulate' | 'settle' | 'approve';
const steps: Record<MinutesState, MinutesStep | null> = {
  ...{ draft: 'circulate', circulated: 'settle', settled: 'approve', approved: null },
};
export function nextStep(state: MinutesState): MinutesStep | null {
  return steps[state];
}

/** Whether minutes can be taken back to be written anew (M6). */
export function mayReturn(state: MinutesState): boolean {
  return state === 'circulated' || state === 'settled';
}

/** What is to be done first with a meeting. */
export type MainAction = MinutesStep | 'begin' | 'proceed' | 'finish';

type Course = Pick<MeetingContent, 'minutesState' | 'cancelledAt' | 'currentItemId' | 'endsAt' | 'items'>;

/**
 * The first thing for whoever runs a meeting or keeps its minutes: to begin, to go on to the next item, to finish; after
 * it, the next step of the minutes.
 */
export function mainAction(
  meeting: Course,
  may: { run: boolean; keep: boolean },
  now: Date,
): MainAction | null {
  const { minutesState, cancelledAt, items, endsAt } = meeting;
  if (minutesState === 'draft') {
    if (cancelledAt !== null) return null;
    const current = currentItem(meeting);
    if (may.run && current) return besideItem(items, current.id).next ? 'proceed' : 'finish';
    if (may.run && items.length > 0 && now < new Date(endsAt)) return 'begin';
  }
  return may.keep ? nextStep(minutesState) : null;
}

/** The item that is being discussed; one that was put away meanwhile is not. */
export function currentItem({
  items,
  currentItemId,
}: Pick<MeetingContent, 'items' | 'currentItemId'>): AgendaItem | null {
  return items.find(({ id }) => id === currentItemId) ?? null;
}

/** What comes before and after an item; before the first and after the last one nothing does. */
export function besideItem<Item extends { id: string }>(
  items: readonly Item[],
  id: string | null,
): { previous: Item | null; next: Item | null } {
  const at = items.findIndex((item) => item.id === id);
  if (at === -1) return { previous: null, next: items[0] ?? null };
  return { previous: items[at - 1] ?? null, next: items[at + 1] ?? null };
}

/** When each item is to begin, and by how many minutes the meeting is to end late (negative: early). */
export type TimePlan = { begins: Map<string, Date>; ends: Date; late: number };

/**
 * The time plan of an agenda. Once an item is being discussed, those after it begin when it is to end, at the earliest
 * now; those before it keep the times they were planned for. An item without planned minutes takes none.
 */
export function timePlan(
  meeting: Pick<MeetingContent, 'startsAt' | 'endsAt' | 'items' | 'currentItemId' | 'currentItemSince'>,
  now: Date,
): TimePlan {
  const begins = new Map<string, Date>();
  let at = new Date(meeting.startsAt).getTime();
  for (const { id, minutesPlanned } of meeting.items) {
    const isCurrent = id === meeting.currentItemId && meeting.currentItemSince !== null;
    if (isCurrent) at = new Date(meeting.currentItemSince ?? at).getTime();
    begins.set(id, new Date(at));
    at += (minutesPlanned ?? 0) * minute;
    if (isCurrent) at = Math.max(at, now.getTime());
  }
  return { begins, ends: new Date(at), late: Math.round((at - new Date(meeting.endsAt).getTime()) / minute) };
}

const minute = 60_000;

/** How long an item has been discussed, and by how much longer than planned, in whole seconds; null: not longer. */
export function spent(
  since: string,
  minutesPlanned: number | null,
  now: Date,
): { seconds: number; over: number | null } {
  const seconds = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 1000));
  const over = seconds - (minutesPlanned ?? Number.POSITIVE_INFINITY) * 60;
  return { seconds, over: over > 0 ? over : null };
}

/** 4:05, 1:02:00: seconds as a clock shows them. */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Whether a task should have been done by now. `today` and the date are ISO days. */
export function isOverdue(task: { state: string; dueOn: string | null }, today: string): boolean {
  return (task.state === 'open' || task.state === 'in_progress') && task.dueOn !== null && task.dueOn < today;
}

/** Meetings still to come or under way, the next one first, and those that are over, the last one first. */
export function byTime<Meeting extends { startsAt: string; endsAt: string }>(
  meetings: readonly Meeting[],
  now: Date,
): { coming: Meeting[]; past: Meeting[] } {
  const ordered = [...meetings].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const isComing = ({ endsAt }: Meeting) => Date.parse(endsAt) > now.getTime();
  return {
    coming: ordered.filter(isComing),
    past: ordered.filter((meeting) => !isComing(meeting)).reverse(),
  };
}
