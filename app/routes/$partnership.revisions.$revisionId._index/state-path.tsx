import { lifePath, type RevisionLife } from '~/domain/plans/lifecycle';
import type { RevisionState } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { type StepLook, StepPath } from '~/ui/StepPath';

/** The way of a revision from draft to approval, and how far it has come. */
export function StatePath({ state, consulted }: { state: RevisionState } & Pick<RevisionLife, 'consulted'>) {
  const { t } = useTranslation('revision');
  const at = lifePath.indexOf(state);
  const look = (step: (typeof lifePath)[number], index: number): StepLook => {
    if (index === at) return 'now';
    // A draft that comes from a consultation has that behind it.
    if (index > at) return step === 'consultation' && consulted ? 'done' : 'next';
    return step === 'consultation' && !consulted ? 'skipped' : 'done';
  };
  return (
    <StepPath
      label={t('life.title')}
      steps={lifePath.map((step, index) => {
        const shown = look(step, index);
        const lookLabel = shown === 'next' ? '' : t(`life.${shown}`);
        return { key: step, label: t(`life.step.${step}`), look: shown, lookLabel };
      })}
    />
  );
}
