import { afterEach, describe, expect, test } from 'vitest';
import { readMeasureDealt } from '~/domain/measures/dealt.server';
import { listResolutions } from '~/domain/resolutions/list.server';
import { changeTasks } from '~/domain/tasks/bulk.server';
import { listHeldTasks } from '~/domain/tasks/held.server';
import { readTaskHistory } from '~/domain/tasks/history.server';
import { changeTask, createTask, findTask } from '~/domain/tasks/tasks.server';
import { remind } from '../../server/jobs/reminders';
import type { Letter } from '../../server/mail';
import { anyMeasure, discardMeetings, freshMeeting, freshTask, idFor } from './permissions/meeting-scene';
import { as, idOf } from './permissions/people';
import { liberec, mark, put, sql } from './permissions/scene';

// docs/meetings.md: M12 and the rules T1 to T4.

const [manager, chair, member] = [await as('manager'), await as('chair'), await as('member')];
const memberId = (await idOf('member')) ?? '';
const email = async (id: string) =>
  (await sql<{ email: string }[]>`select email from people where id = ${id}`)[0]?.email ?? '';

afterEach(discardMeetings);

describe('several tasks at once', () => {
  test('T1 what may not be changed holds up nothing else, and what was changed goes back', async () => {
    const mine = await freshTask({ assignee: 'member', due_on: '2031-05-01' });
    const others = await freshTask();
    const changed = await changeTasks(member, liberec.id, [
      { id: mine, state: 'done' },
      { id: others, state: 'done' },
    ]);
    expect(changed.before).toEqual([{ id: mine, state: 'open' }]);
    expect(changed.refused).toEqual([changed.titles.get(others)]);
    expect((await findTask(manager, mine))?.state).toBe('done');
    expect((await findTask(manager, others))?.state).toBe('open');
    await changeTasks(member, liberec.id, changed.before);
    expect(await findTask(manager, mine)).toMatchObject({
      state: 'open',
      dueOn: '2031-05-01',
      closedAt: null,
    });
  });

  test('T1 tasks of another partnership are left out', async () => {
    const id = await freshTask();
    const other = '00000000-0000-4000-8000-000000000000';
    const changed = await changeTasks(manager, other, [{ id, state: 'done' }]);
    expect(changed).toMatchObject({ before: [], refused: [] });
    expect((await findTask(manager, id))?.state).toBe('open');
  });
});

test('the history of a task names people, groups and states, newest first', async () => {
  const id = await createTask(
    chair,
    { partnershipId: liberec.id, groupId: liberec.groups.own },
    { id: idFor('tasks'), title: mark(), assigneeId: null, organisationId: null, dueOn: null },
  );
  await changeTask(chair, id, { assigneeId: memberId, dueOn: '2031-05-01' });
  const [latest, first] = await readTaskHistory(manager, id);
  const name = (await sql<{ name: string }[]>`select name from people where id = ${memberId}`)[0]?.name;
  expect(latest?.changes).toEqual([
    { column: 'assignee_id', from: null, to: name },
    { column: 'due_on', from: null, to: '2031-05-01' },
  ]);
  expect(first?.created).toBe(true);
  expect(await readTaskHistory(await as('participant'), id)).toEqual([]);
});

test('the desk has what somebody has not finished, by date', async () => {
  const later = await freshTask({ assignee: 'member', due_on: '2031-05-02' });
  const sooner = await freshTask({ assignee: 'member', due_on: '2031-05-01', state: 'in_progress' });
  const done = await freshTask({ assignee: 'member', state: 'done' });
  const ids = (await listHeldTasks(member, liberec.id, { kind: 'person', id: memberId })).map(({ id }) => id);
  expect(ids.filter((id) => [later, sooner, done].includes(id))).toEqual([sooner, later]);
});

test('T2 a measure has its tasks, its resolutions and the places in the minutes that name it', async () => {
  const meeting = await freshMeeting();
  const of = { partnership_id: liberec.id };
  const measure_id = await anyMeasure();
  const task_id = await freshTask();
  await put('task_measures', { ...of, task_id, measure_id });
  const resolution_id = await put('resolutions', { ...of, meeting_id: meeting.id, text: mark() });
  await put('resolution_measures', { ...of, meeting_id: meeting.id, resolution_id, measure_id });
  const content = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Podle ' },
          { type: 'measureMention', attrs: { id: measure_id } },
          { type: 'text', text: ' se jedná dál.' },
        ],
      },
    ],
  };
  await sql`insert into document_sections ${sql({
    ...{ document_id: meeting.document, section: meeting.item, plain: '' },
    content: sql.json(content),
    refs: sql.json([{ kind: 'measure', id: measure_id }]),
  })} on conflict (document_id, section) do update set content = excluded.content, refs = excluded.refs`;

  const dealt = await readMeasureDealt(member, liberec.id, measure_id, '1.2.3');
  expect(dealt.tasks.map(({ id }) => id)).toContain(task_id);
  expect(dealt.resolutions.map(({ id }) => id)).toContain(resolution_id);
  expect(dealt.places.filter(({ meetingId }) => meetingId === meeting.id)).toEqual([
    expect.objectContaining({ itemId: meeting.item, quote: 'Podle 1.2.3 se jedná dál.' }),
  ]);
  // A participant reads no draft of minutes, and no task of somebody else.
  const theirs = await readMeasureDealt(await as('participant'), liberec.id, measure_id, '1.2.3');
  expect(theirs.places.filter(({ meetingId }) => meetingId === meeting.id)).toEqual([]);
  expect(theirs.tasks.map(({ id }) => id)).not.toContain(task_id);
});

test('T2 the register has a resolution with its meeting, group and measures', async () => {
  const meeting = await freshMeeting();
  const of = { partnership_id: liberec.id, meeting_id: meeting.id };
  const id = await put('resolutions', {
    ...of,
    text: 'Bere na vědomí.',
    votes_for: 5,
    votes_against: 1,
    votes_abstained: 0,
  });
  const measure_id = await anyMeasure();
  await put('resolution_measures', { ...of, resolution_id: id, measure_id });
  const found = (await listResolutions(member, liberec.id)).find((one) => one.id === id);
  expect(found).toMatchObject({
    ...{ text: 'Bere na vědomí.', votesFor: 5, votesAgainst: 1, votesAbstained: 0, withdrawnAt: null },
    ...{ groupId: liberec.groups.own, meetingId: meeting.id, measureIds: [measure_id] },
  });
});

describe('reminders', () => {
  /** What is sent of one task on a day, by whom it goes to. */
  const sentOf = async (title: string, today: string) => {
    const letters: Letter[] = [];
    await remind(sql, today, 'https://souhra.example', async (letter) => void letters.push(letter));
    return letters.filter(({ text }) => text.includes(title));
  };
  const dated = async (fields: Parameters<typeof freshTask>[0]) => {
    const title = mark();
    const created_at = '2031-04-01T10:00:00Z';
    const id = await freshTask({ assignee: 'member', due_on: '2031-05-10', created_at, ...fields, title });
    return { id, title };
  };

  test('T3 one before the date and one after it, each once', async () => {
    const { id, title } = await dated({});
    expect(await sentOf(title, '2031-05-06')).toEqual([]);
    const [before, ...more] = await sentOf(title, '2031-05-07');
    expect(more).toEqual([]);
    expect(before?.to).toBe(await email(memberId));
    expect(before?.text.replace(/\s/g, ' ')).toContain(`${title} – termín 10. 5. 2031`);
    expect(before?.text).toContain(`https://souhra.example/liberec/tasks/${id}`);
    expect(await sentOf(title, '2031-05-08')).toEqual([]);
    const [after] = await sentOf(title, '2031-05-11');
    expect(after?.text).toContain('po termínu');
    expect(await sentOf(title, '2031-05-12')).toEqual([]);
  });

  test('T3 none to those who have finished, none of a date long over, none on the day it was given', async () => {
    const finished = await dated({ state: 'done' });
    const old = await dated({ due_on: '2031-04-10' });
    const fresh = await dated({ created_at: '2031-05-08T06:00:00Z' });
    for (const { title } of [finished, old, fresh]) expect(await sentOf(title, '2031-05-08')).toEqual([]);
    expect(await sentOf(fresh.title, '2031-05-09')).toHaveLength(1);
  });

  test('T3 a new date and a new assignee are told anew', async () => {
    const { id, title } = await dated({});
    expect(await sentOf(title, '2031-05-08')).toHaveLength(1);
    await sql`update tasks set due_on = '2031-05-11' where id = ${id}`;
    expect(await sentOf(title, '2031-05-08')).toHaveLength(1);
    await sql`update tasks set assignee_id = ${await idOf('chair')} where id = ${id}`;
    const [letter] = await sentOf(title, '2031-05-08');
    expect(letter?.to).toBe(await email((await idOf('chair')) ?? ''));
  });

  test('T3 those who stand for an organisation where nobody is named', async () => {
    const organisation_id = await put('organisations', {
      partnership_id: liberec.id,
      name: mark(),
      kind: 'ngo',
    });
    const [before] = await sql<{ organisation_id: string | null }[]>`
      select organisation_id from memberships where partnership_id = ${liberec.id} and person_id = ${memberId}`;
    await sql`update memberships set organisation_id = ${organisation_id}
      where partnership_id = ${liberec.id} and person_id = ${memberId}`;
    try {
      const { title } = await dated({ assignee: null, organisation_id });
      expect((await sentOf(title, '2031-05-08')).map(({ to }) => to)).toEqual([await email(memberId)]);
    } finally {
      await sql`update memberships set organisation_id = ${before?.organisation_id ?? null}
        where partnership_id = ${liberec.id} and person_id = ${memberId}`;
    }
  });

  test('T3 whoever could not be written to is told the next time', async () => {
    const { title } = await dated({});
    const away = remind(sql, '2031-05-08', 'https://souhra.example', async () => {
      throw new Error('the queue is away');
    });
    await expect(away).rejects.toThrow('the queue is away');
    expect(await sentOf(title, '2031-05-08')).toHaveLength(1);
  });
});
