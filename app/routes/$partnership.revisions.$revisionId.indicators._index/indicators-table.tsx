import { Link } from '@remix-run/react';
import type { ListedIndicator } from '~/domain/indicators/listing';
import { latestSinceBaseline } from '~/domain/indicators/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { type Column, DataTable } from '~/ui/DataTable';
import { StandingBadge } from '../$partnership.revisions.$revisionId.measures.$measureId/standing-badge';
import { useValueText } from '../$partnership.revisions.$revisionId.measures.$measureId/use-value-text';
import { IndicatorSparkline } from './indicator-sparkline';

type IndicatorsTableProps = {
  listed: readonly ListedIndicator[];
  today: string;
  /** Address of the revision. */
  revisionPath: string;
};

/** Indicators, each with a small picture of how it has developed. */
export function IndicatorsTable({ listed, today, revisionPath }: IndicatorsTableProps) {
  const { t } = useTranslation('indicators');
  const { t: lists } = useTranslation('indicatorLists');
  const columns: Column<ListedIndicator>[] = [
    {
      key: 'indicator',
      header: lists('list.indicator'),
      names: true,
      cell: ({ indicator, measure }) => (
        <>
          <Link to={`${revisionPath}/indicators/${indicator.indicatorId}`} prefetch="intent" className="link">
            {indicator.name}
          </Link>
          <span className="block font-normal text-ink-soft text-sm">
            <Link
              to={`${revisionPath}/measures/${measure.id}`}
              prefetch="intent"
              className="link"
              title={measure.wording}
            >
              {lists('list.measure')} {measure.code}
            </Link>
          </span>
        </>
      ),
    },
    ...(['baseline', 'latest', 'target'] as const).map(
      (which): Column<ListedIndicator> => ({
        key: which,
        header: t(`point.${which}`),
        numeric: true,
        cell: ({ indicator }) => <PointText indicator={indicator} which={which} />,
      }),
    ),
    {
      key: 'progress',
      header: lists('list.progress'),
      cell: ({ indicator }) => <IndicatorSparkline indicator={indicator} />,
    },
    {
      key: 'standing',
      header: lists('list.standing'),
      cell: ({ indicator }) => <StandingBadge indicator={indicator} today={today} />,
    },
  ];
  return (
    <DataTable
      caption={lists('list.caption')}
      captionHidden
      columns={columns}
      rows={listed}
      rowKey={({ indicator }) => indicator.id}
    />
  );
}

function PointText({
  indicator,
  which,
}: Pick<ListedIndicator, 'indicator'> & { which: 'baseline' | 'latest' | 'target' }) {
  const { t } = useTranslation('indicators');
  const text = useValueText(indicator);
  const point = which === 'latest' ? latestSinceBaseline(indicator) : indicator[which];
  if (point) return text(point.value);
  return <span className="text-ink-faint">{which === 'latest' ? '–' : t('point.missing')}</span>;
}
