/** A text document as far as a plan needs it: headings, paragraphs and tables in their order. */
export type Block =
  | { kind: 'title' | 'subtitle'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  /** `exported`: in the form in which the product itself writes one. */
  | { kind: 'table'; rows: TableCell[][]; exported: boolean };

/** Text of a cell, a paragraph one a line. Cells that reach over others stand in the first of their rows only. */
export type TableCell = { text: string; columns: number; rows: number };

/** A table with one text for each place of its grid: merged cells are repeated in each place they cover. */
export function gridOf(rows: readonly TableCell[][], maxColumns: number): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const { text, columns, rows: height } of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let below = 0; below < height; below++) {
        for (let right = 0; right < columns && x + right < maxColumns; right++) {
          const line = grid[y + below];
          if (line) line[x + right] = text;
        }
      }
      x += columns;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}
