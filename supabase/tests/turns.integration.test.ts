import type { TransactionSql } from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { actAs, message, overlapping, ownersMessage } from './overlapping';
import { waived } from './permissions/lifecycle';
import { as } from './permissions/people';
import { discardRevisions, freshRevision, liberec, mark, type Revision, sql } from './permissions/scene';

// docs/revisions.md, R14: what happens at the same moment. What is to be first holds its transaction open until the
// other one waits for it, so that the order does not depend on luck.

afterEach(discardRevisions);

const manager = await as('manager');
const stateOf = async ({ id }: Revision) =>
  (await sql<{ state: string }[]>`select state from revisions where id = ${id}`)[0]?.state;

/** Approves as the manager, inside a transaction. */
async function approveIn(transaction: TransactionSql, { id }: Revision): Promise<void> {
  await actAs(transaction, 'manager');
  await transaction`select public.approve_revision(${id})`;
}

async function inPlanOf(first: Revision, second: Revision, number: number): Promise<void> {
  await sql`update revisions set plan_id = ${first.plan}, number = ${number} where id = ${second.id}`;
}

test('R14 two managers approve at once: one does, the other is told that it has been done', async () => {
  const revision = await waived('ready');
  const refused = await overlapping(
    (transaction) => approveIn(transaction, revision),
    () => message(manager.rpc('approve_revision', { revision: revision.id })),
  );
  expect(refused).toBe('wrong_state');
  expect(await sql`select 1 from revision_versions where revision_id = ${revision.id}`).toHaveLength(1);
});

test('R14 approved and taken back at once: the one that came first holds', async () => {
  const revision = await waived('ready');
  const refused = await overlapping(
    (transaction) => approveIn(transaction, revision),
    () => message(manager.rpc('reopen_revision', { revision: revision.id })),
  );
  expect([refused, await stateOf(revision)]).toEqual(['wrong_state', 'approved']);
});

test('R14 two revisions of a plan approved at once: the later one is in force, the earlier one superseded', async () => {
  const [first, second] = [await waived('ready'), await waived('ready')];
  await inPlanOf(first, second, 2);
  const refused = await overlapping(
    (transaction) => approveIn(transaction, first),
    () => message(manager.rpc('approve_revision', { revision: second.id })),
  );
  expect([refused, await stateOf(first), await stateOf(second)]).toEqual([null, 'superseded', 'approved']);
});

test('R14 a fork while another revision is approved: it waits, and then there is nothing to fork from', async () => {
  const [inForce, next] = [await freshRevision('approved'), await waived('ready')];
  await inPlanOf(inForce, next, 2);
  const refused = await overlapping(
    (transaction) => approveIn(transaction, next),
    () => message(manager.rpc('fork_revision', { revision: inForce.id, name: mark() })),
  );
  expect(refused).toBe('revision_not_approved');
  expect([await stateOf(inForce), await stateOf(next)]).toEqual(['superseded', 'approved']);
});

test('R14 forks and approvals in one plan never wait for each other in a circle', async () => {
  const inForce = await freshRevision('approved');
  const others = await Promise.all([waived('ready'), waived('ready'), waived('ready')]);
  for (const [index, other] of others.entries()) await inPlanOf(inForce, other, index + 2);
  const fork = () => message(manager.rpc('fork_revision', { revision: inForce.id, name: mark() }));
  const answers = await Promise.all(
    others.flatMap(({ id }) => [fork(), message(manager.rpc('approve_revision', { revision: id }))]),
  );
  expect(answers.filter((answer) => answer !== null && answer !== 'revision_not_approved')).toEqual([]);
  expect(
    await sql`select 1 from revisions where plan_id = ${inForce.plan} and state = 'approved'`,
  ).toHaveLength(1);
});

test('R14 a change that opens a gap and the approval: the approval waits for the change and is refused', async () => {
  const revision = await waived('ready');
  const refused = await overlapping(
    (transaction) =>
      transaction`delete from waivers where measure_version_id = ${revision.part('1.1.1.1')} and gap = 'organisation'`,
    () => message(manager.rpc('approve_revision', { revision: revision.id })),
  );
  expect([refused, await stateOf(revision)]).toEqual(['revision_has_gaps', 'ready']);
});

/** Changes of a revision that is ready, which come a moment after its approval has begun. */
const late: Record<string, (revision: Revision) => Promise<unknown>> = {
  'a waiver taken back': ({ id }) =>
    manager.from('waivers').delete().eq('revision_id', id).throwOnError() as unknown as Promise<unknown>,
  'a waiver': ({ id, part }) =>
    sql`insert into waivers ${sql({
      ...{ partnership_id: liberec.id, revision_id: id, measure_version_id: part('1.1.1.2') },
      ...{ gap: 'organisation', reason: 'pozdě' },
    })}`,
  'a term': ({ id, part }) =>
    sql`insert into means ${sql({
      ...{ partnership_id: liberec.id, revision_id: id, measure_version_id: part('1.1.1.2') },
      starts_on: '2030-01-01',
    })}`,
  'a chapter': ({ part }) => sql`update chapters set name = ${mark()} where id = ${part('1')}`,
  'a measure put away': ({ part }) =>
    sql`update measure_versions set archived_at = now() where id = ${part('1.1.1.2')}`,
};

test.each(Object.entries(late))(
  'R14 %s while the revision is being approved is refused',
  async (_, change) => {
    const revision = await waived('ready');
    await sql`delete from waivers where measure_version_id = ${revision.part('1.1.1.2')} and gap = 'organisation'`;
    const [organisation] = await sql<{ id: string }[]>`
    select id from organisations where partnership_id = ${liberec.id} and archived_at is null limit 1`;
    await manager
      .rpc('assign_responsibility', {
        ...{ versions: [revision.part('1.1.1.2')], organisation: organisation?.id ?? '' },
      })
      .throwOnError();
    const refused = await overlapping(
      (transaction) => approveIn(transaction, revision),
      () => ownersMessage(change(revision)),
    );
    expect([refused, await stateOf(revision)]).toEqual(['revision_frozen', 'approved']);
  },
);

test('R14 responsibility taken away while the revision is being approved is refused', async () => {
  const revision = await waived('ready');
  const versions = [revision.part('1.1.1.1')];
  const [organisation] = await sql<{ id: string }[]>`
    select id from organisations where partnership_id = ${liberec.id} and archived_at is null limit 1`;
  const assign = (to: string | null) =>
    message(manager.rpc('assign_responsibility', { versions, organisation: to as string }));
  expect(await assign(organisation?.id ?? '')).toBeNull();
  const refused = await overlapping(
    (transaction) => approveIn(transaction, revision),
    () => assign(null),
  );
  expect([refused, await stateOf(revision)]).toEqual(['revision_frozen', 'approved']);
});

test('R14 the other way round, what came before the approval is part of it', async () => {
  const revision = await waived('ready');
  const reason = mark();
  const refused = await overlapping(
    (transaction) =>
      transaction`insert into means ${sql({
        ...{ partnership_id: liberec.id, revision_id: revision.id, target_group: reason },
        measure_version_id: revision.part('1.1.1.1'),
      })}`,
    () => message(manager.rpc('approve_revision', { revision: revision.id })),
  );
  expect(refused).toBeNull();
  const [kept] = await sql<{ content: unknown }[]>`
    select content from revision_versions where revision_id = ${revision.id} and kind = 'approved'`;
  expect(JSON.stringify(kept?.content)).toContain(reason);
});

test('R14 a text put down to be placed while the revision is being approved is refused', async () => {
  const revision = await waived('ready');
  const [document] = await sql<
    { id: string }[]
  >`select id from documents where revision_id = ${revision.id} limit 1`;
  const refused = await overlapping(
    (transaction) => approveIn(transaction, revision),
    () =>
      ownersMessage(
        sql`select private.place_text(${document?.id ?? ''}, 'narrative', '{"type": "doc", "content": []}')`,
      ),
  );
  expect(refused).toBe('revision_frozen');
});

test('R14 a text put down just before the approval refuses it, until it is placed', async () => {
  const revision = await waived('ready');
  const [document] = await sql<
    { id: string }[]
  >`select id from documents where revision_id = ${revision.id} limit 1`;
  const refused = await overlapping(
    (transaction) =>
      transaction`select private.place_text(${document?.id ?? ''}, 'narrative', '{"type": "doc", "content": []}')`,
    () => message(manager.rpc('approve_revision', { revision: revision.id })),
  );
  expect(refused).toBe('revision_has_gaps');
});
