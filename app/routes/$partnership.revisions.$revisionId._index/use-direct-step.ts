import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { action } from './route';

/** Steps which are taken at once and can be taken back. */
export type DirectStep = 'makeReady' | 'reopen' | 'share' | 'unshare' | 'publish' | 'withdraw';

const opposite: Record<DirectStep, DirectStep> = {
  ...{ makeReady: 'reopen', reopen: 'makeReady' },
  ...{ share: 'unshare', unshare: 'share', publish: 'withdraw', withdraw: 'publish' },
};

/**
 * Sends a step and says what came of it, with the way back.
 * @param options.onGaps called instead of a message when the revision lacks something
 * @param options.action where the page's own action is not that of the revision
 */
export function useDirectStep(options: { onGaps?: () => void; action?: string }): {
  take: (step: DirectStep) => void;
  /** The step that is on its way. */
  taking: DirectStep | null;
} {
  const { t } = useTranslation('steps');
  const { t: errors } = useTranslation('errors');
  const { submit, data, state, formData } = useFetcher<typeof action>();
  const toast = useToast();
  const asked = useRef<DirectStep | null>(null);
  const take = useCallback(
    (step: DirectStep) => {
      asked.current = step;
      submit({ intent: step }, { method: 'post', action: options.action });
    },
    [submit, options.action],
  );
  const latest = useRef({ take, ...options });
  latest.current = { take, ...options };

  useEffect(() => {
    const step = asked.current;
    if (state !== 'idle' || !data || !step) return;
    asked.current = null;
    if (data.ok) {
      toast({ message: said(step, t), onUndo: () => latest.current.take(opposite[step]) });
    } else if (data.refused === 'revision_has_gaps' && latest.current.onGaps) latest.current.onGaps();
    else if (data.refused) toast({ message: errors(`refused.${data.refused}`) });
  }, [state, data, toast, t, errors]);

  // Only steps of this hook are sent by this fetcher.
  return { take, taking: (formData?.get('intent') as DirectStep | undefined) ?? null };
}

function said(step: DirectStep, t: ReturnType<typeof useTranslation<'steps'>>['t']): string {
  switch (step) {
    case 'share':
      return t('sharedDone');
    case 'unshare':
      return t('unsharedDone');
    case 'publish':
      return t('publishedDone');
    case 'withdraw':
      return t('withdrawnDone');
    default:
      return t(`done.${step}`);
  }
}
