import { dayOf } from '~/domain/calendar/rules';
import { isOverdue } from '~/domain/meetings/rules';
import type { TaskLine } from '~/domain/tasks/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { taskLooks } from '../$partnership.tasks._index/task-looks';
import { useMeeting } from './use-meeting';

/** Of a task whose it is, until when, in what state, and what has been said of it. */
export function TaskFacts({ task }: { task: TaskLine }) {
  const { now } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const who = [task.assignee, task.organisation].filter(Boolean).join(', ');
  const date = task.dueOn && format.date(task.dueOn);
  const overdue = isOverdue(task, dayOf(new Date(now)));
  const isOver = task.state === 'done' || task.state === 'cancelled';
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
      {who && <span>{who}</span>}
      {date && !overdue && <span>{t('dates.due', { date })}</span>}
      {date && overdue && (
        <Badge tone="warning" icon="calendar">
          {t('dates.overdue', { date })}
        </Badge>
      )}
      {task.state !== 'open' && (
        <Badge {...taskLooks[task.state]}>
          {t(`tasks.state.${task.state}`)}
          {isOver && task.closedAt && ` ${format.date(task.closedAt)}`}
        </Badge>
      )}
      {task.comments > 0 && <span>{t('tasks.comments', { count: task.comments })}</span>}
    </p>
  );
}
