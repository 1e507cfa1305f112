import type { Client } from '~/platform/supabase';
import { type Attempts, reading, type Try, writing } from './attempt';
import { anyMeasure, freshMeeting, freshTask, idFor, type MinutesState } from './meeting-scene';
import type { Column } from './people';
import { liberec, mark, put, sql } from './scene';

const of = { partnership_id: liberec.id };
const { own, another } = liberec.groups;
type Make = (column: Column) => Promise<string>;
type Act = Parameters<typeof writing<string>>[1];

/** Tasks of which the person has, has given, or neither. */
const others: Make = () => freshTask();
const anotherGroups: Make = () => freshTask({ working_group_id: another });
const has: Make = (column) => freshTask({ assignee: column, working_group_id: another });
const hasGiven: Make = (column) => freshTask({ author: column, working_group_id: another });

const readTask =
  (make: Make): Try =>
  (column) =>
    reading(
      () => make(column),
      (client, id) => client.from('tasks').select('title').eq('id', id),
    )(column);
const readContent =
  (make: Make): Try =>
  (column) =>
    reading(
      () => make(column),
      (client, id) => client.rpc('tasks_content', { tasks: [id] }),
    )(column);
const look = (id: string) => sql`
  select to_jsonb(t) as row, array(select k.measure_id from task_measures k where k.task_id = t.id) as measures
  from tasks t where id = ${id}`;
const line = (make: Make, act: Act): Attempts => ({ read: readTask(make), write: writing(make, act, look) });

const update =
  (fields: () => object): Act =>
  (client, id) =>
    client
      .from('tasks')
      .update(fields() as never)
      .eq('id', id);
const done = update(() => ({ state: 'done' }));
const reword = update(() => ({ title: mark(), due_on: '2030-01-31' }));
const doneAndReworded = update(() => ({ state: 'done', title: mark() }));
const takeOver: Act = async (client, id) => {
  const { data } = await client.rpc('me');
  const assignee_id = (data as { id: string } | null)?.id ?? null;
  return client.from('tasks').update({ assignee_id }).eq('id', id);
};
const link: Act = async (client, id) =>
  client.from('task_measures').insert({ ...of, task_id: id, measure_id: await anyMeasure() });
const unlink: Act = (client, id) => client.from('task_measures').delete().eq('task_id', id);
const linked =
  (make: Make): Make =>
  async (column) => {
    const id = await make(column);
    await put('task_measures', { ...of, task_id: id, measure_id: await anyMeasure() });
    return id;
  };

/** Giving a task: in a meeting, or outside of any. */
type Place = { working_group_id: string | null; meeting_id?: string; agenda_item_id?: string };
const give = (place: () => Promise<Place>): Attempts => ({
  read: reading(
    async () => freshTask(await place()),
    (client, id) => client.from('tasks').select('title').eq('id', id),
  ),
  write: writing(
    async () => ({ id: idFor('tasks'), row: { ...of, ...(await place()), title: mark() } }),
    (client: Client, { id, row }) => client.from('tasks').insert({ ...row, id }),
    ({ id }) => sql`select title from tasks where id = ${id}`,
  ),
});
const inMinutes =
  (state: MinutesState, group: 'own' | 'another' = 'own') =>
  async (): Promise<Place> => {
    const { id, item } = await freshMeeting({ state, group });
    return { working_group_id: own, meeting_id: id, agenda_item_id: item };
  };

/** What somebody is to do: given by the group, done by whoever has it. */
export const tasks: Record<string, Attempts> = {
  "task on the own group's list: give": give(async () => ({ working_group_id: own })),
  "task on another group's list: give": give(async () => ({ working_group_id: another })),
  'task on no list: give': give(async () => ({ working_group_id: null })),
  'task in minutes, draft: give': give(inMinutes('draft')),
  "task in another group's minutes: give": give(inMinutes('draft', 'another')),
  'task in minutes, circulated: give': give(inMinutes('circulated')),
  'task in minutes, settled: give': give(inMinutes('settled')),
  'task in minutes, approved: give': give(inMinutes('approved')),
  'task of the own group: change state': line(others, done),
  'task of the own group: reword': line(others, reword),
  'task of the own group: take it over': line(others, takeOver),
  'task of the own group: move to another': line(
    others,
    update(() => ({ working_group_id: another })),
  ),
  'task of the own group: take off every list': line(
    others,
    update(() => ({ working_group_id: null })),
  ),
  'task of the own group: link a measure': line(others, link),
  'task of the own group: unlink a measure': line(linked(others), unlink),
  'task of another group: change state': line(anotherGroups, done),
  'task of another group: reword': line(anotherGroups, reword),
  'task one has: change state': line(has, done),
  'task one has: reword': line(has, reword),
  'task one has: change state and reword': line(has, doneAndReworded),
  'task one has: link a measure': line(has, link),
  'task one has: unlink a measure': line(linked(has), unlink),
  'task one has: measures': {
    read: (column) =>
      reading(
        () => linked(has)(column),
        (client, id) => client.from('task_measures').select('id').eq('task_id', id),
      )(column),
  },
  'task one has: content': { read: readContent(has) },
  'task one has not: content': { read: readContent(others) },
  'task one has given: change state': line(hasGiven, done),
  'task one has given: reword': line(hasGiven, reword),
  'task one has given: take off every list': line(
    hasGiven,
    update(() => ({ working_group_id: null })),
  ),
  'task one has given: link a measure': line(hasGiven, link),
  'task one has given in approved minutes: change state': line(async (column) => {
    const { id, item } = await freshMeeting({ state: 'approved' });
    return freshTask({ author: column, meeting_id: id, agenda_item_id: item, working_group_id: another });
  }, done),
  'history of a task': {
    read: (column) =>
      reading(
        async () => {
          const id = await has(column);
          await sql`update tasks set due_on = '2030-01-31' where id = ${id}`;
          return id;
        },
        (client, id) => client.rpc('task_history', { task: id }),
      )(column),
  },
};
