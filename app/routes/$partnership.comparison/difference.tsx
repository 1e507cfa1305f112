import { Fragment, type ReactNode } from 'react';
import type { Pair, Segment } from '~/domain/comparison/schema';
import { useTranslation } from '~/i18n/useTranslation';

/** What came: underlined, and said to those who hear it. */
export function Inserted({ children }: { children: ReactNode }) {
  const { t } = useTranslation('comparison');
  return (
    <ins className="relative rounded-sm bg-success-soft font-semibold text-success decoration-2 underline-offset-3">
      <span className="sr-only select-none">{t('marks.added')} </span>
      {children}
      <span className="sr-only select-none"> {t('marks.addedEnd')}</span>
    </ins>
  );
}

/** What went: struck through, and said to those who hear it. */
export function Deleted({ children }: { children: ReactNode }) {
  const { t } = useTranslation('comparison');
  return (
    <del className="relative rounded-sm bg-danger-soft text-danger decoration-2">
      <span className="sr-only select-none">{t('marks.removed')} </span>
      {children}
      <span className="sr-only select-none"> {t('marks.removedEnd')}</span>
    </del>
  );
}

/** Paragraphs compared word by word. */
export function Difference({ segments }: { segments: Segment[] }) {
  return (
    <div className="max-w-prose whitespace-pre-line">
      <Segments segments={segments} />
    </div>
  );
}

/** A text compared word by word, within a line. */
export function Segments({ segments }: { segments: Segment[] }) {
  const { t } = useTranslation('comparison');
  return segments.map((segment, index) => {
    const key = `${index}`;
    if (segment.kind === 'gap') {
      return (
        <span key={key} className="text-ink-faint">
          {' '}
          <span aria-hidden="true">[…]</span>
          <span className="sr-only select-none">{t('marks.gap', { count: segment.words })}</span>{' '}
        </span>
      );
    }
    if (segment.kind === 'added') return <Inserted key={key}>{segment.text}</Inserted>;
    if (segment.kind === 'removed') return <Deleted key={key}>{segment.text}</Deleted>;
    return <Fragment key={key}>{segment.text}</Fragment>;
  });
}

/** A value that is another one now; null: it was, or is, not given. */
export function ValueChange({ before, after }: Pair<string | null>) {
  const { t } = useTranslation('comparison');
  const none = <span className="text-ink-faint">{t('none.value')}</span>;
  return (
    <>
      {before === null ? none : <Deleted>{before}</Deleted>} <span aria-hidden="true">→</span>{' '}
      {after === null ? none : <Inserted>{after}</Inserted>}
    </>
  );
}

/** Names which came and went. */
export function NamesDifference({ added, removed }: { added: string[]; removed: string[] }) {
  return (
    <ul>
      {removed.map((name) => (
        <li key={`-${name}`}>
          <Deleted>{name}</Deleted>
        </li>
      ))}
      {added.map((name) => (
        <li key={`+${name}`}>
          <Inserted>{name}</Inserted>
        </li>
      ))}
    </ul>
  );
}

/** How to read the rest of the page. */
export function Legend() {
  const { t } = useTranslation('comparison');
  return (
    <p className="mb-6 text-ink-soft text-sm">
      {t('legend')} <Inserted>{t('legendAdded')}</Inserted>, <Deleted>{t('legendRemoved')}</Deleted>,{' '}
      {t('legendGap')}
    </p>
  );
}
