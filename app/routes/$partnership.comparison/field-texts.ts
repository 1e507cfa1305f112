import type { IndicatorSummary, Term } from '~/domain/comparison/schema';
import type { Funding, IndicatorPoint } from '~/domain/plans/content';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/translate';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';

type Language = { t: Translate<'comparison'>; common: Translate<'common'>; format: Format };

/** Texts for the values that a measure's fields may have; null where there is none. */
export function useFieldTexts() {
  const { t } = useTranslation('comparison');
  const { t: common } = useTranslation();
  const language: Language = { t, common, format: useFormat() };
  return {
    term: (term: Term | null) => termText(term, language),
    money: (amount: number | null) => moneyText(amount, language),
    funding: (line: Funding) => fundingText(line, language),
    point: (point: IndicatorPoint | null, of: IndicatorSummary) => pointText(point, of, language),
  };
}

/** 1. 1. 2026 – 31. 12. 2028, od 1. 1. 2026 průběžně */
function termText(term: Term | null, { common, format }: Language): string | null {
  if (!term) return null;
  const from = term.startsOn && format.date(term.startsOn);
  const to = term.endsOn && format.date(term.endsOn);
  if (from && to) return common('dates.range', { from, to });
  const parts = [
    from && common('dates.since', { date: from }),
    to && common('dates.until', { date: to }),
    term.continuous && common('dates.continuous'),
  ];
  return parts.filter(Boolean).join(', ');
}

function moneyText(amount: number | null, { t, format }: Language): string | null {
  return amount === null ? null : t('money', { amount: format.number(amount, 0) });
}

/** OPZ+, 200 000 Kč, do 31. 12. 2027 */
function fundingText({ source, amount, until }: Funding, language: Language): string {
  const date = until && language.common('dates.until', { date: language.format.date(until) });
  return [source, moneyText(amount, language), date].filter(Boolean).join(', ');
}

/** 120 osob k 31. 12. 2025 (Evidence města) */
function pointText(
  point: IndicatorPoint | null,
  { unit, scale }: IndicatorSummary,
  { t, format }: Language,
): string | null {
  if (!point) return null;
  const value = scale
    ? (scale[point.value - 1] ?? format.number(point.value))
    : [format.number(point.value), unit].filter(Boolean).join('\u00a0');
  const dated = t('point', { value, on: format.date(point.on) });
  return point.source ? `${dated} (${point.source})` : dated;
}
