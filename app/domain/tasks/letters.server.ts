import type { AppLoadContext } from '@remix-run/node';
import { domainError } from '~/platform/domain-error';
import type { Me, Membership } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { givenLetter } from './letters';
import { isUnfinished } from './rules';
import { readTasks } from './tasks.server';

type Sender = { client: Client; me: Me; membership: Membership };

/**
 * Tells a person in one letter, in their language, which tasks they have been given outside of a meeting. Nobody writes
 * to themselves, and of tasks that are no longer theirs, or are finished, nothing is said.
 * @returns whether a letter was sent
 */
export async function tellAssignee(
  context: Pick<AppLoadContext, 'publicUrl' | 'sendLetter'>,
  { client, me, membership }: Sender,
  personId: string,
  taskIds: string[],
): Promise<boolean> {
  if (personId === me.id) return false;
  const [{ data: addressee, error }, all] = await Promise.all([
    client.from('people').select('email, language').eq('id', personId).maybeSingle(),
    readTasks(client, taskIds),
  ]);
  if (error) throw domainError(error);
  const tasks = all.filter((task) => task.assigneeId === personId && isUnfinished(task));
  if (!addressee || tasks.length === 0) return false;
  const { name: partnership, slug } = membership;
  await context.sendLetter(
    givenLetter({ ...addressee, partnership, slug }, me.name, tasks, context.publicUrl),
  );
  return true;
}
