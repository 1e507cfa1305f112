import { Form } from '@remix-run/react';
import type { TaskLine } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { type Column, DataTable } from '~/ui/DataTable';
import { TaskDue, TaskOrigin } from './task-parts';

type TaskTableProps = { tasks: readonly TaskLine[]; today: string; root: string };

/** Tasks with whose they are, until when and how far; done and taken up again by one press. */
export function TaskTable({ tasks, today, root }: TaskTableProps) {
  const { t } = useTranslation('tasks');
  const columns: Array<Column<TaskLine>> = [
    { key: 'title', header: t('table.title'), names: true, cell: ({ title }) => title },
    {
      key: 'who',
      header: t('table.who'),
      cell: ({ assignee, organisation }) => [assignee, organisation].filter(Boolean).join(', ') || '–',
    },
    { key: 'due', header: t('table.due'), cell: (task) => <TaskDue task={task} today={today} /> },
    { key: 'group', header: t('table.group'), cell: ({ group }) => group ?? '–' },
    { key: 'origin', header: t('table.origin'), cell: (task) => <TaskOrigin task={task} root={root} /> },
    { key: 'state', header: t('table.state'), cell: ({ state }) => t(`state.${state}`) },
    { key: 'change', header: t('table.change'), cell: (task) => task.mayChange && <OnePress task={task} /> },
  ];
  return (
    <DataTable caption={t('title')} captionHidden columns={columns} rows={tasks} rowKey={({ id }) => id} />
  );
}

function OnePress({ task }: { task: TaskLine }) {
  const { t } = useTranslation('tasks');
  const isOver = task.state === 'done' || task.state === 'cancelled';
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
