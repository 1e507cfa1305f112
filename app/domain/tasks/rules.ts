import { isOverdue } from '../meetings/rules';
import type { TaskLine, TaskState } from './content';

/** What the list of tasks is narrowed to; empty is everything. */
export type TaskFilter = {
  whose: '' | 'mine' | 'groups';
  group: string;
  /** `unfinished` is open and in progress. */
  state: '' | 'unfinished' | TaskState;
  measure: string;
  overdue: boolean;
};

/** For whom the list is, and on which day (ISO). */
export type TaskReader = { personId: string; groupIds: readonly string[]; today: string };

/** The tasks that answer a filter, unfinished first, then by date; those without a date last. */
export function filterTasks(tasks: readonly TaskLine[], filter: TaskFilter, reader: TaskReader): TaskLine[] {
  return unfinishedFirst(
    tasks.filter(
      (task) =>
        isTheirs(task, filter.whose, reader) &&
        (filter.group === '' || task.groupId === filter.group) &&
        (filter.state === '' ||
          (filter.state === 'unfinished' ? isUnfinished(task) : task.state === filter.state)) &&
        (filter.measure === '' || task.measures.some(({ id }) => id === filter.measure)) &&
        (!filter.overdue || isOverdue(task, reader.today)),
    ),
  );
}

/** Whether something is still to be done. */
export function isUnfinished({ state }: Pick<TaskLine, 'state'>): boolean {
  return state === 'open' || state === 'in_progress';
}

/** Tasks in the order of lists: unfinished first, then by date; those without a date last. */
export function unfinishedFirst(tasks: readonly TaskLine[]): TaskLine[] {
  return [...tasks].sort(
    (a, b) => orderOf(a).localeCompare(orderOf(b)) || a.title.localeCompare(b.title, 'cs'),
  );
}

function isTheirs(task: TaskLine, whose: TaskFilter['whose'], reader: TaskReader): boolean {
  if (whose === 'mine') return task.assigneeId === reader.personId;
  if (whose === 'groups') return task.groupId !== null && reader.groupIds.includes(task.groupId);
  return true;
}

const orderOf = (task: TaskLine) => `${isUnfinished(task) ? 0 : 1}${task.dueOn ?? '9999'}`;
