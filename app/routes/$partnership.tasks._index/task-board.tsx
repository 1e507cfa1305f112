import { Link, useSubmit } from '@remix-run/react';
import { taskAddress } from '~/domain/tasks/address';
import { type TaskLine, taskStates } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Select } from '~/ui/Select';
import { TaskDue, TaskOrigin } from './task-parts';

type TaskBoardProps = { tasks: readonly TaskLine[]; today: string; root: string };

/** Tasks in columns by state; a card is moved by choosing another state on it. */
export function TaskBoard({ tasks, today, root }: TaskBoardProps) {
  const { t } = useTranslation('tasks');
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {taskStates.map((state) => {
        const here = tasks.filter((task) => task.state === state);
        return (
          <section key={state} aria-labelledby={`column-${state}`} className="min-w-0">
            <h2 id={`column-${state}`} className="mb-2 font-semibold">
              {t(`column.${state}`)} ({here.length})
            </h2>
            <ul className="grid gap-3">
              {here.map((task) => (
                <li
                  key={task.id}
                  className="grid gap-2 rounded-card border border-line bg-surface p-3 text-sm"
                >
                  <p className="wrap-anywhere font-semibold">
                    <Link to={taskAddress(root, task)} prefetch="intent" className="link" lang="cs">
                      {task.title}
                    </Link>
                  </p>
                  <p>{[task.assignee, task.organisation].filter(Boolean).join(', ') || '–'}</p>
                  <p>
                    <TaskDue task={task} today={today} />
                  </p>
                  <p>
                    <TaskOrigin task={task} root={root} />
                  </p>
                  {task.mayChange && <StateChoice task={task} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function StateChoice({ task }: { task: TaskLine }) {
  const { t } = useTranslation('tasks');
  const submit = useSubmit();
  return (
    <Select
      name="state"
      label={t('stateOf', { title: task.title })}
      labelHidden
      value={task.state}
      onChange={({ currentTarget }) =>
        submit(
          { intent: 'setState', id: task.id, state: currentTarget.value },
          { method: 'post', preventScrollReset: true },
        )
      }
      options={taskStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
    />
  );
}
