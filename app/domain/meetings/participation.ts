import type { Presence } from './content';

/** A meeting that was held, and who was on its list. */
export type HeldMeeting = {
  id: string;
  /** ISO. */
  startsAt: string;
  attendances: ReadonlyArray<{
    personId: string | null;
    organisationId: string | null;
    presence: Presence | null;
  }>;
};

/** How an organisation was at a meeting; null: it was not asked to come. */
export type Mark = Presence | null;

export type OrganisationParticipation = {
  id: string;
  /** At how many meetings somebody was there for it, of how many it was asked to. */
  present: number;
  asked: number;
  /** One for each meeting. */
  marks: Mark[];
};

/**
 * At which meetings each organisation was: present where anybody stood for it, apologised where nobody did and somebody
 * sent an apology. Those that come least stand first. Nothing noted about somebody on the list means that they were not there.
 */
export function participationOf(meetings: readonly HeldMeeting[]): OrganisationParticipation[] {
  const ids = new Set(
    meetings.flatMap(({ attendances }) => attendances.flatMap(({ organisationId }) => organisationId ?? [])),
  );
  return [...ids]
    .map((id) => {
      const marks = meetings.map((meeting) => markOf(id, meeting));
      return {
        ...{ id, marks, present: marks.filter((mark) => mark === 'present').length },
        asked: marks.filter((mark) => mark !== null).length,
      };
    })
    .sort((a, b) => a.present / a.asked - b.present / b.asked || b.asked - a.asked);
}

function markOf(organisation: string, { attendances }: HeldMeeting): Mark {
  const of = attendances.filter(({ organisationId }) => organisationId === organisation);
  if (of.length === 0) return null;
  const is = (wanted: Presence) => of.some(({ presence }) => presence === wanted);
  return is('present') ? 'present' : is('apologised') ? 'apologised' : 'absent';
}

/** Which of these people have been asked to come to meetings and were at none, and to how many: the most asked first. */
export function neverPresent(
  meetings: readonly HeldMeeting[],
  people: readonly string[],
): Array<{ personId: string; asked: number }> {
  return people
    .flatMap((personId) => {
      const own = meetings.flatMap(({ attendances }) =>
        attendances.filter((attendance) => attendance.personId === personId),
      );
      const came = own.some(({ presence }) => presence === 'present');
      return own.length === 0 || came ? [] : [{ personId, asked: own.length }];
    })
    .sort((a, b) => b.asked - a.asked);
}
