import type { Client } from '~/platform/supabase';
import type { TaskLine } from './content';
import { unfinishedFirst } from './rules';
import { listTasks } from './tasks.server';

/** Who has tasks: a person, an organisation, or the group on whose list they are. */
export type TaskHolder = { kind: 'person' | 'organisation' | 'group'; id: string };

const names = { person: 'assignee', organisation: 'organisation', group: 'working_group' } as const;

/**
 * Tasks of a holder that are not finished, by date, what has none last: what waits for a person, and what must be handed over
 * before somebody leaves or a group closes.
 */
export async function listHeldTasks(
  client: Client,
  partnershipId: string,
  { kind, id }: TaskHolder,
): Promise<TaskLine[]> {
  return unfinishedFirst(await listTasks(client, partnershipId, { [names[kind]]: id, unfinished: true }));
}
