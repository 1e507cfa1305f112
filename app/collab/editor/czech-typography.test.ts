import { describe, expect, it } from 'vitest';
import { correct } from './czech-typography';

/** Types a text letter by letter, as the editor does. */
function type(keys: string): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const correction = correct(text);
    if (correction) text = text.slice(0, -correction.typed.length) + correction.corrected;
  }
  return text;
}

describe('correct', () => {
  it.each([
    ['quotes', 'řekl "ano" a "ne".', 'řekl „ano“ a\u00a0„ne“.'],
    ['quotes at the beginning and in brackets', '"Bydlení" ("Housing First")', '„Bydlení“ („Housing First“)'],
    ['quotes within quotes', '"Cituji \'takto\' doslova"', '„Cituji ‚takto‘ doslova“'],
    ['an apostrophe', "d'Artagnan", 'd’Artagnan'],
    ['inches', 'deska 5"', 'deska 5"'],
    [
      'one-letter words',
      'V Liberci a okolí s dětmi i k sobě',
      'V\u00a0Liberci a\u00a0okolí s\u00a0dětmi i\u00a0k\u00a0sobě',
    ],
    ['a one-letter word after a quote', '"v bytě"', '„v\u00a0bytě“'],
    ['longer words ending with such a letter', 'služba má ceny', 'služba má ceny'],
    ['an initial', 'A. Nová', 'A. Nová'],
    ['three dots', 'a tak dále...', 'a\u00a0tak dále…'],
    ['four dots', 'konec....', 'konec….'],
    ['a dash', 'bydlení - práce', 'bydlení – práce'],
    ['a hyphen inside a word', 'česko-německý 2016-2019', 'česko-německý 2016-2019'],
    ['a list typed at the beginning of a line', '- bod', '- bod'],
  ])('%s', (_what, keys, expected) => {
    expect(type(keys)).toBe(expected);
  });
});
