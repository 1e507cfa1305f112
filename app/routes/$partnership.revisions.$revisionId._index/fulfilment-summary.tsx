import { countFulfilment, type Fulfilment } from '~/domain/monitoring/rules';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { StackedBar } from '~/ui/StackedBar';
import { Stats } from '~/ui/Stat';
import { fulfilmentPieces } from './fulfilment-pieces';

/** How the plan as a whole was fulfilled: a picture and its numbers. */
export function FulfilmentSummary({
  fulfilment,
  measureIds,
}: {
  fulfilment: Fulfilment;
  measureIds: string[];
}) {
  const { t } = useTranslation('revision');
  const counts = countFulfilment(fulfilment, measureIds);
  return (
    <Card title={t('fulfilment.title')} className="mb-6">
      <Stats
        items={[
          { label: t('table.total'), value: counts.total },
          { label: t('fulfilment.yes'), value: counts.yes },
          { label: t('fulfilment.partly'), value: counts.partly },
          { label: t('fulfilment.no'), value: counts.no },
          { label: t('fulfilment.unstated'), value: counts.unstated },
        ]}
      />
      <div className="mt-5">
        <StackedBar label={t('fulfilment.title')} pieces={fulfilmentPieces(counts, t)} compact />
      </div>
    </Card>
  );
}
