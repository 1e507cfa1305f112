import { tableOf } from './extras';
import { guessMapping } from './headings';
import type { Sheet, SheetMapping } from './schema';

/**
 * How the tables of a file are likely to be read. Tables of ours beside that of the measures are known by themselves;
 * where a file has one of measures with titles above, tables with as little as a word in common are left aside.
 */
export function guessMappings(sheets: readonly Sheet[]): SheetMapping[] {
  const keys = sheets.map(tableOf);
  const hasOurs = keys.includes('measures');
  return sheets.map((sheet, index) => {
    const guessed = guessMapping(sheet);
    const key = keys[index] ?? null;
    return { ...guessed, use: guessed.use && (key === 'measures' || (key === null && !hasOurs)) };
  });
}
