import type { Client } from '~/platform/supabase';
import { type Attempts, isRefusal, type Try, writing } from './attempt';
import { freshRevision, liberec, mark, type Revision, type State, sql } from './scene';

const now = () => new Date().toISOString();
type Change = (
  client: Client,
  revision: Revision,
) => PromiseLike<{ error: { code?: string; message: string } | null }>;

/** Everything that can be done to the tree within a chapter, by its code. */
const changesIn = (chapter: string): Record<string, Change> => ({
  'add priority': (client, { part }) => client.rpc('add_priority', { chapter: part(chapter), title: mark() }),
  'rename priority': (client, { part }) =>
    client
      .from('priorities')
      .update({ title: mark() })
      .eq('id', part(`${chapter}.1`)),
  'move priority': (client, { part }) =>
    client
      .from('priorities')
      .update({ position: 7 })
      .eq('id', part(`${chapter}.1`)),
  'archive priority': (client, { part }) =>
    client.rpc('archive_part', { kind: 'priority', part: part(`${chapter}.2`), away: true }),
  'add goal': (client, { part }) => client.rpc('add_goal', { priority: part(`${chapter}.1`), title: mark() }),
  'rename goal': (client, { part }) =>
    client
      .from('goals')
      .update({ title: mark() })
      .eq('id', part(`${chapter}.1.1`)),
  'move goal': (client, { part }) =>
    client
      .from('goals')
      .update({ priority_id: part(`${chapter}.2`) })
      .eq('id', part(`${chapter}.1.1`)),
  'archive goal': (client, { part }) =>
    client.rpc('archive_part', { kind: 'goal', part: part(`${chapter}.1.2`), away: true }),
  'add measure': (client, { part }) => client.rpc('add_measure', { goal: part(`${chapter}.1.1`) }),
  'move measure': (client, { part }) =>
    client.rpc('move_measure', {
      ...{ version: part(`${chapter}.1.1.3`), goal: part(`${chapter}.1.1`), place: 1 },
    }),
  'archive measure': (client, { part }) =>
    client.rpc('archive_part', { kind: 'measure', part: part(`${chapter}.1.1.1`), away: true }),
  renumber: (client, { part }) => client.rpc('renumber_chapter', { chapter: part(chapter), apply: true }),
});

const changesOfChapters: Record<string, Change> = {
  'chapter: add': (client, { id }) =>
    client
      .from('chapters')
      .insert({ partnership_id: liberec.id, revision_id: id, code: '9', name: mark(), position: 9 }),
  'chapter: rename': (client, { part }) =>
    client.from('chapters').update({ name: mark() }).eq('id', part('1')),
  'chapter: hand to another group': (client, { part }) =>
    client.from('chapters').update({ working_group_id: liberec.groups.another }).eq('id', part('1')),
  'chapter: archive': (client, { part }) =>
    client.from('chapters').update({ archived_at: now() }).eq('id', part('3')),
};

/** The tree of chapters, priorities, goals and measures. */
export const tree: Record<string, Attempts> = {
  ...lines('', changesOfChapters),
  ...lines('own chapter: ', changesIn('1')),
  ...lines("another group's chapter: ", changesIn('2')),
  "own chapter: move measure to another group's": {
    write: changing((client, { part }) =>
      client.rpc('move_measure', { version: part('1.1.1.1'), goal: part('2.1.1'), place: 1 }),
    ),
  },
  "closed group's chapter: add priority": {
    write: changing((client, { part }) => client.rpc('add_priority', { chapter: part('3'), title: mark() })),
  },
  'tree in consultation: add measure': {
    write: changing(
      (client, { part }) => client.rpc('add_measure', { goal: part('1.1.1') }),
      () => withGap('consultation'),
    ),
  },
  'tree of a ready revision: anything': { write: anything('ready') },
  'tree of an approved revision: anything': { write: anything('approved') },
  'tree of a superseded revision: anything': { write: anything('superseded') },
};

function lines(prefix: string, changes: Record<string, Change>): Record<string, Attempts> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [`${prefix}${name}`, { write: changing(change) }]),
  );
}

function changing(change: Change, make: () => Promise<Revision> = () => withGap('draft')): Try {
  return writing(make, change, ({ id }) => dump(id));
}

/** Some of everything, where nothing may be done: one revision for each person, looked at after the last change. */
function anything(state: State): Try {
  const some = [
    'add priority',
    'rename goal',
    'move goal',
    'add measure',
    'move measure',
    'archive measure',
    'renumber',
  ];
  const inside = Object.entries(changesIn('1')).filter(([name]) => some.includes(name));
  const changes = [...Object.entries(changesOfChapters), ...inside].map(([, change]) => change);
  return changing(
    async (client, revision) => {
      const answers = await Promise.all(changes.map((change) => change(client, revision)));
      const odd = answers.find((answer) => answer.error && !isRefusal(answer));
      return odd ?? { error: answers.find(({ error }) => error)?.error ?? null };
    },
    () => withGap(state),
  );
}

/** A revision whose second measure of each goal is numbered 5, so that there is something to renumber. */
async function withGap(state: State): Promise<Revision> {
  const revision = await freshRevision(state === 'consultation' ? state : 'draft');
  await sql`update measure_versions set code = left(code, -1) || '5'
    where id in ${sql([revision.part('1.1.1.2'), revision.part('2.1.1.2')])}`;
  if (state !== 'draft' && state !== 'consultation') {
    const approved_at = state === 'ready' ? null : now();
    await sql`update revisions set ${sql({ state, approved_at })} where id = ${revision.id}`;
  }
  return revision;
}

/** The whole tree of a revision, with what is archived. */
function dump(revision: string): Promise<unknown> {
  return sql`
    select to_jsonb(c) as row from chapters c where revision_id = ${revision}
    union all select to_jsonb(p) from priorities p where revision_id = ${revision}
    union all select to_jsonb(g) from goals g where revision_id = ${revision}
    union all select to_jsonb(v) from measure_versions v where revision_id = ${revision}
    order by 1`;
}
