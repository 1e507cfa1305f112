import { afterEach, describe, expect, test } from 'vitest';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { message, ownersMessage } from './overlapping';
import {
  anyMeasure,
  discardMeetings,
  freshMeeting,
  freshTask,
  freshThread,
  heldIn,
  idFor,
  type Meeting,
  type MinutesState,
  setMinutes,
} from './permissions/meeting-scene';
import { as, idOf } from './permissions/people';
import { liberec, mark, put, sql } from './permissions/scene';

// docs/meetings.md, M4-M10: the life of minutes.

const of = { partnership_id: liberec.id };
const [manager, chair, guest] = [await as('manager'), await as('chair'), await as('guest')];
/** A day by the clock of the partnerships. */
const day = (shift: number) =>
  new Date(heldIn(shift).starts_at).toLocaleDateString('sv', { timeZone: 'Europe/Prague' });

afterEach(discardMeetings);

const stateOf = async ({ id }: Meeting) =>
  (await sql<{ state: string }[]>`select minutes_state as state from meetings where id = ${id}`)[0]?.state;
const circulate = ({ id }: Meeting, until = day(5)) =>
  message(chair.rpc('circulate_minutes', { meeting: id, objections_until: until }));
const settle = ({ id }: Meeting, early = false) =>
  message(chair.rpc('settle_minutes', { meeting: id, early }));
const approve = ({ id }: Meeting) => message(chair.rpc('approve_minutes', { meeting: id }));
const giveBack = ({ id }: Meeting) => message(chair.rpc('return_minutes', { meeting: id }));
/** Begins a discussion of the minutes as somebody; returns it, or the word of the refusal. */
const discuss = async ({ document }: Meeting, client = guest, body: string = mark()) => {
  const about = {
    document,
    section: 'narrative',
    range_start: 'AA==',
    range_end: 'AQ==',
    quote: 'pět kontrol',
  };
  const { data, error } = await client.rpc('begin_thread', { partnership: liberec.id, body, ...about });
  return error?.message ?? data;
};
const resolve = (thread: unknown, how: object = {}, client = chair) =>
  message(client.rpc('resolve_thread', { thread: String(thread), ...how }));

describe('steps', () => {
  const steps: Array<[string, (meeting: Meeting) => Promise<string | null>, MinutesState[], MinutesState]> = [
    ['circulating', circulate, ['draft'], 'circulated'],
    ['settling', (meeting) => settle(meeting, true), ['circulated'], 'settled'],
    ['back to writing', giveBack, ['circulated', 'settled'], 'draft'],
    ['approval', approve, ['settled'], 'approved'],
  ];

  test.each(steps)('M4 %s starts in its state and no other', async (_, take, from, to) => {
    for (const state of ['draft', 'circulated', 'settled', 'approved'] as const) {
      const meeting = await freshMeeting({ state });
      expect(await take(meeting), state).toBe(from.includes(state) ? null : 'wrong_state');
      expect(await stateOf(meeting), state).toBe(from.includes(state) ? to : state);
    }
  });

  test('M4 of a meeting that is not there nobody is told', async () => {
    expect(await message(manager.rpc('approve_minutes', { meeting: crypto.randomUUID() }))).toBe(
      'not_allowed',
    );
  });

  test('M5 circulating needs a day that is not over, and names it', async () => {
    const meeting = await freshMeeting();
    expect(await circulate(meeting, day(-2))).toBe('deadline_over');
    expect(
      await message(chair.rpc('circulate_minutes', { meeting: meeting.id, objections_until: null as never })),
    ).toBe('deadline_over');
    expect(await stateOf(meeting)).toBe('draft');
    expect(await circulate(meeting, day(1))).toBeNull();
    const page = await readMeeting(manager, liberec.id, meeting.id);
    expect(page).toMatchObject({
      objectionsUntil: day(1),
      circulatedAt: expect.any(String),
      currentItemId: null,
    });
  });

  test('M5 minutes of a cancelled meeting are not circulated, and one is not cancelled afterwards', async () => {
    const [cancelled, held] = [await freshMeeting(), await freshMeeting()];
    const cancel = ({ id }: Meeting) =>
      message(chair.from('meetings').update({ cancelled_at: 'now' }).eq('id', id));
    expect(await cancel(cancelled)).toBeNull();
    expect(await circulate(cancelled)).toBe('meeting_cancelled');
    expect(await circulate(held)).toBeNull();
    expect(await cancel(held)).toBe('wrong_state');
  });

  test('M6 what was circulated or settled is written anew, circulated and approved', async () => {
    const meeting = await freshMeeting();
    expect(await circulate(meeting)).toBeNull();
    expect(await giveBack(meeting)).toBeNull();
    expect(await circulate(meeting)).toBeNull();
    expect(await settle(meeting, true)).toBeNull();
    expect(await giveBack(meeting)).toBeNull();
    const [row] = await sql`
      select objections_until, circulated_at, settled_at from meetings where id = ${meeting.id}`;
    expect(row).toEqual({ objections_until: null, circulated_at: null, settled_at: null });
    expect(await circulate(meeting)).toBeNull();
    expect(await settle(meeting, true)).toBeNull();
    expect(await approve(meeting)).toBeNull();
  });

  test('who may read or comment is asked again at every step', async () => {
    const { id } = await freshMeeting({ present: true });
    const heard: string[] = [];
    const listener = await sql.listen('souhra_access', (payload) => {
      heard.push((JSON.parse(payload) as { partnership_id: string }).partnership_id);
    });
    await chair.rpc('circulate_minutes', { meeting: id, objections_until: day(1) }).throwOnError();
    await expect.poll(() => heard).toContain(liberec.id);
    heard.length = 0;
    // Somebody comes late, and somebody was not there after all.
    const person_id = await idOf('participant');
    await sql`delete from attendances where meeting_id = ${id} and person_id = ${person_id}`;
    await expect.poll(() => heard).toContain(liberec.id);
    heard.length = 0;
    await put('attendances', { ...of, meeting_id: id, person_id, presence: 'present' });
    await expect.poll(() => heard).toContain(liberec.id);
    await listener.unlisten();
  });
});

describe('objections', () => {
  const kindOf = async (thread: unknown) =>
    (await sql<{ kind: string }[]>`select kind from threads where id = ${String(thread)}`)[0]?.kind;

  test('M5 what is said about circulated minutes is an objection, about a draft a comment', async () => {
    const meeting = await freshMeeting({ present: true });
    const comment = await discuss(meeting, chair);
    expect(await kindOf(comment)).toBe('comment');
    expect(await resolve(comment)).toBeNull();
    expect(await circulate(meeting)).toBeNull();
    expect(await kindOf(await discuss(meeting))).toBe('objection');
    const item = await guest.rpc('begin_thread', {
      partnership: liberec.id,
      body: mark(),
      agenda_item: meeting.item,
    });
    expect(await kindOf(item.data)).toBe('comment');
  });

  test('M7 minutes are settled when no discussion of them is open and the day is over, or it is said to be early', async () => {
    const meeting = await freshMeeting({ present: true });
    await circulate(meeting, day(0));
    const objection = await discuss(meeting);
    expect(await settle(meeting, true)).toBe('objections_open');
    expect(await resolve(objection, { outcome: 'accepted', reason: 'Opraveno.' })).toBeNull();
    expect(await settle(meeting)).toBe('objections_running');
    await sql`update meetings set objections_until = ${day(-1)} where id = ${meeting.id}`;
    expect(await settle(meeting)).toBeNull();
  });

  test('M7 an objection is settled with an outcome and a reason, or taken back by its author', async () => {
    const meeting = await freshMeeting({ present: true });
    await circulate(meeting);
    const [first, second] = [await discuss(meeting), await discuss(meeting)];
    for (const how of [
      {},
      { outcome: 'rejected' },
      { reason: 'Nebylo to tak.' },
      { outcome: 'rejected', reason: '  ' },
    ]) {
      expect(await resolve(first, how)).toBe('reason_missing');
    }
    expect(await resolve(first, { outcome: 'partly', reason: ' Doplněno. ' })).toBeNull();
    const row = async (id: unknown) =>
      (await sql`select outcome, reason, resolved_by from threads where id = ${String(id)}`)[0];
    expect(await row(first)).toEqual({
      outcome: 'partly',
      reason: 'Doplněno.',
      resolved_by: await idOf('chair'),
    });
    // Its author says nothing about how it was settled.
    expect(await resolve(second, { outcome: 'accepted', reason: 'Mám pravdu.' }, guest)).toBe('not_allowed');
    expect(await resolve(second, {}, guest)).toBeNull();
    expect(await row(second)).toEqual({ outcome: null, reason: null, resolved_by: await idOf('guest') });
    // Opened again, nothing of the settlement stays.
    expect(await resolve(first, { resolved: false })).toBeNull();
    expect(await row(first)).toEqual({ outcome: null, reason: null, resolved_by: null });
    expect(await settle(meeting, true)).toBe('objections_open');
  });

  test('M7 in settled minutes nothing is discussed or written', async () => {
    const meeting = await freshMeeting({ present: true });
    await circulate(meeting);
    const objection = await discuss(meeting);
    await resolve(objection, { outcome: 'explained', reason: 'Viz usnesení.' });
    const resolution = await put('resolutions', { ...of, meeting_id: meeting.id, text: mark() });
    await settle(meeting, true);
    expect(await discuss(meeting)).toBe('minutes_settled');
    expect(await resolve(objection, { resolved: false })).toBe('minutes_settled');
    const comment = { ...of, thread_id: String(objection), body: mark() };
    expect(await message(guest.from('comments').insert(comment))).toBe('minutes_settled');
    const row = { ...of, meeting_id: meeting.id, text: mark() };
    expect(await message(chair.from('resolutions').insert(row as never))).toBe('minutes_settled');
    const task = {
      ...of,
      id: idFor('tasks'),
      title: mark(),
      working_group_id: meeting.group,
      meeting_id: meeting.id,
    };
    expect(await message(chair.from('tasks').insert(task))).toBe('minutes_settled');
    // Not even by the owner of the database.
    expect(await ownersMessage(sql`update resolutions set text = ${mark()} where id = ${resolution}`)).toBe(
      'minutes_settled',
    );
  });

  test('a discussion is about something of the same partnership, and about one thing', async () => {
    const { document } = await freshMeeting({ present: true });
    const [foreign] = await sql<{ id: string }[]>`
      select id from partnerships where id <> ${liberec.id} limit 1`;
    const begin = (partnership: string, about: object) =>
      chair.rpc('begin_thread', { partnership, body: mark(), ...about });
    const minutes = { document, section: 'narrative' };
    expect((await begin(foreign?.id ?? '', minutes)).error?.code).toBe('42501');
    for (const about of [
      { ...minutes, measure: await anyMeasure() },
      {},
      { ...minutes, quote: 'bez místa' },
    ]) {
      expect((await begin(liberec.id, about)).error?.message).toContain('violates check constraint');
    }
    expect(await sql`select 1 from threads where document_id = ${document}`).toHaveLength(0);
  });

  test('a comment keeps when it was changed; that something was said stays visible', async () => {
    const { comment } = await freshThread({ task_id: await freshTask() }, 'member');
    const member = await as('member');
    const change = (fields: object) =>
      member
        .from('comments')
        .update(fields as never)
        .eq('id', comment)
        .select('body, edited_at, archived_at')
        .single();
    expect((await change({ archived_at: 'now' })).data).toMatchObject({ edited_at: null });
    expect((await change({ body: 'Jinak.' })).data).toMatchObject({
      body: 'Jinak.',
      edited_at: expect.any(String),
    });
  });
});

describe('approved minutes', () => {
  /** An approved meeting that had everything. */
  async function approved() {
    const meeting = await freshMeeting({ present: true });
    const owner = { ...of, meeting_id: meeting.id };
    const item = await put('agenda_items', { ...owner, title: mark() });
    const resolution = await put('resolutions', { ...owner, text: mark() });
    const measure_id = await anyMeasure();
    const about = await put('agenda_item_measures', { ...owner, agenda_item_id: item, measure_id });
    const linked = await put('resolution_measures', { ...owner, resolution_id: resolution, measure_id });
    const group = await put('meeting_groups', { ...owner, working_group_id: liberec.groups.another });
    const id = crypto.randomUUID();
    const file = await put('attachments', {
      ...{ ...owner, id, kind: 'meeting', agenda_item_id: item, path: `${liberec.id}/${id}` },
      ...{ name: 'pozvánka.pdf', content_type: 'application/pdf', size: 9 },
    });
    await setMinutes(meeting.id, 'settled');
    expect(await approve(meeting)).toBeNull();
    return { ...meeting, item, resolution, about, linked, group, file };
  }
  type Approved = Awaited<ReturnType<typeof approved>>;

  /** Changes which the owner of the database tries, who is held back by triggers only. */
  const changes: Record<string, (of: Approved) => PromiseLike<unknown>> = {
    'move the meeting': ({ id }) =>
      sql`update meetings set ends_at = ends_at + interval '1 hour' where id = ${id}`,
    'take the approval back': ({ id }) => sql`update meetings set minutes_state = 'settled' where id = ${id}`,
    'add an item': ({ id }) => put('agenda_items', { ...of, meeting_id: id, title: mark() }),
    'rename an item': ({ item }) => sql`update agenda_items set title = ${mark()} where id = ${item}`,
    'unlink a measure of an item': ({ about }) => sql`delete from agenda_item_measures where id = ${about}`,
    'put a guest on the list': ({ id }) => put('attendances', { ...of, meeting_id: id, guest_name: mark() }),
    'say that nobody was there': ({ id }) =>
      sql`update attendances set presence = 'absent' where meeting_id = ${id}`,
    'take everybody off the list': ({ id }) => sql`delete from attendances where meeting_id = ${id}`,
    'put down a resolution': ({ id }) => put('resolutions', { ...of, meeting_id: id, text: mark() }),
    'change a resolution': ({ resolution }) =>
      sql`update resolutions set text = ${mark()} where id = ${resolution}`,
    'withdraw a resolution': ({ resolution }) =>
      sql`update resolutions set withdrawn_at = now() where id = ${resolution}`,
    'unlink a measure of a resolution': ({ linked }) =>
      sql`delete from resolution_measures where id = ${linked}`,
    'take a group out': ({ group }) => sql`delete from meeting_groups where id = ${group}`,
    'put a file away': ({ file }) => sql`update attachments set archived_at = now() where id = ${file}`,
    'move a resolution to another meeting': async ({ resolution }) =>
      sql`update resolutions set meeting_id = ${(await freshMeeting()).id} where id = ${resolution}`,
    'give a task': ({ id, item }) =>
      put('tasks', { ...of, id: idFor('tasks'), title: mark(), meeting_id: id, agenda_item_id: item }),
    'discuss the text': ({ document }) => freshThread({ document_id: document, section: 'narrative' }),
    'discuss an item': ({ item }) => freshThread({ agenda_item_id: item }),
  };

  test.each(Object.entries(changes))('M8 even the owner of the database cannot %s', async (_, change) => {
    const meeting = await approved();
    expect(await ownersMessage(change(meeting))).toBe('minutes_approved');
  });

  test('M8 the same changes are possible before, so what refuses them is the approval', async () => {
    const meeting = await approved();
    await sql.begin(async (transaction) => {
      await transaction`set local session_replication_role = replica`;
      await transaction`update meetings set minutes_state = 'circulated' where id = ${meeting.id}`;
    });
    for (const [name, change] of Object.entries(changes)) {
      if (name === 'take the approval back') continue;
      expect(await ownersMessage(change(meeting)), name).toBeNull();
    }
  });

  test('M9 a correction is put down, and never changed', async () => {
    const meeting = await approved();
    await chair
      .from('minutes_corrections')
      .insert({ ...of, meeting_id: meeting.id, text: 'Hlasovalo se 6:0.' })
      .throwOnError();
    for (const change of [
      sql`update minutes_corrections set text = 'jinak' where meeting_id = ${meeting.id}`,
      sql`delete from minutes_corrections where meeting_id = ${meeting.id}`,
      sql`update minutes_versions set content = '{}' where meeting_id = ${meeting.id}`,
      sql`delete from minutes_versions where meeting_id = ${meeting.id}`,
    ]) {
      expect(await ownersMessage(change)).toBe('append_only');
    }
  });

  test('M10 circulating and approving keep the meeting and the state of its text', async () => {
    const meeting = await freshMeeting({ present: true });
    const [snapshot, update] = [Buffer.from([1, 2, 3]), Buffer.from([4, 5])];
    await sql`insert into sync.document_snapshots (document_id, state, covers_seq) values (${meeting.document}, ${snapshot}, 0)`;
    const text = mark();
    await put('resolutions', { ...of, meeting_id: meeting.id, text });
    await circulate(meeting);
    await sql`insert into sync.document_updates (document_id, update) values (${meeting.document}, ${update})`;
    await settle(meeting, true);
    await approve(meeting);
    const kept = await sql<{ kind: string; text: string; there: number; state: Buffer; updates: Buffer[] }[]>`
      select v.kind, v.content -> 'resolutions' -> 0 ->> 'text' as text, d.state, d.updates,
        jsonb_array_length(v.content -> 'attendances') as there
      from minutes_versions v join sync.document_versions d on d.minutes_version_id = v.id
      where v.meeting_id = ${meeting.id} order by v.created_at, v.kind desc`;
    expect(kept.map(({ kind }) => kind)).toEqual(['circulated', 'approved']);
    for (const { there, state, text: was } of kept) {
      expect(was).toBe(text);
      expect(there).toBeGreaterThan(5);
      expect(state.equals(snapshot)).toBe(true);
    }
    expect(kept.map(({ updates }) => updates.map((bytes) => [...bytes]))).toEqual([[], [[4, 5]]]);
  });
});
