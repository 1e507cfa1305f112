import { gapWords, kindWords, type TableKey, tables } from '../exports/columns';
import type { GapKind } from '../plans/content';
import { type PlanKind, planKinds } from '../plans/schema';
import { withoutPart } from './headings';
import type { Cell, Sheet } from './schema';
import { folded, textOf } from './text';

/** The tables of `exports/columns.ts` beside that of the measures. */
export type ExtraKey = Exclude<TableKey, 'measures'>;
const extraKeys = (Object.keys(tables) as TableKey[]).filter((key): key is ExtraKey => key !== 'measures');

/** A row of such a table: the cell under each heading, by the key of its column. */
export type ExtraRow = { row: number; sheet: number; cells: Record<string, { cell: Cell; column: number }> };

/**
 * Which table of ours a sheet is: all its headings stand in the first row. Null for a sheet of anybody else's, and for
 * one of measures that has only some of our columns.
 */
export function tableOf(sheet: Sheet): TableKey | null {
  const headings = new Set((sheet.rows[0] ?? []).map((cell) => folded(textOf(cell))));
  const found = (Object.keys(tables) as TableKey[]).filter((key) =>
    Object.values(tables[key].columns).every(({ heading }) => headings.has(folded(heading))),
  );
  const isOfMeasures = headings.has(folded(tables.measures.columns.wording.heading));
  if (isOfMeasures) return found.includes('measures') ? 'measures' : null;
  // The headings of one table may be among those of another.
  return found.find((key) => folded(tables[key].sheet) === folded(sheet.name)) ?? found[0] ?? null;
}

/** The rows of all sheets which are a table of ours beside the measures. */
export function extrasOf(sheets: readonly Sheet[]): Partial<Record<ExtraKey, ExtraRow[]>> {
  const extras: Partial<Record<ExtraKey, ExtraRow[]>> = {};
  sheets.forEach((sheet, index) => {
    const key = extraKeys.find((one) => one === tableOf(sheet));
    if (key) extras[key] = [...(extras[key] ?? []), ...rowsOf(sheet, index, key)];
  });
  return extras;
}

function rowsOf(sheet: Sheet, index: number, key: ExtraKey): ExtraRow[] {
  const headings = (sheet.rows[0] ?? []).map((cell) => folded(withoutPart(textOf(cell))));
  const columns = Object.entries(tables[key].columns).map(([name, { heading }]) => ({
    name,
    at: headings.flatMap((known, column) => (known === folded(heading) ? [column] : [])),
  }));
  return sheet.rows.slice(1).flatMap((row, number): ExtraRow[] => {
    if (row.every((cell) => cell === null)) return [];
    const cells = columns.map(({ name, at }) => {
      const [first = -1] = at;
      const cell =
        at.length > 1 ? at.map((column) => row[column] ?? '').join('') || null : (row[first] ?? null);
      return [name, { cell, column: first }] as const;
    });
    return [{ row: number + 1, sheet: index, cells: Object.fromEntries(cells) }];
  });
}

/** What a file of ours says it is of. */
export type PlanFacts = {
  kind: PlanKind | null;
  title: string | null;
  from: number | null;
  to: number | null;
  elaborates: string | null;
};

export function planFactsOf(sheets: readonly Sheet[]): PlanFacts | null {
  const [row] = extrasOf(sheets).plan ?? [];
  if (!row) return null;
  const text = (key: string) => textOf(row.cells[key]?.cell) || null;
  const year = (key: string) => {
    const value = Number(text(key));
    return Number.isInteger(value) && value >= 1990 && value <= 2100 ? value : null;
  };
  const kind = folded(text('kind') ?? '');
  return {
    kind: planKinds.find((one) => folded(kindWords[one]) === kind) ?? null,
    ...{ title: text('title'), from: year('from'), to: year('to'), elaborates: text('elaborates') },
  };
}

/** The gap a waiver is for, by its word. */
export function gapOf(word: string): GapKind | null {
  const kinds = Object.keys(gapWords) as GapKind[];
  return kinds.find((kind) => folded(gapWords[kind]) === folded(word)) ?? null;
}
