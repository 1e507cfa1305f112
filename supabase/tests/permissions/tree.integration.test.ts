import { beforeEach, expect, test } from 'vitest';
import type { Client } from '~/platform/supabase';
import { as } from './people';
import { discardRevisions, documentOf, freshRevision, mark, type Revision, sql } from './scene';

let client: Client;
let revision: Revision;
let part: Revision['part'];
beforeEach(async () => {
  await discardRevisions();
  client = await as('consultant');
  revision = await freshRevision('draft');
  part = revision.part;
});

/** What stands in a goal, in its order; with the original codes, whatever they are now. */
async function measuresOf(goal: string): Promise<string[]> {
  const rows = await sql<{ id: string; position: number }[]>`
    select id, position from measure_versions where goal_id = ${part(goal)} and archived_at is null order by position`;
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
  return rows.map(({ id }) => {
    const known = ['1', '2'].flatMap((chapter) => [1, 2, 3].map((at) => `${chapter}.1.1.${at}`));
    return known.find((code) => part(code) === id) ?? 'nový';
  });
}

const codeOf = async (version: string) =>
  (await sql<{ code: string }[]>`select code from measure_versions where id = ${part(version)}`)[0]?.code;

const move = (version: string, goal: string, place: number) =>
  client.rpc('move_measure', { version: part(version), goal: part(goal), place });

const archive = (kind: string, code: string, away = true) =>
  client.rpc('archive_part', { kind, part: part(code), away });

test('new parts come last and get the next number, which never comes back', async () => {
  const { data: priority } = await client
    .rpc('add_priority', { chapter: part('1'), title: mark() })
    .throwOnError();
  const { data: goal } = await client.rpc('add_goal', { priority, title: mark() }).throwOnError();
  const { data: measure } = await client.rpc('add_measure', { goal }).throwOnError();
  const rows = await sql`
    select p.code as priority, p.position as at, g.code as goal, g.chapter_id, v.code, v.position, v.wording, m.plan_id
    from priorities p join goals g on g.priority_id = p.id join measure_versions v on v.goal_id = g.id
      join measures m on m.id = v.measure_id
    where p.id = ${priority} and m.id = ${measure}`;
  expect(rows).toEqual([
    {
      ...{ priority: '1.3', at: 3, goal: '1.3.1', chapter_id: part('1') },
      ...{ code: '1.3.1.1', position: 1, wording: '', plan_id: revision.plan },
    },
  ]);
  await archive('measure', '1.1.1.3').throwOnError();
  await client.rpc('add_measure', { goal: part('1.1.1') }).throwOnError();
  const codes =
    await sql`select code from measure_versions where goal_id = ${part('1.1.1')} and wording = ''`;
  expect(codes).toEqual([{ code: '1.1.1.4' }]);
});

test.each([
  ['1.1.1.3', 1, ['1.1.1.3', '1.1.1.1', '1.1.1.2']],
  ['1.1.1.1', 2, ['1.1.1.2', '1.1.1.1', '1.1.1.3']],
  ['1.1.1.1', 3, ['1.1.1.2', '1.1.1.3', '1.1.1.1']],
  ['1.1.1.2', 2, ['1.1.1.1', '1.1.1.2', '1.1.1.3']],
  ['1.1.1.1', 99, ['1.1.1.2', '1.1.1.3', '1.1.1.1']],
  ['1.1.1.3', 0, ['1.1.1.3', '1.1.1.1', '1.1.1.2']],
])('within its goal %s moves to place %i and keeps its code', async (version, place, order) => {
  await move(version, '1.1.1', place).throwOnError();
  expect(await measuresOf('1.1.1')).toEqual(order);
  expect(await codeOf(version)).toBe(version);
});

test('into another goal of the chapter: next code there, no text moves', async () => {
  await move('1.1.1.1', '1.1.2', 1).throwOnError();
  expect(await measuresOf('1.1.2')).toEqual(['1.1.1.1']);
  expect(await codeOf('1.1.1.1')).toBe('1.1.2.1');
  expect(await sectionMoves()).toEqual([]);
});

test('into the middle of another chapter: place, code, chapter, and its text is to follow', async () => {
  await move('1.1.1.2', '2.1.1', 2).throwOnError();
  expect(await measuresOf('2.1.1')).toEqual(['2.1.1.1', '1.1.1.2', '2.1.1.2', '2.1.1.3']);
  const [row] = await sql<{ chapter_id: string; code: string; measure_id: string }[]>`
    select chapter_id, code, measure_id from measure_versions where id = ${part('1.1.1.2')}`;
  expect(row).toMatchObject({ chapter_id: part('2'), code: '2.1.1.4' });
  expect(await sectionMoves()).toEqual([
    {
      ...{ from_document: await documentOf(part('1')), to_document: await documentOf(part('2')) },
      ...{ section: row?.measure_id, done_at: null },
    },
  ]);
});

test('into another revision a measure is not moved', async () => {
  const other = await freshRevision('draft');
  const goal = other.part('1.1.1');
  const { error } = await client.rpc('move_measure', { version: part('1.1.1.1'), goal, place: 1 });
  expect(error?.message).toBe('not_found');
  expect(await measuresOf('1.1.1')).toHaveLength(3);
});

test('what holds something is not put away, by no way; from the leaves upwards it is', async () => {
  for (const [kind, code] of [
    ['chapter', '1'],
    ['priority', '1.1'],
    ['goal', '1.1.1'],
  ] as const) {
    expect((await archive(kind, code)).error?.message, code).toBe('not_empty');
  }
  const { error } = await client.from('goals').update({ archived_at: '2026-01-01' }).eq('id', part('1.1.1'));
  expect(error?.message).toBe('not_empty');
  for (const measure of ['1.1.1.1', '1.1.1.2', '1.1.1.3']) await archive('measure', measure).throwOnError();
  for (const goal of ['1.1.1', '1.1.2']) await archive('goal', goal).throwOnError();
  for (const priority of ['1.1', '1.2']) await archive('priority', priority).throwOnError();
  await archive('chapter', '1').throwOnError();
  expect(await sql`select archived_at is not null as away from chapters where id = ${part('1')}`).toEqual([
    { away: true },
  ]);
  expect((await archive('nesmysl', '1')).error?.message).toBe('unknown_kind');
});

test('nothing is hung on what was put away, so that it could not be found again nor forked', async () => {
  await archive('goal', '1.1.2').throwOnError();
  expect((await client.rpc('add_measure', { goal: part('1.1.2') })).error?.message).toBe('not_found');
  expect((await move('1.1.1.1', '1.1.2', 1)).error?.message).toBe('not_found');
  for (const measure of ['1.1.1.1', '1.1.1.2', '1.1.1.3']) await archive('measure', measure).throwOnError();
  await archive('goal', '1.1.1').throwOnError();
  expect((await archive('measure', '1.1.1.1', false)).error?.message).toBe('not_found');
  await archive('goal', '1.1.1', false).throwOnError();
  await archive('measure', '1.1.1.1', false).throwOnError();
  expect(
    await sql`select code from measure_versions where goal_id = ${part('1.1.1')} and archived_at is null`,
  ).toEqual([{ code: '1.1.1.1' }]);
});

test('renumbering tells what it would do, and then does exactly that', async () => {
  await archive('measure', '1.1.1.1').throwOnError();
  await move('1.1.1.3', '1.1.1', 1).throwOnError();
  await client.from('priorities').update({ position: 0 }).eq('id', part('1.2')).throwOnError();
  const codes = () => sql`
    select code, id from priorities where chapter_id = ${part('1')} and archived_at is null
    union all select code, id from goals where chapter_id = ${part('1')} and archived_at is null
    union all select code, id from measure_versions where chapter_id = ${part('1')} and archived_at is null order by code`;
  const before = await codes();
  const { data: plan } = await client
    .rpc('renumber_chapter', { chapter: part('1'), apply: false })
    .throwOnError();
  const change = (kind: string, old_code: string, new_code: string) => ({
    kind,
    id: part(old_code),
    old_code,
    new_code,
  });
  expect(plan).toEqual([
    change('priority', '1.1', '1.2'),
    change('goal', '1.1.1', '1.2.1'),
    change('measure', '1.1.1.2', '1.2.1.2'),
    change('measure', '1.1.1.3', '1.2.1.1'),
    change('goal', '1.1.2', '1.2.2'),
    change('priority', '1.2', '1.1'),
  ]);
  expect(await codes()).toEqual(before);
  const { data: done } = await client
    .rpc('renumber_chapter', { chapter: part('1'), apply: true })
    .throwOnError();
  expect(done).toEqual(plan);
  expect((await codes()).map(({ code }) => code)).toEqual([
    '1.1',
    '1.2',
    '1.2.1',
    '1.2.1.1',
    '1.2.1.2',
    '1.2.2',
  ]);
  const { data: rest } = await client
    .rpc('renumber_chapter', { chapter: part('1'), apply: true })
    .throwOnError();
  expect(rest).toEqual([]);
});

test('renumbering by somebody who only reads the chapter tells, and changes nothing', async () => {
  await sql`update measure_versions set code = '1.1.1.9' where id = ${part('1.1.1.2')}`;
  const other = await as('other');
  const { data } = await other.rpc('renumber_chapter', { chapter: part('1'), apply: false });
  expect(data).toHaveLength(1);
  const { error } = await other.rpc('renumber_chapter', { chapter: part('1'), apply: true });
  expect(error?.code).toBe('42501');
  expect(await codeOf('1.1.1.2')).toBe('1.1.1.9');
});

test('an empty title is refused for every part', async () => {
  for (const answer of [
    await client.rpc('add_priority', { chapter: part('1'), title: ' ' }),
    await client.rpc('add_goal', { priority: part('1.1'), title: '' }),
  ]) {
    expect(answer.error?.message).toContain('title_check');
  }
});

function sectionMoves(): Promise<unknown> {
  return sql`
    select from_document, to_document, section, done_at from sync.section_moves
    where from_document in (select id from documents where revision_id = ${revision.id})`;
}
