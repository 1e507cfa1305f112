import { afterEach, expect, test } from 'vitest';
import { assign, filledDraft, tablesOfRevisions } from './filled-revision';
import { as } from './permissions/people';
import { discardRevisions, liberec, mark, put, type Revision, sql } from './permissions/scene';

// docs/revisions.md, R11: nothing of an approved or superseded revision changes, in every table that belongs to one. The
// tree is tried in permissions/frozen.integration.test.ts, the documents in server/sync.

afterEach(discardRevisions);

/** What belongs to a revision and yet is not a part of what was approved. */
const besides = ['consultations', 'monitoring_rounds', 'revision_versions'];
const frozen = (await tablesOfRevisions()).filter((table) => !besides.includes(table));

async function approved(): Promise<Revision> {
  const revision = await filledDraft();
  await sql`update revisions set state = 'approved', approved_at = now() where id = ${revision.id}`;
  return revision;
}

test('R11 every table of a revision asks before each row that is added, changed or taken away', async () => {
  // The bits of pg_trigger.tgtype: for each row 1, before 2, insert 4, delete 8, update 16.
  const guarded = await sql<{ name: string }[]>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = 'refuse_frozen' and t.tgtype = 31 and t.tgqual is null and t.tgattr = '' and t.tgenabled = 'O'`;
  expect(guarded.map(({ name }) => name)).toEqual(expect.arrayContaining(frozen));
});

test('R11 not even the owner of the database takes a row of an approved revision away', async () => {
  const { id } = await approved();
  for (const table of frozen) {
    const count = async () => (await sql`select 1 from ${sql(table)} where revision_id = ${id}`).count;
    const before = await count();
    expect(before, table).toBeGreaterThan(0);
    await expect(sql`delete from ${sql(table)} where revision_id = ${id}`, table).rejects.toThrow(
      'revision_frozen',
    );
    expect(await count(), table).toBe(before);
  }
});

/** A change of each commitment, as the owner, whom only the triggers hold back. */
const changes: Record<string, (revision: Revision) => Promise<unknown>> = {
  'a baseline': ({ id }) => sql`update indicator_versions set baseline_value = 4 where revision_id = ${id}`,
  'a target': ({ id }) =>
    sql`update indicator_versions set target_on = '2030-01-01' where revision_id = ${id}`,
  'the name of an indicator': ({ id }) =>
    sql`update indicator_versions set name = ${mark()} where revision_id = ${id}`,
  'a term': ({ id }) => sql`update means set ends_on = '2030-01-01' where revision_id = ${id}`,
  'a cost': ({ id }) => sql`update means set cost = 1 where revision_id = ${id}`,
  'an amount': ({ id }) => sql`update fundings set amount = 1 where revision_id = ${id}`,
  'the accountable organisation': ({ id }) => sql`
    update responsibilities set organisation_id = (
      select o.id from organisations o where o.partnership_id = ${liberec.id} and o.id <> responsibilities.organisation_id
      limit 1
    ) where revision_id = ${id}`,
  'who assigned it': ({ id }) =>
    sql`update responsibilities set assigned_at = now() - interval '1 day' where revision_id = ${id}`,
  'a responsibility more': (revision) => assign(revision, '1.1.1.2'),
  'the reason of a waiver': ({ id }) => sql`update waivers set reason = ${mark()} where revision_id = ${id}`,
  'a proposal': ({ id }) => sql`update proposals set note = ${mark()} where revision_id = ${id}`,
  'evidence put away': ({ id }) => sql`update attachments set archived_at = now() where revision_id = ${id}`,
};

test.each(Object.entries(changes))('R11 approved, then changed: %s', async (_, change) => {
  const revision = await approved();
  const content = () => sql`select private.content_of(${revision.id}, true) as content`;
  const before = await content();
  await expect(change(revision)).rejects.toThrow('revision_frozen');
  expect(await content()).toEqual(before);
  // That it is a change at all: in a draft it is made.
  await change(await filledDraft());
});

test('R11 of the revision in force a measure is handed over and answered for; of a superseded one nothing', async () => {
  const revision = await approved();
  const manager = await as('manager');
  const member = await as('member');
  const { data } = await member.auth.getUser();
  const person = data.user?.id ?? '';
  const organisation = await put('organisations', { partnership_id: liberec.id, name: mark(), kind: 'ngo' });
  const versions = [revision.part('1.1.1.1')];
  const hand = { versions, organisation, person };
  const refusal = async (answer: PromiseLike<{ error: { message: string } | null }>) =>
    (await answer).error?.message ?? null;

  expect(await refusal(manager.rpc('assign_responsibility', hand))).toBe('handover_reason_missing');
  const handover = 'Organizace ukončila činnost.';
  expect(await refusal(manager.rpc('assign_responsibility', { ...hand, handover }))).toBeNull();
  const [held] = await sql<{ id: string }[]>`
    select id from responsibilities where revision_id = ${revision.id} and ended_at is null`;
  const accept = () => member.rpc('answer_responsibility', { assignments: [held?.id ?? ''], accept: true });
  expect(await refusal(accept())).toBeNull();
  // Whom the approval named stays readable.
  expect(await sql`select 1 from responsibilities where revision_id = ${revision.id}`).toHaveLength(2);

  await sql`update revisions set state = 'superseded' where id = ${revision.id}`;
  expect(await refusal(accept())).toBe('revision_frozen');
  expect(await refusal(manager.rpc('assign_responsibility', { ...hand, person: undefined, handover }))).toBe(
    'revision_frozen',
  );
});
