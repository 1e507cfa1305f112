import type { IndicatorContent } from '~/domain/plans/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Chart, type ChartSeries } from '~/ui/Chart';
import { useIndicatorText } from './use-indicator-text';

/** Baseline, the way to the target, and what was measured. Nothing where there is only one point to draw. */
export function IndicatorChart({ indicator }: { indicator: IndicatorContent }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const description = useIndicatorText(indicator);
  const { name, scale, baseline, target, values } = indicator;
  const days = new Set([baseline, target, ...values].flatMap((point) => (point ? [point.on] : [])));
  if (days.size < 2) return null;
  const series: ChartSeries[] = [
    {
      key: 'path',
      label: t('chart.path'),
      look: 'dashes',
      points: baseline && target ? [baseline, target] : [],
    },
    { key: 'values', label: t('chart.values'), look: 'line', points: values, noted: true },
    {
      key: 'baseline',
      label: t('chart.baseline'),
      look: 'ring',
      points: baseline ? [baseline] : [],
      noted: true,
    },
    { key: 'target', label: t('chart.target'), look: 'diamond', points: target ? [target] : [], noted: true },
  ];
  return (
    <Chart
      title={t('chart.title', { name })}
      description={t('chart.description', { points: description })}
      series={series}
      steps={scale ?? undefined}
      mark={
        target ? { on: target.on, label: t('chart.targetDay', { date: format.date(target.on) }) } : undefined
      }
    />
  );
}
