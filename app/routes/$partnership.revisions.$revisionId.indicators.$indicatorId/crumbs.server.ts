import type { IndicatorPage } from '~/domain/indicators/schema';
import { translatorFor } from '~/i18n/i18n';
import type { Language } from '~/i18n/language';
import { homePath } from './places';

/** The way from the plans to where an indicator is at home. */
export function crumbsOf(
  partnership: string,
  { place, revision, chapter }: Omit<IndicatorPage, 'indicator'>,
  language: Language,
): Array<{ to: string; label: string }> {
  const plan = translatorFor(language, 'plan');
  const revisionPath = `/${partnership}/revisions/${revision.id}`;
  return [
    { to: `/${partnership}/plans`, label: plan('title') },
    { to: revisionPath, label: revision.name },
    ...(chapter
      ? [
          {
            to: `${revisionPath}/chapters/${chapter.id}`,
            label: plan('chapter.titled', { code: chapter.code, name: chapter.name }),
          },
        ]
      : []),
    {
      to: homePath(partnership, place),
      label: place.measure
        ? translatorFor(language, 'measure')('title', { code: place.measure.code })
        : translatorFor(language, 'indicators')('town'),
    },
  ];
}
