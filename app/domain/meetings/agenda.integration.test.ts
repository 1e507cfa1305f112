import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '~/platform/supabase';
import { discardMeetings, freshMeeting } from '../../../supabase/tests/permissions/meeting-scene';
import { as } from '../../../supabase/tests/permissions/people';
import { liberec, sql } from '../../../supabase/tests/permissions/scene';
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

const fields = {
  ...{ kind: 'discussion' as const, presenterId: null, presenterName: 'Karel Beran' },
  minutesPlanned: 20,
};

let chair: Client;
let member: Client;
let owner: { partnershipId: string; meetingId: string };
/** Ids by title. */
let items: Map<string, string>;

beforeAll(async () => {
  [chair, member] = await Promise.all([as('chair'), as('member')]);
});

beforeEach(async () => {
  owner = { partnershipId: liberec.id, meetingId: (await freshMeeting({ days: 5000 })).id };
  items = new Map();
  for (const title of ['První', 'Druhý', 'Třetí']) {
    items.set(title, await addAgendaItem(chair, owner, { ...fields, title }));
  }
});

afterAll(async () => {
  await discardMeetings();
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
