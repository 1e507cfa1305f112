import { freshRevision, liberec, mark, put, type Revision, sql } from './permissions/scene';

const of = { partnership_id: liberec.id };

/** Tables whose rows belong to a revision: those with a column for it. */
export async function tablesOfRevisions(): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select c.table_name as name from information_schema.columns c
    where c.table_schema = 'public' and c.column_name = 'revision_id' order by 1`;
  return rows.map(({ name }) => name);
}

/** Permanent identity of a measure, by its code. */
export async function measureOf({ part }: Revision, code: string): Promise<string> {
  const [version] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where id = ${part(code)}`;
  if (!version) throw new Error(`no measure ${code}`);
  return version.id;
}

/** Makes an organisation accountable for a measure. Returns the organisation. */
export async function assign(revision: Revision, code: string): Promise<string> {
  const organisation = await put('organisations', { ...of, name: mark(), kind: 'ngo' });
  await put('responsibilities', {
    ...{ ...of, revision_id: revision.id, measure_version_id: revision.part(code) },
    organisation_id: organisation,
  });
  return organisation;
}

/** Gives a measure an indicator; with baseline and target unless told. Returns the indicator in the revision. */
export async function measureBy(
  revision: Revision,
  code: string,
  points: Record<string, unknown> = {},
): Promise<string> {
  const indicator = await put('indicators', {
    ...{ ...of, measure_id: await measureOf(revision, code), unit: 'osoby' },
  });
  return put('indicator_versions', {
    ...{ ...of, revision_id: revision.id, measure_version_id: revision.part(code), indicator_id: indicator },
    ...{ name: mark(), direction: 'up' },
    ...{ baseline_value: 3, baseline_on: '2021-01-01', baseline_source: 'šetření' },
    ...{ target_value: 9, target_on: '2023-12-31', target_source: 'plán' },
    ...points,
  });
}

/** A draft which lacks nothing: each measure has an organisation and an indicator with baseline and target. */
export async function completeDraft(): Promise<Revision> {
  const revision = await freshRevision('draft');
  for (const code of ['1.1.1.1', '1.1.1.2', '1.1.1.3', '2.1.1.1', '2.1.1.2', '2.1.1.3']) {
    await assign(revision, code);
    await measureBy(revision, code);
  }
  return revision;
}

/** A draft which has something in every table that belongs to a revision. It is of a TAP, so that it can elaborate. */
export async function filledDraft(): Promise<Revision> {
  const revision = await freshRevision('draft');
  const version = { ...of, revision_id: revision.id, measure_version_id: revision.part('1.1.1.1') };
  const organisation = await assign(revision, '1.1.1.1');
  await put('cooperations', { ...version, organisation_id: organisation });
  const [author] = await sql<{ id: string }[]>`select person_id as id from memberships
    where partnership_id = ${liberec.id} and ended_at is null limit 1`;
  await put('proposals', { ...version, organisation_id: organisation, proposed_by: author?.id });
  const indicator = await measureBy(revision, '1.1.1.1');
  await put('attachments', {
    ...{ ...of, kind: 'target', revision_id: revision.id, indicator_version_id: indicator, name: mark() },
    ...{ content_type: 'application/pdf', size: 9, stored_at: new Date() },
    path: `${liberec.id}/${crypto.randomUUID()}`,
  });
  await put('means', { ...version, starts_on: '2021-01-01', ends_on: '2022-12-31', cost: 120_000 });
  await put('fundings', { ...version, source: 'OPZ+', amount: 90_000, lasts_until: '2022-06-30' });
  await put('waivers', { ...version, gap: 'indicator', reason: mark() });
  await elaborate(revision, version);
  await put('monitoring_rounds', { ...of, revision_id: revision.id, title: mark() });
  await put('consultations', {
    ...of,
    revision_id: revision.id,
    deadline: '2030-01-31',
    closed_at: new Date(),
  });
  const kept = { kind: 'named', name: mark(), content: sql.json({}) };
  await put('revision_versions', { ...of, revision_id: revision.id, ...kept });
  return revision;
}

async function elaborate(revision: Revision, version: Record<string, unknown>): Promise<void> {
  const strategic = await freshRevision('draft');
  await sql`update plans set kind = 'TAP', elaborates_plan_id = ${strategic.plan} where id = ${revision.plan}`;
  const elaborated_measure_id = await measureOf(strategic, '1.1.1.1');
  await put('elaborations', { ...version, elaborated_measure_id });
}
