import { beforeAll, describe, expect, test } from 'vitest';
import { fetchMe, type Me } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { signIn } from '../../../supabase/tests/signed-in';
import { readTasks } from '../tasks/tasks.server';
import type { CaptureChange } from './capture';
import { capture } from './capture.server';
import type { MeetingPage } from './content';
import { readMeeting } from './meetings.server';

type Person = { client: Client; me: Me; partnershipId: string };

async function signedIn(email: string): Promise<Person> {
  const client = await signIn(email);
  const me = await fetchMe(client);
  if (!me) throw new Error(`${email} is nobody`);
  return { client, me, partnershipId: me.memberships[0]?.partnershipId ?? '' };
}

let chair: Person;
let participant: Person;
let meetingId: string;

beforeAll(async () => {
  chair = await signedIn('eva.novotna@liberec.example');
  participant = await signedIn('alena.vesela@liberec.example');
  const { data, error } = await chair.client
    .from('meetings')
    .select('id, agenda_items!agenda_items_partnership_id_meeting_id_fkey!inner(id)')
    .gt('starts_at', new Date().toISOString())
    .order('starts_at')
    .limit(1)
    .single();
  expect(error).toBeNull();
  meetingId = data?.id ?? '';
});

const meeting = async (): Promise<MeetingPage> => {
  const found = await readMeeting(chair.client, chair.partnershipId, meetingId);
  if (!found) throw new Error('the meeting cannot be read');
  return found;
};
const put = (change: CaptureChange, { client, me, partnershipId }: Person = chair) =>
  capture(client, { partnershipId, meetingId }, me.id, change);

async function newTask(): Promise<Extract<CaptureChange, { intent: 'task' }>> {
  const { items } = await meeting();
  const { data } = await chair.client.from('measures').select('id').limit(2);
  return {
    ...{
      intent: 'task',
      id: crypto.randomUUID(),
      agendaItemId: items[0]?.id ?? null,
      title: 'Svolat schůzku',
    },
    ...{ assigneeId: chair.me.id, organisationId: null, dueOn: '2030-12-31' },
    measureIds: (data ?? []).map(({ id }) => id),
  };
}

describe('capture', () => {
  test('gives a task of the meeting, once however often it is sent, as it was wanted last', async () => {
    const task = await newTask();
    const [first = '', second = ''] = task.measureIds;
    await put({ ...task, measureIds: [first] });
    await put({ ...task, title: 'Svolat schůzku poskytovatelů', measureIds: [first, second] });
    const given = (await meeting()).tasks.filter(({ id }) => id === task.id);
    expect(given).toMatchObject([
      { title: 'Svolat schůzku poskytovatelů', agendaItemId: task.agendaItemId, dueOn: '2030-12-31' },
    ]);
    const { data } = await chair.client.from('task_measures').select('measure_id').eq('task_id', task.id);
    expect(data?.map(({ measure_id }) => measure_id).sort()).toEqual([first, second].sort());
  });

  test('cancels a task and takes that back', async () => {
    const task = await newTask();
    await put(task);
    await put({ intent: 'setState', id: task.id, state: 'cancelled' });
    expect(await readTasks(chair.client, [task.id])).toMatchObject([{ state: 'cancelled' }]);
    await put({ intent: 'setState', id: task.id, state: 'open' });
    expect(await readTasks(chair.client, [task.id])).toMatchObject([{ state: 'open', closedAt: null }]);
  });

  test('puts down a resolution under one number, and takes it back', async () => {
    const id = crypto.randomUUID();
    const resolution = {
      ...{ intent: 'resolution' as const, id, agendaItemId: null, measureIds: [], text: 'Schvaluje se.' },
      votes: { for: 3, against: 0, abstained: 1 },
    };
    await put(resolution);
    const before = (await meeting()).resolutions.find((one) => one.id === id);
    await put({ ...resolution, text: 'Schvaluje se s výhradou.' });
    await put({ intent: 'setWithdrawn', id, withdrawn: true });
    expect((await meeting()).resolutions.filter((one) => one.id === id)).toMatchObject([
      {
        number: before?.number,
        text: 'Schvaluje se s výhradou.',
        votesFor: 3,
        withdrawnAt: expect.any(String),
      },
    ]);
  });

  test('refuses whoever does not write the minutes', async () => {
    await expect(put(await newTask(), participant)).rejects.toMatchObject({ name: 'Refused' });
    await expect(
      put(
        {
          ...{ intent: 'resolution', id: crypto.randomUUID(), agendaItemId: null, measureIds: [] },
          ...{ text: 'x', votes: null },
        },
        participant,
      ),
    ).rejects.toMatchObject({ name: 'Refused' });
  });
});
