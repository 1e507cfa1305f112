import { type Attempts, reading, type Try, writing } from './attempt';
import { freshTask } from './meeting-scene';
import { type Column, idOf } from './people';
import { bystander, freshRevision, liberec, mark, put, type State, sql } from './scene';

const of = { partnership_id: liberec.id };
const organisation = () => put('organisations', { ...of, name: mark(), kind: 'ngo' });

/** A measure of a fresh revision, and organisations to give it to. */
type Subject = { revision: string; version: string; from: string; to: string; person: string };

async function subject(state: State = 'draft', chapter = '1', shared = false): Promise<Subject> {
  const revision = await freshRevision('draft', { shared });
  const version = revision.part(`${chapter}.1.1.1`);
  const [from, to] = [await organisation(), await organisation()];
  const { person } = await bystander();
  const row = { ...of, revision_id: revision.id, measure_version_id: version, organisation_id: from };
  await put('responsibilities', row);
  await put('cooperations', { ...row, organisation_id: to });
  await setState(revision.id, state);
  return { revision: revision.id, version, from, to, person };
}

/** Two assignments of a measure, the second of which has ended the first; `handover` is why, where it is approved. */
async function reassigned(handover: string | null = null) {
  const made = await subject();
  const [first] = await sql`select id from responsibilities where measure_version_id = ${made.version}`;
  const row = { ...of, revision_id: made.revision, measure_version_id: made.version };
  await sql`update responsibilities set ended_at = now() where id = ${first?.id}`;
  const second = await put('responsibilities', { ...row, organisation_id: made.to, handover });
  await sql`update responsibilities o set ended_at = s.assigned_at from responsibilities s
    where o.id = ${first?.id} and s.id = ${second}`;
  if (handover) await setState(made.revision, 'approved');
  const change = { version: made.version, made: second, ended: first?.id as string, cooperated: null };
  return { ...made, changes: [change] };
}

const takeBack = (make: () => ReturnType<typeof reassigned>): Try =>
  writing(make, (client, { changes }) => client.rpc('undo_assignment', { changes }), inForce);

async function setState(revision: string, state: State): Promise<void> {
  const frozen = state === 'approved' || state === 'superseded';
  await sql`update revisions set state = ${state}, approved_at = ${frozen ? sql`now()` : null} where id = ${revision}`;
}

const inForce = ({ version }: { version: string }) => sql`
  select organisation_id, person_id, answer from responsibilities
  where measure_version_id = ${version} and ended_at is null`;
const cooperating = ({ version }: { version: string }) => sql`
  select organisation_id from cooperations where measure_version_id = ${version} order by 1`;

const reads = (table: 'responsibilities' | 'cooperations', make: () => Promise<Subject>) =>
  reading(make, (client, { version }) => client.from(table).select('id').eq('measure_version_id', version));

/** An assignment that names the asking person; where they never belonged to the partnership, somebody else. */
async function named(column: Column): Promise<{ version: string; id: string }> {
  const { revision, version, to, person } = await subject('draft', '1', true);
  const me = await idOf(column);
  const [member] =
    await sql`select 1 from memberships where partnership_id = ${liberec.id} and person_id = ${me}`;
  await sql`update responsibilities set ended_at = now() where measure_version_id = ${version}`;
  const row = { ...of, revision_id: revision, measure_version_id: version, organisation_id: to };
  return { version, id: await put('responsibilities', { ...row, person_id: member ? me : person }) };
}

const answer = (make: (column: Column) => Promise<{ version: string; id: string }>): Try =>
  writing(
    make,
    (client, { id }) =>
      client.rpc('answer_responsibility', { assignments: [id], accept: false, reason: mark() }),
    inForce,
  );

const byHand: Try[] = [
  writing(
    () => subject(),
    (client, { revision, version, to }) =>
      client.from('responsibilities').insert({
        ...{ ...of, revision_id: revision, measure_version_id: version, organisation_id: to },
        ended_at: new Date().toISOString(),
      }),
    ({ version }) => sql`select id from responsibilities where measure_version_id = ${version}`,
  ),
  writing(
    () => subject(),
    (client, { version, to }) =>
      client.from('responsibilities').update({ organisation_id: to }).eq('measure_version_id', version),
    inForce,
  ),
  writing(
    () => subject(),
    (client, { version }) => client.from('responsibilities').delete().eq('measure_version_id', version),
    inForce,
  ),
  writing(
    () => subject(),
    (client, { revision, version, from }) =>
      client.from('cooperations').insert({
        ...{ ...of, revision_id: revision, measure_version_id: version, organisation_id: from },
      }),
    cooperating,
  ),
  writing(
    () => subject(),
    (client, { version }) => client.from('cooperations').delete().eq('measure_version_id', version),
    cooperating,
  ),
];

/** A proposal of somebody for a measure of the own group's chapter; `by` null: of nobody who tries. */
async function proposal(by: Column | null): Promise<{ id: string; version: string }> {
  const { revision, version, to, person } = await subject();
  const author = (by && (await idOf(by))) ?? person;
  const row = { ...of, revision_id: revision, measure_version_id: version, organisation_id: to };
  return { id: await put('proposals', { ...row, proposed_by: author }), version };
}

const readsProposals = reading(
  () => proposal(null),
  (client, { id }) => client.from('proposals').select('id').eq('id', id),
);

const settles = (make: (column: Column) => Promise<{ id: string }>, outcome: string): Try =>
  writing(
    make,
    (client, { id }) =>
      client.from('proposals').update({ outcome, settled_at: new Date().toISOString() }).eq('id', id),
    ({ id }) => sql`select outcome from proposals where id = ${id}`,
  );

const proposes = (chapter: string, state?: State): Try =>
  writing(
    () => subject(state, chapter),
    (client, { version, to }) =>
      client.rpc('propose_responsibility', { versions: [version], organisation: to }),
    ({ version }) => sql`select organisation_id from proposals where measure_version_id = ${version}`,
  );

/** Who answers for a measure, who co-operates, and who should. */
export const responsibility: Record<string, Attempts> = {
  'responsibility: assign': {
    read: reads('responsibilities', () => subject()),
    write: writing(
      () => subject(),
      (client, { version, to, person }) =>
        client.rpc('assign_responsibility', { versions: [version], organisation: to, person }),
      inForce,
    ),
  },
  'responsibility: take away': {
    read: reads('responsibilities', () => subject()),
    write: writing(
      () => subject(),
      (client, { version }) => client.rpc('assign_responsibility', { versions: [version] }),
      inForce,
    ),
  },
  'responsibility: take an assignment back': {
    read: reads('responsibilities', () => subject()),
    write: takeBack(() => reassigned()),
  },
  'responsibility of a ready revision: assign': {
    read: reads('responsibilities', () => subject('ready')),
    write: writing(
      () => subject('ready'),
      (client, { version, to }) =>
        client.rpc('assign_responsibility', { versions: [version], organisation: to }),
      inForce,
    ),
  },
  'responsibility of an approved one: hand over': {
    read: reads('responsibilities', () => subject('approved')),
    write: writing(
      () => subject('approved'),
      (client, { version, to }) =>
        client.rpc('assign_responsibility', { versions: [version], organisation: to, handover: mark() }),
      inForce,
    ),
  },
  'responsibility of an approved one: take back': {
    read: reads('responsibilities', () => subject('approved')),
    write: takeBack(() => reassigned(mark())),
  },
  'responsibility of a superseded one: anything': {
    write: writing(
      () => subject('superseded'),
      (client, { version, to }) =>
        client.rpc('assign_responsibility', { versions: [version], organisation: to, handover: mark() }),
      inForce,
    ),
  },
  'responsibility: answer for oneself': { write: answer(named) },
  'responsibility: answer for somebody else': {
    write: answer(async () => {
      const { revision, version, to, person } = await subject();
      await sql`update responsibilities set ended_at = now() where measure_version_id = ${version}`;
      const row = { ...of, revision_id: revision, measure_version_id: version, organisation_id: to };
      return { version, id: await put('responsibilities', { ...row, person_id: person }) };
    }),
  },
  'responsibility: write by hand': {
    write: async (column) => {
      for (const attempt of byHand) if (await attempt(column)) return true;
      return false;
    },
  },
  'co-operation: set': {
    read: reads('cooperations', () => subject()),
    write: writing(
      () => subject(),
      (client, { version, from, to }) =>
        client.rpc('assign_responsibility', { versions: [version], organisation: to, cooperating: [from] }),
      cooperating,
    ),
  },
  'own chapter: propose who is accountable': { read: readsProposals, write: proposes('1') },
  "another group's chapter: propose": { read: readsProposals, write: proposes('2') },
  'approved revision: propose': { write: proposes('1', 'approved') },
  "proposal: withdraw one's own": {
    read: readsProposals,
    // The author is a member of the group while they propose, whatever they are today.
    write: settles((column) => proposal(column), 'withdrawn'),
  },
  "proposal: take up one's own": {
    read: readsProposals,
    write: settles((column) => proposal(column), 'taken'),
  },
  "proposal: dismiss somebody else's": {
    read: readsProposals,
    write: settles(() => proposal(null), 'dismissed'),
  },
  "proposal: withdraw somebody else's": {
    read: readsProposals,
    write: settles(() => proposal(null), 'withdrawn'),
  },
  'leaving: hand over measures and tasks, end membership': {
    write: writing(
      async () => {
        const { revision, version, to } = await subject();
        const { person, membership } = await bystander();
        await sql`update responsibilities set ended_at = now() where measure_version_id = ${version}`;
        const row = { ...of, revision_id: revision, measure_version_id: version, organisation_id: to };
        await put('responsibilities', { ...row, person_id: person });
        const task = await freshTask({ organisation_id: to });
        await sql`update tasks set assignee_id = ${person} where id = ${task}`;
        return { version, membership, task };
      },
      (client, { membership }) =>
        client.rpc('hand_over', { kind: 'membership', holder: membership, finish: true }),
      ({ version, membership, task }) => sql`
        select m.ended_at is null as here, s.person_id, t.assignee_id from memberships m, responsibilities s, tasks t
        where m.id = ${membership} and s.measure_version_id = ${version} and s.ended_at is null and t.id = ${task}`,
    ),
  },
  'leaving: take back what was handed over': {
    write: writing(
      async () => {
        const { to } = await subject();
        const { person } = await bystander();
        const task = await freshTask({ organisation_id: to });
        await sql`update tasks set assignee_id = null where id = ${task}`;
        const was = { from_person: person, from_organisation: to };
        return { changes: [{ version: null, task, ...was, to_person: null, to_organisation: to }], task };
      },
      (client, { changes }) => client.rpc('undo_hand_over', { changes }),
      ({ task }) => sql`select assignee_id from tasks where id = ${task}`,
    ),
  },
  'leaving: hand over chapters and tasks, close a group': {
    write: writing(
      async () => {
        const revision = await freshRevision();
        const row = { ...of, slug: crypto.randomUUID(), name: mark() };
        const group = await put('working_groups', row);
        await sql`update chapters set working_group_id = ${group} where id = ${revision.part('2')}`;
        return { group, chapter: revision.part('2'), task: await freshTask({ working_group_id: group }) };
      },
      (client, { group }) =>
        client.rpc('close_group', { working_group: group, successor: liberec.groups.another }),
      ({ group, chapter, task }) => sql`
        select g.state, c.working_group_id, t.working_group_id as tasks from working_groups g, chapters c, tasks t
        where g.id = ${group} and c.id = ${chapter} and t.id = ${task}`,
    ),
  },
};
