import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { changeListed } from '../$partnership.tasks._index/change-tasks.server';

/**
 * Finishes tasks, says so, and offers to take it back.
 * @param list address of the action of the list of tasks
 */
export function useFinishing(list: string): {
  finish: (id: string) => void;
  isSending: (id: string) => boolean;
} {
  const { t } = useTranslation('tasks');
  const { submit, data, state, formData } = useFetcher<typeof changeListed>();
  const toast = useToast();
  const told = useRef<typeof data>(undefined);
  const send = (fields: Record<string, string>) => submit(fields, { method: 'post', action: list });
  const latest = useRef(send);
  latest.current = send;

  useEffect(() => {
    if (state !== 'idle' || !data || told.current === data) return;
    told.current = data;
    if (!data.change) return;
    const { one, restored, count, refused, undo } = data.change;
    if (refused.length > 0) {
      toast({ message: t('bulk.refused', { titles: refused.map((title) => `„${title}“`).join(', ') }) });
    } else if (restored) {
      toast({ message: t('bulk.restored', { count }) });
    } else if (one) {
      toast({
        message: t(`changed.${one.state}`, { title: one.title }),
        onUndo: () => latest.current({ intent: 'restore', before: undo }),
      });
    }
  }, [data, state, toast, t]);

  return {
    finish: (id) => send({ intent: 'setState', id, state: 'done' }),
    isSending: (id) => state !== 'idle' && formData?.get('id') === id,
  };
}
