import cs from './cs';
import en from './en';
import { createI18n, type I18n } from './i18n';
import type { Language } from './language';

export { letterTranslator } from './letters';

/** Both languages, made once for all requests. */
export const serverI18n: Readonly<Record<Language, I18n>> = {
  cs: createI18n('cs', cs),
  en: createI18n('en', en),
};
