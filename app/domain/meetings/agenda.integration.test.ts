import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '~/platform/supabase';
import { backEnd } from '../../../supabase/tests/back-end';
import { signIn } from '../../../supabase/tests/signed-in';
import { listNamedMeasures } from '../measures/named.server';
import {
  addAgendaItem,
  archiveAgendaItem,
  changeAgendaItem,
  discussItem,
  linkAgendaMeasure,
  moveAgendaItem,
} from './agenda.server';
import { addAttendee, changeAttendance, removeAttendee } from './attendance.server';
import { readMeeting } from './meetings.server';

const sql = postgres(backEnd.databaseUrl, { max: 1, onnotice: () => undefined });
const fields = {
  ...{ kind: 'discussion' as const, presenterId: null, presenterName: 'Karel Beran' },
  minutesPlanned: 20,
};

let chair: Client;
let member: Client;
let owner: { partnershipId: string; meetingId: string };
/** Ids by title. */
let items: Map<string, string>;
const made: string[] = [];

beforeAll(async () => {
  [chair, member] = await Promise.all([
    signIn('eva.novotna@liberec.example'),
    signIn('martin.horak@liberec.example'),
  ]);
});

beforeEach(async () => {
  const meetingId = randomUUID();
  made.push(meetingId);
  const [group] = await sql<{ id: string; partnership_id: string }[]>`
    select g.id, g.partnership_id from working_groups g join partnerships p on p.id = g.partnership_id
    where p.slug = 'liberec' and g.slug = 'bydleni'`;
  if (!group) throw new Error('the demo has no housing group');
  owner = { partnershipId: group.partnership_id, meetingId };
  // So far ahead that it is nobody's next one.
  const [starts_at, ends_at] = [new Date('2099-03-03T09:00:00Z'), new Date('2099-03-03T11:00:00Z')];
  const meeting = { id: meetingId, partnership_id: group.partnership_id, working_group_id: group.id };
  await sql`insert into meetings ${sql({ ...meeting, title: 'Zkušební jednání', starts_at, ends_at })}`;
  items = new Map();
  for (const title of ['První', 'Druhý', 'Třetí']) {
    items.set(title, await addAgendaItem(chair, owner, { ...fields, title }));
  }
});

afterAll(async () => {
  await sql.begin(async (all) => {
    // Meetings are never deleted by anybody; these have never been.
    await all`set local session_replication_role = replica`;
    for (const table of [
      'agenda_item_measures',
      'agenda_items',
      'attendances',
      'meeting_groups',
      'documents',
    ]) {
      await all`delete from ${all(table)} where meeting_id = any (${made})`;
    }
    await all`delete from meetings where id = any (${made})`;
  });
  await sql.end();
});

const idOf = (title: string) => items.get(title) ?? '';
const page = async () => {
  const meeting = await readMeeting(chair, owner.partnershipId, owner.meetingId);
  if (!meeting) throw new Error('the meeting is gone');
  return meeting;
};
const agenda = async () => (await page()).items.map(({ title }) => title);

test('an item moves to the place it is given, the others make room, and no place is too far', async () => {
  expect(await agenda()).toEqual(['Kontrola úkolů', 'První', 'Druhý', 'Třetí']);
  await moveAgendaItem(chair, idOf('Třetí'), 2);
  expect(await agenda()).toEqual(['Kontrola úkolů', 'Třetí', 'První', 'Druhý']);
  await moveAgendaItem(chair, idOf('Třetí'), 99);
  expect(await agenda()).toEqual(['Kontrola úkolů', 'První', 'Druhý', 'Třetí']);
  await moveAgendaItem(chair, idOf('Druhý'), 0);
  expect(await agenda()).toEqual(['Druhý', 'Kontrola úkolů', 'První', 'Třetí']);
});

test('two who move at once both see an agenda in which nothing is twice and nothing is missing', async () => {
  await Promise.all([
    moveAgendaItem(chair, idOf('Třetí'), 1),
    moveAgendaItem(chair, idOf('První'), 4),
    moveAgendaItem(chair, idOf('Druhý'), 2),
  ]);
  expect((await agenda()).sort()).toEqual(['Druhý', 'Kontrola úkolů', 'První', 'Třetí']);
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(distinct position)::int as count from agenda_items where meeting_id = ${owner.meetingId}`;
  expect(count).toBe(4);
});

test('an item that is put away leaves its place and comes back to it', async () => {
  await archiveAgendaItem(chair, idOf('Druhý'), true);
  expect(await agenda()).toEqual(['Kontrola úkolů', 'První', 'Třetí']);
  await archiveAgendaItem(chair, idOf('Druhý'), false);
  expect(await agenda()).toEqual(['Kontrola úkolů', 'První', 'Druhý', 'Třetí']);
});

test('an item is about measures, each once; somebody of the partnership presents it, or anybody by name', async () => {
  const [measure] = await listNamedMeasures(chair, owner.partnershipId);
  const link = { itemId: idOf('První'), measureId: measure?.id ?? '' };
  for (const linked of [true, true]) await linkAgendaMeasure(chair, owner, { ...link, linked });
  const [person] = await sql<
    { id: string; name: string }[]
  >`select id, name from people where name = 'Eva Novotná'`;
  await changeAgendaItem(chair, idOf('První'), { ...fields, title: 'První', presenterId: person?.id ?? '' });
  const first = (await page()).items.find(({ title }) => title === 'První');
  expect(first).toMatchObject({ presenter: 'Eva Novotná', presenterName: null, minutesPlanned: 20 });
  expect(first?.measures.map(({ code }) => code)).toEqual([measure?.code]);
  expect((await page()).items.find(({ title }) => title === 'Druhý')?.presenter).toBe('Karel Beran');
  await linkAgendaMeasure(chair, owner, { ...link, linked: false });
  expect((await page()).items.find(({ title }) => title === 'První')?.measures).toEqual([]);
});

test('somebody is on the list once, with whom they stand for; a guest needs no account', async () => {
  const [person] = await sql<{ id: string }[]>`select id from people where name = 'Jana Dvořáková'`;
  const attendee = { personId: person?.id ?? '', organisationId: null, presence: 'present' as const };
  for (const each of [attendee, attendee]) await addAttendee(chair, owner, each);
  await addAttendee(chair, owner, { guestName: 'Karel Beran', organisationId: null, presence: null });
  const named = async (name: string) => (await page()).attendances.filter((one) => one.name === name);
  expect(await named('Jana Dvořáková')).toMatchObject([{ presence: 'present' }]);
  const [guest] = await named('Karel Beran');
  await changeAttendance(chair, guest?.id ?? '', { presence: 'absent' });
  expect(await named('Karel Beran')).toMatchObject([{ personId: null, presence: 'absent' }]);
  await removeAttendee(chair, guest?.id ?? '');
  expect(await named('Karel Beran')).toEqual([]);
});

test('whoever does not run the meeting changes nothing of it', async () => {
  const [attendance] = (await page()).attendances;
  for (const attempt of [
    () => moveAgendaItem(member, idOf('Třetí'), 1),
    () => archiveAgendaItem(member, idOf('Třetí'), true),
    () => addAgendaItem(member, owner, { ...fields, title: 'Čtvrtý' }),
    () => discussItem(member, owner.meetingId, idOf('První')),
    () => changeAttendance(member, attendance?.id ?? '', { presence: 'present' }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({
      ...{ name: 'Refused', reason: expect.stringMatching(/^not_(allowed|found)$/) },
    });
  }
  expect(await agenda()).toEqual(['Kontrola úkolů', 'První', 'Druhý', 'Třetí']);
});

test('of approved minutes nothing moves any more', async () => {
  await sql`update meetings set minutes_state = 'circulated', objections_until = current_date where id = ${owner.meetingId}`;
  await sql`update meetings set minutes_state = 'approved' where id = ${owner.meetingId}`;
  for (const attempt of [
    () => moveAgendaItem(chair, idOf('Třetí'), 1),
    () => addAgendaItem(chair, owner, { ...fields, title: 'Čtvrtý' }),
    () => addAttendee(chair, owner, { guestName: 'Karel Beran', organisationId: null, presence: null }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ reason: 'minutes_approved' });
  }
});
