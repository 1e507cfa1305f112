import { expect, test } from 'vitest';
import { as, idOf } from './people';
import { freshRevision, liberec, mark, sql } from './scene';

test('a fork holds all that the approved revision holds, in an order of its own rows', async () => {
  const source = await freshRevision('approved', { published: true });
  const name = mark();
  const manager = await as('manager');
  const { data: fork } = await manager.rpc('fork_revision', { revision: source.id, name }).throwOnError();
  const [row] =
    await sql`select name, state, number, forked_from, shared_at, published_at, approved_at, plan_id
    from revisions where id = ${fork}`;
  expect(row).toEqual({
    ...{ name, state: 'draft', number: 2, forked_from: source.id, plan_id: source.plan },
    // What was published or shared was the other one.
    ...{ shared_at: null, published_at: null, approved_at: null },
  });
  expect(await tree(fork)).toEqual(await tree(source.id));
  expect(await documents(fork)).toEqual(await documents(source.id));
  expect(await ids(fork)).not.toEqual(await ids(source.id));
  const [log] = await sql`select actor from audit_log where entity = 'revisions' and entity_id = ${fork}`;
  expect(log?.actor).toBe(await idOf('manager'));
});

test('what was archived is not forked, and codes and order are kept', async () => {
  const source = await freshRevision('draft');
  await sql`update measure_versions set archived_at = now() where id = ${source.part('1.1.1.2')}`;
  await sql`update measure_versions set position = 9 where id = ${source.part('1.1.1.1')}`;
  await sql`update goals set archived_at = now() where id = ${source.part('1.1.2')}`;
  await sql`update revisions set state = 'approved', approved_at = now() where id = ${source.id}`;
  const { data: fork } = await (await as('manager'))
    .rpc('fork_revision', { revision: source.id, name: mark() })
    .throwOnError();
  const measures = await sql`select code, position from measure_versions where revision_id = ${fork}
    and code like '1.%' order by position`;
  expect(measures).toEqual([
    { code: '1.1.1.3', position: 3 },
    { code: '1.1.1.1', position: 9 },
  ]);
  expect(await sql`select 1 from goals where revision_id = ${fork} and code = '1.1.2'`).toHaveLength(0);
});

test('changing the fork leaves the approved revision as it is', async () => {
  const source = await freshRevision('approved');
  const before = [await tree(source.id), await documents(source.id)];
  const manager = await as('manager');
  const { data: fork } = await manager
    .rpc('fork_revision', { revision: source.id, name: mark() })
    .throwOnError();
  const [goal] = await sql<
    { id: string }[]
  >`select id from goals where revision_id = ${fork} and code = '1.1.1'`;
  await manager.rpc('add_measure', { goal: goal?.id ?? '' }).throwOnError();
  await sql`insert into sync.document_updates (document_id, update)
    select id, '\\x00'::bytea from documents where revision_id = ${fork}`;
  expect([await tree(source.id), await documents(source.id)]).toEqual(before);
});

test.each(['draft', 'consultation', 'ready', 'superseded'] as const)(
  'a %s revision is not forked',
  async (state) => {
    const { id, plan } = await freshRevision(state);
    const { error } = await (await as('manager')).rpc('fork_revision', { revision: id, name: mark() });
    expect(error?.message).toBe('revision_not_approved');
    expect(await sql`select 1 from revisions where plan_id = ${plan}`).toHaveLength(1);
  },
);

test('two forks at once are two drafts, numbered one after the other', async () => {
  const { id, plan } = await freshRevision('approved');
  const manager = await as('manager');
  const fork = () => manager.rpc('fork_revision', { revision: id, name: mark() }).throwOnError();
  await Promise.all([fork(), fork(), fork()]);
  const numbers = await sql`select number from revisions where plan_id = ${plan} order by number`;
  expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

test('a plan begins with one empty draft; a TAP names the plan it elaborates, of the same partnership only', async () => {
  const manager = await as('manager');
  const elaborated = (await freshRevision('approved')).plan;
  const title = mark();
  const values = { kind: 'TAP', title, period_from: 2021, period_to: 2023 };
  const { data: revision } = await manager
    .rpc('create_plan', { partnership: liberec.id, ...values, elaborates: elaborated })
    .throwOnError();
  const rows = await sql`select p.kind, p.period_from, p.period_to, p.elaborates_plan_id, r.state, r.number
    from revisions r join plans p on p.id = r.plan_id where r.id = ${revision}`;
  expect(rows).toEqual([
    {
      kind: 'TAP',
      period_from: 2021,
      period_to: 2023,
      elaborates_plan_id: elaborated,
      state: 'draft',
      number: 1,
    },
  ]);
  expect(await sql`select 1 from chapters where revision_id = ${revision}`).toHaveLength(0);

  const other = await sql<{ id: string }[]>`select id from partnerships where slug = 'frydlant'`;
  const { error } = await (await as('strangerManager')).rpc('create_plan', {
    ...{ partnership: other[0]?.id ?? '', ...values, title: mark(), elaborates: elaborated },
  });
  expect(error?.code).toBe('23503');
});

test.each([
  [{ kind: 'jiný' }, 'plans_kind_check'],
  [{ title: '  ' }, 'plans_title_check'],
  [{ period_from: 2025, period_to: 2021 }, 'plans_check'],
])('a plan of nonsense is refused: %j', async (wrong, constraint) => {
  const values = { kind: 'other', title: mark(), period_from: 2021, period_to: 2025, ...wrong };
  const { error } = await (await as('manager')).rpc('create_plan', { partnership: liberec.id, ...values });
  expect(error?.message).toContain(constraint);
});

/** The tree by codes, identities and texts: equal in a copy. */
function tree(revision: string): Promise<unknown> {
  return sql`
    select c.code, c.name as text, c.position, c.working_group_id as belongs, null as parent
      from chapters c where c.revision_id = ${revision}
    union all select p.code, p.title, p.position, null, c.code
      from priorities p join chapters c on c.id = p.chapter_id where p.revision_id = ${revision}
    union all select g.code, g.title, g.position, null, p.code
      from goals g join priorities p on p.id = g.priority_id where g.revision_id = ${revision}
    union all select v.code, v.wording, v.position, v.measure_id, g.code
      from measure_versions v join goals g on g.id = v.goal_id where v.revision_id = ${revision}
    order by 1`;
}

/** Bytes and projections of the documents, by chapter. */
function documents(revision: string): Promise<unknown> {
  return sql`
    select c.code, encode(s.state, 'hex') as snapshot,
      (select array_agg(encode(u.update, 'hex') order by u.seq) from sync.document_updates u
        where u.document_id = d.id) as updates,
      (select jsonb_agg(jsonb_build_array(t.section, t.content, t.plain, t.refs) order by t.section)
        from document_sections t where t.document_id = d.id) as sections
    from documents d join chapters c on c.id = d.chapter_id left join sync.document_snapshots s on s.document_id = d.id
    where d.revision_id = ${revision} order by c.code`;
}

async function ids(revision: string): Promise<string[]> {
  const rows = await sql<
    { id: string }[]
  >`select id from documents where revision_id = ${revision} order by id`;
  expect(rows).toHaveLength(3);
  return rows.map(({ id }) => id);
}
