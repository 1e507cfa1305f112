import type { Stranded } from '~/domain/means/ending';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { type Column, DataTable } from '~/ui/DataTable';
import { MeasureLink } from './measure-link';

/** Measures which go on although the last of their money runs out. */
export function StrandedTable({ stranded }: { stranded: readonly Stranded[] }) {
  const { t } = useTranslation('outlook');
  const format = useFormat();
  const columns: Array<Column<Stranded>> = [
    {
      key: 'measure',
      header: t('ending.stranded.measure'),
      names: true,
      cell: ({ measure }) => <MeasureLink measure={measure} />,
    },
    {
      key: 'on',
      header: t('ending.stranded.on'),
      cell: ({ on }) => <span className="whitespace-nowrap">{format.date(on)}</span>,
    },
    {
      key: 'sources',
      header: t('ending.stranded.sources'),
      cell: ({ sources }) => (
        <ul className="grid gap-1">
          {sources.map(({ name, on }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sources may be called the same and end together.
            <li key={index}>{t('ending.stranded.source', { name, date: format.date(on) })}</li>
          ))}
        </ul>
      ),
    },
  ];
  if (stranded.some(({ planned }) => planned.length > 0)) {
    columns.push({
      key: 'planned',
      header: t('ending.stranded.planned'),
      cell: ({ planned }) =>
        planned.length > 0 ? (
          format.list(planned.map(({ name }) => name))
        ) : (
          <span className="text-ink-faint">{t('ending.stranded.plannedNone')}</span>
        ),
    });
  }
  return (
    <div className="space-y-4">
      <Banner tone="warning" title={t('ending.stranded.title', { count: stranded.length })}>
        {t('ending.stranded.lead')}
      </Banner>
      <DataTable
        caption={t('ending.stranded.caption')}
        captionHidden
        columns={columns}
        rows={stranded}
        rowKey={({ measure }) => measure.measureId}
      />
    </div>
  );
}
