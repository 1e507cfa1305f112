import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { GapKind } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { action } from './route';

/** A gap of a measure that is let pass, or asked for again; the reason is kept for the way back. */
export type WaiverChange = {
  intent: 'waive' | 'takeBack';
  row: { id: string; code: string };
  gap: GapKind;
  reason: string;
};
export type ChangeWaiver = (change: WaiverChange) => void;

/** Sends a change of a waiver and says what came of it, with the way back. */
export function useWaivers(): ChangeWaiver {
  const { t } = useTranslation('readiness');
  const { t: errors } = useTranslation('errors');
  const { submit, data, state } = useFetcher<typeof action>();
  const toast = useToast();
  const sent = useRef<WaiverChange | null>(null);
  const change = useCallback<ChangeWaiver>(
    (wanted) => {
      // One at a time, so that each is told of.
      if (sent.current) return;
      const { intent, row, gap, reason } = wanted;
      sent.current = wanted;
      submit({ intent, version: row.id, gap, reason }, { method: 'post' });
    },
    [submit],
  );
  useEffect(() => {
    const last = sent.current;
    if (state !== 'idle' || !data || !last) return;
    sent.current = null;
    if (!data.ok) {
      if (data.refused) toast({ message: errors(`refused.${data.refused}`) });
      return;
    }
    const { intent, row } = last;
    toast({
      message: t(intent === 'waive' ? 'waive.said' : 'waive.saidBack', { code: row.code }),
      onUndo: () => change({ ...last, intent: intent === 'waive' ? 'takeBack' : 'waive' }),
    });
  }, [state, data, change, toast, t, errors]);
  return change;
}
