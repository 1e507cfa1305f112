import { expect, it } from 'vitest';
import type { TaskLine } from './content';
import { taskFilterSchema } from './forms';
import { filterTasks } from './rules';

const bare: TaskLine = {
  ...{ id: '', title: '', state: 'open', dueOn: null, closedAt: null, createdAt: '2026-03-01T00:00:00Z' },
  ...{
    groupId: null,
    group: null,
    assigneeId: null,
    assignee: null,
    organisationId: null,
    organisation: null,
  },
  ...{ meetingId: null, meeting: null, metOn: null, agendaItemId: null, authorId: null, author: null },
  ...{ mayEdit: false, mayChange: false, comments: 0, measures: [] },
};
const tasks: TaskLine[] = [
  { ...bare, id: 'done', state: 'done', dueOn: '2026-01-01', groupId: 'g1' },
  { ...bare, id: 'undated', assigneeId: 'me' },
  { ...bare, id: 'today', dueOn: '2026-03-11', groupId: 'g2' },
  { ...bare, id: 'late', state: 'in_progress', dueOn: '2026-03-10', groupId: 'g1', assigneeId: 'other' },
];
const found = (search: Record<string, string>) =>
  filterTasks(tasks, taskFilterSchema.parse(search), {
    ...{ personId: 'me', groupIds: ['g1'], today: '2026-03-11' },
  }).map(({ id }) => id);

it('puts unfinished tasks first, by date, those without one last', () => {
  expect(found({})).toEqual(['late', 'today', 'undated', 'done']);
});

it.each([
  [{ whose: 'mine' }, ['undated']],
  [{ whose: 'groups' }, ['late', 'done']],
  [{ group: 'g2' }, ['today']],
  [{ state: 'unfinished' }, ['late', 'today', 'undated']],
  [{ state: 'done' }, ['done']],
  [{ measure: 'm' }, []],
  [{ overdue: 'yes' }, ['late']],
  [{ whose: 'groups', overdue: 'yes', state: 'open' }, []],
])('narrows by %j', (search, ids) => expect(found(search as Record<string, string>)).toEqual(ids));

it('leaves out of an address what makes no sense', () => {
  expect(found({ whose: 'x', state: 'y', overdue: 'z' })).toHaveLength(4);
});
