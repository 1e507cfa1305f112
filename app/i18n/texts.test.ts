import { describe, expect, it } from 'vitest';
import cs from './cs';
import csLetters from './cs/letters.json';
import en from './en';
import enLetters from './en/letters.json';
import type { Language } from './language';
import type { TextTree } from './texts';
import { flatten } from './translate';

const namespaces = Object.keys({ ...cs, letters: csLetters });
const texts: Record<Language, Record<string, TextTree>> = {
  cs: { ...cs, letters: csLetters },
  en: { ...en, letters: enLetters },
};
/** What `Intl` may ask for; a text with one plural form needs all of its language. */
const plurals: Record<Language, string[]> = {
  cs: new Intl.PluralRules('cs').resolvedOptions().pluralCategories,
  en: new Intl.PluralRules('en').resolvedOptions().pluralCategories,
};
const pluralEnding = /_(zero|one|two|few|many|other)$/;

const keysOf = (language: Language, name: string) => flatten(texts[language][name] ?? {});
const baseKeys = (language: Language, name: string) =>
  [...new Set(keysOf(language, name).map(([key]) => key.replace(pluralEnding, '')))].sort();
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
/** The entries of each text: one, or one for each of its plural forms. */
function groupForms(entries: [key: string, text: string][]): Map<string, [key: string, text: string][]> {
  const groups = new Map<string, [string, string][]>();
  for (const entry of entries) {
    const base = entry[0].replace(pluralEnding, '');
    groups.set(base, [...(groups.get(base) ?? []), entry]);
  }
  return groups;
}

describe.each(namespaces)('texts of %s', (name) => {
  it('has the same keys in both languages', () => {
    expect(baseKeys('en', name)).toEqual(baseKeys('cs', name));
  });

  it.each(['cs', 'en'] as const)('has every plural form in %s', (language) => {
    const forms = groupForms(keysOf(language, name).filter(([key]) => pluralEnding.test(key)));
    for (const [base, entries] of forms) {
      const found = entries.map(([key]) => key.slice(base.length + 1)).sort();
      expect(found, base).toEqual([...plurals[language]].sort());
    }
  });

  it.each(['cs', 'en'] as const)('says something everywhere in %s, with well-formed holes', (language) => {
    for (const [key, text] of keysOf(language, name)) {
      expect(text.trim(), key).not.toBe('');
      expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]/);
    }
  });

  it('has the same holes in every form of a text in both languages', () => {
    const all = [...keysOf('cs', name), ...keysOf('en', name)];
    const forms = groupForms(all);
    for (const [base, entries] of forms) {
      // A form for exactly one thing may leave the number out.
      const sets = entries.map(([, text]) =>
        holes(text)
          .filter((hole) => hole !== 'count')
          .join(),
      );
      expect(new Set(sets).size, base).toBe(1);
    }
  });
});
