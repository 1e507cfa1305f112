import { expect, test } from 'vitest';
import { as, idOf } from './people';
import { documentOf, freshRevision, liberec, mark, put, type Revision, sql } from './scene';

const states = ['approved', 'superseded'] as const;
const of = { partnership_id: liberec.id };

/** Changes which the owner of the database tries, who is held back by triggers only. */
const changes: Record<string, (revision: Revision) => Promise<unknown>> = {
  'add a chapter': ({ id }) =>
    put('chapters', { ...of, revision_id: id, code: '9', name: mark(), position: 9 }),
  'rename a chapter': ({ part }) => sql`update chapters set name = ${mark()} where id = ${part('1')}`,
  'delete a chapter': ({ part }) => sql`delete from chapters where id = ${part('3')}`,
  'add a priority': ({ id, part }) =>
    put('priorities', {
      ...of,
      revision_id: id,
      chapter_id: part('1'),
      code: '1.9',
      title: mark(),
      position: 9,
    }),
  'archive a priority': ({ part }) =>
    sql`update priorities set archived_at = now() where id = ${part('1.2')}`,
  'delete a priority': ({ part }) => sql`delete from priorities where id = ${part('1.2')}`,
  'rename a goal': ({ part }) => sql`update goals set title = ${mark()} where id = ${part('1.1.1')}`,
  'delete a goal': ({ part }) => sql`delete from goals where id = ${part('1.1.2')}`,
  'move a measure': ({ part }) =>
    sql`update measure_versions set goal_id = ${part('1.1.2')} where id = ${part('1.1.1.1')}`,
  'delete a measure': ({ part }) => sql`delete from measure_versions where id = ${part('1.1.1.1')}`,
  'take a measure into another revision': async ({ part }) =>
    sql`update measure_versions set revision_id = ${(await freshRevision()).id} where id = ${part('1.1.1.1')}`,
  'delete a document': async ({ part }) =>
    sql`delete from documents where id = ${await documentOf(part('1'))}`,
  'rename the revision': ({ id }) => sql`update revisions set name = ${mark()} where id = ${id}`,
  'date the approval anew': ({ id }) => sql`update revisions set approved_at = now() where id = ${id}`,
  'reopen the revision': ({ id }) =>
    sql`update revisions set state = 'draft', approved_at = null where id = ${id}`,
  'delete the revision': ({ id }) => sql`delete from revisions where id = ${id}`,
};

for (const state of states) {
  test.each(Object.entries(changes))(
    `${state}: even the owner of the database cannot %s`,
    async (_, change) => {
      const revision = await freshRevision(state);
      const before = await everything(revision.id);
      await expect(change(revision)).rejects.toThrow('revision_frozen');
      expect(await everything(revision.id)).toEqual(before);
    },
  );
}

test('the same changes are possible in a draft, so what refuses them is that it is frozen', async () => {
  for (const name of [
    'rename a chapter',
    'archive a priority',
    'rename a goal',
    'move a measure',
    'rename the revision',
  ]) {
    const revision = await freshRevision('draft');
    const before = await everything(revision.id);
    await changes[name]?.(revision);
    expect(await everything(revision.id), name).not.toEqual(before);
  }
});

test('an approved revision can be published, superseded, and its late projection finished', async () => {
  const { id, part } = await freshRevision('approved');
  await sql`update revisions set published_at = now() where id = ${id}`;
  await sql`update measure_versions set wording = 'dopsáno' where id = ${part('1.1.1.1')}`;
  await sql`update revisions set state = 'superseded' where id = ${id}`;
  await expect(sql`update revisions set state = 'approved' where id = ${id}`).rejects.toThrow(
    'revision_frozen',
  );
});

test('a plan has one approved revision in force at most', async () => {
  const { plan } = await freshRevision('approved');
  const row = { ...of, plan_id: plan, number: 2, name: mark(), state: 'approved', approved_at: new Date() };
  await expect(put('revisions', row)).rejects.toThrow('revisions_in_force');
});

test('the audit log is appended to, never changed, not even by the owner of the database', async () => {
  const log = () => sql`select count(*)::int as count, max(id)::int as last from audit_log`;
  const before = await log();
  await expect(sql`update audit_log set action = 'delete' where id = ${before[0]?.last}`).rejects.toThrow(
    'append_only',
  );
  await expect(sql`delete from audit_log where id = ${before[0]?.last}`).rejects.toThrow('append_only');
  await expect(sql`truncate audit_log`).rejects.toThrow('append_only');
  expect(await log()).toEqual(before);
});

test('the log says who changed what from what to what, and only that', async () => {
  const { id } = await freshRevision('draft');
  const name = mark();
  const [was] = await sql<{ name: string }[]>`select name from revisions where id = ${id}`;
  const manager = await as('manager');
  await manager.from('revisions').update({ name }).eq('id', id).throwOnError();
  // Written again as it is: nothing changed, so there is nothing to tell.
  await manager.from('revisions').update({ name }).eq('id', id).throwOnError();
  const { data } = await manager
    .from('audit_log')
    .select('actor, action, old, new')
    .eq('entity_id', id)
    .order('id');
  expect(data?.filter(({ actor }) => actor !== null)).toEqual([
    { actor: await idOf('manager'), action: 'update', old: { name: was?.name }, new: { name } },
  ]);
});

test('the log never learns the hash of an invitation', async () => {
  const email = `${crypto.randomUUID()}@zkouska.example`;
  const manager = await as('manager');
  await manager.rpc('invite', { partnership: liberec.id, email, role: 'member' }).throwOnError();
  const entries =
    await sql`select actor, new from audit_log where entity = 'invitations' and new ->> 'email' = ${email}`;
  expect(entries).toHaveLength(1);
  expect(entries[0]?.actor).toBe(await idOf('manager'));
  expect(JSON.stringify(entries)).not.toContain('token_hash');
});

/** All rows of a revision. */
function everything(revision: string): Promise<unknown> {
  return sql`
    select to_jsonb(r) as row from revisions r where id = ${revision}
    union all select to_jsonb(c) from chapters c where revision_id = ${revision}
    union all select to_jsonb(p) from priorities p where revision_id = ${revision}
    union all select to_jsonb(g) from goals g where revision_id = ${revision}
    union all select to_jsonb(v) from measure_versions v where revision_id = ${revision}
    union all select to_jsonb(d) from documents d where revision_id = ${revision}
    order by 1`;
}
