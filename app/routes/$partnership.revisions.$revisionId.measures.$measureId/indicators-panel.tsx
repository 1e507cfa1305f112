import { useParams } from '@remix-run/react';
import type { MeasurePage } from '~/domain/measures/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { LinkButton } from '~/ui/LinkButton';
import { IndicatorCard } from './indicator-card';
import { IndicatorDone, useDone } from './indicator-done';

/** By what it is told whether the measure succeeds: its indicators, each with its chart. */
export function IndicatorsPanel({ page, today }: { page: MeasurePage; today: string }) {
  const { t } = useTranslation('indicators');
  const { partnership = '' } = useParams();
  const done = useDone();
  const { measure, revision, rights } = page;
  const indicatorsPath = `/${partnership}/revisions/${revision.id}/indicators`;
  const isHere = measure.indicators.some(({ indicatorId }) => indicatorId === done?.indicator);
  return (
    <Card
      title={t('title')}
      action={
        rights.edit && (
          <LinkButton
            to={`${indicatorsPath}/new?measure=${measure.measureId}`}
            prefetch="intent"
            size="small"
            icon="plus"
            className="on-screen-only"
          >
            {t('add')}
          </LinkButton>
        )
      }
    >
      <div id="indicators" className="grid scroll-mt-24 gap-6">
        {done && !isHere && <IndicatorDone {...{ done, indicatorsPath }} from="home" />}
        {measure.indicators.length === 0 && (
          <p className="text-ink-soft">{t(rights.edit ? 'empty' : 'emptyReadOnly')}</p>
        )}
        {measure.indicators.map((indicator) => (
          <IndicatorCard
            key={indicator.id}
            {...{ indicator, indicatorsPath, today, done }}
            rights={{ edit: rights.edit, measure: rights.measure }}
          />
        ))}
      </div>
    </Card>
  );
}
