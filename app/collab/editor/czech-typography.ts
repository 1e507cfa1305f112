import { Extension, InputRule } from '@tiptap/core';

/** The end of a text, as typed, and what Czech typography puts in its place. */
export interface Correction {
  typed: string;
  corrected: string;
}

const nbsp = '\u00a0';
const startsQuote = /(?:^|[\s\u00a0([{„‚–—/])$/;
const afterLonePreposition = /(?:^|[\s\u00a0([„‚])[ksvzouai] $/i;
const dashBetweenWords = /[^\s\u00a0-][ \u00a0]- $/;

/**
 * What to correct after the last character of `text` was typed; null for nothing. `text` is the block up to the
 * cursor. Quotes become „…“ and ‚…‘, the space after a one-letter preposition or conjunction a no-break one,
 * three dots an ellipsis and a hyphen between spaces a dash.
 */
export function correct(text: string): Correction | null {
  const before = text.slice(0, -1);
  switch (text.at(-1)) {
    case '"':
      return quote('"', before, '„', '“');
    case "'":
      return (
        quote("'", before, '‚', '‘') ?? (/\p{Letter}$/u.test(before) ? { typed: "'", corrected: '’' } : null)
      );
    case '.':
      return text.endsWith('...') ? { typed: '...', corrected: '…' } : null;
    case ' ':
      if (afterLonePreposition.test(text)) return { typed: ' ', corrected: nbsp };
      return dashBetweenWords.test(text) ? { typed: '- ', corrected: '– ' } : null;
    default:
      return null;
  }
}

function quote(typed: string, before: string, opening: string, closing: string): Correction | null {
  if (startsQuote.test(before)) return { typed, corrected: opening };
  return before.lastIndexOf(opening) > before.lastIndexOf(closing) ? { typed, corrected: closing } : null;
}

/** Corrects while typing; Backspace right after takes a correction back. Never inside code. */
export const CzechTypography = Extension.create({
  name: 'czechTypography',
  addInputRules() {
    return [
      new InputRule({
        find: (text) => {
          const correction = correct(text);
          if (!correction) return null;
          const { typed, corrected } = correction;
          return { index: text.length - typed.length, text: typed, data: { corrected } };
        },
        handler: ({ state, range, match }) => {
          state.tr.insertText(String(match.data?.corrected), range.from, range.to);
        },
      }),
    ];
  },
});
