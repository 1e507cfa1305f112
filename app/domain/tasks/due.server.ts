import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { TaskLine } from './content';
import { unfinishedFirst } from './rules';
import { readTasks } from './tasks.server';

/** What somebody has been given and has not finished, by date; what has none is last. */
export async function readDueTasks(
  client: Client,
  partnershipId: string,
  personId: string,
): Promise<TaskLine[]> {
  const { data, error } = await client
    .from('tasks')
    .select('id')
    .eq('partnership_id', partnershipId)
    .eq('assignee_id', personId)
    .in('state', ['open', 'in_progress']);
  if (error) throw domainError(error);
  return unfinishedFirst(
    await readTasks(
      client,
      data.map(({ id }) => id),
    ),
  );
}
