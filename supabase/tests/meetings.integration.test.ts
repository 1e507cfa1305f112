import { afterEach, describe, expect, test } from 'vitest';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { message } from './overlapping';
import {
  anyMeasure,
  discardMeetings,
  freshMeeting,
  freshTask,
  heldIn,
  idFor,
  type Meeting,
  setMinutes,
} from './permissions/meeting-scene';
import { as, idOf } from './permissions/people';
import { bystander, liberec, mark, put, sql } from './permissions/scene';
import { newClient } from './signed-in';

// docs/meetings.md: what the lines of the permissions do not show.

const of = { partnership_id: liberec.id };
const [manager, chair, member] = [await as('manager'), await as('chair'), await as('member')];
const { own, another } = liberec.groups;

afterEach(discardMeetings);

const read = async (meeting: Meeting, client = manager) => {
  const page = await readMeeting(client, liberec.id, meeting.id);
  if (!page) throw new Error('the meeting is not read');
  return page;
};
const listed = async ({ id }: Meeting) =>
  (
    await sql<{ person: string }[]>`
    select person_id as person from attendances where meeting_id = ${id} and person_id is not null`
  ).map(({ person }) => person);

describe('a meeting', () => {
  test('M1 the group that holds it cannot be taken out, another one can', async () => {
    const meeting = await freshMeeting();
    await put('meeting_groups', { ...of, meeting_id: meeting.id, working_group_id: another });
    const takeOut = (group: string) =>
      message(
        chair.from('meeting_groups').delete().eq('meeting_id', meeting.id).eq('working_group_id', group),
      );
    expect(await takeOut(own)).toBe('holds_meeting');
    expect(await takeOut(another)).toBeNull();
    expect((await read(meeting)).groups.map(({ id }) => id)).toEqual([own]);
  });

  test('M1 a closed group is not invited', async () => {
    const { id } = await freshMeeting();
    const row = { ...of, meeting_id: id, working_group_id: liberec.groups.closed };
    expect((await chair.from('meeting_groups').insert(row)).error?.code).toBe('42501');
  });

  test('what calendars show counts its changes, and the clock of an item starts with it', async () => {
    const { id, item } = await freshMeeting();
    const change = (fields: object) =>
      chair
        .from('meetings')
        .update(fields as never)
        .eq('id', id)
        .select('sequence, current_item_since')
        .single();
    expect((await change({ place: mark() })).data?.sequence).toBe(1);
    expect((await change({ invited_at: new Date().toISOString() })).data?.sequence).toBe(1);
    const started = (await change({ current_item_id: item })).data;
    expect(started).toMatchObject({ sequence: 1, current_item_since: expect.any(String) });
    expect((await change({ cancelled_at: new Date().toISOString() })).data?.sequence).toBe(2);
    // An item of another meeting is none of this one.
    const other = await freshMeeting();
    expect((await change({ current_item_id: other.item })).error?.code).toBe('23503');
  });

  test('M3 it comes back to what was to be done until then, and to nothing else', async () => {
    const row = { ...of, slug: crypto.randomUUID(), name: mark() };
    const id = await put('working_groups', row);
    const held = async (days: number) => freshMeeting({ group: { id }, days });
    const [last, now] = [await held(-90), await held(-1)];
    const at = (days: number) => heldIn(days).starts_at;
    const task = (created: number, fields: object = {}) =>
      freshTask({ working_group_id: id, created_at: at(created), ...fields });
    const expected = [
      await task(-200),
      await task(-90, { meeting_id: last.id, state: 'in_progress' }),
      await task(-90, { state: 'done', closed_at: at(-30) }),
      await task(-90, { state: 'cancelled', closed_at: at(-2) }),
    ];
    // Closed before the last meeting; given at this one, or since; on another list.
    await task(-200, { state: 'done', closed_at: at(-91) });
    await task(-1, { meeting_id: now.id });
    await task(0);
    await task(-200, { working_group_id: own });
    expect((await read(now)).review.map((one) => one.id).sort()).toEqual([...expected].sort());
    // The one that was given at the last meeting is in its minutes, with where it was given.
    expect((await read(last)).tasks).toMatchObject([{ meetingId: last.id, state: 'in_progress' }]);
    expect((await read(last)).review.map((one) => one.id)).toContain(expected[0]);
  });
});

describe('resolutions', () => {
  const putDown = async ({ id }: Meeting, client = chair) => {
    const row = { ...of, meeting_id: id, text: mark() };
    const answer = await client
      .from('resolutions')
      .insert(row as never)
      .select('id, year, number')
      .single();
    if (answer.error) throw new Error(answer.error.message);
    return answer.data;
  };
  const newGroup = async () => {
    const id = await put('working_groups', { ...of, slug: crypto.randomUUID(), name: mark() });
    await put('group_members', {
      ...of,
      working_group_id: id,
      person_id: await idOf('chair'),
      role: 'chair',
    });
    return { id };
  };
  const in2031 = async (group: { id: string }, starts_at: string) => {
    const meeting = await freshMeeting({ group });
    const ends_at = new Date(Date.parse(starts_at) + 3_600_000).toISOString();
    await sql`update meetings set ends_at = ${ends_at}, starts_at = ${starts_at} where id = ${meeting.id}`;
    return meeting;
  };

  test('M11 are numbered by group and the year in which the meeting is held, here', async () => {
    const group = await newGroup();
    const spring = await in2031(group, '2031-04-10T08:00:00Z');
    const newYear = await in2031(group, '2031-12-31T23:30:00Z');
    expect(await putDown(spring)).toMatchObject({ year: 2031, number: 1 });
    expect(await putDown(spring)).toMatchObject({ year: 2031, number: 2 });
    expect(await putDown(newYear)).toMatchObject({ year: 2032, number: 1 });
    expect(await putDown(await in2031(await newGroup(), '2031-04-10T08:00:00Z'))).toMatchObject({
      number: 1,
    });
  });

  test('M11 one that is withdrawn keeps its number', async () => {
    const meeting = await in2031(await newGroup(), '2031-04-10T08:00:00Z');
    const { id } = await putDown(meeting);
    await chair.from('resolutions').update({ withdrawn_at: 'now' }).eq('id', id).throwOnError();
    expect(await putDown(meeting)).toMatchObject({ number: 2 });
    expect((await read(meeting)).resolutions).toMatchObject([
      { number: 1, withdrawnAt: expect.any(String) },
      { number: 2, withdrawnAt: null },
    ]);
  });

  test('M11 many at the same moment get one number each', async () => {
    const meeting = await in2031(await newGroup(), '2031-04-10T08:00:00Z');
    const numbers = (await Promise.all(Array.from({ length: 6 }, () => putDown(meeting)))).map(
      (one) => one.number,
    );
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('are about items of their own meeting', async () => {
    const [meeting, other] = [await freshMeeting(), await freshMeeting()];
    const row = { ...of, meeting_id: meeting.id, agenda_item_id: other.item, text: mark() };
    expect((await chair.from('resolutions').insert(row as never)).error?.code).toBe('23503');
  });
});

describe('tasks', () => {
  test('M12 whoever has one changes its state and nothing else; when it is closed and opened is put down', async () => {
    const id = await freshTask({ assignee: 'guest', working_group_id: another });
    const guest = await as('guest');
    const change = (fields: object) =>
      guest
        .from('tasks')
        .update(fields as never)
        .eq('id', id)
        .select('state, closed_at')
        .single();
    expect((await change({ state: 'done' })).data).toEqual({ state: 'done', closed_at: expect.any(String) });
    expect((await change({ state: 'in_progress' })).data).toEqual({ state: 'in_progress', closed_at: null });
    for (const fields of [
      { due_on: '2030-01-01' },
      { assignee_id: null },
      { organisation_id: null, working_group_id: own },
    ]) {
      expect((await change(fields)).error?.code).toBe('42501');
    }
  });

  test('M12 one is given to somebody who is here, in a group that works', async () => {
    const left = await bystander();
    await sql`update memberships set ended_at = now() where id = ${left.membership}`;
    const away = await put('organisations', { ...of, name: mark(), kind: 'ngo', archived_at: new Date() });
    const give = (fields: object) =>
      message(manager.from('tasks').insert({ ...of, id: idFor('tasks'), title: mark(), ...fields } as never));
    expect(await give({ assignee_id: left.person })).toBe('person_not_member');
    expect(await give({ organisation_id: away })).toBe('not_found');
    expect(await give({ working_group_id: liberec.groups.closed })).toBe('group_closed');
    expect(await give({})).toBeNull();
    // What they have done stays theirs, and is not opened again without somebody else.
    const id = await freshTask({ state: 'done', closed_at: new Date() });
    await sql`update tasks set assignee_id = ${left.person} where id = ${id}`;
    const reopen = (fields: object) =>
      message(
        manager
          .from('tasks')
          .update({ state: 'open', ...fields } as never)
          .eq('id', id),
      );
    expect(await reopen({})).toBe('person_not_member');
    expect(await reopen({ assignee_id: null })).toBeNull();
  });

  test('M12 one is given in a meeting of the same partnership, at an item of that meeting', async () => {
    const [meeting, other] = [await freshMeeting(), await freshMeeting()];
    const [foreign] = await sql<{ id: string }[]>`
      select id from partnerships where id <> ${liberec.id} limit 1`;
    const row = { ...of, id: idFor('tasks'), title: mark(), working_group_id: own, meeting_id: meeting.id };
    const answers = [
      await chair.from('tasks').insert({ ...row, agenda_item_id: other.item }),
      await chair.from('tasks').insert({ ...row, partnership_id: foreign?.id ?? '' }),
    ];
    expect(answers.map(({ error }) => error?.code)).toEqual([
      '23503',
      expect.stringMatching(/^(23503|42501)$/),
    ]);
  });

  test('M12 one outlives its meeting: its state changes when the minutes are approved', async () => {
    const meeting = await freshMeeting();
    const id = await freshTask({ assignee: 'member', meeting_id: meeting.id, agenda_item_id: meeting.item });
    await sql`select private.keep_minutes(${meeting.id}, 'approved')`;
    await setMinutes(meeting.id, 'approved');
    await member.from('tasks').update({ state: 'done' }).eq('id', id).throwOnError();
    expect((await read(meeting)).tasks).toMatchObject([{ id, state: 'done' }]);
    // M10: what it was then is kept.
    const [kept] = await sql<{ tasks: unknown }[]>`
      select content -> 'tasks' as tasks from minutes_versions where meeting_id = ${meeting.id}`;
    expect(kept?.tasks).toMatchObject([{ id, state: 'open' }]);
  });

  test('measures of another partnership are not linked', async () => {
    const [town] = await sql<{ id: string }[]>`select id from partnerships where id <> ${liberec.id} limit 1`;
    const theirs = { partnership_id: town?.id ?? '' };
    const plan = { ...theirs, kind: 'other', title: mark(), period_from: 2020, period_to: 2024 };
    const plan_id = await put('plans', plan);
    const measure_id = await put('measures', { ...theirs, plan_id });
    const id = await freshTask();
    const link = (row: object) => manager.from('task_measures').insert({ task_id: id, ...row } as never);
    const answers = [
      await link({ ...of, measure_id }),
      await link({ ...theirs, measure_id }),
      await link({ ...of, measure_id: await anyMeasure() }),
    ];
    expect(answers.map(({ error }) => error?.code)).toEqual(['23503', '23503', undefined]);
    await sql`delete from measures where id = ${measure_id}`;
    await sql`delete from plans where id = ${plan_id}`;
  });
});

describe('invitations', () => {
  test('M13 the people of a group are invited with it, each for their organisation', async () => {
    const meeting = await freshMeeting({ group: 'another' });
    expect(await listed(meeting)).not.toContain(await idOf('chair'));
    await manager
      .from('meeting_groups')
      .insert({ ...of, meeting_id: meeting.id, working_group_id: own })
      .throwOnError();
    for (const column of ['chair', 'member', 'guest', 'other'] as const) {
      expect(await listed(meeting), column).toContain(await idOf(column));
    }
    // Who has left the partnership is not, though the group still names them.
    expect(await listed(meeting)).not.toContain(await idOf('former'));
    await manager
      .from('meeting_groups')
      .delete()
      .eq('meeting_id', meeting.id)
      .eq('working_group_id', own)
      .throwOnError();
    expect(await listed(meeting)).not.toContain(await idOf('chair'));
    expect(await listed(meeting)).toContain(await idOf('other'));
  });

  test('M13 who joins or leaves a group, or the partnership, is put on the lists of what lies ahead or taken off', async () => {
    const [ahead, past] = [await freshMeeting(), await freshMeeting({ days: -1 })];
    const cancelled = await freshMeeting();
    await sql`update meetings set cancelled_at = now() where id = ${cancelled.id}`;
    const { person, membership } = await bystander();
    const row = await put('group_members', { ...of, working_group_id: own, person_id: person });
    expect(await listed(ahead)).toContain(person);
    expect(await listed(past)).not.toContain(person);
    expect(await listed(cancelled)).not.toContain(person);
    const inGroup = (here: boolean) =>
      sql`update group_members set ended_at = ${here ? null : new Date()} where id = ${row}`;
    await inGroup(false);
    expect(await listed(ahead)).not.toContain(person);
    await inGroup(true);
    // Also from where they were put by hand.
    const elsewhere = await freshMeeting({ group: 'another' });
    await put('attendances', { ...of, meeting_id: elsewhere.id, person_id: person });
    await manager.from('memberships').update({ ended_at: 'now' }).eq('id', membership).throwOnError();
    expect([...(await listed(ahead)), ...(await listed(elsewhere))]).not.toContain(person);
  });

  test('M13 whoever also belongs to another group that meets stays on the list', async () => {
    const meeting = await freshMeeting();
    await put('meeting_groups', { ...of, meeting_id: meeting.id, working_group_id: another });
    const { person } = await bystander();
    const rows = [own, another].map((working_group_id) => ({ ...of, working_group_id, person_id: person }));
    const [first] = [await put('group_members', rows[0] ?? {}), await put('group_members', rows[1] ?? {})];
    await sql`update group_members set ended_at = now() where id = ${first}`;
    expect(await listed(meeting)).toContain(person);
  });

  test('M13 one answers for oneself until the meeting is over or cancelled', async () => {
    const [ahead, past] = [await freshMeeting(), await freshMeeting({ days: -1 })];
    const reply = ({ id }: Meeting, value: string | null) =>
      message(member.rpc('reply_to_meeting', { meeting: id, reply: value as string }));
    const mine = async () =>
      (await read(ahead)).attendances.find(({ name, reply: given }) => given !== null && name !== '');
    expect(await reply(ahead, 'coming')).toBeNull();
    expect(await mine()).toMatchObject({ personId: await idOf('member'), reply: 'coming' });
    expect(await reply(ahead, null)).toBeNull();
    expect(await mine()).toBeUndefined();
    expect(await reply(past, 'coming')).toBe('meeting_over');
    await sql`update meetings set cancelled_at = now() where id = ${ahead.id}`;
    expect(await reply(ahead, 'coming')).toBe('meeting_over');
    // Who is not on the list has nothing to answer.
    expect(await reply(await freshMeeting({ group: 'another' }), 'coming')).toBe('not_found');
  });

  test('M13 or by the key in their letter, without signing in, until then', async () => {
    const meeting = await freshMeeting();
    const addressees = (await chair.rpc('meeting_addressees', { meeting: meeting.id }).throwOnError()).data;
    const me = await idOf('member');
    const token = addressees?.find(({ person_id }) => person_id === me)?.token ?? '';
    const anybody = newClient();
    const by = async (key: string, reply?: string) =>
      (await anybody.rpc('reply_by_token', { token: key, ...(reply ? { reply } : {}) }).throwOnError()).data;
    expect(await by(token)).toMatchObject({ meeting: meeting.id, reply: null, over: false });
    expect(await by(token, 'not_coming')).toMatchObject({ reply: 'not_coming' });
    expect(await by(token, 'perhaps')).toBeNull();
    expect(await by(crypto.randomUUID(), 'coming')).toBeNull();
    await sql`update meetings set ends_at = now(), starts_at = now() - interval '1 hour' where id = ${meeting.id}`;
    expect(await by(token, 'coming')).toMatchObject({ reply: 'not_coming', over: true });
    await sql`delete from attendances where meeting_id = ${meeting.id}`;
    expect(await by(token)).toBeNull();
  });

  test('no partnership stands where calendars and answers do', async () => {
    for (const slug of ['calendar', 'reply']) {
      await expect(
        sql`insert into partnerships ${sql({ slug, name: mark(), city: 'Zkouška' })}`,
      ).rejects.toThrow('check constraint');
    }
  });

  test('a private calendar is read by its key only, and a new key ends the old one', async () => {
    const meeting = await freshMeeting();
    const anybody = newClient();
    const calendar = async (key: string) =>
      (await anybody.rpc('calendar_content', { key }).throwOnError()).data as {
        meetings: { id: string }[];
      } | null;
    const key = (await member.rpc('my_calendar_key').throwOnError()).data ?? '';
    expect((await member.rpc('my_calendar_key').throwOnError()).data).toBe(key);
    expect((await calendar(key))?.meetings.map(({ id }) => id)).toContain(meeting.id);
    const renewed = (await member.rpc('my_calendar_key', { renew: true }).throwOnError()).data ?? '';
    expect(await calendar(key)).toBeNull();
    expect(await calendar(renewed)).not.toBeNull();
    expect((await anybody.rpc('my_calendar_key')).error?.code).toBe('42501');
  });
});
