import type { NamedMeasure } from '../meetings/content';

export const taskStates = ['open', 'in_progress', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** A task as the database functions give it (`meeting_content`, `tasks_content`). Days are ISO, times ISO with a zone. */
export type TaskLine = {
  id: string;
  title: string;
  state: TaskState;
  dueOn: string | null;
  /** Since when it is done or cancelled. */
  closedAt: string | null;
  createdAt: string;
  groupId: string | null;
  group: string | null;
  assigneeId: string | null;
  assignee: string | null;
  organisationId: string | null;
  organisation: string | null;
  /** Where it was given. Its line in the minutes: `/meetings/<meetingId>#task-<id>`. */
  meetingId: string | null;
  meeting: string | null;
  metOn: string | null;
  agendaItemId: string | null;
  authorId: string | null;
  author: string | null;
  /** Title, assignee, date, measures. */
  mayEdit: boolean;
  /** State. */
  mayChange: boolean;
  /** How many comments there are. */
  comments: number;
  measures: NamedMeasure[];
};

/** What is put down of a task. */
export type TaskFields = {
  title: string;
  assigneeId: string | null;
  organisationId: string | null;
  dueOn: string | null;
};
