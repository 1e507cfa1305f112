import type { TransactionSql } from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { actAs, message, overlapping, ownersMessage } from './overlapping';
import {
  discardMeetings,
  freshMeeting,
  freshTask,
  freshThread,
  idFor,
  type Meeting,
  type MinutesState,
} from './permissions/meeting-scene';
import { as, idOf } from './permissions/people';
import { bystander, liberec, mark, put, sql } from './permissions/scene';

// docs/meetings.md, M4: what happens at the same moment takes turns. What is to be first holds its transaction open until
// the other one waits for it, so that the order does not depend on luck.

const of = { partnership_id: liberec.id };
const [manager, chair] = [await as('manager'), await as('chair')];

afterEach(discardMeetings);

const stateOf = async ({ id }: Meeting) =>
  (await sql<{ state: string }[]>`select minutes_state as state from meetings where id = ${id}`)[0]?.state;

/** A step that the manager takes, inside a transaction. */
const settling =
  ({ id }: Meeting) =>
  async (transaction: TransactionSql) => {
    await actAs(transaction, 'manager');
    await transaction`select public.settle_minutes(${id}, true)`;
  };
const approving =
  ({ id }: Meeting) =>
  async (transaction: TransactionSql) => {
    await actAs(transaction, 'manager');
    await transaction`select public.approve_minutes(${id})`;
  };
const settle = ({ id }: Meeting) => message(chair.rpc('settle_minutes', { meeting: id, early: true }));
const approve = ({ id }: Meeting) => message(chair.rpc('approve_minutes', { meeting: id }));

test('M4 two keepers take the same step at once: one does, the other is told that it has been done', async () => {
  const meeting = await freshMeeting({ state: 'settled' });
  expect(await overlapping(approving(meeting), () => approve(meeting))).toBe('wrong_state');
  const kept = await sql`select 1 from minutes_versions where meeting_id = ${meeting.id}`;
  expect(kept).toHaveLength(1);
});

test('M4 approved and taken back at once: the one that came first holds', async () => {
  const meeting = await freshMeeting({ state: 'settled' });
  const back = () => message(chair.rpc('return_minutes', { meeting: meeting.id }));
  expect(await overlapping(approving(meeting), back)).toBe('wrong_state');
  expect(await stateOf(meeting)).toBe('approved');
});

const begin = ({ document }: Meeting) =>
  message(
    chair.rpc('begin_thread', { partnership: liberec.id, body: mark(), document, section: 'narrative' }),
  );

test('M7 an objection while the minutes are being settled comes too late', async () => {
  const meeting = await freshMeeting({ state: 'circulated' });
  expect(await overlapping(settling(meeting), () => begin(meeting))).toBe('minutes_settled');
  expect(await sql`select 1 from threads where document_id = ${meeting.document}`).toHaveLength(0);
});

test('M7 an objection just before they are settled keeps them from it', async () => {
  const author = await idOf('member');
  const meeting = await freshMeeting({ state: 'circulated' });
  const refused = await overlapping(
    (transaction) =>
      transaction`insert into threads ${transaction({
        ...{ ...of, id: idFor('threads'), document_id: meeting.document, section: 'narrative' },
        author_id: author,
      })}`,
    () => settle(meeting),
  );
  expect([refused, await stateOf(meeting)]).toEqual(['objections_open', 'circulated']);
});

test('M7 a reply, and a settled objection opened again, while the minutes are being settled', async () => {
  const meeting = await freshMeeting({ state: 'circulated' });
  const { id } = await freshThread({ document_id: meeting.document, section: 'narrative' });
  await chair.rpc('resolve_thread', { thread: id, outcome: 'rejected', reason: mark() }).throwOnError();
  const late = () =>
    Promise.all([
      message(chair.from('comments').insert({ ...of, thread_id: id, body: mark() })),
      message(chair.rpc('resolve_thread', { thread: id, resolved: false })),
    ]);
  expect(await overlapping(settling(meeting), late)).toEqual(['minutes_settled', 'minutes_settled']);
});

/** What comes a moment after a step has begun. */
const late: Record<string, [MinutesState, (meeting: Meeting) => PromiseLike<string | null>, string]> = {
  'a resolution': [
    'circulated',
    ({ id }) => message(chair.from('resolutions').insert({ ...of, meeting_id: id, text: mark() } as never)),
    'minutes_settled',
  ],
  'a task': [
    'circulated',
    ({ id, group }) =>
      message(
        chair
          .from('tasks')
          .insert({ ...of, id: idFor('tasks'), title: mark(), meeting_id: id, working_group_id: group }),
      ),
    'minutes_settled',
  ],
  'an agenda item': [
    'settled',
    ({ id }) => message(chair.from('agenda_items').insert({ ...of, meeting_id: id, title: mark() })),
    'minutes_approved',
  ],
  'who was there': [
    'settled',
    ({ id }) => message(chair.from('attendances').update({ presence: 'absent' }).eq('meeting_id', id)),
    'minutes_approved',
  ],
  'a guest': [
    'settled',
    ({ id }) =>
      message(chair.from('attendances').insert({ ...of, meeting_id: id, guest_name: 'Karel Beran' })),
    'minutes_approved',
  ],
  'another group': [
    'settled',
    ({ id }) =>
      message(
        chair
          .from('meeting_groups')
          .insert({ ...of, meeting_id: id, working_group_id: liberec.groups.another }),
      ),
    'minutes_approved',
  ],
  'another time': [
    'settled',
    ({ id }) => message(chair.from('meetings').update({ place: mark() }).eq('id', id)),
    'minutes_approved',
  ],
  'a file': [
    'settled',
    ({ id }) => {
      const file = crypto.randomUUID();
      return message(
        chair.from('attachments').insert({
          ...{ ...of, id: file, kind: 'meeting', meeting_id: id, path: `${liberec.id}/${file}` },
          ...{ name: 'prezence.pdf', content_type: 'application/pdf', size: 9 },
        }),
      );
    },
    'minutes_approved',
  ],
};

test.each(Object.entries(late))(
  'M8 %s, a moment after the step began, is refused',
  async (_, [state, change, refused]) => {
    const meeting = await freshMeeting({ state });
    const step = state === 'circulated' ? settling : approving;
    expect(await overlapping(step(meeting), () => change(meeting))).toBe(refused);
  },
);

test('M10 what came just before the approval is part of what is kept', async () => {
  const meeting = await freshMeeting({ state: 'settled' });
  const title = mark();
  const refused = await overlapping(
    (transaction) =>
      transaction`insert into agenda_items ${transaction({ ...of, meeting_id: meeting.id, title })}`,
    () => approve(meeting),
  );
  expect(refused).toBeNull();
  const [kept] = await sql<{ content: unknown }[]>`
    select content from minutes_versions where meeting_id = ${meeting.id} and kind = 'approved'`;
  expect(JSON.stringify(kept?.content)).toContain(title);
});

test('M11 two resolutions at the same moment: the second waits and takes the next number', async () => {
  const [one, other] = [await freshMeeting(), await freshMeeting()];
  let first: { number: number } | undefined;
  const second = await overlapping(
    async (transaction) => {
      [first] = await transaction<{ number: number }[]>`
        insert into resolutions ${transaction({ ...of, meeting_id: one.id, text: mark() })} returning number`;
    },
    () =>
      chair
        .from('resolutions')
        .insert({ ...of, meeting_id: other.id, text: mark() } as never)
        .select('number')
        .single(),
  );
  expect(second.data?.number).toBe((first?.number ?? 0) + 1);
});

test('M12 whoever is given a task at the very moment they leave does not leave with it', async () => {
  const { person, membership } = await bystander();
  const give = () =>
    message(manager.from('tasks').insert({ ...of, id: idFor('tasks'), title: mark(), assignee_id: person }));
  const end = (transaction: TransactionSql) =>
    transaction`update memberships set ended_at = now() where id = ${membership}`;
  expect(await overlapping(end, give)).toBe('person_not_member');
});

test('M12 the other way round, they are found to hold it', async () => {
  const { person, membership } = await bystander();
  const id = await freshTask();
  const end = () => ownersMessage(sql`update memberships set ended_at = now() where id = ${membership}`);
  expect(
    await overlapping(
      (transaction) => transaction`update tasks set assignee_id = ${person} where id = ${id}`,
      end,
    ),
  ).toBe('holds_tasks');
});

test('M12 a task on the list of a group that closes at this moment is refused', async () => {
  const group = await put('working_groups', { ...of, slug: crypto.randomUUID(), name: mark() });
  const give = () =>
    message(
      manager.from('tasks').insert({ ...of, id: idFor('tasks'), title: mark(), working_group_id: group }),
    );
  const close = (transaction: TransactionSql) =>
    transaction`update working_groups set state = 'closed' where id = ${group}`;
  expect(await overlapping(close, give)).toBe('group_closed');
});
