import type { IndicatorContent, IndicatorPoint } from '~/domain/plans/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { useValueText } from './use-value-text';

type Row = IndicatorPoint & { kind: 'baseline' | 'measured' | 'target' };

/** What the chart shows, as a table; folded, because those who see the chart seldom need it. */
export function IndicatorTable({ indicator }: { indicator: IndicatorContent }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const text = useValueText(indicator);
  const rows = rowsOf(indicator);
  if (rows.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: 'day', header: t('table.day'), names: true, cell: ({ on }) => format.date(on) },
    { key: 'kind', header: t('table.kind'), cell: ({ kind }) => t(`point.${kind}`) },
    {
      key: 'value',
      header: indicator.scale ? t('table.step') : t('table.value', { unit: indicator.unit }),
      numeric: !indicator.scale,
      cell: ({ value }) => text(value),
    },
    { key: 'source', header: t('table.source'), cell: ({ source }) => source || t('table.noSource') },
  ];
  return (
    <details>
      <summary className="link inline-flex min-h-9 items-center text-sm">
        {t('table.show', { count: rows.length })}
      </summary>
      <div className="mt-2 overflow-x-auto">
        <DataTable
          caption={t('table.caption', { name: indicator.name })}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ kind, on }) => `${kind} ${on}`}
        />
      </div>
    </details>
  );
}

/** Baseline, values and target by day. */
function rowsOf({ baseline, values, target }: IndicatorContent): Row[] {
  const rows: Row[] = [
    ...(baseline ? [{ ...baseline, kind: 'baseline' as const }] : []),
    ...values.map((value) => ({ ...value, kind: 'measured' as const })),
    ...(target ? [{ ...target, kind: 'target' as const }] : []),
  ];
  return rows.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
