import type { PrintedChapter, PrintedMeasure } from '~/domain/exports/print';
import { useTranslation } from '~/i18n/useTranslation';
import { FactTable } from './fact-table';

/** A chapter with all that is in it, beginning on a page of its own. */
export function PrintedChapterSection({ chapter }: { chapter: PrintedChapter }) {
  const { t } = useTranslation('exports');
  const { t: plans } = useTranslation('plan');
  const titled = (code: string, name: string) => plans('chapter.titled', { code, name });
  return (
    <section id={chapter.id} className="mt-12 break-before-page print:mt-0">
      <h2 className="mb-2 font-bold text-2xl">{titled(chapter.code, chapter.name)}</h2>
      {chapter.group && <p className="mb-4 text-ink-soft">{t('print.group', { group: chapter.group })}</p>}
      <Paragraphs of={chapter.narrative} />
      {chapter.priorities.map((priority) => (
        <section key={priority.id}>
          <h3 className="mt-8 mb-3 break-after-avoid font-bold text-xl">
            {titled(priority.code, priority.title)}
          </h3>
          {priority.goals.map((goal) => (
            <section key={goal.id}>
              <h4 className="mt-6 mb-3 break-after-avoid font-bold text-lg">
                {titled(goal.code, goal.title)}
              </h4>
              {goal.measures.map((measure) => (
                <Measure key={measure.id} measure={measure} />
              ))}
            </section>
          ))}
        </section>
      ))}
    </section>
  );
}

/** Kept on one page, unless it is longer than that. */
function Measure({ measure: { code, wording, description, facts } }: { measure: PrintedMeasure }) {
  const { t } = useTranslation('plan');
  return (
    <article className="mb-6 break-inside-avoid">
      <h5 className="mb-2 break-after-avoid font-semibold">
        {t('chapter.titled', { code, name: wording || t('chapter.untitled') })}
      </h5>
      <Paragraphs of={description} />
      <FactTable blocks={facts} />
    </article>
  );
}

function Paragraphs({ of }: { of: string[] }) {
  return of.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text as it was when it was read; nothing moves in it.
    <p key={index} className="mb-2 max-w-prose print:max-w-none">
      {text}
    </p>
  ));
}
