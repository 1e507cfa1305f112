import { useId } from 'react';
import type { EndingSoon, Unknowns } from '~/domain/means/ending';
import type { EndingGroup } from '~/domain/means/timeline';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Card } from '~/ui/Card';
import { EmptyState } from '~/ui/EmptyState';
import { EndingsTable } from './endings-table';
import { EndingsTimeline } from './endings-timeline';
import { type Period, PeriodForm } from './period-form';
import { StrandedTable } from './stranded-table';

type EndingSoonSectionProps = {
  period: Period;
  ending: EndingSoon & { groups: EndingGroup[]; unknowns: Unknowns };
};

/** What runs out of time or money, the measures which lose their last money first. */
export function EndingSoonSection({ period, ending }: EndingSoonSectionProps) {
  const { t } = useTranslation('outlook');
  const format = useFormat();
  const heading = useId();
  const { stranded, endings, groups } = ending;
  const dates = { from: format.date(period.from), until: format.date(period.until) };
  return (
    <section aria-labelledby={heading} className="space-y-6 print:text-sm">
      <div>
        <h2 id={heading} className="mb-4 font-bold text-2xl">
          {t('ending.title')}
        </h2>
        <PeriodForm period={period} />
        {period.misunderstood !== null && (
          <Banner tone="warning" className="mt-4">
            {t('ending.badDay', { typed: period.misunderstood })}
          </Banner>
        )}
        <p role="status" className="mt-4 font-semibold">
          {endings.length > 0
            ? t('ending.count', { ...dates, count: endings.length })
            : t('ending.period', dates)}
        </p>
      </div>
      {stranded.length > 0 && <StrandedTable stranded={stranded} />}
      {endings.length === 0 ? (
        <EmptyState icon="calendar" title={t('ending.none.title')}>
          {t('ending.none.text')}
        </EmptyState>
      ) : (
        <>
          <Card title={t('ending.timeline.title')}>
            <EndingsTimeline groups={groups} period={period} />
          </Card>
          <EndingsTable endings={endings} from={period.from} />
        </>
      )}
      <Unknown unknowns={ending.unknowns} />
    </section>
  );
}

/** What the list cannot say because nobody has written it down. */
function Unknown({ unknowns: { withoutTerm, fundingWithoutEnd } }: { unknowns: Unknowns }) {
  const { t } = useTranslation('outlook');
  if (withoutTerm + fundingWithoutEnd === 0) return null;
  return (
    <Banner title={t('ending.unknown.title')}>
      <ul>
        {withoutTerm > 0 && <li>{t('ending.unknown.withoutTerm', { count: withoutTerm })}</li>}
        {fundingWithoutEnd > 0 && (
          <li>{t('ending.unknown.fundingWithoutEnd', { count: fundingWithoutEnd })}</li>
        )}
      </ul>
    </Banner>
  );
}
