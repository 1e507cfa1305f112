import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Client } from '~/platform/supabase';
import { newClient, signIn } from '../signed-in';
import { as, idOf, signUp } from './people';
import { bystander, freshRevision, liberec, put, sql } from './scene';

type Invited = { email: string; token: string };

async function invite(email = `${randomUUID()}@zkouska.example`, role = 'member'): Promise<Invited> {
  const manager = await as('manager');
  const { data } = await manager
    .rpc('invite', {
      ...{ partnership: liberec.id, email, role },
      ...{ working_group: liberec.groups.own, group_role: 'member' },
    })
    .throwOnError();
  return { email, token: data };
}

async function accept(client: Client, token: string): Promise<string | undefined> {
  const { data, error } = await client.rpc('accept_invitation', { token });
  return error ? error.message : (data ?? undefined);
}

const preview = async (token: string) =>
  (await newClient().rpc('invitation_preview', { token }).throwOnError()).data as Record<
    string,
    unknown
  > | null;

const memberships = async (client: Client) =>
  ((await client.rpc('me').throwOnError()).data as { memberships: Array<{ slug: string; role: string }> })
    .memberships;

test('who is invited sees by whom and where, accepts once, and is a member and in the group', async () => {
  const { email, token } = await invite();
  expect(await preview(token)).toMatchObject({ slug: 'liberec', email, role: 'member', state: 'valid' });
  const { client, id } = await signUp(email);
  expect(await memberships(client)).toEqual([]);
  expect(await accept(client, token)).toBe('liberec');
  expect(await memberships(client)).toMatchObject([{ slug: 'liberec', role: 'member' }]);
  expect(await sql`select role from group_members where person_id = ${id}`).toEqual([{ role: 'member' }]);
  expect(await preview(token)).toMatchObject({ state: 'accepted' });
  expect(await accept(client, token)).toBe('invitation_invalid');
});

test('two acceptances at once: one is let in', async () => {
  const { email, token } = await invite();
  const { client } = await signUp(email);
  const answers = await Promise.all([accept(client, token), accept(client, token), accept(client, token)]);
  expect(answers.sort()).toEqual(['invitation_invalid', 'invitation_invalid', 'liberec']);
});

test('an invitation that has expired, was taken back, or never was lets nobody in', async () => {
  const expired = await invite();
  await sql`update invitations set expires_at = now() - interval '1 second' where email = ${expired.email}`;
  const revoked = await invite();
  await sql`update invitations set revoked_at = now() where email = ${revoked.email}`;
  for (const [{ email, token }, state] of [
    [expired, 'expired'],
    [revoked, 'revoked'],
  ] as const) {
    expect(await preview(token)).toMatchObject({ state });
    const { client } = await signUp(email);
    expect(await accept(client, token)).toBe('invitation_invalid');
    expect(await memberships(client)).toEqual([]);
  }
  expect(await preview(randomUUID())).toBeNull();
  expect(await accept((await signUp()).client, randomUUID())).toBe('invitation_invalid');
});

test('an invitation holds for fourteen days', async () => {
  const { email } = await invite();
  const rows =
    await sql`select expires_at - created_at = interval '14 days' as right from invitations where email = ${email}`;
  expect(rows).toEqual([{ right: true }]);
});

test('somebody at another address is refused and the invitation stays open', async () => {
  const { email, token } = await invite();
  const { client } = await signUp();
  expect(await accept(client, token)).toBe('invitation_other_address');
  expect(await memberships(client)).toEqual([]);
  expect(await preview(token)).toMatchObject({ state: 'valid' });
  expect(await accept((await signUp(email)).client, token)).toBe('liberec');
});

test('the address is that of the mailbox, whatever its letters', async () => {
  const email = `Jana.${randomUUID()}@Zkouska.example`;
  const { token } = await invite(`  ${email} `);
  expect(await preview(token)).toMatchObject({ email: email.toLowerCase() });
  expect(await accept((await signUp(email)).client, token)).toBe('liberec');
});

test('who is a member already is not invited again', async () => {
  const { person } = await bystander();
  const [row] = await sql<{ email: string }[]>`select email from people where id = ${person}`;
  const { error } = await (await as('manager')).rpc('invite', {
    ...{ partnership: liberec.id, email: row?.email ?? '', role: 'manager' },
  });
  expect(error?.message).toBe('already_member');
  expect(await sql`select 1 from invitations where email = ${row?.email ?? ''}`).toHaveLength(0);
});

test('a token is long, different each time, and only its hash is kept', async () => {
  const tokens = await Promise.all([1, 2, 3, 4].map(async () => (await invite()).token));
  expect(new Set(tokens).size).toBe(4);
  for (const token of tokens) {
    // Two random UUIDs: 244 random bits.
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await sql`select 1 from invitations i where to_jsonb(i)::text like ${`%${token}%`}`).toHaveLength(
      0,
    );
    expect(
      await sql`select 1 from invitations where token_hash = encode(sha256(${token}::bytea), 'hex')`,
    ).toHaveLength(1);
  }
});

test('who has left comes back by a new invitation, into the group they are invited to, and not by an old one', async () => {
  const first = await invite();
  const second = await invite(first.email);
  const { client, id } = await signUp(first.email);
  expect(await accept(client, first.token)).toBe('liberec');
  await sql`update memberships set ended_at = now() where person_id = ${id}`;
  expect(await memberships(client)).toEqual([]);
  expect(await accept(client, second.token)).toBe('invitation_invalid');
  const third = await invite(first.email, 'participant');
  expect(await accept(client, third.token)).toBe('liberec');
  expect(await memberships(client)).toMatchObject([{ slug: 'liberec', role: 'participant' }]);
  expect(await sql`select ended_at from group_members where person_id = ${id}`).toEqual([{ ended_at: null }]);
});

test('who leaves the partnership leaves its groups, and the chapter closes at once', async () => {
  const { email, token } = await invite();
  const { client, id } = await signUp(email);
  await accept(client, token);
  const { part } = await freshRevision('draft');
  expect((await client.rpc('add_measure', { goal: part('1.1.1') })).error).toBeNull();
  await (await as('manager'))
    .from('memberships')
    .update({ ended_at: new Date().toISOString() })
    .eq('person_id', id)
    .throwOnError();
  expect(await sql`select ended_at is not null as ended from group_members where person_id = ${id}`).toEqual([
    { ended: true },
  ]);
  expect((await client.rpc('add_measure', { goal: part('1.1.1') })).error?.message).toBe('not_found');
});

test('the last manager can neither leave nor become anything else; one of two can', async () => {
  const partnership = await put('partnerships', {
    slug: `zkouska-${randomUUID()}`,
    name: 'Zkouška',
    city: 'Zkouška',
  });
  const seat = async (person_id: string) =>
    put('memberships', { partnership_id: partnership, person_id, role: 'manager' });
  const own = await seat((await idOf('nobody')) as string);
  const nobody = await as('nobody');
  const write = (change: { role: string } | { ended_at: string }) =>
    nobody.from('memberships').update(change).eq('id', own);
  try {
    expect((await write({ role: 'member' })).error?.message).toBe('last_manager');
    expect((await write({ ended_at: new Date().toISOString() })).error?.message).toBe('last_manager');
    await seat((await bystander()).person);
    expect((await write({ role: 'member' })).error).toBeNull();
    expect(await sql`select role from memberships where id = ${own}`).toEqual([{ role: 'member' }]);
  } finally {
    await sql`delete from memberships where id = ${own}`;
  }
});

test('signing out everywhere ends every session, though its token is still valid', async () => {
  const { client } = await signUp();
  const { data } = await client.auth.getUser();
  const elsewhere = await signIn(data.user?.email ?? '');
  const session = async (one: Client) => ((await one.rpc('me')).data as { session: boolean } | null)?.session;
  expect([await session(client), await session(elsewhere)]).toEqual([true, true]);
  await client.auth.signOut({ scope: 'global' });
  expect(await session(elsewhere)).toBe(false);
  expect((await client.rpc('me')).error?.code).toBe('42501');
  expect((await elsewhere.auth.refreshSession()).error).not.toBeNull();
});

test('a new account bears the name its owner has given', async () => {
  const client = newClient();
  const { data } = await client.auth.signUp({
    ...{ email: `${randomUUID()}@zkouska.example`, password: randomUUID() },
    options: { data: { name: '  Žofie Nováková ' } },
  });
  expect(await sql`select name from people where id = ${data.user?.id ?? ''}`).toEqual([
    { name: 'Žofie Nováková' },
  ]);
});
