import type { IndicatorErrors } from '~/domain/indicators/schema';
import { formatFor } from '~/i18n/format';
import { translatorFor } from '~/i18n/i18n';
import type { Language } from '~/i18n/language';
import type { Refusal } from '~/platform/domain-error';

/** What is wrong with each field, in words; here rather than in the browser, which would load them all for nothing. */
export function errorTexts(errors: IndicatorErrors, language: Language): Record<string, string> {
  const t = translatorFor(language, 'indicatorErrors');
  const shown = (text: string) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatFor(language).date(text);
    return text === 'up' || text === 'down' || text === 'keep' ? t(`direction.${text}`) : text;
  };
  return Object.fromEntries(
    Object.entries(errors).map(([field, { key, count = 0, text = '' }]) => [
      field,
      key === 'changedMeanwhile' && text === ''
        ? t('errors.emptiedMeanwhile')
        : t(`errors.${key}`, { count, text: shown(text) }),
    ]),
  );
}

/** Why nothing was changed, in words. */
export function refusalText(refused: Refusal, language: Language): string {
  return refused === 'taken'
    ? translatorFor(language, 'indicatorErrors')('refused.taken')
    : translatorFor(language, 'errors')(`refused.${refused}`);
}
