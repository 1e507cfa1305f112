import { useCallback } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import type { DocumentConnection } from './document-state';

/**
 * Asks whether the server answers, and says so where it does not. To be asked before a page's own requests: one to a
 * server that does not answer would put an error page in place of the text.
 */
export function useReachable(document: DocumentConnection | null): () => Promise<boolean> {
  const toast = useToast();
  const { t } = useTranslation('errors');
  return useCallback(async () => {
    const reachable = document !== null && (await document.isReachable());
    if (!reachable) toast({ message: t('action.failed') });
    return reachable;
  }, [document, toast, t]);
}
