import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { discardLater, freshRevision, liberec, mark, put, type Revision, type State, sql } from './scene';

const of = { partnership_id: liberec.id };

/** A measure of a TAP and one of the plan which the TAP elaborates. */
type Pair = { row: { partnership_id: string } & Record<'revision_id' | 'measure_version_id', string> } & {
  elaborated: string;
};

async function measureOf({ part }: Revision, code: string): Promise<string> {
  const [version] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where id = ${part(code)}`;
  return version?.id ?? '';
}

const pair =
  (chapter: string, shared = false) =>
  async (): Promise<Pair> => {
    const strategic = await freshRevision('draft');
    const tap = await freshRevision('draft', { shared });
    await sql`update plans set kind = 'TAP', elaborates_plan_id = ${strategic.plan} where id = ${tap.plan}`;
    const version = tap.part(`${chapter}.1.1.1`);
    return {
      row: { ...of, revision_id: tap.id, measure_version_id: version },
      elaborated: await measureOf(strategic, '1.1.1.1'),
    };
  };

/** The same with the link, in a TAP in this state. */
const linked =
  (make: () => Promise<Pair>, state: State = 'draft') =>
  async (): Promise<Pair> => {
    const made = await make();
    await put('elaborations', { ...made.row, elaborated_measure_id: made.elaborated });
    if (state === 'approved') {
      await sql`update revisions set state = ${state}, approved_at = now() where id = ${made.row.revision_id}`;
    }
    return made;
  };

const readLink = (make: () => Promise<Pair>): Try =>
  reading(make, (client, { row }) =>
    client.from('elaborations').select('id').eq('revision_id', row.revision_id),
  );
const linksOf = ({ row }: Pair) => sql`select id from elaborations where revision_id = ${row.revision_id}`;
const elaborate = (client: Client, { row, elaborated }: Pair) =>
  client.from('elaborations').insert({ ...row, elaborated_measure_id: elaborated });
const takeAway = (client: Client, { row }: Pair) =>
  client.from('elaborations').delete().eq('revision_id', row.revision_id);

/** Two measures, the smaller id first. */
type Matter = { measure_id: string; other_measure_id: string };

const matter =
  (other: string, flags: { shared?: boolean; linked?: boolean } = {}) =>
  async (): Promise<Matter> => {
    const revision = await freshRevision('draft', { shared: flags.shared ?? false });
    const [measure_id = '', other_measure_id = ''] = [
      await measureOf(revision, '1.1.1.1'),
      await measureOf(revision, other),
    ].sort();
    const ids = { measure_id, other_measure_id };
    if (flags.linked !== false) await put('same_matters', { ...of, ...ids, verdict: 'same' });
    return ids;
  };
const readMatter = (make: () => Promise<Matter>): Try =>
  reading(make, (client, ids) => client.from('same_matters').select('id').match(ids));
const verdicts = ({ measure_id, other_measure_id }: Matter) => sql`
  select verdict from same_matters where measure_id = ${measure_id} and other_measure_id = ${other_measure_id}`;
const changing = (
  make: () => Promise<Matter>,
  act: (client: Client, ids: Matter) => ReturnType<typeof judge>,
): Attempts => ({ read: readMatter(make), write: writing(make, act, verdicts) });
const judge = (client: Client, { measure_id, other_measure_id }: Matter, verdict?: 'same' | 'different') =>
  client.rpc('judge_same_matter', {
    ...{ one: other_measure_id, other: measure_id },
    ...(verdict ? { verdict } : {}),
  });

/** What a TAP elaborates, which measures are about the same matter, and starting a TAP. */
export const links: Record<string, Attempts> = {
  'own chapter: say what a measure elaborates': {
    read: readLink(linked(pair('1'))),
    write: writing(pair('1'), elaborate, linksOf),
  },
  "another's chapter: say what it elaborates": {
    read: readLink(linked(pair('2'))),
    write: writing(pair('2'), elaborate, linksOf),
  },
  'own chapter: take an elaboration away': {
    read: readLink(linked(pair('1'))),
    write: writing(linked(pair('1')), takeAway, linksOf),
  },
  'shared draft: elaboration': {
    read: readLink(linked(pair('1', true))),
    write: writing(linked(pair('1', true)), takeAway, linksOf),
  },
  'approved TAP: elaboration': {
    read: readLink(linked(pair('1'), 'approved')),
    write: writing(linked(pair('1'), 'approved'), takeAway, linksOf),
  },
  'same matter in own chapter: link': {
    read: readMatter(matter('1.1.1.2')),
    write: writing(
      matter('1.1.1.2', { linked: false }),
      (client, ids) => judge(client, ids, 'same'),
      verdicts,
    ),
  },
  "same matter in own and another group's: link": {
    read: readMatter(matter('2.1.1.1')),
    write: writing(
      matter('2.1.1.1', { linked: false }),
      (client, ids) => judge(client, ids, 'same'),
      verdicts,
    ),
  },
  'same matter in own chapter: tell it apart': changing(matter('1.1.1.2'), (client, ids) =>
    judge(client, ids, 'different'),
  ),
  'same matter in own chapter: take it back': changing(matter('1.1.1.2'), (client, ids) =>
    judge(client, ids),
  ),
  'same matter, shared draft': { read: readMatter(matter('1.1.1.2', { shared: true })) },
  'TAP: start from measures': {
    write: writing(
      async () => {
        const strategic = await freshRevision('approved');
        await sql`update plans set kind = 'SPSZ' where id = ${strategic.plan}`;
        return { strategic, measures: [await measureOf(strategic, '1.1.1.2')] };
      },
      (client, { strategic, measures }) => {
        const period = { period_from: 2022, period_to: 2024 };
        return client.rpc('start_tap', { elaborated: strategic.id, measures, title: mark(), ...period });
      },
      ({ strategic }) => startedFrom(strategic),
      { undo: async ({ strategic }) => (await startedFrom(strategic)).forEach(discardLater) },
    ),
  },
};

const startedFrom = ({ plan }: Revision) => sql<{ id: string; plan: string }[]>`
  select r.id, r.plan_id as plan from revisions r join plans p on p.id = r.plan_id
  where p.elaborates_plan_id = ${plan}`;
