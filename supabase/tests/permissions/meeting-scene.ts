import { randomUUID } from 'node:crypto';
import { type Column, idOf } from './people';
import { liberec, mark, put, sql } from './scene';

const of = { partnership_id: liberec.id };
const insiders = [
  'manager',
  'consultant',
  'chair',
  'member',
  'guest',
  'other',
  'participant',
  'former',
] as const;

export type MinutesState = 'draft' | 'circulated' | 'settled' | 'approved';
export type Meeting = {
  id: string;
  group: string;
  document: string;
  /** The item with which every meeting begins. */
  item: string;
};

type Wanted = {
  group?: keyof typeof liberec.groups | { id: string };
  state?: MinutesState;
  /** Everybody who belongs or has belonged to the partnership was there. */
  present?: boolean;
  /** Days from today on which it begins. */
  days?: number;
};

const made: Record<'meetings' | 'tasks' | 'threads', string[]> = { meetings: [], tasks: [], threads: [] };

/** An id for a row which an attempt makes, or has made, so that it is taken away with the others. */
export function idFor(kind: keyof typeof made, id: string = randomUUID()): string {
  made[kind].push(id);
  return id;
}

/** Times of a meeting that begins in so many days. */
export function heldIn(days: number): { starts_at: string; ends_at: string } {
  const start = Date.now() + days * 24 * 3600 * 1000;
  return { starts_at: new Date(start).toISOString(), ends_at: new Date(start + 7_200_000).toISOString() };
}

/** A meeting, by default of the own group, tomorrow, with minutes that are a draft. */
export async function freshMeeting({
  group = 'own',
  state,
  present,
  days = 1,
}: Wanted = {}): Promise<Meeting> {
  // Before the people are known, the group has no members who could be invited.
  await idOf('manager');
  const working_group_id = typeof group === 'string' ? liberec.groups[group] : group.id;
  const id = idFor('meetings');
  await put('meetings', { ...of, id, working_group_id, title: mark(), ...heldIn(days) });
  if (present) await wereThere(id);
  if (state) await setMinutes(id, state);
  const [row] = await sql<{ document: string; item: string }[]>`
    select d.id as document, a.id as item from documents d join agenda_items a using (meeting_id)
    where d.meeting_id = ${id}`;
  if (!row) throw new Error('the meeting has no document');
  return { id, group: working_group_id, ...row };
}

async function wereThere(meeting: string): Promise<void> {
  for (const column of insiders) {
    await sql`insert into attendances ${sql({ ...of, meeting_id: meeting, person_id: await idOf(column), presence: 'present' })}
      on conflict (meeting_id, person_id) do update set presence = excluded.presence`;
  }
}

/** Puts the minutes into a state, without the steps that lead there. */
export async function setMinutes(meeting: string, state: MinutesState): Promise<void> {
  const until = state === 'draft' ? null : heldIn(-1).starts_at;
  await sql`update meetings set minutes_state = ${state}, objections_until = ${until} where id = ${meeting}`;
}

/** A permanent measure of the demo, to link with. */
export const anyMeasure = async (): Promise<string> => {
  const [row] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where partnership_id = ${liberec.id} order by code limit 1`;
  if (!row) throw new Error('the demo has no measure');
  return row.id;
};

type TaskFields = { author?: Column | null; assignee?: Column | null } & Record<string, unknown>;

/** A task on the own group's list, by default given by somebody else, to nobody. Those who never belonged to the
 * partnership can have none; for them it is nobody's. */
export async function freshTask({
  author = null,
  assignee = null,
  ...fields
}: TaskFields = {}): Promise<string> {
  const id = idFor('tasks');
  const row = { ...of, id, working_group_id: liberec.groups.own, title: mark(), ...fields };
  const assignee_id = assignee && (await idOf(assignee));
  await sql.begin(async (transaction) => {
    // Without triggers: who has left is given nothing, and what they had is to be tried.
    await transaction`set local session_replication_role = replica`;
    await transaction`insert into tasks
      ${transaction({ ...row, author_id: author && (await idOf(author)) })}`;
    await transaction`update tasks set assignee_id = ${assignee_id} where id = ${id} and exists (
      select 1 from memberships where partnership_id = ${liberec.id} and person_id = ${assignee_id})`;
  });
  return id;
}

/** A discussion about something, with one comment, both by a person or by the manager of another partnership. */
export async function freshThread(
  about: Record<string, string>,
  author: Column = 'strangerManager',
): Promise<{ id: string; comment: string }> {
  const id = idFor('threads');
  const author_id = (await idOf(author)) ?? (await idOf('strangerManager'));
  await put('threads', { ...of, id, ...about, author_id });
  return { id, comment: await put('comments', { ...of, thread_id: id, body: mark(), author_id }) };
}

type Ids = ReturnType<typeof sql>;

/** Takes away the meetings, tasks and discussions made so far: what is approved could not be otherwise. */
export async function discardMeetings(): Promise<void> {
  const gone = Object.values(made).map((ids) => ids.splice(0));
  if (gone.every((ids) => ids.length === 0)) return;
  const [meetings, tasks, threads] = gone.map((ids) => sql`select unnest(${ids}::uuid[])`) as [Ids, Ids, Ids];
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    const ofMeetings = transaction`meeting_id in (${meetings})`;
    const ofTasks = transaction`task_id in (select id from tasks where id in (${tasks}) or ${ofMeetings})`;
    const documents = transaction`(select id from documents where ${ofMeetings})`;
    const discussions = transaction`select id from threads
      where id in (${threads}) or document_id in ${documents} or ${ofTasks}
        or agenda_item_id in (select id from agenda_items where ${ofMeetings})`;
    await transaction`delete from private.comment_mentions
      where comment_id in (select id from comments where thread_id in (${discussions}))`;
    await transaction`delete from comments where thread_id in (${discussions})`;
    await transaction`delete from threads where id in (${discussions})`;
    await transaction`delete from attachments where ${ofMeetings} or ${ofTasks}`;
    await transaction`delete from private.task_reminders where ${ofTasks}`;
    await transaction`delete from task_measures where ${ofTasks}`;
    await transaction`delete from tasks where id in (${tasks}) or ${ofMeetings}`;
    for (const table of ['document_updates', 'document_snapshots', 'projections', 'document_versions']) {
      await transaction`delete from sync.${transaction(table)} where document_id in ${documents}`;
    }
    await transaction`delete from document_sections where document_id in ${documents}`;
    await transaction`delete from private.reply_tokens
      where attendance_id in (select id from attendances where ${ofMeetings})`;
    await transaction`delete from private.minutes_mailings
      where version_id in (select id from minutes_versions where ${ofMeetings})`;
    for (const table of [
      'minutes_versions',
      'minutes_corrections',
      'resolution_measures',
      'resolutions',
      'agenda_item_measures',
      'attendances',
      'meeting_groups',
      'documents',
      'agenda_items',
    ]) {
      await transaction`delete from ${transaction(table)} where ${ofMeetings}`;
    }
    await transaction`delete from meetings where id in (${meetings})`;
  });
}
