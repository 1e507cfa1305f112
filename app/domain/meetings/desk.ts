import type { ListedMeeting } from './content';

/** What somebody is to the meetings of their partnership. */
export type Standing = {
  role: 'manager' | 'consultant' | 'member' | 'participant';
  /** What they are in groups, by the id of the group. */
  groups: Readonly<Record<string, string>>;
  /** Their lines on lists of meetings, by the id of the meeting. */
  lists: Readonly<Record<string, { reply: 'coming' | 'not_coming' | null; present: boolean }>>;
};

/** A meeting ahead as it stands on somebody's desk. */
export type DeskMeeting = ListedMeeting & {
  /** Their answer; undefined where they are not on its list. */
  reply: 'coming' | 'not_coming' | null | undefined;
};

/** What is to be done with minutes: to object by a day, to settle what was objected, to approve. */
export type MinutesToReview = ListedMeeting & { todo: 'object' | 'settle' | 'approve' };

/** The next of `coming` which somebody is asked to; those who look after the partnership see all of them. */
export function nextMeetings(
  coming: readonly ListedMeeting[],
  { role, lists }: Standing,
  most: number,
): DeskMeeting[] {
  const all = role === 'manager' || role === 'consultant';
  return coming
    .filter(({ id, cancelled }) => (all || id in lists) && !cancelled)
    .slice(0, most)
    .map((meeting) => ({ ...meeting, reply: lists[meeting.id]?.reply }));
}

/**
 * Minutes that wait for somebody (M2, M4, M5): to be objected to by those who may, until the day for it; then to be settled
 * and approved by their keepers.
 * @param today ISO day
 */
export function minutesToReview(
  meetings: readonly ListedMeeting[],
  standing: Standing,
  today: string,
): MinutesToReview[] {
  const { role, groups, lists } = standing;
  return meetings.flatMap((meeting): MinutesToReview[] => {
    const roles = meeting.groupIds.map((id) => groups[id]);
    const keeps = role === 'manager' || roles.includes('chair');
    const mayObject =
      keeps || role === 'consultant' || roles.includes('member') || lists[meeting.id]?.present === true;
    const { minutesState: state, objectionsUntil: until } = meeting;
    if (state === 'settled') return keeps ? [{ ...meeting, todo: 'approve' }] : [];
    if (state !== 'circulated' || until === null) return [];
    if (today <= until) return mayObject ? [{ ...meeting, todo: 'object' }] : [];
    return keeps ? [{ ...meeting, todo: 'settle' }] : [];
  });
}
