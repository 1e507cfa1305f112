import type { TaskState } from '~/domain/tasks/content';
import type { Tone } from '~/ui/Badge';
import type { IconName } from '~/ui/Icon';

/** How the states of tasks look, wherever they are shown. */
export const taskLooks: Record<TaskState, { tone: Tone; icon: IconName }> = {
  open: { tone: 'neutral', icon: 'task' },
  in_progress: { tone: 'info', icon: 'edit' },
  done: { tone: 'success', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'close' },
};
