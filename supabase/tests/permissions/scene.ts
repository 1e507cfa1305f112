import { randomBytes, randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import { backEnd } from '../back-end';

/** The connection of the database's owner: prepares the data of an attempt and sees what has become of it. */
export const sql = postgres(backEnd.databaseUrl, { max: 6, onnotice: () => undefined });
afterAll(() => sql.end());

/** A text that is nowhere else. */
export const mark = (): string => `zkouška ${randomUUID()}`;

/** Inserts a row as the owner. */
export async function put(table: string, row: Record<string, unknown>): Promise<string> {
  const [put] = await sql<{ id: string }[]>`insert into ${sql(`public.${table}`)} ${sql(row)} returning id`;
  if (!put) throw new Error(`nothing inserted into ${table}`);
  return put.id;
}

/** The partnership in which everything is tried, with groups of its own, so that those of the demo stay as they are. */
export const liberec = await (async () => {
  const [found] = await sql<{ id: string }[]>`select id from partnerships where slug = 'liberec'`;
  if (!found) throw new Error('the demo has not been seeded');
  const group = async (slug: string, state: string) => {
    await sql`insert into working_groups ${sql({ partnership_id: found.id, slug, name: slug, state })}
      on conflict (partnership_id, slug) do nothing`;
    const [row] = await sql<{ id: string }[]>`select id from working_groups where slug = ${slug}`;
    return row?.id as string;
  };
  return {
    id: found.id,
    groups: {
      /** PS of the columns chair, member and guest. */
      own: await group('zkouska-vlastni', 'active'),
      /** PS of the column other. */
      another: await group('zkouska-jina', 'active'),
      /** A closed PS with the same people as the own one. */
      closed: await group('zkouska-zavrena', 'closed'),
    },
  };
})();

/** A person whom nobody signs in as; member of the partnership in the given role. */
export async function bystander(role = 'member'): Promise<{ person: string; membership: string }> {
  const [user] = await sql<{ id: string }[]>`
    insert into auth.users (id, email) values (gen_random_uuid(), ${`${randomUUID()}@zkouska.example`}) returning id`;
  if (!user) throw new Error('no user');
  const membership = await put('memberships', { partnership_id: liberec.id, person_id: user.id, role });
  return { person: user.id, membership };
}

/** Parts of a revision by their code: chapters `1` (own group), `2` (another group) and `3` (closed group), and below
 * `1` and `2` priorities `1.1` (full) and `1.2` (empty), goals `1.1.1` (three measures) and `1.1.2` (empty). */
export type Revision = { id: string; plan: string; part: (code: string) => string };
export type State = 'draft' | 'consultation' | 'ready' | 'approved' | 'superseded';

let template: Promise<string> | undefined;
const made: Array<{ id: string; plan: string }> = [];

/** A revision in a state, copied from a small plan; one of its own for each attempt that changes something. */
export async function freshRevision(
  state: State = 'draft',
  flags: { shared?: boolean; published?: boolean } = {},
): Promise<Revision> {
  template ??= makeTemplate();
  const [copy] = await sql<
    { id: string }[]
  >`select private.copy_revision(${await template}, ${mark()}) as id`;
  if (!copy) throw new Error('the revision was not copied');
  const plan = await moveToOwnPlan(copy.id);
  made.push({ id: copy.id, plan });
  const frozen = state === 'approved' || state === 'superseded';
  await sql`update revisions set plan_id = ${plan}, number = 1, state = ${state},
      shared_at = ${flags.shared ? sql`now()` : null}, published_at = ${flags.published ? sql`now()` : null},
      approved_at = ${frozen ? sql`now()` : null}
    where id = ${copy.id}`;
  return { id: copy.id, plan, part: await partsOf(copy.id) };
}

/** Has a revision which an attempt has made taken away with the others. */
export function discardLater({ id, plan }: { id: string; plan: string }): void {
  made.push({ id, plan });
}

/** Takes away the revisions made so far: reading asks about each revision, and hundreds would make it slow. */
export async function discardRevisions(): Promise<void> {
  const gone = made.splice(0);
  if (gone.length === 0) return;
  const plans = sql(gone.map(({ plan }) => plan));
  await sql.begin(async (transaction) => {
    // Without triggers: frozen revisions could not be taken away otherwise, and no foreign key minds the order.
    await transaction`set local session_replication_role = replica`;
    const revisions = transaction`(select id from revisions where plan_id in ${plans})`;
    const documents = transaction`(select id from documents where revision_id in ${revisions})`;
    const rounds = transaction`(select id from monitoring_rounds where revision_id in ${revisions})`;
    for (const table of ['document_updates', 'document_snapshots', 'projections']) {
      await transaction`delete from sync.${transaction(table)} where document_id in ${documents}`;
    }
    await transaction`delete from sync.document_versions where document_id in ${documents}`;
    await transaction`delete from sync.section_moves where from_document in ${documents}`;
    await transaction`delete from sync.texts_to_place where document_id in ${documents}`;
    await transaction`delete from document_sections where document_id in ${documents}`;
    await transaction`delete from reports where round_id in ${rounds}`;
    const measures = transaction`(select id from measures where plan_id in ${plans})`;
    // Those of the whole town, which belong to no measure, are known by their versions.
    const indicators = transaction`(
      select id from indicators where measure_id in ${measures}
        or id in (select indicator_id from indicator_versions where revision_id in ${revisions})
    )`;
    const ofTown = await transaction<{ id: string }[]>`
      select id from indicators where id in ${indicators} and measure_id is null`;
    await transaction`delete from indicator_values where indicator_id in ${indicators}`;
    await transaction`delete from project_measures where measure_id in ${measures}`;
    await transaction`delete from same_matters where measure_id in ${measures} or other_measure_id in ${measures}`;
    for (const table of [
      'attachments',
      'revision_versions',
      'consultations',
      'waivers',
      'elaborations',
      'fundings',
      'means',
      'indicator_versions',
      'proposals',
      'cooperations',
      'responsibilities',
      'monitoring_rounds',
      'documents',
      'measure_versions',
      'goals',
      'priorities',
      'chapters',
    ]) {
      await transaction`delete from ${transaction(table)} where revision_id in ${revisions}`;
    }
    await transaction`delete from indicators where measure_id in ${measures}
      or id = any (${ofTown.map(({ id }) => id)}::uuid[])`;
    await transaction`delete from measures where plan_id in ${plans}`;
    await transaction`delete from revisions where plan_id in ${plans}`;
    await transaction`delete from plans where id in ${plans}`;
  });
}

/** A plan has one approved revision at most, and a measure is seen in each revision that holds it; so a copy gets a
 * plan and measures of its own. */
async function moveToOwnPlan(revision: string): Promise<string> {
  const plan = await makePlan();
  await sql`
    with fresh as materialized (
      select v.id, v.measure_id as old, gen_random_uuid() as new from measure_versions v where v.revision_id = ${revision}
    ), measures as (
      insert into measures (id, partnership_id, plan_id) select f.new, ${liberec.id}, ${plan} from fresh f
    ), sections as (
      update document_sections s set section = f.new::text
      from fresh f, documents d
      where d.revision_id = ${revision} and s.document_id = d.id and s.section = f.old::text
    )
    update measure_versions v set measure_id = f.new from fresh f where v.id = f.id`;
  return plan;
}

/** A plan of a kind that no other test counts. */
export function makePlan(): Promise<string> {
  const row = { kind: 'other', title: mark(), period_from: 2020, period_to: 2024 };
  return put('plans', { partnership_id: liberec.id, ...row });
}

async function partsOf(revision: string): Promise<(code: string) => string> {
  const rows = await sql<{ code: string; id: string }[]>`
    select code, id from chapters where revision_id = ${revision}
    union all select code, id from priorities where revision_id = ${revision}
    union all select code, id from goals where revision_id = ${revision}
    union all select code, id from measure_versions where revision_id = ${revision}`;
  const parts = new Map(rows.map(({ code, id }) => [code, id]));
  return (code) => {
    const id = parts.get(code);
    if (!id) throw new Error(`no part ${code}`);
    return id;
  };
}

async function makeTemplate(): Promise<string> {
  const plan = await makePlan();
  const row = { partnership_id: liberec.id, plan_id: plan, number: 1, name: mark() };
  const revision = await put('revisions', row);
  const groups = [liberec.groups.own, liberec.groups.another, liberec.groups.closed];
  for (const [index, working_group_id] of groups.entries()) {
    await makeChapter(
      { partnership_id: liberec.id, revision_id: revision },
      plan,
      index + 1,
      working_group_id,
    );
  }
  return revision;
}

type Owner = { partnership_id: string; revision_id: string };

async function makeChapter(
  owner: Owner,
  plan: string,
  position: number,
  working_group_id: string,
): Promise<void> {
  const code = String(position);
  const chapter_id = await put('chapters', { ...owner, code, name: mark(), position, working_group_id });
  const sections = ['narrative'];
  if (position < 3) {
    const inChapter = { ...owner, chapter_id };
    const priority = (at: number) =>
      put('priorities', { ...inChapter, code: `${code}.${at}`, title: mark(), position: at });
    const [priority_id] = [await priority(1), await priority(2)];
    const goal = (at: number) =>
      put('goals', { ...inChapter, priority_id, code: `${code}.1.${at}`, title: mark(), position: at });
    const [goal_id] = [await goal(1), await goal(2)];
    for (const at of [1, 2, 3]) {
      const measure_id = await put('measures', { partnership_id: owner.partnership_id, plan_id: plan });
      const place = { goal_id, measure_id, code: `${code}.1.1.${at}`, position: at };
      await put('measure_versions', { ...inChapter, ...place, wording: mark() });
      sections.push(measure_id);
    }
  }
  await fillDocument(chapter_id, sections);
}

async function fillDocument(chapter: string, sections: string[]): Promise<void> {
  const [document] = await sql<{ id: string }[]>`select id from documents where chapter_id = ${chapter}`;
  const document_id = document?.id as string;
  await sql`insert into sync.document_snapshots ${sql({ document_id, state: randomBytes(64), covers_seq: 0 })}`;
  await sql`insert into sync.document_updates ${sql([1, 2].map(() => ({ document_id, update: randomBytes(32) })))}`;
  const rows = sections.map((section) => ({
    ...{ document_id, section, plain: mark(), content: sql.json({ type: 'doc', content: [] }) as never },
  }));
  await sql`insert into document_sections ${sql(rows)}`;
}

/** The document of a chapter. */
export async function documentOf(chapter: string): Promise<string> {
  const [document] = await sql<{ id: string }[]>`select id from documents where chapter_id = ${chapter}`;
  if (!document) throw new Error('the chapter has no document');
  return document.id;
}
