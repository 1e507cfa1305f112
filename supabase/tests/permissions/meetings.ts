import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { anyMeasure, freshMeeting, heldIn, idFor, type Meeting } from './meeting-scene';
import { as, type Column, idOf } from './people';
import { bystander, liberec, mark, put, sql } from './scene';

const of = { partnership_id: liberec.id };
const now = () => new Date().toISOString();
type Make = () => Promise<Meeting>;

const own: Make = () => freshMeeting();
const anothers: Make = () => freshMeeting({ group: 'another' });
const closed: Make = () => freshMeeting({ group: 'closed' });

export const readMeeting = (make: Make): Try =>
  reading(make, (client, { id }) => client.from('meetings').select('title').eq('id', id));

type Rows = 'meeting_groups' | 'agenda_items' | 'agenda_item_measures' | 'attendances';
const rowsOf = (table: Rows, make: Make): Try =>
  reading(make, (client, { id }) => client.from(table).select('id').eq('meeting_id', id));

/** A meeting and a row of it, by the row's id. */
type Part = Meeting & { row: string };
const withItem = (make: Make) => async (): Promise<Part> => {
  const meeting = await make();
  const item = { ...of, meeting_id: meeting.id, title: mark() };
  return { ...meeting, row: await put('agenda_items', item) };
};
const withMeasure = (make: Make) => async (): Promise<Part> => {
  const meeting = await make();
  const link = {
    ...of,
    meeting_id: meeting.id,
    agenda_item_id: meeting.item,
    measure_id: await anyMeasure(),
  };
  return { ...meeting, row: await put('agenda_item_measures', link) };
};
const withGuest = (make: Make) => async (): Promise<Part> => {
  const meeting = await make();
  const guest = { ...of, meeting_id: meeting.id, guest_name: 'Mgr. Karel Beran' };
  return { ...meeting, row: await put('attendances', guest) };
};
const withAnotherGroup = (make: Make) => async (): Promise<Part> => {
  const meeting = await make();
  const group = { ...of, meeting_id: meeting.id, working_group_id: liberec.groups.another };
  return { ...meeting, row: await put('meeting_groups', group) };
};

/** A meeting which another group holds, with the own one. */
export const joint: Make = async () => {
  const meeting = await anothers();
  await put('meeting_groups', { ...of, meeting_id: meeting.id, working_group_id: liberec.groups.own });
  return meeting;
};

/** A row is written as everybody, and read where the meeting is. */
const part = (
  table: Rows,
  make: () => Promise<Part>,
  act: (client: Client, part: Part) => Answer,
): Attempts => ({
  read: rowsOf(table, make),
  write: changing(table, make, act),
});
type Answer = ReturnType<Parameters<typeof writing<Part>>[1]>;
const changing = (table: Rows, make: () => Promise<Part>, act: (client: Client, part: Part) => Answer): Try =>
  writing(make, act, ({ row }) => sql`select to_jsonb(t) as row from ${sql(table)} t where id = ${row}`);
const adding = (table: Rows, make: Make, act: (client: Client, meeting: Meeting) => Answer): Try =>
  writing(make, act, ({ id }) => sql`select id from ${sql(table)} where meeting_id = ${id} order by id`);

const call = (group: keyof typeof liberec.groups): Attempts => ({
  read: readMeeting(() => freshMeeting({ group })),
  write: writing(
    async () => idFor('meetings'),
    (client, id) =>
      client
        .from('meetings')
        .insert({ ...of, id, working_group_id: liberec.groups[group], title: mark(), ...heldIn(3) }),
    (id) => sql`select title from meetings where id = ${id}`,
  ),
});
const change = (make: Make, fields: () => object): Attempts => ({
  read: readMeeting(make),
  write: changeMeeting(make, fields),
});
const changeMeeting = (make: Make, fields: () => object): Try =>
  writing(
    make,
    (client, { id }) =>
      client
        .from('meetings')
        .update(fields() as never)
        .eq('id', id),
    ({ id }) => sql`select to_jsonb(m) as row from meetings m where id = ${id}`,
  );

const addItem = (client: Client, { id }: Meeting) =>
  client.from('agenda_items').insert({ ...of, meeting_id: id, title: mark() });
const linkMeasure = async (client: Client, { id, item }: Meeting) =>
  client
    .from('agenda_item_measures')
    .insert({ ...of, meeting_id: id, agenda_item_id: item, measure_id: await anyMeasure() });
const addGuest = (client: Client, { id }: Meeting) =>
  client.from('attendances').insert({ ...of, meeting_id: id, guest_name: 'Mgr. Karel Beran' });
const inviteGroup = (client: Client, { id }: Meeting) =>
  client.from('meeting_groups').insert({ ...of, meeting_id: id, working_group_id: liberec.groups.another });
const remove =
  (table: Rows) =>
  (client: Client, { row }: Part) =>
    client.from(table).delete().eq('id', row);
const present = (client: Client, { row }: Part) =>
  client.from('attendances').update({ presence: 'present' }).eq('id', row);
const rename = (client: Client, { row }: Part) =>
  client.from('agenda_items').update({ title: mark() }).eq('id', row);

/** A meeting with the person on its list; where they never belonged to the partnership, somebody else. */
async function invited(column: Column): Promise<Part> {
  const meeting = await freshMeeting({ group: 'another' });
  const me = await idOf(column);
  const [member] =
    await sql`select 1 from memberships where partnership_id = ${liberec.id} and person_id = ${me}`;
  const person_id = member ? me : (await bystander()).person;
  const [known] = await sql<{ id: string }[]>`
    select id from attendances where meeting_id = ${meeting.id} and person_id = ${person_id}`;
  const row = known?.id ?? (await put('attendances', { ...of, meeting_id: meeting.id, person_id }));
  return { ...meeting, row };
}

/** What belongs to approved minutes, tried to be changed in every way. */
const approved =
  (extra: Parameters<typeof freshMeeting>[0] = {}): Make =>
  () =>
    freshMeeting({ ...extra, state: 'approved' });
/** The row is there before the minutes are approved. */
const thenApproved = (make: () => Promise<Part>) => async (): Promise<Part> => {
  const made = await make();
  await sql`update meetings set minutes_state = 'approved', objections_until = now() where id = ${made.id}`;
  return made;
};
const ofApproved: Try[] = [
  changeMeeting(approved(), () => ({ title: mark() })),
  changeMeeting(approved(), () => ({ invited_at: now() })),
  changeMeeting(approved(), () => ({ cancelled_at: now() })),
  adding('agenda_items', approved(), addItem),
  changing('agenda_items', thenApproved(withItem(own)), rename),
  changing('agenda_items', thenApproved(withItem(own)), (client, { row }) =>
    client.rpc('move_agenda_item', { item: row, place: 1 }),
  ),
  adding('agenda_item_measures', approved(), linkMeasure),
  changing('agenda_item_measures', thenApproved(withMeasure(own)), remove('agenda_item_measures')),
  adding('attendances', approved(), addGuest),
  changing('attendances', thenApproved(withGuest(own)), present),
  changing('attendances', thenApproved(withGuest(own)), remove('attendances')),
  adding('meeting_groups', approved(), inviteGroup),
  changing('meeting_groups', thenApproved(withAnotherGroup(own)), remove('meeting_groups')),
];

/** Allowed where one of the ways is. */
export const anyOf =
  (ways: readonly Try[]): Try =>
  async (column) => {
    for (const attempt of ways) if (await attempt(column)) return true;
    return false;
  };

/** Meetings, their agenda and who is at them. */
export const meetings: Record<string, Attempts> = {
  'meeting of own group: call': call('own'),
  'meeting of another group: call': call('another'),
  'meeting of a closed group: call': call('closed'),
  'meeting: change time and place': change(own, () => ({ ...heldIn(5), place: mark() })),
  'meeting: cancel': change(own, () => ({ cancelled_at: now() })),
  'meeting of another group: change': change(anothers, () => ({ ...heldIn(5), place: mark() })),
  'meeting of a closed group: change': change(closed, () => ({ title: mark() })),
  'meeting of another group with the own: change': change(joint, () => ({ title: mark() })),
  'meeting: invite another group': {
    read: rowsOf('meeting_groups', own),
    write: adding('meeting_groups', own, inviteGroup),
  },
  'meeting: take a group out': part('meeting_groups', withAnotherGroup(own), remove('meeting_groups')),
  'meeting: take out the group that holds it': {
    write: async (column) => {
      const { id, group } = await own();
      const client = await as(column);
      const { data, error } = await client.from('meeting_groups').delete().eq('meeting_id', id).select('id');
      if (error && error.message !== 'holds_meeting' && error.code !== '42501')
        throw new Error(error.message);
      const rows =
        await sql`select 1 from meeting_groups where meeting_id = ${id} and working_group_id = ${group}`;
      return rows.length === 0 || (data ?? []).length > 0;
    },
  },
  'agenda: add': { read: rowsOf('agenda_items', own), write: adding('agenda_items', own, addItem) },
  'agenda: change': part('agenda_items', withItem(own), rename),
  'agenda: move': part('agenda_items', withItem(own), (client, { row }) =>
    client.rpc('move_agenda_item', { item: row, place: 1 }),
  ),
  'agenda: archive': part('agenda_items', withItem(own), (client, { row }) =>
    client.from('agenda_items').update({ archived_at: now() }).eq('id', row),
  ),
  'agenda: link a measure': {
    read: rowsOf('agenda_item_measures', withMeasure(own)),
    write: adding('agenda_item_measures', own, linkMeasure),
  },
  'agenda: unlink a measure': part('agenda_item_measures', withMeasure(own), remove('agenda_item_measures')),
  'agenda of another group: add': {
    read: rowsOf('agenda_items', anothers),
    write: adding('agenda_items', anothers, addItem),
  },
  'agenda of another group: change': part('agenda_items', withItem(anothers), rename),
  'attendance: put on the list': {
    read: rowsOf('attendances', withGuest(own)),
    write: adding('attendances', own, addGuest),
  },
  'attendance: say who is there': part('attendances', withGuest(own), present),
  'attendance: take off the list': part('attendances', withGuest(own), remove('attendances')),
  'attendance of another group: put on the list': {
    read: rowsOf('attendances', withGuest(anothers)),
    write: adding('attendances', anothers, addGuest),
  },
  'attendance of another group: say who is there': part('attendances', withGuest(anothers), present),
  'invitation: answer for oneself': {
    write: writing(
      invited,
      (client, { id }) => client.rpc('reply_to_meeting', { meeting: id, reply: 'coming' }),
      ({ id }) => sql`select reply from attendances where meeting_id = ${id} order by id`,
    ),
  },
  'invitation: answer for somebody else': {
    write: changing('attendances', withGuest(own), (client, { row }) =>
      client
        .from('attendances')
        .update({ reply: 'coming' } as never)
        .eq('id', row),
    ),
  },
  'invitation: keys of those invited': {
    read: reading(own, (client, { id }) => client.rpc('meeting_addressees', { meeting: id })),
  },
  'approved minutes: change what belongs to them': {
    read: readMeeting(approved()),
    write: anyOf(ofApproved),
  },
};
