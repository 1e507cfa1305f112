import type { Assignment } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';

/** Why an approved measure has passed to somebody, or back; nothing where it was simply assigned. */
export function HandOverNote({ handover, undoes }: Pick<Assignment, 'handover' | 'undoes'>) {
  const { t } = useTranslation('responsibility');
  if (!handover && !undoes) return null;
  return (
    <span className="block whitespace-pre-line text-ink-soft text-sm">
      {handover ? t('panel.handedOver', { reason: handover }) : t('panel.takenBack')}
    </span>
  );
}
