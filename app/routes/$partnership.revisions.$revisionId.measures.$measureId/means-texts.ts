import { useMemo } from 'react';
import type { FieldErrors } from '~/domain/means/fields';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';

/** What is wrong with each field, in the language of the page; the same answer gives the same object (`ErrorSummary`). */
export function useFieldTexts(errors: FieldErrors | undefined): Record<string, string> {
  const { t } = useTranslation('meansForms');
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(errors ?? {}).map(([field, { key, count = 0 }]) => [
          field,
          t(`errors.${key}`, { count }),
        ]),
      ),
    [errors, t],
  );
}

/** Writes whole crowns as 1 500 000 Kč. */
export function useCrowns(): (amount: number) => string {
  const { t } = useTranslation('means');
  const format = useFormat();
  return (amount) => t('crowns', { amount: format.number(amount) });
}

/** Writes a period as far as it is known; empty where nothing is. */
export function usePeriod(): (period: {
  startsOn: string | null;
  endsOn: string | null;
  continuous?: boolean;
}) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ startsOn, endsOn, continuous = false }) => {
    const [from, to] = [startsOn && format.date(startsOn), endsOn && format.date(endsOn)];
    const known = from && to ? t('dates.range', { from, to }) : from ? t('dates.since', { date: from }) : '';
    if (!continuous) return known || (to ? t('dates.until', { date: to }) : '');
    return from ? `${t('dates.continuous')} ${known}` : t('dates.continuous');
  };
}
