import { tables } from '../exports/columns';
import { headingWords } from './heading-words';
import { type Cell, type Field, fields, headerRows, type Sheet, type SheetMapping } from './schema';
import { folded, textOf } from './text';

const known: ReadonlyMap<string, Field> = new Map([
  ...fields.flatMap((field) =>
    headingWords[field].split('|').map((heading) => [heading.trim(), field] as const),
  ),
  // The product's own headings win.
  ...Object.entries(tables.measures.columns).flatMap(([key, { heading }]) => {
    const field = fields.find((one) => one === key);
    return field ? [[folded(heading), field] as const] : [];
  }),
]);

/** Headings of ours which only tell the reader something. */
const telling = new Set(
  Object.values(tables.measures.columns)
    .filter((column) => 'tells' in column)
    .map(({ heading }) => folded(heading)),
);

/** A heading without the number of the part it is of a long text: „Popis (2)“. */
export function withoutPart(heading: string): string {
  return heading.replace(/\s*\(\d+\)$/, '');
}

/** What a column is by its heading; null when nobody can tell. */
export function fieldOf(heading: string): Field | null {
  const bare = folded(withoutPart(heading)).replace(/\s*\(.*\)$/, '');
  if (bare === '' || telling.has(folded(withoutPart(heading)))) return null;
  const exact =
    known.get(folded(withoutPart(heading))) ?? known.get(bare) ?? known.get(bare.replaceAll('.', ''));
  if (exact) return exact;
  // „Gestor opatření“, „Výchozí hodnota indikátoru“: the longest known beginning, of whole words.
  let best: [string, Field] | null = null;
  for (const [start, field] of known) {
    const begins = start.length > 4 && (bare.startsWith(`${start} `) || bare.startsWith(`${start}/`));
    if (begins && start.length > (best?.[0].length ?? 0)) best = [start, field];
  }
  return best?.[1] ?? null;
}

/** How a table is likely to be read: where its headings are, and what its columns hold. */
export function guessMapping(sheet: Sheet): SheetMapping {
  let best: { header: number; columns: (Field | null)[]; found: number } | null = null;
  for (const [header, row] of sheet.rows.slice(0, headerRows).entries()) {
    const columns = columnsIn(row);
    const found = new Set(columns.filter((field) => field !== null)).size;
    if (found > (best?.found ?? 1)) best = { header, columns, found };
  }
  const width = widthOf(sheet);
  if (!best) return { use: false, header: null, columns: Array.from({ length: width }, () => null) };
  const { header, columns } = best;
  const use = columns.includes('wording') || columns.includes('measureCode');
  return { use, header, columns: Array.from({ length: width }, (_, index) => columns[index] ?? null) };
}

/** What the columns under a row of headings hold; no two the same, save for the parts of a long text. */
export function columnsIn(row: readonly Cell[]): (Field | null)[] {
  const taken = new Map<Field, string>();
  const headings = row.map(textOf);
  return lifted(headings).map((field, index) => {
    const heading = headings[index] ?? '';
    const base = folded(withoutPart(heading));
    if (field === null) return null;
    // Taken by another heading, or by the very same one: only „Popis (2)“ goes on with „Popis“.
    if (taken.has(field) && (taken.get(field) !== base || base === folded(heading))) return null;
    taken.set(field, base);
    return field;
  });
}

/**
 * Fields by heading. A specific goal is a measure, unless the table has measures beside it: then it is the goal, and
 * what would have been the goal is the priority.
 */
function lifted(headings: readonly string[]): (Field | null)[] {
  const found = headings.map((heading) => (heading.length > 80 ? null : fieldOf(heading)));
  const isGoal = (heading: string) => /^(nazev )?(specifick|dilci)/.test(folded(heading));
  const wordings = headings.filter((_, index) => found[index] === 'wording');
  if (!wordings.some(isGoal) || wordings.every(isGoal)) return found;
  const hasPriority = found.includes('priorityTitle');
  return found.map((field, index) => {
    if (field === 'wording' && isGoal(headings[index] ?? '')) return 'goalTitle';
    if (field === 'goalTitle') return hasPriority ? null : 'priorityTitle';
    return field;
  });
}

/** Number of columns in which anything stands. */
export function widthOf({ rows }: Sheet): number {
  return rows.reduce((width, row) => Math.max(width, row.findLastIndex((cell) => cell !== null) + 1), 0);
}
