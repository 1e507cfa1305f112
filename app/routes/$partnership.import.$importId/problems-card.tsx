import type { ImportPage } from '~/domain/imports/imports.server';
import type { PlacedProblem } from '~/domain/imports/preview';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Card } from '~/ui/Card';
import { Checkbox } from '~/ui/Checkbox';
import { DataTable } from '~/ui/DataTable';

/** What is wrong with the file, row by row, and what to do about it. */
export function ProblemsCard({ page }: { page: ImportPage }) {
  const { t } = useTranslation('imports');
  const { problems, errors, warnings } = page.preview;
  const more = errors + warnings - problems.length;
  return (
    <Card title={t('problems.title')}>
      <p className="mb-3 text-ink-soft">{t('problems.counts', { errors, warnings })}</p>
      {page.preview.unreadable && (
        <Checkbox
          name="skipUnreadable"
          label={t('skipUnreadable')}
          defaultChecked={page.options.skipUnreadable}
          className="mb-4"
        />
      )}
      <DataTable
        caption={t('problems.caption')}
        captionHidden
        rows={problems.map((problem, index) => ({ ...problem, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'place',
            header: t('problems.place'),
            names: true,
            cell: (problem) => <Place problem={problem} />,
          },
          {
            key: 'level',
            header: t('problems.level'),
            cell: ({ level }) =>
              level === 'error' ? (
                <Badge tone="danger">{t('problems.error')}</Badge>
              ) : (
                <Badge tone="warning">{t('problems.warning')}</Badge>
              ),
          },
          {
            key: 'what',
            header: t('problems.what'),
            cell: ({ kind, value }) => t(`what.${kind}`, { value: value ?? '' }),
          },
          {
            key: 'todo',
            header: t('problems.todo'),
            cell: ({ kind, value }) => t(`todo.${kind}`, { value: value ?? '' }),
          },
        ]}
      />
      {more > 0 && <p className="mt-3 text-ink-soft">{t('problems.more', { count: more })}</p>}
    </Card>
  );
}

/** Row and column, as the person finds them in the file. */
function Place({ problem }: { problem: PlacedProblem }) {
  const { t } = useTranslation('imports');
  const { rowNumber, sheetName, table, heading } = problem;
  if (rowNumber === null) return <>{t('place.file')}</>;
  const row =
    table === null ? t('place.row', { row: rowNumber }) : t('place.table', { table, row: rowNumber });
  const inSheet = sheetName === null ? row : t('place.inSheet', { sheet: sheetName, place: row });
  const place = heading === null ? inSheet : t('place.column', { place: inSheet, column: heading });
  if (problem.rows === 1) return <>{place}</>;
  return (
    <>
      {place}{' '}
      <span className="block font-normal text-ink-soft text-sm">
        {t('place.rows', { count: problem.rows })}
      </span>
    </>
  );
}
