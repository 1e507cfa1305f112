import type { IndicatorContent } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { ChartSparkline } from '~/ui/ChartSparkline';
import { useIndicatorText } from '../$partnership.revisions.$revisionId.measures.$measureId/use-indicator-text';

/** How an indicator has developed, in little, for the row of a list. */
export function IndicatorSparkline({ indicator }: { indicator: IndicatorContent }) {
  const { t } = useTranslation('indicators');
  const description = useIndicatorText(indicator);
  const { baseline, target, values } = indicator;
  const isRepeated = values.some(({ on }) => on === baseline?.on);
  const points = [...(baseline && !isRepeated ? [baseline] : []), ...values].sort((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  // A single point has no course; an empty cell would look like a fault.
  if (points.length < 2) return <span className="text-ink-faint">–</span>;
  return (
    <ChartSparkline label={t('spark', { values: description })} points={points} target={target?.value} />
  );
}
