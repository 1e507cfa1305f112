import { domainError } from '~/platform/domain-error';
import { outcomeOf } from '~/platform/outcome.server';
import type { Client } from '~/platform/supabase';
import { inParts } from '../responsibility/responsibility.server';
import type { TaskFields, TaskState } from './content';
import { changeTask, readTasks } from './tasks.server';

/** A task with what is to be changed of it. */
export type TaskChange = { id: string } & Partial<Omit<TaskFields, 'title'> & { state: TaskState }>;
/** What a task was like; as a change, it takes one back. Only what was changed. */
export type TaskBefore = TaskChange;

export type TasksChanged = {
  /** Of tasks that were changed, in order. */
  before: TaskBefore[];
  /** Titles of tasks that could not be changed. */
  refused: string[];
  /** By id, of all that are there. */
  titles: ReadonlyMap<string, string>;
};

/**
 * Changes several tasks, each on its own: one that may not be changed holds up no other.
 * Tasks that are not of this partnership, or may not be read, are left out.
 */
export async function changeTasks(
  client: Client,
  partnershipId: string,
  changes: readonly TaskChange[],
): Promise<TasksChanged> {
  const ids = changes.map(({ id }) => id);
  const here = await inParts(ids, async (part) => {
    const { data, error } = await client
      .from('tasks')
      .select('id')
      .eq('partnership_id', partnershipId)
      .in('id', part);
    if (error) throw domainError(error);
    return data;
  });
  const tasks = await readTasks(
    client,
    here.map(({ id }) => id),
  );
  const before: TaskBefore[] = [];
  const refused: string[] = [];
  for (const { id, ...fields } of changes) {
    const task = tasks.find((one) => one.id === id);
    if (!task) continue;
    const outcome = await outcomeOf(() => changeTask(client, id, fields));
    if (!outcome.ok) {
      refused.push(task.title);
      continue;
    }
    const { state, dueOn, assigneeId, organisationId } = task;
    before.push({
      id,
      ...(fields.state !== undefined && { state }),
      ...(fields.dueOn !== undefined && { dueOn }),
      ...(fields.assigneeId !== undefined && { assigneeId }),
      ...(fields.organisationId !== undefined && { organisationId }),
    });
  }
  return { before, refused, titles: new Map(tasks.map(({ id, title }) => [id, title])) };
}
