import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { type Column, idOf } from './people';
import { freshRevision, liberec, mark, put, type State, sql } from './scene';

const of = { partnership_id: liberec.id };
const now = () => new Date().toISOString();

/** An indicator in a revision: of a measure in a chapter (`1` own group, `2` another), or of the whole town. */
type Subject = {
  revision: string;
  version: string;
  indicator: string;
  value: string;
  measure: string | null;
};
type Make = (column?: Column) => Promise<Subject>;

/** An indicator with a value, measured by nobody in particular; the revision changes its state only afterwards. */
function indicatorIn(state: State, chapter: '1' | '2' | null, shared = false): Make {
  return async () => {
    const { id, part } = await freshRevision('draft', { shared });
    const measure_version_id = chapter && part(`${chapter}.1.1.1`);
    const [version] = await sql<{ measure_id: string }[]>`
      select measure_id from measure_versions where id = ${measure_version_id}`;
    const measure = version?.measure_id ?? null;
    const indicator = await put('indicators', { ...of, measure_id: measure, unit: 'osoby' });
    const versionId = await put('indicator_versions', {
      ...{
        ...of,
        revision_id: id,
        measure_version_id,
        indicator_id: indicator,
        name: mark(),
        direction: 'up',
      },
    });
    const value = await put('indicator_values', {
      ...of,
      indicator_id: indicator,
      measured_on: '2020-12-31',
      value: 1,
    });
    if (state !== 'draft') {
      const approved_at = state === 'approved' || state === 'superseded' ? now() : null;
      await sql`update revisions set ${sql({ state, approved_at })} where id = ${id}`;
    }
    return { revision: id, version: versionId, indicator, value, measure };
  };
}

/** The same, and whoever tries is accountable for its measure (if they belong here at all). */
function accountable(make: Make, answer: 'accepted' | 'declined' = 'accepted'): Make {
  return async (column) => {
    const subject = await make();
    const person = column ? await idOf(column) : null;
    const [member] = await sql`
      select 1 from memberships where partnership_id = ${liberec.id} and person_id = ${person}`;
    const [organisation] = await sql<{ id: string }[]>`
      select id from organisations where partnership_id = ${liberec.id} limit 1`;
    if (!member || !organisation) return subject;
    const [version] = await sql<{ id: string }[]>`
      select measure_version_id as id from indicator_versions where id = ${subject.version}`;
    await put('responsibilities', {
      ...{
        ...of,
        revision_id: subject.revision,
        measure_version_id: version?.id,
        organisation_id: organisation.id,
      },
      ...{ person_id: person, answer, reason: answer === 'declined' ? 'zkouška' : null, handover: 'zkouška' },
    });
    return subject;
  };
}

const lookAtVersions = ({ revision }: Subject) => sql`
  select to_jsonb(v) as version, to_jsonb(i) as identity from indicator_versions v
  join indicators i on i.id = v.indicator_id where v.revision_id = ${revision} order by v.id`;
const lookAtValues = ({ indicator }: Subject) => sql`
  select to_jsonb(v) as row from indicator_values v where v.indicator_id = ${indicator} order by v.id`;

const readIndicator = (make: Make): Try =>
  reading(make, async (client, { version, indicator }) => {
    const versions = await client.from('indicator_versions').select('id').eq('id', version);
    const identities = await client.from('indicators').select('unit').eq('id', indicator);
    if (!versions.error && !identities.error && versions.data.length !== identities.data.length) {
      return { data: [], error: { message: 'an indicator without its identity, or it without a version' } };
    }
    return identities;
  });
const readValue = (make: Make): Try =>
  reading(make, (client, { value }) => client.from('indicator_values').select('id').eq('id', value));

type Act = (
  client: Client,
  subject: Subject,
) => PromiseLike<{ error: { code?: string; message: string } | null }>;
const changing = (make: Make, act: Act): Attempts => ({
  read: readIndicator(make),
  write: writing(make, act, lookAtVersions),
});
const measuring = (make: Make, act: Act): Attempts => ({
  read: readValue(make),
  write: writing(make, act, lookAtValues),
});

const fields = () => ({
  ...{ name: mark(), unit: 'osoby', scale: null, direction: 'up' },
  baseline: { value: 1, on: '2020-12-31', source: '' },
  target: { value: 9, on: '2027-12-31', source: '' },
});
const add: Act = (client, { revision, measure }) =>
  client.rpc('add_indicator', { revision, fields: fields(), ...(measure && { measure }) });
const change: Act = (client, { version }) => client.rpc('change_indicator', { version, fields: fields() });
const changeUnit: Act = (client, { indicator }) =>
  client
    .from('indicators')
    .update({ unit: mark().slice(0, 20) })
    .eq('id', indicator);
const archive: Act = (client, { version }) =>
  client.from('indicator_versions').update({ archived_at: now() }).eq('id', version);
const addValue: Act = (client, { indicator }) =>
  client
    .from('indicator_values')
    .insert({ ...of, indicator_id: indicator, measured_on: '2021-12-31', value: 2 });
const correctValue: Act = (client, { value }) =>
  client.from('indicator_values').update({ value: 3 }).eq('id', value);
const archiveValue: Act = (client, { value }) =>
  client.from('indicator_values').update({ archived_at: now() }).eq('id', value);
/** Everything at once, where nothing may be done. */
const anything: Act = async (client, subject) => {
  const answers = [];
  for (const act of [add, change, changeUnit, archive]) answers.push(await act(client, subject));
  return answers.find(({ error }) => !error) ?? { error: answers[0]?.error ?? null };
};

/** Without a value: with one, its unit stays as it is. */
const unmeasured =
  (make: Make): Make =>
  async (column) => {
    const subject = await make(column);
    await sql.begin(async (transaction) => {
      await transaction`set local session_replication_role = replica`;
      await transaction`delete from indicator_values where id = ${subject.value}`;
    });
    return subject;
  };

const own = indicatorIn('draft', '1');
const another = indicatorIn('draft', '2');
const town = indicatorIn('draft', null);
const inForce = indicatorIn('approved', '2');

/** Indicators of measures and of the whole town, and what was measured. */
export const indicators: Record<string, Attempts> = {
  'own chapter: add indicator': changing(own, add),
  'own chapter: set baseline and target': changing(own, change),
  'own chapter: change the unit': changing(unmeasured(own), changeUnit),
  'own chapter: archive indicator': changing(own, archive),
  "another's chapter: add indicator": changing(another, add),
  "another's chapter: set baseline and target": changing(another, change),
  "another's chapter: change the unit": changing(unmeasured(another), changeUnit),
  'indicator one is accountable for: change': changing(accountable(another), change),
  'indicator in consultation: change': changing(indicatorIn('consultation', '1'), change),
  'indicator of a shared draft': { read: readIndicator(indicatorIn('draft', '1', true)) },
  'indicator of a ready revision: anything': changing(indicatorIn('ready', '1'), anything),
  'indicator of an approved revision: anything': changing(indicatorIn('approved', '1'), anything),
  'indicator of the town: add': changing(town, add),
  'indicator of the town: change': changing(town, change),
  'indicator of the town: change the unit': changing(unmeasured(town), changeUnit),
  'indicator of the town: approved revision': changing(indicatorIn('approved', null), anything),

  'value, own chapter: add': measuring(own, addValue),
  'value, own chapter: correct': measuring(own, correctValue),
  'value, own chapter: take away': measuring(own, archiveValue),
  "value, another's chapter: add": measuring(another, addValue),
  'value, own chapter, approved: add': measuring(indicatorIn('approved', '1'), addValue),
  "value, another's chapter, approved: add": measuring(inForce, addValue),
  'value one is accountable for: add': measuring(accountable(another), addValue),
  'value one is accountable for, approved: add': measuring(accountable(inForce), addValue),
  'value one is accountable for, approved: correct': measuring(accountable(inForce), correctValue),
  'value one has declined to answer for: add': measuring(accountable(inForce, 'declined'), addValue),
  'value in a superseded revision: add': measuring(indicatorIn('superseded', '1'), addValue),
  'value of the town: add': measuring(town, addValue),
  'value of the town, approved: add': measuring(indicatorIn('approved', null), addValue),
  'value of the town, approved: correct': measuring(indicatorIn('approved', null), correctValue),
};
