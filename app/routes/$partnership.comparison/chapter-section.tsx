import { useId } from 'react';
import type { ChapterChanges } from '~/domain/comparison/filter';
import type { Pair } from '~/domain/comparison/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Difference } from './difference';
import { MeasureCard } from './measure-card';
import { PartLine } from './part-line';

type ChapterSectionProps = { section: ChapterChanges; revisions: Pair<string> };

/** What differs in one chapter: its introduction, its priorities and goals, its measures. */
export function ChapterSection({ section, revisions }: ChapterSectionProps) {
  const { t } = useTranslation('comparison');
  const { t: plan } = useTranslation('plan');
  const id = useId();
  const { chapter, parts, measures } = section;
  const { code, title } = chapter.after ?? chapter.before ?? { code: '', title: '' };
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-3 font-bold text-xl">
        {plan('chapter.titled', { code, name: title })}
      </h2>
      {parts.length > 0 && (
        <ul className="mb-4 grid gap-2">
          {parts.map((part) => (
            <PartLine key={`${part.before?.id}-${part.after?.id}`} part={part} />
          ))}
        </ul>
      )}
      {chapter.narrative && (
        <div className="mb-4 rounded-card border border-line bg-surface p-4">
          <h3 className="mb-2 font-semibold">{t('narrative')}</h3>
          <Difference segments={chapter.narrative} />
        </div>
      )}
      {measures.length > 0 && (
        <ul className="grid gap-3">
          {measures.map((measure) => (
            <MeasureCard
              key={`${measure.before?.id}-${measure.after?.id}`}
              measure={measure}
              revisions={revisions}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
