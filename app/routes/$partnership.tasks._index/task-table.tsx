import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import { taskAddress } from '~/domain/tasks/address';
import type { TaskLine } from '~/domain/tasks/content';
import { isUnfinished } from '~/domain/tasks/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { tickStyle } from '~/ui/Checkbox';
import { type Column, DataTable } from '~/ui/DataTable';
import type { Choice } from '~/ui/Select';
import { BulkBar } from './bulk-bar';
import { TaskDue, TaskOrigin, TaskStateBadge } from './task-parts';

type TaskTableProps = {
  tasks: readonly TaskLine[];
  /** To whom the tasks can be given; none for who may not give them. */
  people: readonly Choice[];
  today: string;
  root: string;
};

/** Tasks with whose they are, until when and how far; done and taken up again by one press, several changed at once. */
export function TaskTable({ tasks, people, today, root }: TaskTableProps) {
  const { t } = useTranslation('tasks');
  const bulk = useId();
  const severalMayChange = tasks.filter(({ mayChange }) => mayChange).length > 1;
  const columns: Array<Column<TaskLine>> = [
    {
      key: 'title',
      header: t('table.title'),
      names: true,
      cell: (task) => (
        <span className="flex items-start gap-3">
          {severalMayChange && task.mayChange && (
            <input
              type="checkbox"
              name="ids"
              value={task.id}
              form={bulk}
              aria-label={t('bulk.choose', { title: task.title })}
              className={`${tickStyle} on-screen-only`}
            />
          )}
          <Link
            to={taskAddress(root, task)}
            prefetch="intent"
            className="link wrap-anywhere min-w-0"
            lang="cs"
          >
            {task.title}
          </Link>
        </span>
      ),
    },
    {
      key: 'who',
      header: t('table.who'),
      cell: ({ assignee, organisation }) => [assignee, organisation].filter(Boolean).join(', ') || '–',
    },
    { key: 'due', header: t('table.due'), cell: (task) => <TaskDue task={task} today={today} /> },
    { key: 'group', header: t('table.group'), cell: ({ group }) => group ?? '–' },
    { key: 'origin', header: t('table.origin'), cell: (task) => <TaskOrigin task={task} root={root} /> },
    { key: 'state', header: t('table.state'), cell: ({ state }) => <TaskStateBadge state={state} /> },
    {
      key: 'change',
      header: t('table.change'),
      cell: (task) => (task.mayChange ? <OnePress task={task} /> : '–'),
    },
  ];
  return (
    <>
      <DataTable caption={t('title')} captionHidden columns={columns} rows={tasks} rowKey={({ id }) => id} />
      {severalMayChange && <BulkBar id={bulk} people={people} today={today} />}
    </>
  );
}

function OnePress({ task }: { task: TaskLine }) {
  const { t } = useTranslation('tasks');
  const isOver = !isUnfinished(task);
  return (
    <Form method="post" preventScrollReset className="on-screen-only">
      <input type="hidden" name="id" value={task.id} />
      <input type="hidden" name="state" value={isOver ? 'open' : 'done'} />
      <Button type="submit" size="small" name="intent" value="setState" icon={isOver ? 'undo' : 'check'}>
        {t(isOver ? 'reopen' : 'finish')}
        <span className="sr-only">: {task.title}</span>
      </Button>
    </Form>
  );
}
