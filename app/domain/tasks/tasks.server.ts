import { randomUUID } from 'node:crypto';
import { domainError, Refused } from '~/platform/domain-error';
import type { Role } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import type { TaskFields, TaskLine, TaskState } from './content';

/** Where a new task belongs: on which group's list, and where it was given. */
export type TaskPlace = {
  partnershipId: string;
  groupId: string | null;
  meetingId?: string | null;
  agendaItemId?: string | null;
};

/** Tasks as lists and pages show them; those which the asking person may not read are left out. */
export async function readTasks(client: Client, ids: string[]): Promise<TaskLine[]> {
  if (ids.length === 0) return [];
  const { data, error } = await client.rpc('tasks_content', { tasks: ids });
  if (error?.code === '22P02') return [];
  if (error) throw domainError(error);
  return data as TaskLine[];
}

/**
 * Gives a task. With an `id` it may be asked for again after an answer that has not come: there will be one, as it was
 * wanted last.
 * @returns its id
 * @throws Refused not_allowed, not_found, minutes_approved
 */
export async function createTask(
  client: Client,
  place: TaskPlace,
  fields: TaskFields & { id?: string; measureIds?: string[] },
): Promise<string> {
  const id = fields.id ?? randomUUID();
  const { error } = await client.from('tasks').insert({
    ...{ id, partnership_id: place.partnershipId, working_group_id: place.groupId, title: fields.title },
    ...{ assignee_id: fields.assigneeId, organisation_id: fields.organisationId, due_on: fields.dueOn },
    ...{ meeting_id: place.meetingId ?? null, agenda_item_id: place.agendaItemId ?? null },
  });
  const measureIds = fields.measureIds ?? [];
  if (fields.id && error?.code === '23505') {
    const { title, assigneeId, organisationId, dueOn } = fields;
    await changeTask(client, id, { title, assigneeId, organisationId, dueOn });
    // One by one: some may be linked already.
    for (const measure of measureIds) await linkMeasures(client, place.partnershipId, id, [measure]);
    return id;
  }
  if (error) throw domainError(error);
  await linkMeasures(client, place.partnershipId, id, measureIds);
  return id;
}

/** Changes some of what is put down of a task. */
export async function changeTask(
  client: Client,
  id: string,
  fields: Partial<TaskFields & { state: TaskState; groupId: string | null }>,
): Promise<void> {
  const { error } = await client
    .from('tasks')
    .update({
      ...(fields.title === undefined ? {} : { title: fields.title }),
      ...(fields.assigneeId === undefined ? {} : { assignee_id: fields.assigneeId }),
      ...(fields.organisationId === undefined ? {} : { organisation_id: fields.organisationId }),
      ...(fields.dueOn === undefined ? {} : { due_on: fields.dueOn }),
      ...(fields.state === undefined ? {} : { state: fields.state }),
      ...(fields.groupId === undefined ? {} : { working_group_id: fields.groupId }),
    })
    .eq('id', id)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Links a task with measures. */
export async function linkMeasures(
  client: Client,
  partnershipId: string,
  taskId: string,
  measureIds: string[],
): Promise<void> {
  if (measureIds.length === 0) return;
  const rows = measureIds.map((id) => ({ partnership_id: partnershipId, task_id: taskId, measure_id: id }));
  const { error } = await client.from('task_measures').insert(rows);
  // 23505: linked already.
  if (error && error.code !== '23505') throw domainError(error);
}

/** Takes a measure off a task. */
export async function unlinkMeasure(client: Client, taskId: string, measureId: string): Promise<void> {
  const { data, error } = await client
    .from('task_measures')
    .delete()
    .eq('task_id', taskId)
    .eq('measure_id', measureId)
    .select('id');
  if (error) throw domainError(error);
  if (data.length === 0) throw new Refused('not_found');
}

/** A task by its id; null when there is none that the asking person may read. */
export async function findTask(client: Client, id: string): Promise<TaskLine | null> {
  return (await readTasks(client, [id]))[0] ?? null;
}

/** Groups of which somebody is the chair or a member. */
export async function ownGroups(client: Client, partnershipId: string, personId: string): Promise<string[]> {
  const { data, error } = await client
    .from('group_members')
    .select('working_group_id')
    .eq('partnership_id', partnershipId)
    .eq('person_id', personId)
    .in('role', ['chair', 'member'])
    .is('ended_at', null);
  if (error) throw domainError(error);
  return data.map((member) => member.working_group_id);
}

/** Which tasks are asked for; nothing: all of them. */
export type TasksOf = {
  measure?: string;
  assignee?: string;
  organisation?: string;
  working_group?: string;
  unfinished?: boolean;
};

/** Tasks of a partnership which the asking person may read, in no order. */
export async function listTasks(
  client: Client,
  partnershipId: string,
  which: TasksOf = {},
): Promise<TaskLine[]> {
  const { data, error } = await client.rpc('tasks_of', { partnership: partnershipId, ...which });
  if (error) throw domainError(error);
  return data as TaskLine[];
}

/**
 * Tasks without the address of a meeting that this person may not read; its name stays. A participant reads tasks of
 * meetings at which they were not.
 */
export async function withReadableOrigins(
  client: Client,
  role: Role,
  tasks: TaskLine[],
): Promise<TaskLine[]> {
  const meetingIds = [...new Set(tasks.flatMap(({ meetingId }) => meetingId ?? []))];
  if (role !== 'participant' || meetingIds.length === 0) return tasks;
  const { data, error } = await client.from('meetings').select('id').in('id', meetingIds);
  if (error) throw domainError(error);
  const readable = new Set<string | null>(data.map(({ id }) => id));
  return tasks.map((task) => (readable.has(task.meetingId) ? task : { ...task, meetingId: null }));
}
