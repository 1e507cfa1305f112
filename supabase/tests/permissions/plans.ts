import { type Attempts, reading, writing } from './attempt';
import { freshRevision, liberec, makePlan, mark, put, type Revision, sql } from './scene';

const of = { partnership_id: liberec.id };
const now = () => new Date().toISOString();
const draft = () => freshRevision('draft');
const approved = () => freshRevision('approved');
const planWithDraft = async () => (await draft()).plan;
const readRevision = (make: () => Promise<Revision>) =>
  reading(make, (client, { id }) => client.from('revisions').select('state').eq('id', id));
const readPlan = reading(planWithDraft, (client, id) => client.from('plans').select('title').eq('id', id));

/** Plans, their revisions, and the monitoring of those. */
export const plans: Record<string, Attempts> = {
  'plan: create': {
    write: writing(
      async () => mark(),
      (client, title) => {
        const period = { period_from: 2021, period_to: 2025 };
        return client.rpc('create_plan', { partnership: liberec.id, kind: 'other', title, ...period });
      },
      (title) => sql`
        select p.kind, r.state, r.number from plans p join revisions r on r.plan_id = p.id where p.title = ${title}`,
    ),
  },
  'plan: rename': {
    read: readPlan,
    write: writing(
      planWithDraft,
      (client, id) => client.from('plans').update({ title: mark() }).eq('id', id),
      (id) => sql`select title from plans where id = ${id}`,
    ),
  },
  'plan: archive': {
    read: readPlan,
    write: writing(
      planWithDraft,
      (client, id) => client.from('plans').update({ archived_at: now() }).eq('id', id),
      (id) => sql`select archived_at from plans where id = ${id}`,
    ),
  },
  'plan, revision: make by hand': {
    write: writing(
      async () => ({ plan: await makePlan(), title: mark() }),
      async (client, { plan, title }) => {
        const { error } = await client
          .from('plans')
          .insert({ ...of, title, kind: 'other', period_from: 2021, period_to: 2025 });
        const second = await client
          .from('revisions')
          .insert({ ...of, plan_id: plan, number: 1, name: title });
        return error ? second : { error };
      },
      ({ plan, title }) => sql`
        select id from plans where title = ${title} union all select id from revisions where plan_id = ${plan}`,
    ),
  },
  'revision: fork the approved one': {
    write: writing(
      approved,
      (client, { id }) => client.rpc('fork_revision', { revision: id, name: mark() }),
      ({ plan }) => sql`select state from revisions where plan_id = ${plan} order by number`,
    ),
  },
  'revision: share the draft': {
    read: readRevision(draft),
    write: writing(
      draft,
      (client, { id }) => client.from('revisions').update({ shared_at: now() }).eq('id', id),
      ({ id }) => sql`select shared_at from revisions where id = ${id}`,
    ),
  },
  'revision: rename': {
    read: readRevision(draft),
    write: writing(
      draft,
      (client, { id }) => client.from('revisions').update({ name: mark() }).eq('id', id),
      ({ id }) => sql`select name from revisions where id = ${id}`,
    ),
  },
  'revision: publish the approved one': {
    read: readRevision(approved),
    write: writing(
      approved,
      (client, { id }) => client.from('revisions').update({ published_at: now() }).eq('id', id),
      ({ id }) => sql`select published_at from revisions where id = ${id}`,
    ),
  },
  'revision: set the state by hand': {
    write: writing(
      draft,
      (client, { id }) => client.from('revisions').update({ state: 'ready' }).eq('id', id),
      ({ id }) => sql`select state from revisions where id = ${id}`,
    ),
  },
  'monitoring of a draft: round and reports': { read: readMonitoring(async () => (await makeRound()).round) },
  'monitoring of an approved revision': {
    read: readMonitoring(async () => {
      // That of the demo plan, whose reports are counted elsewhere and are only read here.
      const [round] = await sql<{ id: string }[]>`
        select o.id from monitoring_rounds o join revisions r on r.id = o.revision_id and r.state = 'approved' limit 1`;
      return round?.id ?? '';
    }),
  },
  'monitoring: write by hand': {
    write: writing(
      makeRound,
      async (client, { round, measure, revision }) => {
        const rounds = client.from('monitoring_rounds');
        const reports = client.from('reports');
        const other = { ...of, round_id: round, measure_id: measure, verdict: 'no' };
        const answers = [
          await rounds.insert({ ...of, revision_id: revision, title: mark() }),
          await rounds.update({ closed_at: now() }).eq('id', round),
          await reports.update({ verdict: 'no' }).eq('round_id', round),
          await reports.delete().eq('round_id', round),
          await reports.insert(other),
        ];
        return answers.find(({ error }) => !error) ?? { error: answers[0]?.error ?? null };
      },
      ({ round, revision }) => sql`
        select o.closed_at, p.verdict, count(*) over () from monitoring_rounds o left join reports p on p.round_id = o.id
        where o.id = ${round} or o.revision_id = ${revision}`,
    ),
  },
};

async function makeRound(): Promise<{ round: string; measure: string; revision: string }> {
  const { id, part } = await freshRevision('draft');
  const [version] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where id = ${part('1.1.1.1')}`;
  const round = await put('monitoring_rounds', { ...of, revision_id: id, title: mark() });
  const measure = version?.id as string;
  await put('reports', { ...of, round_id: round, measure_id: measure, verdict: 'yes' });
  return { round, measure, revision: id };
}

/** The round and its reports are read together or not at all. */
function readMonitoring(make: () => Promise<string>) {
  return reading(make, async (client, round) => {
    const rounds = await client.from('monitoring_rounds').select('id').eq('id', round);
    const reports = await client.from('reports').select('id').eq('round_id', round);
    if (!rounds.error && !reports.error && rounds.data.length > 0 !== reports.data.length > 0) {
      return { data: [], error: { message: 'a round without its reports, or they without it' } };
    }
    return reports;
  });
}
