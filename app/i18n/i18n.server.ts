import cs from './cs';
import csLetters from './cs/letters.json';
import en from './en';
import enLetters from './en/letters.json';
import { createI18n, type I18n } from './i18n';
import type { Language } from './language';
import { createTranslate, type KeysOf, type Values } from './translate';

/** Both languages, made once for all requests. */
export const serverI18n: Readonly<Record<Language, I18n>> = {
  cs: createI18n('cs', cs),
  en: createI18n('en', en),
};

const letters = { cs: createTranslate('cs', csLetters), en: createTranslate('en', enLetters) };

/** The `t` of the letters Souhra sends. Their texts stay on the server: no page shows them. */
export function letterTranslator(
  language: Language,
): (key: KeysOf<typeof csLetters>, values?: Values) => string {
  return letters[language];
}
