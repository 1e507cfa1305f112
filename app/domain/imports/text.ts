import type { Cell } from './schema';

// The same names and titles stand in thousands of rows.
const known = new Map<string, string>();

/** For comparing what people wrote: without diacritics, case, punctuation at the ends and superfluous spaces. */
export function folded(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const now = fold(text);
  if (known.size >= 5_000) known.clear();
  if (text.length <= 200) known.set(text, now);
  return now;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/^[\s.:;,*•–-]+|[\s.:;,*]+$/g, '');
}

/** The text of a cell, its lines trimmed; '' where there is none. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return tidied(cell);
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'ano' : 'ne';
  const [year, month, day] = cell.date.split('-');
  return `${Number(day)}. ${Number(month)}. ${year}`;
}

/** Without spaces at the ends of lines, empty lines and characters nobody sees. */
function tidied(text: string): string {
  // Nearly all cells are tidy, and there are many of them.
  if (!/[\r\n\u00ad\u200b\ufeff\0]|^\s|\s$/.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b\ufeff\0]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What stands in a cell for “there is nothing”. */
export function isNothing(text: string): boolean {
  if (text.length > 30) return false;
  return /^(|[-–—/x?.]+|n\/?a|neni|neni znam[ao]?|neuvedeno|bez|zadn[ya]|nestanoven[aoy]?|nezjisteno)$/.test(
    folded(text),
  );
}

/** At most so many characters, the cut marked. */
export function shortened(text: string, length = 80): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
