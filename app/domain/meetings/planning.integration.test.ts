import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Letter } from '~/platform/context';
import { fetchMe } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import {
  discardMeetings,
  freshMeeting,
  idFor,
  setMinutes,
} from '../../../supabase/tests/permissions/meeting-scene';
import { as, type Column, idOf } from '../../../supabase/tests/permissions/people';
import { bystander, liberec, mark, put, sql } from '../../../supabase/tests/permissions/scene';
import { newClient } from '../../../supabase/tests/signed-in';
import { readDeskMeetings } from './desk.server';
import { cancelAndTell, changeAndTell, changeLaterAndTell, invite } from './invitations.server';
import { readParticipation } from './participation.server';
import type { MeetingDraft, NewMeetingDraft } from './planning';
import { callMeetings, listCallingGroups, listLater } from './planning.server';
import { readCalendar, readCalendarKey, replyByKey } from './replies.server';

const { own, another } = liberec.groups;
const publicUrl = 'https://souhra.example';
const draft: MeetingDraft = {
  ...{ title: 'Jednání', day: '2031-03-11', from: '09:00', to: '11:00' },
  ...{ place: 'Radnice', link: null },
};

let chair: Client;
let letters: Letter[];
const post = {
  publicUrl,
  sendLetter: async (letter: Letter) => {
    letters.push(letter);
  },
};

beforeAll(async () => {
  chair = await as('chair');
});
beforeEach(() => {
  letters = [];
});
afterEach(discardMeetings);

async function sender(column: Column) {
  const client = await as(column);
  const me = await fetchMe(client);
  const membership = me?.memberships.find(({ partnershipId }) => partnershipId === liberec.id);
  if (!me || !membership) throw new Error(`${column} is not here`);
  return { client, me, membership };
}
const emailOf = async (column: Column) => (await sender(column)).me.email;
/** The letters so far by their addressee; the next ones are counted anew. */
function sent(): Map<string, Letter> {
  const byAddressee = new Map(letters.map((letter) => [letter.to, letter]));
  expect(byAddressee.size).toBe(letters.length);
  letters = [];
  return byAddressee;
}
/** The key in a letter. */
const keyIn = (letter?: Letter) => /\/reply\/([\da-f-]{36})/.exec(letter?.text ?? '')?.[1] ?? '';
const lineOf = (letter: Letter | undefined, property: string) =>
  letter?.calendar?.content.split('\r\n').find((line) => line.startsWith(property));

describe('calling meetings', () => {
  test('M1 is for groups of one’s own as their chair, and for all of them as manager and consultant', async () => {
    const groupsOf = async (column: Column) => {
      const { client, me, membership } = await sender(column);
      const { partnershipId, role } = membership;
      return (await listCallingGroups(client, { partnershipId, role, personId: me.id })).map(({ id }) => id);
    };
    expect(await groupsOf('chair')).toContain(own);
    expect(await groupsOf('chair')).not.toContain(another);
    for (const column of ['manager', 'consultant'] as const) {
      const groups = await groupsOf(column);
      expect(groups).toEqual(expect.arrayContaining([own, another]));
      expect(groups).not.toContain(liberec.groups.closed);
    }
    for (const column of ['member', 'guest', 'participant'] as const)
      expect(await groupsOf(column)).toEqual([]);
  });

  test('a series is so many meetings of the same groups, each with its agenda and its people', async () => {
    const wanted: NewMeetingDraft = { ...draft, title: mark(), group: own, repeat: 'quarter', times: 3 };
    const first = await callMeetings(chair, liberec.id, wanted, [another, own]);
    const series = await sql<
      { id: string; series: string; day: string; groups: string[]; people: number; items: number }[]
    >`
      select m.id, m.series_id as series, to_char(m.starts_at at time zone 'Europe/Prague', 'YYYY-MM-DD HH24:MI') as day,
        (select array_agg(k.working_group_id) from meeting_groups k where k.meeting_id = m.id) as groups,
        (select count(*)::int from attendances a where a.meeting_id = m.id) as people,
        (select count(*)::int from agenda_items i where i.meeting_id = m.id) as items
      from meetings m where m.title = ${wanted.title} order by m.starts_at`;
    for (const { id } of series) idFor('meetings', id);
    expect(series.map(({ day }) => day)).toEqual([
      ...['2031-03-11 09:00', '2031-06-10 09:00', '2031-09-09 09:00'],
    ]);
    expect(series[0]?.id).toBe(first);
    expect(new Set(series.map(({ series: id }) => id)).size).toBe(1);
    for (const { groups, people, items } of series) {
      expect(groups.sort()).toEqual([own, another].sort());
      expect(people).toBeGreaterThan(0);
      expect(items).toBe(1);
    }
  });

  test('M1 for a group of others is refused', async () => {
    const wanted: NewMeetingDraft = { ...draft, title: mark(), group: another, repeat: 'none', times: '' };
    await expect(callMeetings(chair, liberec.id, wanted, [])).rejects.toMatchObject({
      reason: 'not_allowed',
    });
    expect(await sql`select id from meetings where title = ${wanted.title}`).toHaveLength(0);
  });
});

describe('letters', () => {
  /** A meeting of the own group, called by its chair. */
  async function called() {
    const { id } = await freshMeeting({ days: 30 });
    const from = await sender('chair');
    return {
      id,
      from,
      change: (wanted: Partial<MeetingDraft>, groups = { add: [], remove: [] } as Groups) =>
        changeAndTell(post, from, id, { ...draft, ...wanted }, groups),
    };
  }
  type Groups = { add: string[]; remove: string[] };

  test('M14 nobody is told of a meeting before they were invited to it', async () => {
    const { id, from, change } = await called();
    await change({ place: 'Jinde' });
    await cancelAndTell(post, from, id, true);
    await cancelAndTell(post, from, id, false);
    expect(letters).toEqual([]);
  });

  test('M14 an invitation, a change, a cancellation and its end are one entry of calendars', async () => {
    const { id, from, change } = await called();
    const member = await emailOf('member');
    expect(await invite(post, from, id)).toBe(letters.length);
    const invitation = sent().get(member);
    expect(invitation?.subject).toMatch(/^Pozvánka na jednání/);
    expect(invitation?.text).toContain(`${publicUrl}/liberec/meetings/${id}`);
    expect(invitation?.calendar?.method).toBe('REQUEST');
    expect(lineOf(invitation, 'SEQUENCE')).toBe('SEQUENCE:0');

    await change({ place: 'Jinde' });
    const changed = sent().get(member);
    expect(changed?.subject).toMatch(/^Změna jednání 11\. 3\. 2031/);
    expect(changed?.text).toContain('Kde: Jinde');
    expect(lineOf(changed, 'UID')).toBe(lineOf(invitation, 'UID'));
    expect(lineOf(changed, 'SEQUENCE')).toBe('SEQUENCE:1');
    expect(keyIn(changed)).toBe(keyIn(invitation));

    await change({ place: 'Jinde' });
    expect(letters).toEqual([]);

    await cancelAndTell(post, from, id, true);
    const cancellation = sent().get(member);
    expect(cancellation?.calendar?.method).toBe('CANCEL');
    expect(lineOf(cancellation, 'SEQUENCE')).toBe('SEQUENCE:2');
    await cancelAndTell(post, from, id, false);
    const reinstated = sent().get(member);
    expect(reinstated?.calendar?.method).toBe('REQUEST');
    expect(lineOf(reinstated, 'SEQUENCE')).toBe('SEQUENCE:3');
  });

  test('M14 of a group that comes later its people are invited, of one that is taken out they are told so', async () => {
    const { id, from, change } = await called();
    const { person } = await bystander();
    await put('group_members', { partnership_id: liberec.id, working_group_id: another, person_id: person });
    const [newcomer] = await sql<{ email: string }[]>`select email from people where id = ${person}`;
    const to = newcomer?.email ?? '';
    await change({});
    await invite(post, from, id);
    expect(sent().has(to)).toBe(false);

    await change({}, { add: [another], remove: [] });
    const added = sent();
    expect(added.get(to)?.subject).toMatch(/^Pozvánka/);
    expect(added.has(await emailOf('member'))).toBe(false);

    await change({}, { add: [], remove: [another] });
    const removed = sent();
    expect(removed.get(to)?.calendar?.method).toBe('CANCEL');
    expect(removed.has(await emailOf('member'))).toBe(false);
  });

  test('M14 what changes for the rest of a series changes for it and not for what was before or is over', async () => {
    const wanted: NewMeetingDraft = { ...draft, title: mark(), group: own, repeat: 'month', times: 4 };
    const ids: string[] = [];
    await callMeetings(chair, liberec.id, wanted, []);
    const rows = await sql<{ id: string; series: string; starts: Date }[]>`
      select id, series_id as series, starts_at as starts from meetings where title = ${wanted.title} order by starts_at`;
    for (const { id } of rows) ids.push(idFor('meetings', id));
    const [, second, third, fourth] = rows;
    if (!second || !third || !fourth) throw new Error('the series is too short');
    await sql`update meetings set cancelled_at = now() where id = ${third.id}`;
    const later = await listLater(chair, { seriesId: second.series, startsAt: second.starts.toISOString() });
    expect(later.map(({ id }) => id)).toEqual([fourth.id]);

    const from = await sender('chair');
    await invite(post, from, fourth.id);
    sent();
    await changeLaterAndTell(post, from, later, {
      ...draft,
      title: wanted.title,
      place: 'Jinde',
      from: '13:00',
      to: '15:00',
    });
    expect(sent().get(await emailOf('member'))?.subject).toMatch(/^Změna jednání 10\. 6\. 2031/);
    const now = await sql<{ place: string; at: string }[]>`
      select place, to_char(starts_at at time zone 'Europe/Prague', 'YYYY-MM-DD HH24:MI') as at
      from meetings where id = any(${ids}) order by starts_at`;
    expect(now).toEqual([
      { place: 'Radnice', at: '2031-03-11 09:00' },
      { place: 'Radnice', at: '2031-04-08 09:00' },
      { place: 'Radnice', at: '2031-05-13 09:00' },
      { place: 'Jinde', at: '2031-06-10 13:00' },
    ]);
    expect(await listLater(chair, { seriesId: null, startsAt: second.starts.toISOString() })).toEqual([]);
  });

  test('M2 a participant is invited, and not sent to a page they do not read', async () => {
    const { id, from } = await called();
    await put('attendances', {
      ...{ partnership_id: liberec.id, meeting_id: id, person_id: await idOf('participant') },
    });
    await invite(post, from, id);
    const letter = sent().get(await emailOf('participant'));
    expect(letter?.text).not.toContain('/meetings/');
    expect(lineOf(letter, 'URL')).toBeUndefined();
    expect(await replyByKey(newClient(), keyIn(letter), 'coming')).toMatchObject({ reply: 'coming' });
  });

  test('M14 the link of a letter answers, and nothing that is no key does', async () => {
    const { id, from } = await called();
    await invite(post, from, id);
    const key = keyIn(sent().get(await emailOf('member')));
    const anybody = newClient();
    expect(await replyByKey(anybody, key)).toMatchObject({ reply: null, over: false, cancelled: false });
    expect(await replyByKey(anybody, key, 'not_coming')).toMatchObject({ reply: 'not_coming' });
    for (const wrong of ['', 'x', randomUUID()])
      expect(await replyByKey(anybody, wrong, 'coming')).toBeNull();
  });

  test.each(['member', 'other', 'participant'] as const)('M1 a %s sends none', async (column) => {
    const { id } = await called();
    await expect(invite(post, await sender(column), id)).rejects.toMatchObject({ reason: 'not_allowed' });
    expect(letters).toEqual([]);
  });
});

test('the calendar of a person has the meetings they are asked to, with the page of each', async () => {
  const [mine, other] = [await freshMeeting({ days: 3 }), await freshMeeting({ days: 3, group: 'another' })];
  const key = await readCalendarKey(await as('member'), false);
  const found = await readCalendar(newClient(), key, publicUrl);
  const pages = found?.meetings.map(({ page }) => page);
  expect(pages).toContain(`${publicUrl}/liberec/meetings/${mine.id}`);
  expect(pages).not.toContain(`${publicUrl}/liberec/meetings/${other.id}`);
  expect(await readCalendar(newClient(), 'no-key', publicUrl)).toBeNull();
});

describe('attendance over time', () => {
  const note = (meeting: string, column: Column, presence: string | null, organisation: string | null) =>
    idOf(column).then(
      (person) => sql`update attendances set presence = ${presence}, organisation_id = ${organisation}
        where meeting_id = ${meeting} and person_id = ${person}`,
    );

  test('counts meetings that were held and at which it was taken, and names who has never come', async () => {
    const group = await put('working_groups', {
      ...{ partnership_id: liberec.id, slug: `zkouska-${randomUUID()}`, name: mark() },
    });
    const organisation = await put('organisations', {
      ...{ partnership_id: liberec.id, name: mark(), kind: 'other' },
    });
    for (const column of ['chair', 'member'] as const) {
      await put('group_members', {
        ...{ partnership_id: liberec.id, working_group_id: group, person_id: await idOf(column) },
      });
    }
    const meetings = [];
    for (const days of [-30, -20, -10, -5, 5])
      meetings.push((await freshMeeting({ group: { id: group }, days })).id);
    const [first = '', second = '', cancelled = '', , ahead = ''] = meetings;
    await note(first, 'chair', 'present', organisation);
    await note(second, 'chair', 'apologised', organisation);
    await note(cancelled, 'chair', 'present', organisation);
    await note(ahead, 'chair', 'present', organisation);
    await sql`update meetings set cancelled_at = now() where id = ${cancelled}`;
    const [one, two] = [await idOf('chair'), await idOf('member')];

    const read = await readParticipation(chair, { partnershipId: liberec.id, groupId: group }, [
      one ?? '',
      two ?? '',
    ]);
    expect(read.meetings.map(({ id }) => id)).toEqual([first, second]);
    expect(read.organisations.find(({ id }) => id === organisation)).toMatchObject({
      ...{ present: 1, asked: 2, marks: ['present', 'apologised'] },
    });
    expect(read.never).toEqual([{ personId: two, asked: 2 }]);
    await discardMeetings();
    await sql`delete from group_members where working_group_id = ${group}`;
    await sql`delete from working_groups where id = ${group}`;
    await sql`delete from organisations where id = ${organisation}`;
  });
});

describe('a desk', () => {
  const desk = async (column: Column) => {
    const { client, me, membership } = await sender(column);
    const { partnershipId, role } = membership;
    const { next, minutes } = await readDeskMeetings(client, { partnershipId, personId: me.id, role });
    return { next: next.map(({ id }) => id), minutes: new Map(minutes.map((one) => [one.id, one.todo])) };
  };

  test('M13 shows the next meetings one is asked to', async () => {
    // Before those of the demo.
    const [mine, other] = [
      await freshMeeting({ days: 0.1 }),
      await freshMeeting({ days: 0.1, group: 'another' }),
    ];
    const { next } = await desk('member');
    expect(next).toContain(mine.id);
    expect(next).not.toContain(other.id);
    expect((await desk('manager')).next).toEqual(expect.arrayContaining([mine.id, other.id]));
  });

  test('M5 shows minutes to whoever may object to them, and then their next step to who keeps them', async () => {
    const { id } = await freshMeeting({ days: -3 });
    await setMinutes(id, 'circulated');
    // The day for objections is over in the scene.
    expect((await desk('chair')).minutes.get(id)).toBe('settle');
    expect((await desk('member')).minutes.has(id)).toBe(false);
    await sql`update meetings set objections_until = current_date + 5 where id = ${id}`;
    for (const column of ['manager', 'consultant', 'chair', 'member'] as const) {
      expect((await desk(column)).minutes.get(id), column).toBe('object');
    }
    for (const column of ['guest', 'other', 'participant'] as const) {
      expect((await desk(column)).minutes.has(id), column).toBe(false);
    }
    await setMinutes(id, 'settled');
    expect((await desk('chair')).minutes.get(id)).toBe('approve');
    expect((await desk('consultant')).minutes.has(id)).toBe(false);
  });
});
