import { useCallback, useEffect, useState } from 'react';
import type { CaptureChange } from '~/domain/meetings/capture';
import type { MeetingPage } from '~/domain/meetings/content';
import type { TaskState } from '~/domain/tasks/content';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import { send } from './send';

/** Changes what was captured before: `true` when it has been done. */
export type ChangeRecord = (
  change: Extract<CaptureChange, { intent: 'setState' | 'setWithdrawn' }>,
) => Promise<boolean>;

/**
 * Sends changes of tasks and resolutions of a meeting, and says why one was not done. `states` are those of tasks as they
 * will be once a change under way is done and the page knows.
 */
export function useRecordChanges(
  address: string,
  meeting: MeetingPage,
): { states: ReadonlyMap<string, TaskState>; change: ChangeRecord } {
  const [states, setStates] = useState<ReadonlyMap<string, TaskState>>(new Map());
  const toast = useToast();
  const { t } = useTranslation('errors');

  // What the page has learned since is the truth.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new meeting is what it waits for.
  useEffect(() => setStates((expected) => (expected.size > 0 ? new Map() : expected)), [meeting]);

  const change: ChangeRecord = useCallback(
    async (wanted) => {
      const expect = (state: TaskState | null) =>
        setStates((others) => {
          const next = new Map(others);
          if (state === null) next.delete(wanted.id);
          else next.set(wanted.id, state);
          return next;
        });
      if (wanted.intent === 'setState') expect(wanted.state);
      const sent = await send(address, wanted);
      if (sent.kind === 'done') return true;
      expect(null);
      toast({
        message: sent.kind === 'refused' ? t(`refused.${sent.reason}`) : t(`notChanged.${sent.kind}`),
      });
      return false;
    },
    [address, toast, t],
  );
  return { states, change };
}
