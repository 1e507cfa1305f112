import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { freshRevision, liberec, mark, put, type State, sql } from './scene';

const of = { partnership_id: liberec.id };

/** A measure of a revision, with its term, its funding, or neither. */
type Subject = {
  row: { partnership_id: string; revision_id: string; measure_version_id: string };
  id: string;
};
type Table = 'means' | 'fundings';

const measure =
  (chapter: string, shared = false) =>
  async (): Promise<Subject> => {
    const revision = await freshRevision('draft', { shared });
    const measure_version_id = revision.part(`${chapter}.1.1.1`);
    return { row: { ...of, revision_id: revision.id, measure_version_id }, id: '' };
  };

/** The same with a row of a table, in a revision in this state. */
const having =
  (table: Table, make: () => Promise<Subject>, state: State = 'draft') =>
  async (): Promise<Subject> => {
    const { row } = await make();
    const known = table === 'means' ? { cost: 1000 } : { source: 'OPZ+', amount: 1000 };
    const id = await put(table, { ...row, ...known });
    if (state === 'approved') {
      await sql`update revisions set state = ${state}, approved_at = now() where id = ${row.revision_id}`;
    }
    return { row, id };
  };

const read = (table: Table, make: () => Promise<Subject>): Try =>
  reading(make, (client, { id }) => client.from(table).select('id').eq('id', id));
const look =
  (table: Table) =>
  ({ row }: Subject) =>
    sql`select * from ${sql(table)} where revision_id = ${row.revision_id}`;

/** Adding to a measure, changing what stands there, and for funding taking it away. */
function adding(table: Table, make: () => Promise<Subject>): Attempts {
  const act = (client: Client, { row }: Subject) =>
    table === 'means'
      ? client.from('means').insert({ ...row, ends_on: '2030-12-31', cost: 500 })
      : client.from('fundings').insert({ ...row, source: mark() });
  return { read: read(table, having(table, make)), write: writing(make, act, look(table)) };
}
function changing(table: Table, make: () => Promise<Subject>): Attempts {
  const act = (client: Client, { id }: Subject) =>
    table === 'means'
      ? client.from('means').update({ cost: 2000, target_group: mark() }).eq('id', id)
      : client.from('fundings').update({ amount: 2000, lasts_until: '2030-12-31' }).eq('id', id);
  return { read: read(table, make), write: writing(make, act, look(table)) };
}
function removing(make: () => Promise<Subject>): Attempts {
  const act = (client: Client, { id }: Subject) => client.from('fundings').delete().eq('id', id);
  return { read: read('fundings', make), write: writing(make, act, look('fundings')) };
}

const project = () => put('projects', { ...of, name: mark() });
const readProject = reading(project, (client, id) => client.from('projects').select('id').eq('id', id));
const changingProject = (row: { name?: string; archived_at?: string }): Attempts => ({
  read: readProject,
  write: writing(
    project,
    (client, id) => client.from('projects').update(row).eq('id', id),
    (id) => sql`select name, archived_at from projects where id = ${id}`,
  ),
});

/** A project and a measure of the own chapter, linked or not. */
const pair = (linked: boolean) => async (): Promise<{ project_id: string; measure_id: string }> => {
  const revision = await freshRevision();
  const [version] = await sql<{ measure_id: string }[]>`
    select measure_id from measure_versions where id = ${revision.part('1.1.1.1')}`;
  const ids = { project_id: await project(), measure_id: version?.measure_id ?? '' };
  if (linked) await put('project_measures', { ...of, ...ids });
  return ids;
};
const readLink = reading(pair(true), (client, ids) =>
  client.from('project_measures').select('id').match(ids),
);
const links = ({ project_id }: { project_id: string }) =>
  sql`select id from project_measures where project_id = ${project_id}`;

/** Term, cost and funding of measures, and projects which realise them. */
export const means: Record<string, Attempts> = {
  'means: add in own chapter': adding('means', measure('1')),
  "means: add in another group's chapter": adding('means', measure('2')),
  'means: change in own chapter': changing('means', having('means', measure('1'))),
  "means: change in another group's chapter": changing('means', having('means', measure('2'))),
  'means: shared draft': changing('means', having('means', measure('1', true))),
  'means: approved revision': changing('means', having('means', measure('1'), 'approved')),
  'funding: add in own chapter': adding('fundings', measure('1')),
  "funding: add in another group's chapter": adding('fundings', measure('2')),
  'funding: change in own chapter': changing('fundings', having('fundings', measure('1'))),
  "funding: change in another group's chapter": changing('fundings', having('fundings', measure('2'))),
  'funding: take away in own chapter': removing(having('fundings', measure('1'))),
  "funding: take away in another's chapter": removing(having('fundings', measure('2'))),
  'funding: shared draft': removing(having('fundings', measure('1', true))),
  'funding: approved revision': removing(having('fundings', measure('1'), 'approved')),
  'project: add': {
    read: readProject,
    write: writing(
      async () => mark(),
      (client, name) => client.from('projects').insert({ ...of, name }),
      (name) => sql`select id from projects where name = ${name}`,
    ),
  },
  'project: change': changingProject({ name: mark() }),
  'project: archive': changingProject({ archived_at: new Date().toISOString() }),
  'project: say that it realises a measure': {
    read: readLink,
    write: writing(
      pair(false),
      (client, ids) => client.from('project_measures').insert({ ...of, ...ids }),
      links,
    ),
  },
  'project: say that it realises one no longer': {
    read: readLink,
    write: writing(pair(true), (client, ids) => client.from('project_measures').delete().match(ids), links),
  },
};
