import { afterEach, expect, test } from 'vitest';
import { assign, filledDraft, tablesOfRevisions } from './filled-revision';
import { as } from './permissions/people';
import { discardRevisions, freshRevision, mark, type Revision, sql } from './permissions/scene';

// docs/revisions.md, R9. A table that belongs to revisions is named in one of these lists, else a test fails: whoever
// adds one decides whether a fork carries it.

afterEach(discardRevisions);

const carried = [
  'attachments',
  'chapters',
  'cooperations',
  'documents',
  'elaborations',
  'fundings',
  'goals',
  'indicator_versions',
  'means',
  'measure_versions',
  'priorities',
  'responsibilities',
];
/** What belongs to one revision's own life. */
const leftBehind = ['consultations', 'monitoring_rounds', 'proposals', 'revision_versions', 'waivers'];

/** Columns that differ in every copy; ids of rows within the revision are told by what they stand for instead. */
const own = [
  'id',
  'revision_id',
  'created_at',
  'chapter_id',
  'priority_id',
  'goal_id',
  'measure_version_id',
  'indicator_version_id',
];

async function approve({ id }: Revision): Promise<void> {
  await sql`update revisions set state = 'approved', approved_at = now() where id = ${id}`;
}

async function fork({ id }: Revision): Promise<string> {
  const manager = await as('manager');
  const { data } = await manager.rpc('fork_revision', { revision: id, name: mark() }).throwOnError();
  return data;
}

/** Rows of a table in a revision, without what differs in every copy, but with the number of the measure they hang on. */
async function rows(table: string, revision: string): Promise<unknown[]> {
  const found = await sql<{ row: Record<string, unknown> }[]>`
    select to_jsonb(t) || jsonb_build_object('on', (
      select v.code from measure_versions v where v.id::text = to_jsonb(t) ->> 'measure_version_id'
    )) as row from ${sql(table)} t where t.revision_id = ${revision}`;
  return found
    .map(({ row }) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => !own.includes(column))
          .sort(),
      ),
    )
    .sort();
}

test('R9 of every table that belongs to revisions it is decided whether a fork carries it', async () => {
  expect([...carried, ...leftBehind].sort()).toEqual(await tablesOfRevisions());
});

test('R9 a fork carries every table it has to, row by row and column by column, and nothing else', async () => {
  const source = await filledDraft();
  await approve(source);
  const copy = await fork(source);
  for (const table of carried) {
    const expected = await rows(table, source.id);
    expect(expected.length, `nothing in ${table} to try it with`).toBeGreaterThan(0);
    expect(await rows(table, copy), table).toEqual(expected);
  }
  for (const table of leftBehind) {
    expect((await rows(table, source.id)).length, `nothing in ${table} to try it with`).toBeGreaterThan(0);
    expect(await rows(table, copy), table).toEqual([]);
  }
});

test('R9 a fork of the demo plan says the same, measure by measure', async () => {
  const [source] = await sql<{ id: string }[]>`
    select r.id from revisions r join plans p on p.id = r.plan_id and p.kind = 'SPSZ'
    join partnerships s on s.id = r.partnership_id and s.slug = 'liberec' where r.state = 'approved'`;
  const [copy] = await sql<
    { id: string }[]
  >`select private.copy_revision(${source?.id ?? ''}, ${mark()}) as id`;
  const said = async (revision = '') => {
    const [row] = await sql<{ content: { chapters: unknown; context: unknown } }[]>`
      select private.content_of(${revision}, true) as content`;
    const text = JSON.stringify([row?.content.chapters, row?.content.context]);
    // Ids of the parts within the revision; permanent identities have names of their own and stay.
    return text.replaceAll(/"id":\s*"[^"]*"/g, '');
  };
  const before = await said(source?.id);
  expect(before.match(/"measureId"/g)).toHaveLength(139);
  expect(before).toContain('"baseline":{');
  expect(await said(copy?.id)).toBe(before);
  await discard(copy?.id ?? '');
});

test('R9 what was put away or is over stays behind', async () => {
  const source = await filledDraft();
  await sql`update indicator_versions set archived_at = now() where revision_id = ${source.id}`;
  await sql`update responsibilities set ended_at = now() where revision_id = ${source.id}`;
  await sql`update chapters set archived_at = now() where id = ${source.part('3')}`;
  await approve(source);
  const copy = await fork(source);
  for (const table of ['indicator_versions', 'responsibilities', 'attachments']) {
    expect(await rows(table, copy), table).toEqual([]);
  }
  expect(await rows('chapters', copy)).toHaveLength(2);
  expect(await rows('documents', copy)).toHaveLength(2);
});

test('R9 the answer of a person goes with the responsibility', async () => {
  const source = await freshRevision('draft');
  const organisation = await assign(source, '1.1.1.2');
  const manager = await as('manager');
  const { data } = await (await as('member')).auth.getUser();
  const person = data.user?.id ?? '';
  await manager
    .rpc('assign_responsibility', { versions: [source.part('1.1.1.1')], organisation, person })
    .throwOnError();
  const [given] = await sql<
    { id: string }[]
  >`select id from responsibilities where revision_id = ${source.id} and person_id = ${person}`;
  const answer = { assignments: [given?.id ?? ''], accept: false, reason: 'Odcházím.' };
  await (await as('member')).rpc('answer_responsibility', answer).throwOnError();
  await approve(source);
  const copy = await fork(source);
  const [held] =
    await sql`select answer, reason, person_id from responsibilities where revision_id = ${copy} and person_id is not null`;
  expect(held).toEqual({ answer: 'declined', reason: 'Odcházím.', person_id: person });
});

/** Takes a copy of the demo plan away again, for the tests which count its revisions. */
async function discard(revision: string): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    const documents = transaction`(select id from documents where revision_id = ${revision})`;
    for (const table of ['document_updates', 'document_snapshots', 'projections']) {
      await transaction`delete from sync.${transaction(table)} where document_id in ${documents}`;
    }
    await transaction`delete from document_sections where document_id in ${documents}`;
    for (const table of carried)
      await transaction`delete from ${transaction(table)} where revision_id = ${revision}`;
    await transaction`delete from revisions where id = ${revision}`;
  });
}
