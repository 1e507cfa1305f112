import { type Cell, type Column, continuedHeading, type Row, type Table } from './columns';

/** A table laid out in rows and columns of single values, dates as ISO days; the first row is not the headings. */
export type Grid = {
  columns: { heading: string; column: Column; key: string }[];
  rows: (string | number | null)[][];
};

/**
 * Lays a table out for a file whose cells hold at most `limit` characters: longer texts go on in further columns.
 * @param limit Infinity where a cell holds anything
 */
export function gridOf(table: Table, rows: readonly Row[], limit: number): Grid {
  const columns: Grid['columns'] = [];
  const parts: (string | number | null)[][][] = rows.map(() => []);
  for (const [key, column] of Object.entries(table.columns)) {
    const split = rows.map((row) => {
      const value = single(column, row[key] ?? null);
      return typeof value === 'string' ? pieces(value, limit) : [value];
    });
    const most = split.reduce((count, { length }) => Math.max(count, length), 1);
    for (let part = 1; part <= most; part++) {
      columns.push({ heading: continuedHeading(column.heading, part), column, key });
    }
    split.forEach((values, row) => {
      parts[row]?.push(Array.from({ length: most }, (_, part) => values[part] ?? null));
    });
  }
  return { columns, rows: parts.map((row) => row.flat()) };
}

/** A value as it stands in one cell. */
function single(column: Column, cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return cell.join('\n');
  return column.type === 'choice' ? (column.words?.[cell] ?? cell) : cell;
}

/**
 * Cuts a text into pieces of at most `limit` characters. No piece begins or ends with white space, which readers of
 * spreadsheets like to drop, nor in the middle of a character.
 */
export function pieces(text: string, limit: number): string[] {
  const result: string[] = [];
  let from = 0;
  while (text.length - from > limit) {
    let cut = from + limit;
    while (cut > from + 1 && !mayCut(text, cut)) cut--;
    result.push(text.slice(from, cut));
    from = cut;
  }
  result.push(text.slice(from));
  return result;
}

function mayCut(text: string, at: number): boolean {
  return !/^\s|\s$|^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
