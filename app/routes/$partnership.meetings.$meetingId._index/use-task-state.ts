import type { TaskLine, TaskState } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { useMeetingChange } from './use-meeting-change';

/** The state of a task as it will be once a change under way is done, and how it is changed; each can be taken back. */
export function useTaskState(task: TaskLine): { state: TaskState; set: (state: TaskState) => void } {
  const { t } = useTranslation('meeting');
  const { change, pending } = useMeetingChange();
  const state = pending?.intent === 'setTaskState' ? pending.state : task.state;
  const to = (wanted: TaskState) => ({ intent: 'setTaskState' as const, task: task.id, state: wanted });
  const set = (wanted: TaskState) =>
    void change(to(wanted), { message: t(`tasks.now.${wanted}`), undo: to(task.state) });
  return { state, set };
}
