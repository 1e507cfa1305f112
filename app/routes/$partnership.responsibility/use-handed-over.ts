import { useEffect } from 'react';
import type { AssignmentChange } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { useToast } from '~/ui/Toast';
import { useChangesOfResponsibility } from './use-changes-of-responsibility';

/** Says that a part was handed over, once, and offers to take it back. @param handed null: nothing was */
export function useHandedOver(handed: readonly AssignmentChange[] | null): void {
  const { t } = useTranslation('leaving');
  const toast = useToast();
  const { send } = useChangesOfResponsibility();
  useEffect(() => {
    if (!handed) return;
    toast({
      message: t('handedOver', { count: handed.length }),
      onUndo: () => send({ intent: 'undo', changes: JSON.stringify(handed) }),
    });
  }, [handed, toast, t, send]);
}
