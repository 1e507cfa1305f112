import { type Change, diffArrays, diffWordsWithSpace } from 'diff';
import type { Segment } from './schema';

/** Above so many insertions and deletions a text is another text, and is compared by paragraphs. */
const MAX_EDITS = 600;
/** Texts which share less than this part of their letters are shown one after the other. */
const LEAST_SHARED = 0.3;
/** Words of context that stay on each side of a change. */
const CONTEXT = 12;
/** Fewer words than this are not worth leaving out. */
const LEAST_GAP = 15;

type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

/**
 * Two texts word by word; null when a reader would see no difference. Long stretches of the same words are left out.
 * All pieces but the removed ones are the new text, all but the added ones the old one.
 */
export function compareTexts(before: string, after: string): Segment[] | null {
  const [old, young] = [readable(before), readable(after)];
  return old === young ? null : collapse(pieces(old, young));
}

/** Composed letters, plain spaces, none at the ends of lines: what cannot be seen is no difference. */
function readable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function pieces(before: string, after: string): Piece[] {
  const words = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (!words) return byParagraphs(before, after);
  const result = bridgeSmallWords(words.map(toPiece));
  const shared = lettersOf(result.filter(({ kind }) => kind === 'same'));
  return shared < LEAST_SHARED * Math.max(lettersIn(before), lettersIn(after))
    ? byParagraphs(before, after)
    : result;
}

function toPiece({ added, removed, value }: Change): Piece {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

/** Paragraphs which are the same on both sides stay, the others are shown as wholes. */
function byParagraphs(before: string, after: string): Piece[] {
  const lines = (text: string) => (text === '' ? [] : `${text}\n`.split(/(?<=\n)/));
  const all = diffArrays(lines(before), lines(after));
  return all.map(({ added, removed, value }, index) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: index === all.length - 1 ? value.join('').trimEnd() : value.join(''),
  }));
}

/** “to a pak” → “tam i potom” reads better whole than torn apart by the one short word both happen to have. */
function bridgeSmallWords(all: Piece[]): Piece[] {
  const result: Piece[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone) result.push({ kind: 'removed', text: gone });
    if (come) result.push({ kind: 'added', text: come });
    gone = '';
    come = '';
  };
  all.forEach((piece, index) => {
    if (piece.kind === 'removed') gone += piece.text;
    else if (piece.kind === 'added') come += piece.text;
    else if (gone && come && index < all.length - 1 && isSmall(piece.text)) {
      gone += piece.text;
      come += piece.text;
    } else {
      flush();
      result.push(piece);
    }
  });
  flush();
  return result;
}

/** Nothing but space, or one word of at most two letters. A new paragraph is never small. */
function isSmall(text: string): boolean {
  return /^[^\S\n]*(\p{L}{1,2})?[^\S\n]*$/u.test(text);
}

function lettersOf(some: Piece[]): number {
  return some.reduce((sum, { text }) => sum + lettersIn(text), 0);
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function collapse(all: Piece[]): Segment[] {
  return all.flatMap((piece, index): Segment[] => {
    if (piece.kind !== 'same') return [piece];
    const words = piece.text.match(/\s*\S+\s*/g) ?? [];
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === all.length - 1 ? 0 : CONTEXT;
    const gap = words.length - head - tail;
    if (gap < LEAST_GAP) return [piece];
    const segments: Segment[] = [
      { kind: 'same', text: words.slice(0, head).join('') },
      { kind: 'gap', words: gap },
      { kind: 'same', text: words.slice(words.length - tail).join('') },
    ];
    return segments.filter((segment) => segment.kind === 'gap' || segment.text !== '');
  });
}
