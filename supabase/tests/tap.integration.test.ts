import { afterEach, expect, test } from 'vitest';
import { assign, filledDraft, measureBy, measureOf } from './filled-revision';
import { as, idOf } from './permissions/people';
import {
  bystander,
  discardLater,
  discardRevisions,
  freshRevision,
  liberec,
  mark,
  put,
  type Revision,
  sql,
} from './permissions/scene';

// Starting a TAP, and the links between measures of several plans.

afterEach(discardRevisions);

const of = { partnership_id: liberec.id };

/** Makes the plan of a revision a strategic one. */
async function strategic(revision: Revision): Promise<Revision> {
  await sql`update plans set kind = 'SPSZ', elaborates_plan_id = null where id = ${revision.plan}`;
  return revision;
}

/** Starts a TAP as a person would; it is taken away with the other revisions. */
async function start(from: string, measures: string[]) {
  const manager = await as('manager');
  const period = { period_from: 2022, period_to: 2024 };
  const answer = await manager.rpc('start_tap', { elaborated: from, measures, title: mark(), ...period });
  const [made] = await sql<{ id: string; plan: string }[]>`
    select id, plan_id as plan from revisions where id = ${answer.data}`;
  if (made) discardLater(made);
  return answer;
}

async function started(from: Revision, ...codes: string[]): Promise<string> {
  const measures = await Promise.all(codes.map((code) => measureOf(from, code)));
  const { data, error } = await start(from.id, measures);
  if (error) throw error;
  return data;
}

test('a TAP holds the chosen measures where they stood, under numbers and groups they had, and elaborates them', async () => {
  const from = await strategic(await freshRevision('draft'));
  await sql`update chapters set working_group_id = ${liberec.groups.closed} where id = ${from.part('2')}`;
  const tap = await started(from, '1.1.1.3', '1.1.1.1', '2.1.1.2');
  const [plan] = await sql`
    select p.kind, p.elaborates_plan_id, r.state from plans p join revisions r on r.plan_id = p.id where r.id = ${tap}`;
  expect(plan).toEqual({ kind: 'TAP', elaborates_plan_id: from.plan, state: 'draft' });
  expect(
    await sql`select code, working_group_id as group from chapters where revision_id = ${tap} order by code`,
  ).toEqual([
    { code: '1', group: liberec.groups.own },
    // Nobody could write into a chapter of a group that was closed.
    { code: '2', group: null },
  ]);
  const parts = await sql`
    select code from priorities where revision_id = ${tap} union all
    select code from goals where revision_id = ${tap} order by 1`;
  expect(parts.map(({ code }) => code)).toEqual(['1.1', '1.1.1', '2.1', '2.1.1']);
  const measures = await sql`
    select v.code, v.wording, v.measure_id <> o.measure_id as "isNew", o.code as elaborates, o.wording as "wasWorded"
    from measure_versions v
    join elaborations e on e.measure_version_id = v.id
    join measure_versions o on o.revision_id = ${from.id} and o.measure_id = e.elaborated_measure_id
    where v.revision_id = ${tap} order by v.chapter_id, v.position`;
  expect(measures.map(({ code }) => code).sort()).toEqual(['1.1.1.1', '1.1.1.3', '2.1.1.2']);
  for (const { code, elaborates, isNew } of measures) {
    expect({ elaborates, isNew }).toEqual({ elaborates: code, isNew: true });
  }
});

test('what a measure commits to is carried over; the indicators begin a life of their own', async () => {
  const from = await strategic(await filledDraft());
  const [indicator] = await sql<{ id: string }[]>`
    select indicator_id as id from indicator_versions where revision_id = ${from.id}`;
  await put('indicator_values', {
    ...{ ...of, indicator_id: indicator?.id, measured_on: '2021-06-30', value: 4 },
  });
  const archived = await measureBy(from, '1.1.1.1');
  await sql`update indicator_versions set archived_at = now() where id = ${archived}`;
  const tap = await started(from, '1.1.1.1');

  const facts = (revision: string) => sql`
    select i.name, i.direction, i.baseline_value, i.baseline_on, i.baseline_source, i.target_value, i.target_on,
      i.target_source, d.unit, d.scale, a.path, a.kind, n.starts_on, n.ends_on, n.cost, f.source, f.amount,
      f.lasts_until, c.organisation_id as cooperating, s.organisation_id as organisation
    from measure_versions v
    join indicator_versions i on i.measure_version_id = v.id and i.archived_at is null
    join indicators d on d.id = i.indicator_id and d.measure_id = v.measure_id
    join attachments a on a.indicator_version_id = i.id
    join means n on n.measure_version_id = v.id
    join fundings f on f.measure_version_id = v.id
    join cooperations c on c.measure_version_id = v.id
    join responsibilities s on s.measure_version_id = v.id and s.ended_at is null
    where v.revision_id = ${revision} and v.code = '1.1.1.1'`;
  const carried = await facts(tap);
  expect(carried).toHaveLength(1);
  expect(carried).toEqual(await facts(from.id));
  const [own] = await sql`
    select i.indicator_id <> ${indicator?.id ?? ''} as "isNew",
      (select count(*)::int from indicator_values x where x.indicator_id = i.indicator_id) as values,
      (select count(*)::int from indicator_versions x where x.revision_id = i.revision_id) as indicators
    from indicator_versions i where i.revision_id = ${tap}`;
  expect(own).toEqual({ isNew: true, values: 0, indicators: 1 });
});

test('who answered is asked anew; who declined, left or was put away is not', async () => {
  const from = await strategic(await freshRevision('draft'));
  const { person } = await bystander();
  const { person: gone, membership: ended } = await bystander();
  const organisations = new Map<string, string>();
  for (const code of ['1.1.1.1', '1.1.1.2', '1.1.1.3', '2.1.1.1']) {
    organisations.set(code, await assign(from, code));
  }
  const answer = (code: string, row: Record<string, unknown>) =>
    sql`update responsibilities set ${sql(row)} where measure_version_id = ${from.part(code)}`;
  const answered_at = new Date();
  await answer('1.1.1.1', { person_id: person, answer: 'accepted', answered_at });
  await answer('1.1.1.2', { person_id: person, answer: 'declined', reason: 'nemohu', answered_at });
  await answer('1.1.1.3', { person_id: gone, answer: 'accepted', answered_at });
  await sql`update revisions set state = 'approved', approved_at = now() where id = ${from.id}`;
  // Nobody leaves a measure behind any more; a plan that was approved earlier may have such rows.
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`
      update organisations set archived_at = now() where id = ${organisations.get('2.1.1.1') ?? ''}`;
    await transaction`update memberships set ended_at = now() where id = ${ended}`;
  });

  const tap = await started(from, '1.1.1.1', '1.1.1.2', '1.1.1.3', '2.1.1.1');
  const manager = await idOf('manager');
  const assigned = { answer: 'assigned', reason: null, by: manager };
  expect(
    await sql`select v.code, s.organisation_id as organisation, s.person_id as person, s.answer, s.reason, s.assigned_by as by
      from responsibilities s join measure_versions v on v.id = s.measure_version_id
      where s.revision_id = ${tap} order by v.code`,
  ).toEqual([
    { code: '1.1.1.1', organisation: organisations.get('1.1.1.1'), person, ...assigned },
    { code: '1.1.1.2', organisation: organisations.get('1.1.1.2'), person: null, ...assigned },
    { code: '1.1.1.3', organisation: organisations.get('1.1.1.3'), person: null, ...assigned },
  ]);
});

test('the texts are there at once and wait for their documents', async () => {
  const from = await strategic(await freshRevision('approved'));
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const content = { type: 'doc', content: [paragraph('Znění.'), paragraph('Popis opatření.')] };
  await sql`update document_sections set content = ${sql.json(content)}, plain = 'Znění.'
    where section = ${await measureOf(from, '1.1.1.2')}
      and document_id in (select id from documents where revision_id = ${from.id})`;
  const tap = await started(from, '1.1.1.2', '1.1.1.3');
  const [text] = await sql`
    select s.content, s.plain, v.wording, t.content as waiting, t.done_at, t.author
    from measure_versions v
    join documents d on d.chapter_id = v.chapter_id
    join document_sections s on s.document_id = d.id and s.section = v.measure_id::text
    join sync.texts_to_place t on t.document_id = d.id and t.section = s.section
    where v.revision_id = ${tap} and v.code = '1.1.1.2'`;
  expect(text).toMatchObject({
    content,
    waiting: content,
    plain: 'Znění.\nPopis opatření.',
    wording: 'Znění.',
  });
  expect(text?.author).toBe(await idOf('manager'));
  // The other one has no text, so there is nothing to place; its wording stands in the list all the same.
  expect(
    await sql`select wording from measure_versions where revision_id = ${tap} and code = '1.1.1.3' and wording <> ''`,
  ).toHaveLength(1);
});

test('nothing is started from nothing, from what is not there, or from another kind of plan', async () => {
  const from = await strategic(await freshRevision('draft'));
  const other = await freshRevision('draft');
  const measure = await measureOf(from, '1.1.1.1');
  await sql`update measure_versions set archived_at = now() where id = ${from.part('1.1.1.2')}`;
  const refused = async (revision: string, measures: string[]) =>
    (await start(revision, measures)).error?.message;
  expect(await refused(from.id, [])).toBe('not_found');
  expect(await refused(from.id, [await measureOf(from, '1.1.1.2')])).toBe('not_found');
  expect(await refused(from.id, [measure, crypto.randomUUID()])).toBe('not_found');
  expect(await refused(from.id, [await measureOf(other, '1.1.1.1')])).toBe('not_found');
  expect(await refused(other.id, [await measureOf(other, '1.1.1.1')])).toBe('not_found');
  expect((await start(from.id, [measure, measure])).error).toBeNull();
});

test('all 139 measures of the demo plan are carried over in under two seconds', async () => {
  const [demo] = await sql<{ id: string }[]>`
    select r.id from revisions r join plans p on p.id = r.plan_id and p.title = (
      select title from plans where kind = 'SPSZ' and partnership_id = ${liberec.id} order by created_at limit 1
    ) where r.state = 'approved'`;
  const measures = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where revision_id = ${demo?.id ?? ''}`;
  expect(measures).toHaveLength(139);
  const begun = performance.now();
  const { data, error } = await start(
    demo?.id ?? '',
    measures.map(({ id }) => id),
  );
  expect(error).toBeNull();
  expect(performance.now() - begun).toBeLessThan(2_000);
  const [counts] = await sql`
    select (select count(*)::int from measure_versions where revision_id = ${data} and wording <> '') as measures,
      (select count(*)::int from elaborations where revision_id = ${data}) as links,
      (select count(*)::int from document_sections s join documents d on d.id = s.document_id
        where d.revision_id = ${data}) as texts`;
  expect(counts).toEqual({ measures: 139, links: 139, texts: 139 });
});

test('the demo TAP elaborates the measures it was made of', async () => {
  const links = await sql`
    select v.wording, o.wording as elaborated from elaborations e
    join measure_versions v on v.id = e.measure_version_id
    join revisions r on r.id = e.revision_id join plans p on p.id = r.plan_id and p.title like 'Tematický akční plán%'
    join plans s on s.id = p.elaborates_plan_id
    join revisions a on a.plan_id = s.id and a.state = 'approved'
    join measure_versions o on o.revision_id = a.id and o.measure_id = e.elaborated_measure_id`;
  expect(links).toHaveLength(10);
  for (const { wording, elaborated } of links) expect(elaborated).toBe(wording);
});

test('a measure elaborates measures of the plan which its own plan elaborates, and no others', async () => {
  const from = await strategic(await freshRevision('approved'));
  const other = await freshRevision('approved');
  const tap = await started(from, '1.1.1.1');
  const [version] = await sql<{ id: string }[]>`select id from measure_versions where revision_id = ${tap}`;
  const manager = await as('manager');
  const add = async (measure: string) =>
    manager.from('elaborations').insert({
      ...{ ...of, revision_id: tap, measure_version_id: version?.id ?? '', elaborated_measure_id: measure },
    });
  expect((await add(await measureOf(from, '1.1.1.2'))).error).toBeNull();
  expect((await add(await measureOf(other, '1.1.1.2'))).error?.message).toBe('not_elaborated_plan');
});

test('links are seen on both sides: of each TAP in the revision in force, else the newest one may read', async () => {
  const from = await strategic(await freshRevision('approved'));
  const tap = await started(from, '1.1.1.1', '1.1.1.2');
  const seen = async (column: 'manager' | 'participant', revision: string) => {
    const client = await as(column);
    const { data } = await client.rpc('coverage_links', { revision }).throwOnError();
    return data
      .map(({ code, revision_id }) => `${code} ${revision_id === tap ? 'first' : revision_id}`)
      .sort();
  };
  expect(await seen('manager', from.id)).toEqual(['1.1.1.1 first', '1.1.1.2 first']);
  expect(await seen('manager', tap)).toEqual([`1.1.1.1 ${from.id}`, `1.1.1.2 ${from.id}`]);
  // The draft of the TAP was not shared.
  expect(await seen('participant', from.id)).toEqual([]);

  await sql`update revisions set state = 'approved', approved_at = now() where id = ${tap}`;
  const { data: fork } = await (await as('manager'))
    .rpc('fork_revision', { revision: tap, name: mark() })
    .throwOnError();
  await sql`update measure_versions set archived_at = now() where revision_id = ${fork} and code = '1.1.1.2'`;
  // The newer draft counts only when there is none in force.
  expect(await seen('manager', from.id)).toEqual(['1.1.1.1 first', '1.1.1.2 first']);
  expect(await seen('participant', from.id)).toEqual(['1.1.1.1 first', '1.1.1.2 first']);
  await sql`update revisions set state = 'superseded' where id = ${tap}`;
  expect(await seen('manager', from.id)).toEqual([`1.1.1.1 ${fork}`]);
  expect(await seen('participant', from.id)).toEqual(['1.1.1.1 first', '1.1.1.2 first']);
});

test('the page of a measure is told its links, each with where it can be opened', async () => {
  const from = await strategic(await freshRevision('approved'));
  const tap = await started(from, '1.1.1.1');
  const elaborated = await measureOf(from, '1.1.1.1');
  const alike = await measureOf(from, '2.1.1.1');
  const manager = await as('manager');
  await put('same_matters', {
    ...of,
    ...Object.fromEntries(
      [elaborated, alike].sort().map((id, at) => [['measure_id', 'other_measure_id'][at], id]),
    ),
    verdict: 'same',
  });
  const [own] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where revision_id = ${tap}`;
  const links = async (revision: string, measure: string) =>
    (await manager.rpc('measure_links', { revision, measure }).throwOnError()).data;
  expect(await links(tap, own?.id ?? '')).toMatchObject({
    elaborates: [{ measure_id: elaborated, code: '1.1.1.1', revision_id: from.id }],
    ...{ elaboratedBy: [], same: [] },
    elaborated: { planId: from.plan, revisionId: from.id },
  });
  expect(await links(from.id, elaborated)).toMatchObject({
    ...{ elaborates: [], elaborated: null },
    elaboratedBy: [{ measure_id: own?.id, code: '1.1.1.1', revision_id: tap }],
    same: [{ measure_id: alike, code: '2.1.1.1', revision_id: from.id }],
  });
  const participant = await as('participant');
  const { data } = await participant.rpc('measure_links', { revision: tap, measure: own?.id ?? '' });
  expect(data).toBeNull();
});

test('a shared TAP does not tell a participant how a draft words what it elaborates', async () => {
  const from = await strategic(await freshRevision('draft'));
  const tap = await started(from, '1.1.1.1');
  await sql`update revisions set shared_at = now() where id = ${tap}`;
  const elaborated = async (column: 'manager' | 'participant') => {
    const client = await as(column);
    const { data } = await client.rpc('revision_content', { revision: tap }).throwOnError();
    return JSON.stringify(data).match(/"elaborates": ?\[\{/g)?.length ?? 0;
  };
  expect(await elaborated('manager')).toBe(1);
  expect(await elaborated('participant')).toBe(0);
  await sql`update revisions set state = 'approved', approved_at = now() where id = ${from.id}`;
  expect(await elaborated('participant')).toBe(1);
});

test('what was said of two measures is kept once, whichever comes first, and can be taken back', async () => {
  const revision = await freshRevision('draft');
  const [one, other] = [await measureOf(revision, '1.1.1.1'), await measureOf(revision, '2.1.1.1')];
  const manager = await as('manager');
  const say = async (pair: { one: string; other: string }, verdict?: string) =>
    (await manager.rpc('judge_same_matter', { ...pair, ...(verdict ? { verdict } : {}) }).throwOnError())
      .data;
  const kept = async () => {
    const { data } = await manager.rpc('same_matters_in', { revision: revision.id }).throwOnError();
    return (data as { judged: unknown[] }).judged;
  };
  expect(await say({ one, other }, 'different')).toBeNull();
  expect(await say({ one: other, other: one }, 'same')).toBe('different');
  expect(await kept()).toMatchObject([{ verdict: 'same' }]);
  expect(await say({ one, other })).toBe('same');
  expect(await kept()).toEqual([]);
  expect((await manager.rpc('judge_same_matter', { one, other: one, verdict: 'same' })).error?.message).toBe(
    'not_found',
  );
});
