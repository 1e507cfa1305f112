import { type Format, formatFor } from './format';
import { useTranslation } from './useTranslation';

/** The formats of the page's language. */
export function useFormat(): Format {
  return formatFor(useTranslation().i18n.language);
}
