import type { Anchor } from '~/collab/prose';

export const subjectKinds = ['document', 'measure', 'task', 'agendaItem'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What is discussed. */
export type Subject = { kind: SubjectKind; id: string };

export const outcomes = ['accepted', 'partly', 'rejected', 'explained'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is said about one thing, the oldest first, as the database function `discussions` gives it. Times are ISO. */
export type Discussions = {
  /** Whoever asks. */
  me: string;
  threads: Thread[];
  /** What the asking person may do, by what is discussed; of what was not asked for there is nothing. */
  rights: Partial<Record<SubjectKind, Rights>>;
  /** Everybody who speaks or is spoken to. */
  people: Person[];
};

export type Rights = {
  /** Begin a discussion, reply, and close one's own. */
  discuss: boolean;
  /** Close what others have begun. */
  settle: boolean;
};

export type Person = { id: string; name: string; hue: number };

export type Thread = {
  id: string;
  /** An objection to minutes that were circulated must be settled (docs/meetings.md, M7). */
  kind: 'comment' | 'objection';
  about: Subject;
  /** Of a document: which of its texts; null for other things. */
  section: string | null;
  /** The passage of the text; null: the whole of it. */
  anchor: Anchor | null;
  authorId: string;
  createdAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  /** How an objection was settled, and why. */
  outcome: Outcome | null;
  reason: string | null;
  comments: Comment[];
};

export type Comment = {
  id: string;
  authorId: string;
  createdAt: string;
  editedAt: string | null;
  /** Taken back by its author. */
  archivedAt: string | null;
  /** People are in it as `@{id}`. Null where it was taken back by somebody else. */
  body: string | null;
};

/** What is to be done now: what is open, and what of it about something of this kind. */
export function openThreads(threads: readonly Thread[], kind?: SubjectKind): Thread[] {
  return threads.filter(({ resolvedAt, about }) => resolvedAt === null && (!kind || about.kind === kind));
}

/** Those about one thing. */
export function threadsAbout({ threads }: Discussions, subject: Subject): Thread[] {
  return threads.filter(({ about }) => about.kind === subject.kind && about.id === subject.id);
}
