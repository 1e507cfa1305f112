import { Link } from '@remix-run/react';
import { type ChapterCoverage, type CoverageFilter, coverageSearch } from '~/domain/links/coverage';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { StackedBar } from '~/ui/StackedBar';
import { coveragePieces } from './coverage-pieces';

type ChapterCoverageTableProps = { chapters: ChapterCoverage[]; filter: CoverageFilter; isTap: boolean };

/** Counts of each chapter; its name narrows the list below to it. */
export function ChapterCoverageTable({ chapters, filter, isTap }: ChapterCoverageTableProps) {
  const { t } = useTranslation('links');
  const { t: plan } = useTranslation('plan');
  const columns: Column<ChapterCoverage>[] = [
    {
      key: 'chapter',
      header: t('coverage.column.chapter'),
      names: true,
      cell: ({ id, code, name }) => (
        <Link
          to={coverageSearch({ ...filter, chapter: id })}
          preventScrollReset
          aria-current={filter.chapter === id ? 'true' : undefined}
          className="link font-semibold"
        >
          {plan('chapter.titled', { code, name })}
        </Link>
      ),
    },
    { key: 'total', header: t('coverage.column.total'), numeric: true, cell: ({ total }) => total },
    {
      key: 'covered',
      header: t(isTap ? 'coverage.coveredTap' : 'coverage.covered'),
      numeric: true,
      cell: ({ covered }) => covered,
    },
    {
      key: 'uncovered',
      header: t(isTap ? 'coverage.uncoveredTap' : 'coverage.uncovered'),
      numeric: true,
      cell: ({ total, covered }) => total - covered,
    },
    {
      key: 'share',
      header: t('coverage.column.share'),
      cell: ({ name, total, covered }) => (
        <div className="min-w-40">
          <StackedBar
            label={t('coverage.barOf', { chapter: name })}
            pieces={coveragePieces(covered, total, isTap, t)}
            compact
          />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('coverage.table')}
      captionHidden
      columns={columns}
      rows={chapters}
      rowKey={({ id }) => id}
    />
  );
}
