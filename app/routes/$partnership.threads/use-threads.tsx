import { useParams } from '@remix-run/react';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useReloading } from '~/collab/reloading';
import type { Discussions, Person, Rights, Thread } from '~/domain/threads/content';
import type { ThreadChange } from '~/domain/threads/forms';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import { send } from '../$partnership.meetings.$meetingId.capture/send';

const DiscussionsContext = createContext<Discussions | null>(null);

/** Gives what is said to everything below it. */
export function DiscussionsProvider({ value, children }: { value: Discussions; children: ReactNode }) {
  return <DiscussionsContext.Provider value={value}>{children}</DiscussionsContext.Provider>;
}

/** What is said, by whom, and what this person may do about a discussion. Throws outside of a `DiscussionsProvider`. */
export function useDiscussions(): Discussions & {
  person: (id: string | null) => Person | undefined;
  rightsIn: (thread: Thread) => Rights & { isMine: boolean };
} {
  const discussions = useContext(DiscussionsContext);
  if (!discussions) throw new Error('useDiscussions needs a DiscussionsProvider above it.');
  const { people, rights, me } = discussions;
  return {
    ...discussions,
    person: (id) => people.find((one) => one.id === id),
    rightsIn: ({ about, authorId }) => ({
      ...(rights[about.kind] ?? { discuss: false, settle: false }),
      isMine: authorId === me,
    }),
  };
}

/** The address to which changes of discussions are sent. */
export function useThreadsAddress(): string {
  const { partnership = '' } = useParams();
  return `/${partnership}/threads`;
}

type Said = { message: string; undo?: ThreadChange };

/** Sends changes that need no form. A refusal is said; what was done is said where there is something to say. */
export function useThreadChange(): {
  change: (change: ThreadChange, said?: Said) => Promise<void>;
  busy: boolean;
} {
  const address = useThreadsAddress();
  const reload = useReloading();
  const toast = useToast();
  const { t } = useTranslation('errors');
  const [busy, setBusy] = useState(false);
  const change = useCallback(
    async function change(wanted: ThreadChange, said?: Said): Promise<void> {
      setBusy(true);
      const sent = await send(address, wanted);
      setBusy(false);
      if (sent.kind !== 'done') {
        const message = sent.kind === 'refused' ? t(`refused.${sent.reason}`) : t(`notChanged.${sent.kind}`);
        toast({ message });
        return;
      }
      reload();
      if (!said) return;
      const { message, undo } = said;
      toast({ message, ...(undo && { onUndo: () => void change(undo) }) });
    },
    [address, reload, toast, t],
  );
  return { change, busy };
}
