import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { TaskLine } from './content';
import { readTasks } from './tasks.server';

/** Who has tasks: a person, an organisation, or the group on whose list they are. */
export type TaskHolder = { kind: 'person' | 'organisation' | 'group'; id: string };

const columns = {
  person: 'assignee_id',
  organisation: 'organisation_id',
  group: 'working_group_id',
} as const;

/** Tasks of a holder that are not finished, by date: what must be handed over before they leave, or the group closes. */
export async function listHeldTasks(
  client: Client,
  partnershipId: string,
  { kind, id }: TaskHolder,
): Promise<TaskLine[]> {
  const { data, error } = await client
    .from('tasks')
    .select('id')
    .eq('partnership_id', partnershipId)
    .eq(columns[kind], id)
    .in('state', ['open', 'in_progress']);
  if (error) throw domainError(error);
  return readTasks(
    client,
    data.map((task) => task.id),
  );
}
