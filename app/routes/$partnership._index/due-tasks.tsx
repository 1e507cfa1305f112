import { Form, Link, useParams } from '@remix-run/react';
import { taskAddress } from '~/domain/tasks/address';
import type { TaskLine } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { Card } from '~/ui/Card';
import { TaskDue } from '../$partnership.tasks._index/task-parts';
import { FirstOf } from './first-of';
import { useFinishing } from './use-finishing';

/**
 * Tasks of the person who asks that are not finished, each done by one press. Stays when there are none, to offer the way
 * back of the last one.
 */
export function DueTasks({ tasks, today }: { tasks: readonly TaskLine[]; today: string }) {
  const { t } = useTranslation('tasks');
  const { partnership = '' } = useParams();
  const root = `/${partnership}`;
  const finishing = useFinishing(`${root}/tasks?index`);
  if (tasks.length === 0) return null;
  return (
    <Card
      title={t('desk.title')}
      action={
        <Link to={`${root}/tasks?whose=mine&state=unfinished`} prefetch="intent" className="link">
          {t('desk.all')}
        </Link>
      }
    >
      <FirstOf list={tasks} keyOf={({ id }) => id}>
        {(task) => (
          <>
            <div className="wrap-anywhere min-w-0 flex-1 basis-72">
              <Link to={taskAddress(root, task)} prefetch="intent" className="link font-semibold" lang="cs">
                {task.title}
              </Link>
              <p className="text-ink-soft text-sm" lang="cs">
                {[task.group, task.meeting].filter(Boolean).join(' · ')}
              </p>
            </div>
            {task.dueOn && <TaskDue task={task} today={today} />}
            {/* A form, so that it is sent also where scripts have not run yet: then the page says what was done. */}
            <Form
              method="post"
              className="on-screen-only"
              onSubmit={(event) => {
                event.preventDefault();
                finishing.finish(task.id);
              }}
            >
              <input type="hidden" name="id" value={task.id} />
              <input type="hidden" name="state" value="done" />
              <Button
                type="submit"
                size="small"
                name="intent"
                value="setState"
                icon="check"
                busy={finishing.isSending(task.id)}
                aria-label={`${t('finish')}: ${task.title}`}
              >
                {t('finish')}
              </Button>
            </Form>
          </>
        )}
      </FirstOf>
    </Card>
  );
}
