import { Link } from '@remix-run/react';
import type { TaskLine, TaskState } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { tickStyle } from '~/ui/Checkbox';
import { TaskFacts } from './task-facts';
import { useMeetingPaths } from './use-meeting-paths';
import { useTaskState } from './use-task-state';

/** A task given at the meeting; whoever it was given to ticks it off here. */
export function TaskRow({ task }: { task: TaskLine }) {
  const { t } = useTranslation('meeting');
  const paths = useMeetingPaths();
  const { state, set } = useTaskState(task);
  const next: TaskState = state === 'done' ? 'open' : 'done';
  return (
    <li id={`task-${task.id}`} className="flex scroll-mt-36 gap-3 py-2 target:bg-brand-soft">
      <input
        type="checkbox"
        aria-label={t('tasks.doneOf', { title: task.title })}
        className={tickStyle}
        checked={state === 'done'}
        disabled={!task.mayChange}
        onChange={() => set(next)}
      />
      <div className="min-w-0">
        <p className={state === 'done' || state === 'cancelled' ? 'text-ink-soft line-through' : undefined}>
          <Link to={paths.task(task)} className="link">
            {task.title}
          </Link>
        </p>
        <TaskFacts task={{ ...task, state }} />
      </div>
    </li>
  );
}
