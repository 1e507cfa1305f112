import { useCallback, useRef } from 'react';
import type { OnMentionRemoved } from '~/collab/capture';
import type { MeetingPage } from '~/domain/meetings/content';
import type { TaskState } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { ChangeRecord } from './use-record-changes';

/**
 * What is done with a task or a resolution at its line: ticking it, and what is asked of whoever has taken the line out of
 * the minutes. The row stays unless they say otherwise.
 */
export function useRemovals(
  meeting: MeetingPage,
  states: ReadonlyMap<string, TaskState>,
  change: ChangeRecord,
): { toggle: (id: string) => void; onMentionRemoved: OnMentionRemoved } {
  const toast = useToast();
  const { t } = useTranslation('capture');
  const latest = useRef({ meeting, states });
  latest.current = { meeting, states };

  const findTask = useCallback((id: string) => {
    const { tasks, review } = latest.current.meeting;
    const task = [...tasks, ...review].find((one) => one.id === id);
    return task && { ...task, state: latest.current.states.get(id) ?? task.state };
  }, []);

  const toggle = useCallback(
    (id: string) => {
      const task = findTask(id);
      if (task) void change({ intent: 'setState', id, state: task.state === 'done' ? 'open' : 'done' });
    },
    [findTask, change],
  );

  const onMentionRemoved: OnMentionRemoved = useCallback(
    ({ type, id, putBack }) => {
      const back = { label: t('removed.putBack'), onUse: putBack };
      if (type === 'taskMention') {
        const task = findTask(id);
        // Nothing is lost with the line of a task that nobody is to do.
        if (task?.state === 'cancelled') return undefined;
        const cancel = async () => {
          if (!task || !(await change({ intent: 'setState', id, state: 'cancelled' }))) return;
          toast({
            message: t('removed.taskCancelled', { title: task.title }),
            onUndo: () => void change({ intent: 'setState', id, state: task.state }),
          });
        };
        const mayCancel = task?.mayChange && task.state !== 'done';
        return toast({
          message: t('removed.task', { title: task?.title ?? t('command.task') }),
          actions: mayCancel
            ? [back, { label: t('removed.cancelTask'), onUse: () => void cancel() }]
            : [back],
        });
      }
      const resolution = latest.current.meeting.resolutions.find((one) => one.id === id);
      if (resolution?.withdrawnAt) return undefined;
      const withdraw = async () => {
        if (!(await change({ intent: 'setWithdrawn', id, withdrawn: true }))) return;
        toast({
          message: t('removed.resolutionWithdrawn'),
          onUndo: () => void change({ intent: 'setWithdrawn', id, withdrawn: false }),
        });
      };
      const action = { label: t('removed.withdraw'), onUse: () => void withdraw() };
      return toast({ message: t('removed.resolution'), actions: resolution ? [back, action] : [back] });
    },
    [findTask, change, toast, t],
  );
  return { toggle, onMentionRemoved };
}
