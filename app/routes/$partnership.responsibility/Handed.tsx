import { heldIn } from '~/domain/responsibility/held';
import type { HandOverChange } from '~/domain/responsibility/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Done } from '../$partnership.people/Done';

/** Tells what was handed over a moment ago, and that the rest stands in the list; with the way back. */
export function Handed({ handed }: { handed: HandOverChange[] | null }) {
  const { t } = useTranslation('leaving');
  if (!handed || handed.length === 0) return <Done message={null} />;
  const { versions, tasks } = heldIn(handed);
  const sentences = [
    versions.length > 0 && t('handedMeasures', { count: versions.length }),
    tasks.length > 0 && t('handedTasks', { count: tasks.length }),
    t('handedRest'),
  ];
  return (
    <Done
      message={sentences.filter(Boolean).join(' ')}
      undo={{ intent: 'undoHandOver', fields: { changes: JSON.stringify(handed) } }}
    />
  );
}
