import type { MoneyGap } from '~/domain/means/sums';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { useCrowns } from '../$partnership.revisions.$revisionId.measures.$measureId/means-texts';
import { MeasureLink } from './measure-link';

/** Measures whose sources do not reach, with what is known beside. */
export function GapsTable({ gaps }: { gaps: readonly MoneyGap[] }) {
  const { t } = useTranslation('outlook');
  const format = useFormat();
  const crowns = useCrowns();
  const money = (key: 'cost' | 'funded' | 'missing'): Column<MoneyGap> => ({
    key,
    header: t(`gaps.${key}`),
    numeric: true,
    cell: (gap) => <span className="whitespace-nowrap">{crowns(gap[key])}</span>,
  });
  const columns: Array<Column<MoneyGap>> = [
    {
      key: 'measure',
      header: t('gaps.measure'),
      names: true,
      cell: ({ measure, unknownAmounts, projects }) => (
        <>
          <MeasureLink measure={measure} />
          <span className="block font-normal text-ink-soft text-sm">
            {projects.length > 0
              ? t('gaps.projects', { projects: format.list(projects.map(({ name }) => name)) })
              : t('gaps.nothing')}{' '}
            {unknownAmounts > 0 && t('gaps.unknownAmounts', { count: unknownAmounts })}
          </span>
        </>
      ),
    },
    money('cost'),
    money('funded'),
    money('missing'),
  ];
  return (
    <DataTable
      caption={t('gaps.caption')}
      columns={columns}
      rows={gaps}
      rowKey={({ measure }) => measure.measureId}
    />
  );
}
