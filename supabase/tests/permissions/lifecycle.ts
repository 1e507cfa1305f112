import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { freshRevision, liberec, mark, put, type Revision, type State, sql } from './scene';

const of = { partnership_id: liberec.id };
const now = () => new Date().toISOString();
type Flags = Parameters<typeof freshRevision>[1];

/** A revision in which every gap was let pass. */
export async function waived(state: State): Promise<Revision> {
  const revision = await freshRevision('draft');
  await sql`
    insert into waivers (partnership_id, revision_id, measure_version_id, gap, reason)
    select v.partnership_id, v.revision_id, v.id, g.gap, 'zkouška'
    from measure_versions v, (values ('organisation'), ('indicator')) g (gap)
    where v.revision_id = ${revision.id}`;
  if (state !== 'draft') {
    const approved_at = state === 'approved' || state === 'superseded' ? now() : null;
    await sql`update revisions set ${sql({ state, approved_at })} where id = ${revision.id}`;
  }
  return revision;
}

const readState = (make: () => Promise<Revision>): Try =>
  reading(make, (client, { id }) => client.from('revisions').select('state').eq('id', id));
const state = ({ id }: Revision) => sql`
  select r.state, (select count(*)::int from revision_versions v where v.revision_id = r.id) as versions
  from revisions r where r.id = ${id}`;

type Act = Parameters<typeof writing<Revision>>[1];
const step = (make: () => Promise<Revision>, act: Act): Attempts => ({
  read: readState(make),
  write: writing(make, act, state),
});

/** A revision with something of its life kept in a table of it. */
const withRow =
  (table: 'revision_versions' | 'consultations', states: State, flags: Flags = {}) =>
  async () => {
    const revision = await freshRevision(states, flags);
    const row =
      table === 'consultations' ? { deadline: '2030-01-31' } : { kind: 'named', name: mark(), content: {} };
    await put(table, { ...of, revision_id: revision.id, ...row });
    return revision;
  };
const rowsOf = (
  table: 'revision_versions' | 'consultations' | 'waivers',
  make: () => Promise<Revision>,
): Try =>
  reading(make, (client, { id }) => client.from(table).select('id, partnership_id').eq('revision_id', id));

const waiverRow = ({ id, part }: Revision) => ({
  ...{ ...of, revision_id: id, measure_version_id: part('1.1.1.1') },
  ...{ gap: 'organisation', reason: 'Nikdo z členů to nemůže převzít.' },
});
const waivers = ({ id }: Revision) => sql`select id from waivers where revision_id = ${id} order by id`;
const withWaiver =
  (states: State, flags: Flags = {}) =>
  async () => {
    const revision = await freshRevision('draft', flags);
    await put('waivers', waiverRow(revision));
    if (states !== 'draft') {
      await sql`update revisions set ${sql({ state: states, approved_at: now() })} where id = ${revision.id}`;
    }
    return revision;
  };
const waive = (client: Client, revision: Revision) => client.from('waivers').insert(waiverRow(revision));
const takeBack = (client: Client, { id }: Revision) => client.from('waivers').delete().eq('revision_id', id);

/** What one function says of a revision, as rows. */
const answered = (
  name: 'revision_gaps' | 'revision_content' | 'revision_life',
  make: () => Promise<Revision>,
) =>
  reading(make, async (client, { id }) => {
    const { data, error } = await client.rpc(name, { revision: id });
    return { error, data: data === null ? [] : [data].flat() };
  });

/** Steps of a revision's life (docs/revisions.md), what is kept of them, and gaps that are let pass. */
export const lifecycle: Record<string, Attempts> = {
  'revision: open a consultation': step(
    () => freshRevision('draft'),
    (client, { id }) => client.rpc('open_consultation', { revision: id, deadline: '2035-01-31' }),
  ),
  'revision: close the consultation': step(withRow('consultations', 'consultation'), (client, { id }) =>
    client.rpc('close_consultation', { revision: id }),
  ),
  'revision: make ready': step(
    () => waived('draft'),
    (client, { id }) => client.rpc('make_ready', { revision: id }),
  ),
  'revision: take back to work': step(
    () => freshRevision('ready'),
    (client, { id }) => client.rpc('reopen_revision', { revision: id }),
  ),
  'revision: approve': step(
    () => waived('ready'),
    (client, { id }) => client.rpc('approve_revision', { revision: id }),
  ),
  'revision: name a version': {
    read: readState(() => freshRevision('draft')),
    write: writing(
      () => freshRevision('draft'),
      (client, { id }) => client.rpc('name_version', { revision: id, name: mark() }),
      ({ id }) => sql`select name from revision_versions where revision_id = ${id}`,
      // A version is its own record, and cannot be changed.
      { unaudited: true },
    ),
  },
  'versions of a draft': { read: rowsOf('revision_versions', withRow('revision_versions', 'draft')) },
  'versions of a shared draft': {
    read: rowsOf('revision_versions', withRow('revision_versions', 'draft', { shared: true })),
  },
  'versions of a published revision': {
    read: rowsOf('revision_versions', withRow('revision_versions', 'approved', { published: true })),
  },
  'versions: write by hand': {
    write: writing(
      withRow('revision_versions', 'draft'),
      async (client, { id }) => {
        const versions = client.from('revision_versions');
        const answers = [
          await versions.insert({ ...of, revision_id: id, kind: 'named', name: mark(), content: {} }),
          await versions.update({ name: mark() }).eq('revision_id', id),
          await versions.delete().eq('revision_id', id),
        ];
        return answers.find(({ error }) => !error) ?? { error: answers[0]?.error ?? null };
      },
      ({ id }) => sql`select name from revision_versions where revision_id = ${id}`,
    ),
  },
  'consultation that is open': { read: rowsOf('consultations', withRow('consultations', 'consultation')) },
  'consultation of a draft that is over': {
    read: rowsOf('consultations', withRow('consultations', 'draft')),
  },
  'consultation: write by hand': {
    write: writing(
      withRow('consultations', 'consultation'),
      async (client, { id }) => {
        const consultations = client.from('consultations');
        const answers = [
          await consultations.insert({ ...of, revision_id: id, deadline: '2035-01-31' }),
          await consultations.update({ closed_at: now() }).eq('revision_id', id),
          await consultations.delete().eq('revision_id', id),
        ];
        return answers.find(({ error }) => !error) ?? { error: answers[0]?.error ?? null };
      },
      ({ id }) => sql`select deadline, closed_at from consultations where revision_id = ${id}`,
    ),
  },

  'gap of a draft: let it pass': {
    read: rowsOf('waivers', withWaiver('draft')),
    write: writing(() => freshRevision('draft'), waive, waivers),
  },
  'gap of a draft: ask for it again': {
    read: rowsOf('waivers', withWaiver('draft')),
    write: writing(withWaiver('draft'), takeBack, waivers),
  },
  'gap let pass in a shared draft': { read: rowsOf('waivers', withWaiver('draft', { shared: true })) },
  'gap let pass in an approved revision': {
    read: rowsOf('waivers', withWaiver('approved')),
    write: writing(
      withWaiver('approved'),
      async (client, revision) => {
        const second = { ...waiverRow(revision), gap: 'indicator' };
        const { error } = await client.from('waivers').insert(second);
        return error ? takeBack(client, revision) : { error };
      },
      waivers,
    ),
  },
  'gaps of a draft': { read: answered('revision_gaps', () => freshRevision('draft')) },
  'gaps of a shared draft': {
    read: answered('revision_gaps', () => freshRevision('draft', { shared: true })),
  },
  'life of a draft': { read: answered('revision_life', () => freshRevision('draft')) },
  'content of a draft': { read: answered('revision_content', () => freshRevision('draft')) },
  'content of a consultation': { read: answered('revision_content', () => freshRevision('consultation')) },
  'content of an approved revision': { read: answered('revision_content', () => freshRevision('approved')) },
  'content of a published revision': {
    read: answered('revision_content', () => freshRevision('approved', { published: true })),
  },
};
