import { useFetcher, useParams } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Attachment } from '~/domain/attachments/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { action } from './route';

type Change = { intent: 'archive' | 'restore'; file: Pick<Attachment, 'id' | 'name'> };

/**
 * Puts files of a list away, says so, and offers the way back. It belongs to the list: the row of a file is gone before
 * there is anything to say.
 */
export function useArchiving(): {
  change: (intent: Change['intent'], file: Change['file']) => void;
  /** Id of the file that is being put away or brought back. */
  changing: string | null;
} {
  const { t } = useTranslation('attachments');
  const { t: errors } = useTranslation('errors');
  const { partnership = '' } = useParams();
  const { submit, data, state } = useFetcher<typeof action>();
  const toast = useToast();
  const asked = useRef<Change | null>(null);
  const change = useCallback(
    (intent: Change['intent'], file: Change['file']) => {
      asked.current = { intent, file };
      submit({ intent, id: file.id }, { method: 'post', action: `/${partnership}/attachments` });
    },
    [submit, partnership],
  );
  useEffect(() => {
    const done = asked.current;
    if (state !== 'idle' || !data || !done) return;
    asked.current = null;
    if (data.ok && done.intent === 'archive') {
      const onUndo = () => change('restore', done.file);
      toast({ message: t('archived', { name: done.file.name }), onUndo });
    } else if (!data.ok && 'refused' in data) toast({ message: errors(`refused.${data.refused}`) });
  }, [state, data, toast, t, errors, change]);
  return { change, changing: state === 'idle' ? null : (asked.current?.file.id ?? null) };
}
