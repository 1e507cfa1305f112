import { useFetcher, useParams } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { ResponsibilityDone } from './change.server';
import type { action } from './route';

type Fields = Readonly<Record<string, string>>;

export type ResponsibilityChanges = {
  /** Sends a change, the fields of `responsibilityChangeSchema`; what came of it is said, with the way back. */
  send: (fields: Fields) => void;
  /** Whether a change that names this id is on its way. */
  isSending: (id: string) => boolean;
};

/**
 * Changes of responsibility for a whole page: sent one after another, so that a second press does not overtake the first.
 * Call it once, above the parts that may go away because of a change.
 */
export function useChangesOfResponsibility(): ResponsibilityChanges {
  const fetcher = useFetcher<typeof action>();
  const { partnership = '' } = useParams();
  const [queue, setQueue] = useState<readonly Fields[]>([]);
  const sent = useRef<{ fields: Fields; before: typeof fetcher.data } | null>(null);
  const { submit, data, state } = fetcher;
  const send = useCallback((fields: Fields) => setQueue((others) => [...others, fields]), []);
  const say = useSaying(send);

  useEffect(() => {
    if (state !== 'idle') return;
    if (sent.current) {
      const { fields, before } = sent.current;
      // Not on its way yet: what is here is the answer to the change before.
      if (data === before) return;
      sent.current = null;
      if (data) say(data, fields);
      setQueue((waiting) => waiting.filter((one) => one !== fields));
      return;
    }
    const [next] = queue;
    if (!next) return;
    sent.current = { fields: next, before: data };
    submit(next, { method: 'post', action: `/${partnership}/responsibility` });
  }, [state, data, queue, submit, partnership, say]);

  const isSending = useCallback(
    (id: string) => queue.some((fields) => Object.values(fields).some((value) => value.includes(id))),
    [queue],
  );
  return { send, isSending };
}

type Answer = NonNullable<ReturnType<typeof useFetcher<typeof action>>['data']>;

/** Says what was done, or why it was not, and offers to take it back. */
function useSaying(send: (fields: Fields) => void): (answer: Answer, fields: Fields) => void {
  const toast = useToast();
  const { t } = useTranslation('responsibility');
  const { t: errors } = useTranslation('errors');
  return useCallback(
    (answer, fields) => {
      if (!answer.ok) {
        toast({ message: errors(`refused.${answer.refused}`) });
        return;
      }
      const undo = undoOf(answer.result);
      toast({
        message: messageOf(answer.result, fields, t),
        onUndo: undo ? () => send(undo) : undefined,
      });
    },
    [toast, t, errors, send],
  );
}

function undoOf(done: ResponsibilityDone): Fields | null {
  switch (done.intent) {
    case 'assign':
    case 'unassign':
      if (done.count === 0) return null;
      return { intent: 'undo', changes: JSON.stringify(done.changes) };
    case 'propose':
      return { intent: 'withdraw', proposals: JSON.stringify(done.proposals) };
    case 'dismiss':
    case 'withdraw':
      return { intent: 'reopen', proposals: JSON.stringify(done.proposals) };
    default:
      return null;
  }
}

function messageOf(
  done: ResponsibilityDone,
  fields: Fields,
  t: ReturnType<typeof useTranslation<'responsibility'>>['t'],
): string {
  const { intent, count } = done;
  switch (intent) {
    case 'assign': {
      if (count === 0) return t('done.same');
      const what = t(fields.handover ? 'done.handedOver' : 'done.assigned', { count });
      return done.told ? `${what} ${t('done.told', { name: done.told })}` : what;
    }
    case 'unassign':
      return count === 0 ? t('done.same') : t('done.unassigned', { count });
    case 'undo':
      return count === 0 ? t('done.undoneNone') : t('done.undone', { count });
    case 'accept':
      return t('done.accepted', { count });
    case 'decline':
      return t('done.declined', { count });
    case 'propose':
      return t('done.proposed', { count });
    case 'dismiss':
      return t('done.dismissed');
    case 'withdraw':
      return t('done.withdrawn');
    case 'reopen':
      return t('done.reopened');
  }
}
