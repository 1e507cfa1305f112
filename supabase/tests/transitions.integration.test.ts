import { afterEach, expect, test } from 'vitest';
import { assign, completeDraft, measureBy } from './filled-revision';
import { waived } from './permissions/lifecycle';
import { as, idOf } from './permissions/people';
import {
  discardRevisions,
  documentOf,
  freshRevision,
  liberec,
  mark,
  put,
  type Revision,
  type State,
  sql,
} from './permissions/scene';

// docs/revisions.md, R1 to R8, R10 and R12. Who may take a step stands in the table of permissions.

afterEach(discardRevisions);

const manager = await as('manager');
const of = { partnership_id: liberec.id };
const states = ['draft', 'consultation', 'ready', 'approved', 'superseded'] as const;
const deadline = '2035-01-31';
type Answer = { error: { message: string; details?: string } | null };

/** Each step: from where to where, and the version it keeps. */
const steps: Array<{
  name: string;
  take: (revision: string) => PromiseLike<Answer>;
  from: State;
  to: State;
  kind: string;
}> = [
  {
    name: 'open_consultation',
    take: (revision) => manager.rpc('open_consultation', { revision, deadline }),
    ...{ from: 'draft', to: 'consultation', kind: 'consultation' },
  },
  {
    name: 'close_consultation',
    take: (revision) => manager.rpc('close_consultation', { revision }),
    ...{ from: 'consultation', to: 'draft', kind: 'closed' },
  },
  {
    name: 'make_ready',
    take: (revision) => manager.rpc('make_ready', { revision }),
    ...{ from: 'draft', to: 'ready', kind: 'ready' },
  },
  {
    name: 'reopen_revision',
    take: (revision) => manager.rpc('reopen_revision', { revision }),
    ...{ from: 'ready', to: 'draft', kind: 'reopened' },
  },
  {
    name: 'approve_revision',
    take: (revision) => manager.rpc('approve_revision', { revision }),
    ...{ from: 'ready', to: 'approved', kind: 'approved' },
  },
];

/** State, versions and entries of the log of a revision. */
async function lifeOf(revision: string) {
  const [row] = await sql<{ state: State; versions: string[]; entries: number }[]>`
    select r.state,
      (select coalesce(jsonb_agg(v.kind order by v.created_at), '[]') from revision_versions v where v.revision_id = r.id)
        as versions,
      (select count(*)::int from audit_log l where l.entity = 'revisions' and l.entity_id = r.id) as entries
    from revisions r where r.id = ${revision}`;
  if (!row) throw new Error('no revision');
  return row;
}

const message = async (answer: PromiseLike<Answer>) => (await answer).error?.message ?? null;

for (const step of steps) {
  test.each(states)(`R1 R2 ${step.name} from %s`, async (state) => {
    const { id } = await waived(state);
    const before = await lifeOf(id);
    const refused = await message(step.take(id));
    const after = await lifeOf(id);
    if (state !== step.from) {
      expect(refused).toBe('wrong_state');
      expect(after).toEqual(before);
      return;
    }
    expect(refused).toBeNull();
    expect(after).toEqual({ state: step.to, versions: [step.kind], entries: before.entries + 1 });
    const [entry] = await sql`
      select actor, old ->> 'state' as old, new ->> 'state' as new from audit_log
      where entity = 'revisions' and entity_id = ${id} order by id desc limit 1`;
    expect(entry).toEqual({ actor: await idOf('manager'), old: step.from, new: step.to });
  });
}

test('R1 a step of a revision that is not there is not allowed', async () => {
  for (const { take } of steps) {
    expect((await take('00000000-0000-4000-8000-000000000000')).error).toMatchObject({
      message: 'not_allowed',
    });
  }
});

test('R2 whoever looks at the revision is told, once the step is done', async () => {
  const { id } = await waived('draft');
  const heard: Array<{ channel: string; revision: string; entity: string }> = [];
  const listen = (channel: string) =>
    sql.listen(channel, (payload) => {
      const { revision_id, entity, partnership_id } = JSON.parse(payload) as Record<string, string>;
      if (partnership_id === liberec.id)
        heard.push({ channel, revision: revision_id ?? '', entity: entity ?? '' });
    });
  const listeners = [await listen('souhra_changed'), await listen('souhra_access')];
  await steps[2]?.take(id);
  await expect.poll(() => heard).toContainEqual({ channel: 'souhra_access', revision: '', entity: '' });
  expect(heard.filter(({ revision }) => revision === id)).toEqual([
    { channel: 'souhra_changed', revision: id, entity: 'revision' },
  ]);
  for (const { unlisten } of listeners) await unlisten();
});

test('R3 a consultation needs a deadline that is not over, and keeps it', async () => {
  const { id } = await freshRevision('draft');
  const open = (on: string | null) =>
    manager.rpc('open_consultation', { revision: id, deadline: on as string });
  const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  expect(await message(open(day(-2)))).toBe('deadline_over');
  expect(await message(open(null))).toBe('deadline_over');
  expect(await lifeOf(id)).toMatchObject({ state: 'draft', versions: [] });
  expect(await message(open(day(1)))).toBeNull();
  const rows =
    await sql`select deadline::text, opened_by, closed_at from consultations where revision_id = ${id}`;
  expect(rows).toEqual([{ deadline: day(1), opened_by: await idOf('manager'), closed_at: null }]);
});

test('R4 after a consultation there can be another one, and the first one keeps its dates', async () => {
  const { id } = await freshRevision('draft');
  for (const on of ['2034-01-31', deadline]) {
    await manager.rpc('open_consultation', { revision: id, deadline: on }).throwOnError();
    await manager.rpc('close_consultation', { revision: id }).throwOnError();
  }
  const rows = await sql`
    select deadline::text, closed_at is not null as closed from consultations where revision_id = ${id} order by deadline`;
  expect(rows).toEqual([
    { deadline: '2034-01-31', closed: true },
    { deadline, closed: true },
  ]);
});

/** What makes a draft that lacks nothing lack something, and the gap that is then named. */
const spoilers: Record<string, [gap: string, spoil: (revision: Revision) => PromiseLike<unknown>]> = {
  'nobody accountable': [
    'organisation',
    ({ part }) =>
      sql`update responsibilities set ended_at = now() where measure_version_id = ${part('1.1.1.1')}`,
  ],
  'no indicator': [
    'indicator',
    ({ part }) =>
      sql`update indicator_versions set archived_at = now() where measure_version_id = ${part('1.1.1.1')}`,
  ],
  'no baseline': [
    'indicator',
    ({ part }) => sql`update indicator_versions set baseline_value = null, baseline_on = null
      where measure_version_id = ${part('1.1.1.1')}`,
  ],
  'no target': [
    'indicator',
    ({ part }) => sql`update indicator_versions set target_value = null, target_on = null
      where measure_version_id = ${part('1.1.1.1')}`,
  ],
  'baseline and target, but of different indicators': [
    'indicator',
    async (revision) => {
      await sql`update indicator_versions set baseline_value = null, baseline_on = null
        where measure_version_id = ${revision.part('1.1.1.1')}`;
      await measureBy(revision, '1.1.1.1', { target_value: null, target_on: null });
    },
  ],
  'a measure added since': [
    'organisation',
    async ({ part }) => manager.rpc('add_measure', { goal: part('1.1.2') }).throwOnError(),
  ],
  'an open consultation': [
    'consultation',
    ({ id }) => put('consultations', { ...of, revision_id: id, deadline }),
  ],
  'a text that is being carried to another chapter': [
    'text',
    ({ part }) =>
      manager.rpc('move_measure', { version: part('1.1.1.1'), goal: part('2.1.1'), place: 1 }).throwOnError(),
  ],
  'a text that waits to be placed': [
    'text',
    async ({ part }) => {
      const document = await documentOf(part('1'));
      await sql`select private.place_text(${document}, 'narrative', '{"type": "doc", "content": []}')`;
    },
  ],
  'no measure at all': [
    'empty',
    ({ id }) => sql`update measure_versions set archived_at = now() where revision_id = ${id}`,
  ],
};

test.each(Object.entries(spoilers))('R5 with %s a revision is not made ready', async (_, [gap, spoil]) => {
  const revision = await completeDraft();
  await spoil(revision);
  const { error } = await manager.rpc('make_ready', { revision: revision.id });
  expect(error?.message).toBe('revision_has_gaps');
  expect(JSON.parse(error?.details ?? '[]')).toContainEqual(expect.objectContaining({ gap }));
  expect(await lifeOf(revision.id)).toMatchObject({ state: 'draft', versions: [] });
});

test('R5 all gaps are named at once, each with its measure', async () => {
  const revision = await completeDraft();
  await sql`update responsibilities set ended_at = now()
    where measure_version_id in ${sql([revision.part('1.1.1.2'), revision.part('2.1.1.1')])}`;
  await put('consultations', { ...of, revision_id: revision.id, deadline });
  const { error } = await manager.rpc('make_ready', { revision: revision.id });
  expect(JSON.parse(error?.details ?? '[]')).toEqual([
    { gap: 'organisation', code: '1.1.1.2', measureVersionId: revision.part('1.1.1.2') },
    { gap: 'organisation', code: '2.1.1.1', measureVersionId: revision.part('2.1.1.1') },
    { gap: 'consultation', code: null, measureVersionId: null },
  ]);
});

test('R5 a revision that lacks nothing is made ready; who declined is a warning, what was archived does not count', async () => {
  const revision = await completeDraft();
  const { data } = await (await as('member')).auth.getUser();
  await sql`update responsibilities set person_id = ${data.user?.id ?? ''}, answer = 'declined', reason = 'Odcházím.'
    where measure_version_id = ${revision.part('1.1.1.1')}`;
  await sql`update responsibilities set ended_at = now() where measure_version_id = ${revision.part('1.1.1.2')}`;
  await sql`update measure_versions set archived_at = now() where id = ${revision.part('1.1.1.2')}`;
  expect(await message(manager.rpc('make_ready', { revision: revision.id }))).toBeNull();
});

test('R5 R6 texts and tree are closed while it is ready, and open again afterwards', async () => {
  const { id, part } = await waived('ready');
  const document = await documentOf(part('1'));
  const chair = await as('chair');
  const access = async () => (await chair.rpc('my_document_access', { document }).throwOnError()).data;
  const add = async () => (await message(chair.rpc('add_measure', { goal: part('1.1.1') }))) === null;
  expect([await access(), await add()]).toEqual(['read', false]);
  await manager.rpc('reopen_revision', { revision: id }).throwOnError();
  expect([await access(), await add()]).toEqual(['edit', true]);
});

test('R7 what is missing is asked again at approval', async () => {
  const { id, part } = await waived('ready');
  await manager.from('waivers').delete().eq('measure_version_id', part('1.1.1.1')).throwOnError();
  const { error } = await manager.rpc('approve_revision', { revision: id });
  expect(error?.message).toBe('revision_has_gaps');
  expect(await lifeOf(id)).toMatchObject({ state: 'ready', versions: [] });
  const organisation = await put('organisations', { ...of, name: mark(), kind: 'ngo' });
  await manager.rpc('assign_responsibility', { versions: [part('1.1.1.1')], organisation }).throwOnError();
  await manager
    .from('waivers')
    .insert({
      ...of,
      revision_id: id,
      measure_version_id: part('1.1.1.1'),
      gap: 'indicator',
      reason: 'Nejde měřit.',
    })
    .throwOnError();
  expect(await message(manager.rpc('approve_revision', { revision: id }))).toBeNull();
  const [row] = await sql`select approved_at from revisions where id = ${id}`;
  expect(row?.approved_at).toBeInstanceOf(Date);
});

test('R7 what was typed a moment ago has to be in the lists before it is approved', async () => {
  const { id, part } = await waived('ready');
  const document = await documentOf(part('1'));
  const [typed] = await sql<{ seq: string }[]>`
    insert into sync.document_updates (document_id, update) values (${document}, '\\x00') returning seq`;
  const { error } = await manager.rpc('approve_revision', { revision: id });
  expect(JSON.parse(error?.details ?? '[]')).toEqual([{ gap: 'text', code: null, measureVersionId: null }]);
  await sql`insert into sync.projections (document_id, seq) values (${document}, ${typed?.seq ?? 0})`;
  expect(await message(manager.rpc('approve_revision', { revision: id }))).toBeNull();
});

test('R8 approving a revision supersedes the one that was in force, each with its entry in the log', async () => {
  const first = await freshRevision('approved');
  const other = await freshRevision('approved');
  const second = await waived('ready');
  await sql`update revisions set plan_id = ${first.plan}, number = 2 where id = ${second.id}`;
  await manager.rpc('approve_revision', { revision: second.id }).throwOnError();
  expect([await lifeOf(first.id), await lifeOf(second.id), await lifeOf(other.id)]).toMatchObject([
    { state: 'superseded' },
    { state: 'approved' },
    { state: 'approved' },
  ]);
  const log = await sql`
    select entity_id, new ->> 'state' as state from audit_log
    where actor = ${await idOf('manager')} and entity = 'revisions' and entity_id in ${sql([first.id, second.id])}`;
  expect(log).toHaveLength(2);
});

test('R10 a version is what the revision said at that moment, with every document byte by byte', async () => {
  const revision = await completeDraft();
  const contentNow = async () =>
    (await sql<{ content: unknown }[]>`select private.content_of(${revision.id}, true) as content`)[0]
      ?.content;
  const documentsNow = () => sql`
    select d.id, encode(n.state, 'hex') as state,
      (select array_agg(encode(u.update, 'hex') order by u.seq) from sync.document_updates u
        where u.document_id = d.id) as updates
    from documents d left join sync.document_snapshots n on n.document_id = d.id
    where d.revision_id = ${revision.id} order by d.id`;
  const before = [await contentNow(), await documentsNow()];
  const name = `  ${mark()} `;
  const { data: id } = await manager.rpc('name_version', { revision: revision.id, name }).throwOnError();

  await sql`update measure_versions set wording = 'jinak' where revision_id = ${revision.id}`;
  await sql`insert into sync.document_updates (document_id, update)
    select d.id, '\\x0102' from documents d where d.revision_id = ${revision.id}`;
  expect(await contentNow()).not.toEqual(before[0]);

  const { data: kept } = await manager
    .from('revision_versions')
    .select('kind, name, content, created_by')
    .eq('id', id)
    .single()
    .throwOnError();
  expect({ ...kept, content: null }).toEqual({
    ...{ kind: 'named', name: name.trim(), content: null, created_by: await idOf('manager') },
  });
  // The revision's own row was as it is now, too.
  expect(kept?.content).toEqual(before[0]);
  const documents = await sql`
    select v.document_id as id, encode(v.state, 'hex') as state,
      (select array_agg(encode(u, 'hex') order by n) from unnest(v.updates) with ordinality t (u, n)) as updates
    from sync.document_versions v where v.revision_version_id = ${id} order by v.document_id`;
  expect(documents).toHaveLength(3);
  expect(documents).toEqual(before[1]);
});

test('R10 a version is never changed, not even by the owner of the database', async () => {
  const { id } = await freshRevision('draft');
  await manager.rpc('name_version', { revision: id, name: mark() }).throwOnError();
  await expect(sql`update revision_versions set name = 'jinak' where revision_id = ${id}`).rejects.toThrow(
    'append_only',
  );
  await expect(sql`delete from revision_versions where revision_id = ${id}`).rejects.toThrow('append_only');
  expect(await message(manager.rpc('name_version', { revision: id, name: '  ' }))).toContain('check');
});

test('R12 a gap that was let pass does not count, and says why, by whom and since when', async () => {
  const revision = await completeDraft();
  const version = revision.part('1.1.1.1');
  await sql`update responsibilities set ended_at = now() where measure_version_id = ${version}`;
  const gaps = async () =>
    (await manager.rpc('revision_gaps', { revision: revision.id }).throwOnError()).data;
  expect(await gaps()).toEqual([{ gap: 'organisation', measure_version_id: version }]);
  const row = { ...of, revision_id: revision.id, measure_version_id: version, gap: 'organisation' };
  await manager
    .from('waivers')
    .insert({ ...row, reason: 'Řeší se s krajem.' })
    .throwOnError();
  expect(await gaps()).toEqual([]);
  // Twice the same gap, another person's name, no reason, a measure of another revision: none of it goes in.
  const other = await freshRevision('draft');
  for (const wrong of [
    { ...row, reason: 'Podruhé.' },
    { ...row, gap: 'indicator', reason: '  ' },
    { ...row, gap: 'text', reason: 'Ten nejde prominout.' },
    { ...row, measure_version_id: other.part('1.1.1.1'), reason: 'Cizí.' },
  ]) {
    expect(await message(manager.from('waivers').insert(wrong)), JSON.stringify(wrong)).not.toBeNull();
  }
  const { data } = await manager.rpc('revision_content', { revision: revision.id }).throwOnError();
  const text = JSON.stringify(data);
  expect(text).toContain('Řeší se s krajem.');
  await assign(revision, '1.1.1.1');
  await manager.rpc('make_ready', { revision: revision.id }).throwOnError();
  await manager.rpc('approve_revision', { revision: revision.id }).throwOnError();
  const approved = await manager.rpc('revision_content', { revision: revision.id }).throwOnError();
  expect(JSON.stringify(approved.data)).toContain('Řeší se s krajem.');
});
