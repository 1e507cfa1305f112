import { Link, useParams } from '@remix-run/react';
import { useId } from 'react';
import type { ChapterCoverage } from '~/domain/links/coverage';
import { useTranslation } from '~/i18n/useTranslation';
import { Icon } from '~/ui/Icon';

type CoveredMeasuresProps = { chapter: ChapterCoverage; revisionId: string };

/** Measures of a chapter, each with those at the other end of its links. */
export function CoveredMeasures({ chapter, revisionId }: CoveredMeasuresProps) {
  const { t } = useTranslation('links');
  const { t: plan } = useTranslation('plan');
  const { partnership = '' } = useParams();
  const heading = useId();
  const pathOf = (revision: string, measure: string) =>
    `/${partnership}/revisions/${revision}/measures/${measure}`;
  return (
    <section aria-labelledby={heading} className="mb-8">
      <h2 id={heading} className="mb-3 font-bold text-xl">
        {plan('chapter.titled', { code: chapter.code, name: chapter.name })}{' '}
        <span className="font-normal text-base text-ink-soft">
          ({plan('measures', { count: chapter.measures.length })})
        </span>
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {chapter.measures.map(({ measureId, code, wording, linked }) => (
          <li key={measureId} className="px-4 py-3">
            <Link to={pathOf(revisionId, measureId)} prefetch="intent" className="link">
              {t('named', { code, wording: wording || t('untitled') })}
            </Link>
            {linked.length > 0 && (
              <ul className="mt-1.5 grid gap-1 text-sm">
                {linked.map((other) => (
                  <li key={`${other.measureId} ${other.revisionId}`} className="flex gap-2">
                    <Icon name="chevronRight" className="mt-0.5 size-4.5 shrink-0 text-ink-faint" />
                    <span className="min-w-0">
                      {other.revisionId ? (
                        <Link to={pathOf(other.revisionId, other.measureId)} className="link">
                          {t('named', { code: other.code, wording: other.wording || t('untitled') })}
                        </Link>
                      ) : (
                        `${t('named', { code: other.code, wording: other.wording })} (${plan('chapter.gone')})`
                      )}{' '}
                      <span className="text-ink-faint">{other.context}</span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
