import { useId } from 'react';
import type { Amounts, MoneyGap, Sums } from '~/domain/means/sums';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { EmptyState } from '~/ui/EmptyState';
import { GapsTable } from './gaps-table';

type Row = { key: string; label: string; amounts: Amounts; kind: 'source' | 'sum' };

/** What the measures cost and from what they are paid, by chapter and source; and where the money does not reach. */
export function SumsSection({ sums, gaps }: { sums: Sums; gaps: MoneyGap[] }) {
  const { t } = useTranslation('outlook');
  const heading = useId();
  const isKnown = sums.cost.total !== null || sums.sources.length > 0;
  return (
    <section aria-labelledby={heading} className="space-y-6 print:text-sm">
      <h2 id={heading} className="font-bold text-2xl">
        {t('sums.title')}
      </h2>
      {isKnown ? (
        <>
          <SumsTable sums={sums} />
          <div className="max-w-prose space-y-2 text-ink-soft text-sm">
            {sums.unknown.costs > 0 && <p>{t('sums.noCosts', { count: sums.unknown.costs })}</p>}
            {sums.unknown.amounts > 0 && <p>{t('sums.noAmounts', { count: sums.unknown.amounts })}</p>}
            <p>{t('sums.hint')}</p>
          </div>
          {gaps.length > 0 && <GapsTable gaps={gaps} />}
        </>
      ) : (
        <EmptyState icon="plan" title={t('sums.none.title')}>
          {t('sums.none.text')}
        </EmptyState>
      )}
    </section>
  );
}

function SumsTable({ sums }: { sums: Sums }) {
  const { t } = useTranslation('outlook');
  const format = useFormat();
  const { chapters, cost, sources, funding, uncovered } = sums;
  const rows: Row[] = [
    { key: 'cost', label: t('sums.cost'), amounts: cost, kind: 'sum' },
    ...sources.map(({ source, amounts }) => ({
      key: source,
      label: source,
      amounts,
      kind: 'source' as const,
    })),
    { key: ' funding', label: t('sums.funding'), amounts: funding, kind: 'sum' },
    { key: ' uncovered', label: t('sums.uncovered'), amounts: uncovered, kind: 'sum' },
  ];
  const written = (amount: number | null | undefined, isStrong: boolean) => {
    const text = amount == null ? '–' : format.number(amount);
    return isStrong ? (
      <strong className="whitespace-nowrap">{text}</strong>
    ) : (
      <span className="whitespace-nowrap">{text}</span>
    );
  };
  const columns: Array<Column<Row>> = [
    {
      key: 'item',
      header: t('sums.item'),
      names: true,
      cell: ({ label, kind }) => (kind === 'sum' ? label : <span className="font-normal">{label}</span>),
    },
    ...chapters.map(({ id, code, name }, index) => ({
      key: id,
      header: `${code} ${name}`,
      numeric: true,
      cell: ({ amounts, kind }: Row) => written(amounts.byChapter[index], kind === 'sum'),
    })),
    {
      key: 'total',
      header: t('sums.total'),
      numeric: true,
      cell: ({ amounts }) => written(amounts.total, true),
    },
  ];
  return (
    // Many chapters do not fit beside each other on a tablet: the table scrolls, not the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section aria-label={t('sums.caption')} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <DataTable caption={t('sums.caption')} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </section>
  );
}
