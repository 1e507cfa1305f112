import { Link } from '@remix-run/react';
import { useState } from 'react';
import type { TaskLine, TaskState } from '~/domain/tasks/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { TextField } from '~/ui/TextField';
import { ChoiceButtons } from './choice-buttons';
import { TaskFacts } from './task-facts';
import { useMeeting } from './use-meeting';
import { useMeetingChange } from './use-meeting-change';
import { useMeetingPaths } from './use-meeting-paths';
import { useTaskState } from './use-task-state';

/** What was to be done until now, with what has happened since; each is settled by one press. */
export function TaskReview() {
  const { meeting } = useMeeting().data;
  const { t } = useTranslation('meeting');
  if (meeting.review.length === 0) return <p className="mt-3 text-ink-soft">{t('review.none')}</p>;
  return (
    <ul aria-label={t('review.title')} className="mt-3 divide-y divide-line border-line border-y">
      {meeting.review.map((task) => (
        <ReviewedTask key={task.id} task={task} />
      ))}
    </ul>
  );
}

function ReviewedTask({ task }: { task: TaskLine }) {
  const { t } = useTranslation('meeting');
  const format = useFormat();
  const paths = useMeetingPaths();
  const { state, set } = useTaskState(task);
  const verdict = state === 'in_progress' ? 'open' : state;
  return (
    <li className="grid gap-2 py-3" aria-label={task.title}>
      <div>
        <p>
          <Link to={paths.task(task)} className="link font-semibold">
            {task.title}
          </Link>
        </p>
        <TaskFacts task={{ ...task, state }} />
        {task.metOn && (
          <p className="text-ink-soft text-sm">{t('review.given', { date: format.date(task.metOn) })}</p>
        )}
      </div>
      {task.mayChange && (
        <div className="on-screen-only flex flex-wrap items-end gap-x-5 gap-y-2">
          <ChoiceButtons<TaskState>
            label={t('review.verdictOf', { title: task.title })}
            value={verdict}
            onChoose={(wanted) => wanted !== verdict && set(wanted)}
            options={[
              { value: 'done', label: t('review.done'), icon: 'check' },
              { value: 'open', label: t('review.stays'), icon: 'chevronRight' },
              { value: 'cancelled', label: t('review.cancelled'), icon: 'close' },
            ]}
          />
          {task.mayEdit && verdict === 'open' && <NewDate key={task.dueOn} task={task} />}
        </div>
      )}
    </li>
  );
}

/** Another date; the button appears with it. */
function NewDate({ task }: { task: TaskLine }) {
  const { t } = useTranslation('meeting');
  const { t: common } = useTranslation();
  const { change, pending } = useMeetingChange();
  const [due, setDue] = useState(task.dueOn ?? '');
  const to = (day: string) => ({ intent: 'setTaskDue' as const, task: task.id, due: day });
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void change(to(due), { message: t('review.dated'), undo: to(task.dueOn ?? '') });
      }}
    >
      <TextField
        name="due"
        type="date"
        label={t('review.newDateOf', { title: task.title })}
        labelHidden
        required={false}
        value={due}
        onChange={({ currentTarget }) => setDue(currentTarget.value)}
      />
      {due !== (task.dueOn ?? '') && (
        <Button type="submit" busy={pending !== null}>
          {common('actions.save')}
        </Button>
      )}
    </form>
  );
}
