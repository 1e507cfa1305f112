import { Link } from '@remix-run/react';
import { isOverdue } from '~/domain/meetings/rules';
import { taskOrigin } from '~/domain/tasks/address';
import type { TaskLine, TaskState } from '~/domain/tasks/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { taskLooks } from './task-looks';

/** Until when a task is to be done; what is overdue says so in words. */
export function TaskDue({ task, today }: { task: TaskLine; today: string }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  if (!task.dueOn) return <>–</>;
  const date = format.date(task.dueOn);
  if (!isOverdue(task, today)) return <span className="whitespace-nowrap">{date}</span>;
  return (
    <Badge tone="warning" icon="calendar">
      {t('overdue', { date })}
    </Badge>
  );
}

/** The line of the minutes where a task was given. */
export function TaskOrigin({ task, root }: { task: TaskLine; root: string }) {
  const { t } = useTranslation('tasks');
  const origin = taskOrigin(root, task);
  if (origin === null) return <span lang="cs">{task.meeting ?? t('byHand')}</span>;
  return (
    <Link to={origin} className="link" lang="cs">
      {task.meeting ?? t('minutes')}
    </Link>
  );
}

/** In what state a task is: a picture and a word. */
export function TaskStateBadge({ state }: { state: TaskState }) {
  const { t } = useTranslation('tasks');
  return <Badge {...taskLooks[state]}>{t(`state.${state}`)}</Badge>;
}
