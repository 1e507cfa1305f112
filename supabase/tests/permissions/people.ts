import { randomUUID } from 'node:crypto';
import type { Client } from '~/platform/supabase';
import { demoPeople } from '../../seed/demo-people';
import { backEnd } from '../back-end';
import { newClient, signIn } from '../signed-in';
import { liberec, sql } from './scene';

/** The columns of the table, in its order: who everything is tried as. */
export const columns = [
  'manager',
  'consultant',
  'chair',
  'member',
  'guest',
  'other',
  'participant',
  'former',
  'strangerManager',
  'stranger',
  'nobody',
  'public',
] as const;
export type Column = (typeof columns)[number];

const clients = new Map<Column, Promise<Client>>();

/** The client of a person, signed in with their password once for a test file; `public` is nobody. */
export function as(column: Column): Promise<Client> {
  let client = clients.get(column);
  if (!client) {
    client = column === 'public' ? Promise.resolve(newClient()) : signIn(emailOf(column));
    clients.set(column, client);
  }
  return client;
}

/** A new account, signed in; with the password of the demo people. */
export async function signUp(
  email = `${randomUUID()}@zkouska.example`,
): Promise<{ id: string; client: Client }> {
  const client = newClient();
  const { data, error } = await client.auth.signUp({ email, password: backEnd.demoPassword });
  if (error || !data.user) throw new Error(`${email}: ${error?.message}`);
  return { id: data.user.id, client };
}

/** The demo people are seeded; those the demo has no use for are made here. */
function emailOf(column: Column): string {
  return demoPeople.find(({ key }) => key === column)?.email ?? `${column}@zkouska.example`;
}

/** Id of the person of a column; null for the public. */
export async function idOf(column: Column): Promise<string | null> {
  return (await ids)[column];
}

const ids: Promise<Record<Column, string | null>> = (async () => {
  const entries = columns.map(async (column): Promise<[Column, string | null]> => {
    if (column === 'public') return [column, null];
    const [known] = await sql<{ id: string }[]>`select id from people where email = ${emailOf(column)}`;
    return [column, known?.id ?? (await signUp(emailOf(column))).id];
  });
  const all = Object.fromEntries(await Promise.all(entries)) as Record<Column, string | null>;
  for (const [column, role, groupRole] of [
    ['guest', 'member', 'guest'],
    ['former', 'manager', 'chair'],
    ['chair', 'member', 'chair'],
    ['member', 'member', 'member'],
  ] as const) {
    await belong(all[column] as string, role, liberec.groups.own, groupRole);
    await belong(all[column] as string, role, liberec.groups.closed, groupRole);
  }
  await belong(all.other as string, 'member', liberec.groups.another, 'member');
  await sql`update memberships set ended_at = coalesce(ended_at, now())
    where person_id = ${all.former} and partnership_id = ${liberec.id}`;
  // Belonging to a group that outlived the membership must not help.
  await sql`update group_members set ended_at = null where person_id = ${all.former}`;
  return all;
})();

async function belong(person: string, role: string, group: string, groupRole: string): Promise<void> {
  await sql`insert into memberships ${sql({ partnership_id: liberec.id, person_id: person, role })}
    on conflict (partnership_id, person_id) do nothing`;
  await sql`insert into group_members
    ${sql({ partnership_id: liberec.id, person_id: person, working_group_id: group, role: groupRole })}
    on conflict (working_group_id, person_id) do nothing`;
}
