import { Link } from '@remix-run/react';
import type { ChapterProgress, ReadinessKind } from '~/domain/plans/readiness';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { StackedBar } from '~/ui/StackedBar';
import { addressOf } from './query';

const kinds = ['organisation', 'indicator', 'waived', 'declined'] as const;

/** How far each chapter has come; each number leads to its measures. */
export function ProgressTable({ chapters }: { chapters: ChapterProgress[] }) {
  const { t } = useTranslation('readiness');
  const { t: plan } = useTranslation('plan');
  const nameOf = ({ code, name }: ChapterProgress) => plan('chapter.titled', { code, name });
  const columns: Column<ChapterProgress>[] = [
    {
      key: 'chapter',
      header: t('progress.chapter'),
      names: true,
      cell: (chapter) => (
        <Link to={addressOf({ chapter: chapter.id, kind: null })} preventScrollReset className="link">
          {nameOf(chapter)}
        </Link>
      ),
    },
    { key: 'measures', header: t('stat.measures'), numeric: true, cell: ({ measures }) => measures },
    {
      key: 'bar',
      header: t('progress.bar'),
      cell: (chapter) => (
        <div className="min-w-32">
          <StackedBar
            compact
            label={t('progress.label', { chapter: chapter.name })}
            pieces={[
              {
                ...{ key: 'complete', look: 'full', label: t('progress.complete') },
                count: chapter.complete - chapter.passed,
              },
              { key: 'waived', look: 'striped', label: t('progress.waived'), count: chapter.passed },
              {
                ...{ key: 'missing', look: 'hollow', label: t('progress.missing') },
                count: chapter.measures - chapter.complete,
              },
            ]}
          />
        </div>
      ),
    },
    ...kinds.map((kind) => ({
      key: kind,
      header: t(`kind.${kind}`),
      numeric: true,
      cell: (chapter: ChapterProgress) => (
        <Count chapter={chapter} name={nameOf(chapter)} kind={kind} count={chapter[kind]} />
      ),
    })),
  ];
  return (
    <DataTable
      caption={t('progress.caption')}
      captionHidden
      columns={columns}
      rows={chapters}
      rowKey={({ id }) => id}
    />
  );
}

function Count(props: { chapter: ChapterProgress; name: string; kind: ReadinessKind; count: number }) {
  const { t } = useTranslation('readiness');
  const { chapter, name, kind, count } = props;
  if (count === 0) return <>0</>;
  return (
    <Link
      to={addressOf({ chapter: chapter.id, kind })}
      preventScrollReset
      className="link"
      aria-label={t('progress.show', { chapter: name, kind: t(`kind.${kind}`), count })}
    >
      {count}
    </Link>
  );
}
