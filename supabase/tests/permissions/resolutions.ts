import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { anyMeasure, freshMeeting, type Meeting, type MinutesState, setMinutes } from './meeting-scene';
import { liberec, mark, put, sql } from './scene';

const of = { partnership_id: liberec.id };
type Wanted = Parameters<typeof freshMeeting>[0];
type Subject = Meeting & { resolution: string };

/** A meeting whose minutes are in a state, with a resolution that is linked with a measure. */
const subject =
  ({ state = 'draft', ...wanted }: NonNullable<Wanted> & { state?: MinutesState } = {}) =>
  async (): Promise<Subject> => {
    const meeting = await freshMeeting(wanted);
    const owner = { ...of, meeting_id: meeting.id };
    const resolution = await put('resolutions', { ...owner, text: mark() });
    await put('resolution_measures', { ...owner, resolution_id: resolution, measure_id: await anyMeasure() });
    await setMinutes(meeting.id, state);
    return { ...meeting, resolution };
  };
type Make = () => Promise<Subject>;
type Table = 'resolutions' | 'resolution_measures';

const rows = (table: Table, { id }: Meeting) =>
  sql`select to_jsonb(t) as row from ${sql(table)} t where meeting_id = ${id} order by 1`;
const reads = (table: Table, make: Make): Try =>
  reading(make, (client, { id }) => client.from(table).select('id').eq('meeting_id', id));
const line = (
  make: Make,
  act: (client: Client, subject: Subject) => PromiseLike<Answer>,
  table: Table,
): Attempts => ({
  read: reads(table, make),
  write: writing(make, act, (made) => rows(table, made)),
});
type Answer = { error: { code?: string; message: string } | null };

// Group, year and number are given by the database.
const putDown = (client: Client, { id }: Subject) =>
  client.from('resolutions').insert({ ...of, meeting_id: id, text: mark() } as never);
const change = (client: Client, { resolution }: Subject) =>
  client
    .from('resolutions')
    .update({ text: mark(), votes_for: 5, votes_against: 0, votes_abstained: 1 })
    .eq('id', resolution);
const withdraw = (client: Client, { resolution }: Subject) =>
  client.from('resolutions').update({ withdrawn_at: new Date().toISOString() }).eq('id', resolution);
const link = async (client: Client, { id, resolution }: Subject) => {
  const [measure] = await sql<{ id: string }[]>`
    select id from measures where partnership_id = ${liberec.id} and id <> ${await anyMeasure()} limit 1`;
  return client
    .from('resolution_measures')
    .insert({ ...of, meeting_id: id, resolution_id: resolution, measure_id: measure?.id ?? '' });
};
const unlink = (client: Client, { id }: Subject) =>
  client.from('resolution_measures').delete().eq('meeting_id', id);

/** Resolutions of a meeting: whoever writes the minutes puts them down. */
export const resolutions: Record<string, Attempts> = {
  'resolution, draft: put down': line(subject(), putDown, 'resolutions'),
  "resolution, draft: another group's": line(subject({ group: 'another' }), putDown, 'resolutions'),
  'resolution, draft: change': line(subject(), change, 'resolutions'),
  'resolution, draft: withdraw': line(subject(), withdraw, 'resolutions'),
  'resolution, draft: link a measure': line(subject(), link, 'resolution_measures'),
  'resolution, draft: unlink a measure': line(subject(), unlink, 'resolution_measures'),
  'resolution, circulated: put down': line(subject({ state: 'circulated' }), putDown, 'resolutions'),
  'resolution, circulated: who was there': line(
    subject({ state: 'circulated', present: true }),
    change,
    'resolutions',
  ),
  'resolution, settled: put down': line(subject({ state: 'settled' }), putDown, 'resolutions'),
  'resolution, settled: change': line(subject({ state: 'settled' }), change, 'resolutions'),
  'resolution, approved: change': line(subject({ state: 'approved' }), change, 'resolutions'),
  'resolution, approved: withdraw': line(subject({ state: 'approved' }), withdraw, 'resolutions'),
  'resolution, approved: link a measure': line(subject({ state: 'approved' }), link, 'resolution_measures'),
  'resolution, approved: unlink a measure': line(
    subject({ state: 'approved' }),
    unlink,
    'resolution_measures',
  ),
};
