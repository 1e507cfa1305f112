import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type TaskLine, taskStates } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { Time } from '~/ui/Time';
import { taskLooks } from '../$partnership.tasks._index/task-looks';
import { TaskDue, TaskOrigin } from '../$partnership.tasks._index/task-parts';

type TaskOverviewProps = { task: TaskLine; readsGroups: boolean; today: string; root: string };

/** Whose the task is, until when, from where, and its state, changed by one press. */
export function TaskOverview({ task, readsGroups, today, root }: TaskOverviewProps) {
  const { t } = useTranslation('task');
  return (
    <Card title={t('overview')}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Fact label={t('fact.assignee')}>{task.assignee ?? t('nobody')}</Fact>
        <Fact label={t('fact.organisation')}>{task.organisation ?? '–'}</Fact>
        <Fact label={t('fact.due')}>
          <TaskDue task={task} today={today} />
        </Fact>
        <Fact label={t('fact.group')}>
          {task.groupId && readsGroups ? (
            <Link to={`${root}/groups/${task.groupId}`} className="link">
              {task.group}
            </Link>
          ) : (
            (task.group ?? t('noGroup'))
          )}
        </Fact>
        <Fact label={t('fact.origin')}>
          <TaskOrigin task={task} root={root} />
          {task.metOn && (
            <>
              {', '}
              <Time value={task.metOn} />
            </>
          )}
        </Fact>
        <Fact label={t('fact.author')}>
          {task.author ?? '–'}, <Time value={task.createdAt} />
        </Fact>
        {task.closedAt && (
          <Fact label={t(task.state === 'cancelled' ? 'fact.cancelled' : 'fact.done')}>
            <Time value={task.closedAt} />
          </Fact>
        )}
      </dl>
      {task.mayChange && <StateButtons task={task} />}
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="wrap-anywhere min-w-0">
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A form, so that it is sent also where scripts have not run yet. */
function StateButtons({ task }: { task: TaskLine }) {
  const { t } = useTranslation('task');
  const { t: tasks } = useTranslation('tasks');
  return (
    <Form method="post" preventScrollReset className="on-screen-only mt-5 border-line border-t pt-4">
      <input type="hidden" name="intent" value="setState" />
      <fieldset>
        <legend className="mb-2 font-semibold">{t('state')}</legend>
        <div className="flex flex-wrap gap-2">
          {taskStates.map((state) => (
            <Button
              key={state}
              type="submit"
              size="small"
              name="state"
              value={state}
              icon={taskLooks[state].icon}
              variant={state === task.state ? 'primary' : 'secondary'}
              aria-pressed={state === task.state}
            >
              {tasks(`state.${state}`)}
            </Button>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}
