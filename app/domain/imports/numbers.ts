import type { Cell } from './schema';
import { folded, textOf } from './text';

/** A number found in a cell: what stands behind it (a unit, say), and whether words made it less than exact. */
export type FoundNumber = { value: number; rest: string; approximate: boolean };

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;
const number =
  /[-−+]?\d{1,3}(?:[ \u00a0\u2007\u2009\u202f.']\d{3})+(?:,\d+)?|[-−+]?\d{1,3}(?:,\d{3})+\.\d+|[-−+]?\d+(?:[.,]\d+)?/;
const about =
  /^(?:cca|circa|asi|priblizne|min|minimalne|nejmene|alespon|max|maximalne|nejvyse|do|az|vice nez|mene nez|[<>≥≤~±]=?)[. ]*$/;

/** The number in a cell, written as Czechs do (1 234,5) or as spreadsheets do; null when there is none. */
export function numberOf(cell: Cell | undefined): FoundNumber | null {
  if (typeof cell === 'number') return { value: cell, rest: '', approximate: false };
  if (typeof cell !== 'string') return null;
  const text = textOf(cell);
  const match = number.exec(text);
  if (!match) return null;
  const before = folded(text.slice(0, match.index));
  // “Klienti roku 2018”: the number is not what the cell is about.
  if (before !== '' && !about.test(before)) return null;
  const value = amountOf(match[0]);
  if (!Number.isFinite(value)) return null;
  const rest = text.slice(match.index + match[0].length).trim();
  // “5–10”, “2/3”, “3. 4. 2019”: no single number.
  if (/^[-–—/]\s*\d|^[.:]\s*\d/.test(rest)) return null;
  return { value, rest, approximate: before !== '' };
}

function amountOf(written: string): number {
  const bare = written.replace(spaces, '').replace(/'/g, '').replace('−', '-');
  const dots = (bare.match(/\./g) ?? []).length;
  if (bare.includes(',') && dots > 0) {
    return Number(
      bare.lastIndexOf(',') > bare.lastIndexOf('.')
        ? bare.replaceAll('.', '').replace(',', '.')
        : bare.replaceAll(',', ''),
    );
  }
  // 1.500.000 and 1.500 in a Czech text are thousands; 1.5 and 0.125 come from a program.
  if (dots > 0 && /^[-+]?[1-9]\d{0,2}(\.\d{3})+$/.test(bare)) return Number(bare.replaceAll('.', ''));
  return Number(bare.replace(',', '.'));
}

const multiples: [RegExp, number][] = [
  [/^(?:mld|miliard)/, 1e9],
  [/^(?:mil|milion)/, 1e6],
  [/^(?:tis|tisic)/, 1e3],
];

/** An amount of money in Czech crowns: “1 500 000 Kč”, “1,5 mil. Kč”, “250 tis.”; null when there is none. */
export function crownsOf(cell: Cell | undefined): FoundNumber | null {
  const found = numberOf(cell);
  if (!found) return null;
  const rest = folded(found.rest);
  const times = multiples.find(([word]) => word.test(rest))?.[1] ?? 1;
  const behind = rest.replace(/^(?:mld|miliard\p{L}*|mil|milion\p{L}*|tis|tisic\p{L}*)[. ]*/u, '');
  // Euros are no crowns.
  if (!/^(?:,?-+)?\s*(?:kc|czk|korun)?(?:\s*(?:rocne|za rok|\/rok|celkem))?[\s.,-]*$/.test(behind))
    return null;
  return { value: Math.round(found.value * times * 100) / 100, rest: behind, approximate: found.approximate };
}
