import { latestSinceBaseline, latestValue } from '~/domain/indicators/rules';
import type { IndicatorContent } from '~/domain/plans/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { useValueText } from './use-value-text';

/** What a picture of an indicator shows, in words. */
export function useIndicatorText(indicator: IndicatorContent): string {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const text = useValueText(indicator);
  const { baseline, target } = indicator;
  const latest = latestSinceBaseline(indicator) ?? (baseline ? null : latestValue(indicator));
  return [
    baseline && t('chart.baselineIs', { value: text(baseline.value), date: format.date(baseline.on) }),
    latest && t('chart.latestIs', { value: text(latest.value), date: format.date(latest.on) }),
    target && t('chart.targetIs', { value: text(target.value), date: format.date(target.on) }),
  ]
    .filter(Boolean)
    .join(', ');
}
