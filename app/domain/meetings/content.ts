import type { TaskLine } from '../tasks/content';

/**
 * A meeting as the database function `meeting_content` gives it: everything but the text of its minutes. Times are ISO
 * with a zone, days ISO, durations minutes.
 */
export type MeetingContent = {
  id: string;
  partnershipId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  link: string | null;
  seriesId: string | null;
  cancelledAt: string | null;
  invitedAt: string | null;
  minutesState: MinutesState;
  /** Last day for objections; null while the minutes are a draft. */
  objectionsUntil: string | null;
  circulatedAt: string | null;
  settledAt: string | null;
  approvedAt: string | null;
  /** The item that is being discussed now, and since when. */
  currentItemId: string | null;
  currentItemSince: string | null;
  /** The group that holds the meeting; the first of `groups`. */
  groupId: string;
  documentId: string;
  groups: MeetingGroup[];
  items: AgendaItem[];
  attendances: Attendance[];
  /** Tasks given at this meeting. */
  tasks: TaskLine[];
  /** Tasks which the meeting comes back to (M3). */
  review: TaskLine[];
  resolutions: Resolution[];
};

/** A meeting in a list; times are ISO. */
export type ListedMeeting = {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  cancelled: boolean;
  minutesState: MinutesState;
  /** Last day for objections to minutes that were sent out; ISO day. */
  objectionsUntil: string | null;
  /** Ids of the groups that meet. */
  groupIds: string[];
};

/** A meeting with what the asking person may do there; decided by the database. */
export type MeetingPage = MeetingContent & {
  /** Access to the text of the minutes. */
  access: 'edit' | 'comment' | 'read' | null;
  /** Time, place, agenda, attendance. */
  mayRun: boolean;
  /** The life of the minutes. */
  mayKeep: boolean;
  myRole: MeetingRole;
};

export const minutesStates = ['draft', 'circulated', 'settled', 'approved'] as const;
export type MinutesState = (typeof minutesStates)[number];

export type MeetingRole = 'manager' | 'consultant' | 'chair' | 'member' | 'guest' | 'other' | 'participant';

export type MeetingGroup = {
  id: string;
  name: string;
  slug: string;
  /** Members who must be there to decide; null: no quorum. */
  quorum: number | null;
  /** Chair and members (not guests), by person. */
  members: string[];
};

export const agendaKinds = ['information', 'discussion', 'decision', 'tasks'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export type AgendaItem = {
  id: string;
  title: string;
  kind: AgendaKind;
  presenterId: string | null;
  /** Name of whoever presents, with an account or without. */
  presenter: string | null;
  presenterName: string | null;
  minutesPlanned: number | null;
  measures: NamedMeasure[];
};

/** A measure by what it is called now, where it can be looked up. */
export type NamedMeasure = { id: string; code: string; wording: string; revisionId: string };

export type Presence = 'present' | 'apologised' | 'absent';

export type Attendance = {
  id: string;
  /** Null for a guest without an account. */
  personId: string | null;
  name: string;
  hue: number | null;
  organisationId: string | null;
  organisation: string | null;
  reply: 'coming' | 'not_coming' | null;
  presence: Presence | null;
};

export type Resolution = {
  id: string;
  /** Numbered within the group that holds the meeting and the year: 3/2026. */
  year: number;
  number: number;
  text: string;
  /** All three, or none where no vote was held. */
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  agendaItemId: string | null;
  withdrawnAt: string | null;
  measures: NamedMeasure[];
};
