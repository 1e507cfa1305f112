import cs from './cs/letters.json';
import en from './en/letters.json';
import type { Language } from './language';
import { createTranslate, type KeysOf, type Values } from './translate';

const letters = { cs: createTranslate('cs', cs), en: createTranslate('en', en) };

/** The `t` of the letters Souhra sends. Their texts stay on the server: no page shows them. */
export function letterTranslator(language: Language): (key: KeysOf<typeof cs>, values?: Values) => string {
  return letters[language];
}
