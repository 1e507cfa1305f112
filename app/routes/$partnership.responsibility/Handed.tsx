import type { Held } from '~/domain/responsibility/held.server';
import { useTranslation } from '~/i18n/useTranslation';
import { Done } from '../$partnership.people/Done';

/** How many measures and tasks were handed over. */
type Counts = { measures: number; tasks: number };

/** Says in an address what was handed over a moment ago. */
export function handedOver({ versions, tasks }: Held): URLSearchParams {
  return new URLSearchParams({ handed: `${versions.length}-${tasks.length}` });
}

/** What an address says was handed over; null when nothing. */
export function handedBy(request: Request): Counts | null {
  const [, measures, tasks] =
    /^(\d+)-(\d+)$/.exec(new URL(request.url).searchParams.get('handed') ?? '') ?? [];
  return measures && tasks ? { measures: Number(measures), tasks: Number(tasks) } : null;
}

/** Tells what was handed over, and that the rest stands in the list. */
export function Handed({ handed }: { handed: Counts | null }) {
  const { t } = useTranslation('leaving');
  if (!handed || handed.measures + handed.tasks === 0) return <Done message={null} />;
  const sentences = [
    handed.measures > 0 && t('handedMeasures', { count: handed.measures }),
    handed.tasks > 0 && t('handedTasks', { count: handed.tasks }),
    t('handedRest'),
  ];
  return <Done message={sentences.filter(Boolean).join(' ')} />;
}
