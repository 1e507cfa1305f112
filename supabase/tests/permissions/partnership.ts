import { randomUUID } from 'node:crypto';
import { type Attempts, reading, writing } from './attempt';
import { idOf } from './people';
import { bystander, liberec, mark, put, sql } from './scene';

const of = { partnership_id: liberec.id };
const address = () => `${randomUUID()}@zkouska.example`;
const invitation = async () =>
  put('invitations', {
    ...{ ...of, email: address(), role: 'member', token_hash: mark() },
    invited_by: await idOf('manager'),
  });

/** Settings, organisations, people, memberships, invitations, audit log. */
export const partnership: Record<string, Attempts> = {
  'partnership settings': {
    read: reading(
      async () => liberec.id,
      (client, id) => client.from('partnerships').select('id').eq('id', id),
    ),
    write: writing(
      async () => ({
        programme: mark(),
        was: await sql`select programme from partnerships where id = ${liberec.id}`,
      }),
      (client, { programme }) => client.from('partnerships').update({ programme }).eq('id', liberec.id),
      ({ programme }) => sql`select 1 from partnerships where programme = ${programme}`,
      {
        undo: ({ programme, was }) => sql`
          update partnerships set programme = ${was[0]?.programme} where programme = ${programme}`,
      },
    ),
  },
  'organisations: add': {
    read: reading(
      async () => liberec.id,
      (client, id) => client.from('organisations').select('id').eq('partnership_id', id),
    ),
    write: writing(
      async () => mark(),
      (client, name) => client.from('organisations').insert({ ...of, name, kind: 'ngo' }),
      (name) => sql`select name from organisations where name = ${name}`,
    ),
  },
  'organisations: change': {
    read: reading(
      () => put('organisations', { ...of, name: mark(), kind: 'ngo' }),
      (client, id) => client.from('organisations').select('id').eq('id', id),
    ),
    write: writing(
      () => put('organisations', { ...of, name: mark(), kind: 'ngo' }),
      (client, id) => client.from('organisations').update({ note: mark(), member: false }).eq('id', id),
      (id) => sql`select note, member from organisations where id = ${id}`,
    ),
  },
  'people of the partnership': {
    read: reading(
      () => bystander(),
      (client, { person }) => client.from('people').select('name').eq('id', person),
    ),
  },
  "one's own profile": {
    write: writing(
      async (column) => (await idOf(column)) ?? randomUUID(),
      (client, id) => client.from('people').update({ language: 'en' }).eq('id', id),
      (id) => sql`select language from people where id = ${id}`,
      { undo: (id) => sql`update people set language = 'cs' where id = ${id}`, unaudited: true },
    ),
  },
  "somebody else's profile": {
    write: writing(
      () => bystander(),
      (client, { person }) => client.from('people').update({ name: mark() }).eq('id', person),
      ({ person }) => sql`select name from people where id = ${person}`,
    ),
  },
  'memberships: change a role': {
    read: reading(
      () => bystander(),
      (client, { membership }) => client.from('memberships').select('role').eq('id', membership),
    ),
    write: writing(
      () => bystander(),
      (client, { membership }) => client.from('memberships').update({ role: 'manager' }).eq('id', membership),
      ({ membership }) => sql`select role from memberships where id = ${membership}`,
      { undo: ({ membership }) => sql`update memberships set role = 'member' where id = ${membership}` },
    ),
  },
  'memberships: end': {
    read: reading(
      () => bystander(),
      (client, { membership }) => client.from('memberships').select('role').eq('id', membership),
    ),
    write: writing(
      () => bystander(),
      (client, { membership }) =>
        client.from('memberships').update({ ended_at: new Date().toISOString() }).eq('id', membership),
      ({ membership }) => sql`select ended_at is null as here from memberships where id = ${membership}`,
    ),
  },
  'memberships: make by hand': {
    write: writing(
      async () => {
        const { person, membership } = await bystander();
        await sql`delete from memberships where id = ${membership}`;
        return person;
      },
      (client, person) => client.from('memberships').insert({ ...of, person_id: person, role: 'member' }),
      (person) => sql`select 1 from memberships where person_id = ${person}`,
    ),
  },
  'invitations: invite': {
    read: reading(invitation, (client, id) => client.from('invitations').select('email').eq('id', id)),
    write: writing(
      async () => address(),
      (client, email) => client.rpc('invite', { partnership: liberec.id, email, role: 'participant' }),
      (email) => sql`select role from invitations where email = ${email}`,
    ),
  },
  'invitations: take back': {
    read: reading(invitation, (client, id) => client.from('invitations').select('email').eq('id', id)),
    write: writing(
      invitation,
      (client, id) =>
        client.from('invitations').update({ revoked_at: new Date().toISOString() }).eq('id', id),
      (id) => sql`select revoked_at is null as open from invitations where id = ${id}`,
    ),
  },
  'invitations: those to another address': {
    write: writing(
      async (column) => {
        const token = mark();
        await sql`update invitations set token_hash = private.token_hash(${token}) where id = ${await invitation()}`;
        return { token, person: await idOf(column) };
      },
      async (client, { token }) => {
        const { error } = await client.rpc('accept_invitation', { token });
        // The word by which this refusal is told to the person.
        return { error: error?.message === 'invitation_other_address' ? { ...error, code: '42501' } : error };
      },
      ({ token, person }) => sql`
        select accepted_at from invitations where token_hash = private.token_hash(${token})
        union all select ended_at from memberships where person_id = ${person}`,
    ),
  },
  'audit log': {
    read: reading(
      async () => liberec.id,
      (client, id) => client.from('audit_log').select('id').eq('partnership_id', id).limit(1),
    ),
  },
  'audit log: add, change, delete': {
    write: writing(
      async () => {
        const [row] = await sql<{ id: number }[]>`
          insert into audit_log (partnership_id, entity, action) values (${liberec.id}, ${mark()}, 'update')
          returning id::int`;
        return { id: row?.id ?? 0, entity: mark() };
      },
      async (client, { id, entity }) => {
        const answers = [
          await client.from('audit_log').insert({ ...of, entity, action: 'update' }),
          await client.from('audit_log').update({ entity }).eq('id', id),
          await client.from('audit_log').delete().eq('id', id),
        ];
        // One that was not refused would be the one to tell of.
        return answers.find(({ error }) => !error) ?? { error: answers[0]?.error ?? null };
      },
      ({ id, entity }) =>
        sql`select id, entity from audit_log where id = ${id} or entity = ${entity} order by id`,
    ),
  },
};
