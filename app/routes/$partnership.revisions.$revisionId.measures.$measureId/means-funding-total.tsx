import { fundedOf, missingOf } from '~/domain/means/sums';
import type { Funding } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Icon } from '~/ui/Icon';
import { useCrowns } from './means-texts';

/** Whether what the sources give reaches for what the measure is to cost; nothing where neither is known. */
export function FundingTotal({ cost, funding }: { cost: number | null; funding: readonly Funding[] }) {
  const { t } = useTranslation('means');
  const crowns = useCrowns();
  const known = funding.filter(({ amount }) => amount !== null);
  const means = { startsOn: null, endsOn: null, continuous: false, cost, targetGroup: '' };
  const missing = missingOf({ means, funding: [...funding] });
  if (known.length === 0 && missing === null) return null;
  return (
    <div className="mt-3 grid gap-2 border-line border-t pt-3">
      {known.length > 0 && (
        <p className="flex flex-wrap justify-between gap-x-4">
          <span>{t('funding.together')}</span>
          <strong className="tabular-nums">{crowns(fundedOf([...funding]))}</strong>
        </p>
      )}
      {missing === 0 && <Badge tone="success">{t('funding.enough')}</Badge>}
      {missing !== null && missing > 0 && (
        <p className="flex items-start gap-1.5 font-medium text-sm text-warning">
          <Icon name="warning" className="mt-px size-5" />
          {t(known.length < funding.length ? 'funding.missingUnknown' : 'funding.missing', {
            amount: crowns(missing),
          })}
        </p>
      )}
    </div>
  );
}
