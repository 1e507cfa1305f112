import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '~/platform/supabase';
import { filledDraft, measureOf } from '../filled-revision';
import { anyMeasure, discardMeetings, freshMeeting, freshThread } from './meeting-scene';
import { as } from './people';
import { discardRevisions, freshRevision, liberec, mark, put, sql } from './scene';

const outsiders = ['strangerManager', 'stranger', 'nobody', 'former', 'public'] as const;

// Every table of the schema, from the catalogue: a new one is tried without anybody thinking of it.
const tables = (
  await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`
).map(({ name }) => name);

/** By what a row is known to be of a partnership, where it has no `partnership_id` itself. */
const belongsBy: Record<string, string> = {
  partnerships: `id = '${liberec.id}'`,
  people: `id in (select person_id from memberships where partnership_id = '${liberec.id}' and ended_at is null)`,
  document_sections: `document_id in (select id from documents where partnership_id = '${liberec.id}')`,
};
const ours = (table: string) => belongsBy[table] ?? `partnership_id = '${liberec.id}'`;

/** A client for tables known by name only at run time. */
const from = (client: Client, table: string) => client.from(table as 'plans');

/** Tables whose rows are taken away rather than archived: there, that there is no such row is the answer. */
const deletable = new Set(
  (
    await sql<{ name: string }[]>`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and has_table_privilege('authenticated', c.oid, 'delete')`
  ).map(({ name }) => name),
);

afterAll(discardRevisions);
afterAll(discardMeetings);

beforeAll(async () => {
  const filled = await filledDraft();
  const [measure_id, other_measure_id] = [
    await measureOf(filled, '1.1.1.1'),
    await measureOf(filled, '1.1.1.2'),
  ].sort();
  const pair = { partnership_id: liberec.id, measure_id, other_measure_id };
  await put('same_matters', { ...pair, verdict: 'same' });
  const { id, part } = await freshRevision('draft', { shared: true });
  await put('monitoring_rounds', { partnership_id: liberec.id, revision_id: id, title: mark() });
  const [manager] = await sql<{ id: string }[]>`
    select person_id as id from memberships where partnership_id = ${liberec.id} and role = 'manager'`;
  await put('invitations', {
    ...{ partnership_id: liberec.id, email: 'nekdo@zkouska.example', role: 'member', token_hash: mark() },
    invited_by: manager?.id,
  });
  const organisation_id = await put('organisations', {
    partnership_id: liberec.id,
    name: mark(),
    kind: 'ngo',
  });
  const accountable = {
    ...{ partnership_id: liberec.id, revision_id: id, measure_version_id: part('1.1.1.1'), organisation_id },
  };
  await put('responsibilities', accountable);
  await put('proposals', { ...accountable, proposed_by: manager?.id });
  await put('imports', {
    ...{ partnership_id: liberec.id, owner_id: manager?.id, file_name: mark() },
    ...{ content: { format: 'csv', sheets: [] }, options: {} },
  });
  // The demo has a meeting with everything; not what is said about it, and nothing that is wrong.
  const meeting = await freshMeeting({ state: 'approved' });
  await put('minutes_corrections', {
    ...{ partnership_id: liberec.id, meeting_id: meeting.id, text: mark(), author_id: manager?.id },
  });
  await freshThread({ measure_id: await anyMeasure() });
  // What the partnership has published is for everybody; here nothing is.
  await sql`update revisions set published_at = null where partnership_id = ${liberec.id} and published_at is not null`;
});

test('the tables are those of the schema', () => {
  expect(tables).toContain('plans');
  expect(tables.length).toBeGreaterThan(15);
});

test.each(tables)('%s: nobody from outside sees a row of the partnership', async (table) => {
  const column = await readableColumn(table);
  const rows = await sql.unsafe(`select ${column}::text as key from public.${table} where ${ours(table)}`);
  const keys = new Set(rows.map(({ key }) => key as string));
  expect(keys.size, 'there is something to see').toBeGreaterThan(0);
  for (const outsider of outsiders) {
    const { data, error } = await from(await as(outsider), table).select(column as 'id');
    if (error) expect(error.code).toBe('42501');
    const seen = (data ?? []).map((row) => String(Object.values(row)[0]));
    expect(
      seen.filter((key) => keys.has(key)),
      outsider,
    ).toEqual([]);
  }
});

test.each(tables)('%s: nobody from outside writes a row of the partnership', async (table) => {
  const [sample] = await sql.unsafe(
    `select to_jsonb(t) as row from public.${table} t where ${ours(table)} limit 1`,
  );
  const row = sample?.row as Record<string, unknown>;
  const before = await state(table);
  for (const outsider of outsiders) {
    const client = await as(outsider);
    const key = 'partnership_id' in row ? 'partnership_id' : await readableColumn(table);
    const answers = [
      await from(client, table).insert((await granted(table, 'INSERT', row)) as never),
      await from(client, table)
        .update((await granted(table, 'UPDATE', row)) as never)
        .eq(key, String(row[key])),
      await from(client, table).delete().eq(key, String(row[key])),
    ];
    expect(answers[0]?.error?.message, outsider).toMatch(
      /permission denied|row-level security|revision_frozen|minutes_approved/,
    );
    const hidden = outsider !== 'public' && deletable.has(table);
    expect(answers[2]?.error?.code, outsider).toBe(hidden ? undefined : '42501');
  }
  expect(await state(table)).toEqual(before);
});

/** Which rows of the partnership there are, and in which transaction each was written last. */
async function state(table: string): Promise<unknown> {
  return sql.unsafe(`select t.xmin::text, t::text from public.${table} t where ${ours(table)} order by 2`);
}

/** A column by which rows are told apart and which may be read: the primary key's first. */
async function readableColumn(table: string): Promise<string> {
  const [column] = await sql<{ name: string }[]>`
    select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = ${`public.${table}`}::regclass and i.indisprimary`;
  if (!column) throw new Error(`${table} has no primary key: say how its rows are told apart`);
  return column.name;
}

/** Of a row, the columns which signed-in people may write by privilege, so that it is the policy that must refuse. */
async function granted(table: string, privilege: string, row: Record<string, unknown>): Promise<unknown> {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.column_privileges
    where table_schema = 'public' and table_name = ${table} and grantee = 'authenticated'
      and privilege_type = ${privilege} and column_name <> 'id'`;
  const names = columns.map(({ name }) => name);
  // Where there is no privilege at all, any column will do.
  if (names.length === 0)
    names.push(
      ...Object.keys(row)
        .filter((name) => name !== 'id')
        .slice(0, 1),
    );
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
