import { docxLabels, tables } from '../exports/columns';
import { indicatorsOf, labelOf, MoreSheets, type Pair, pairsOf } from './cards';
import { codeAndTitle, depthOf } from './codes';
import { fieldOf, guessMapping } from './headings';
import { type Block, gridOf, type TableCell } from './reader/document';
import { type Cell, type Field, limits, type Sheet } from './schema';
import { folded } from './text';

/** A heading with what stands under it. */
type Part = {
  depth: number;
  code: string;
  title: string;
  paragraphs: string[];
  cards: { pairs: Pair[]; table: number }[];
};

/** A table with its headings, and the headings of the document above it. */
type Listing = { headings: string[]; rows: string[][]; table: number; first: number; path: Part[] };

/**
 * The tables a document amounts to. Two shapes are known: headings with a table of labels and values for each measure
 * (ours, and those of towns that are like it), and tables with a row for each measure under headings or without any.
 */
export function sheetsOfDocument(blocks: readonly Block[]): Sheet[] {
  const exported = blocks.some((block) => block.kind === 'table' && block.exported);
  const { parts, listings, isCoded } = partsOf(blocks, exported);
  if (!isCoded) numberParts(parts);
  const sheets = listings.length > 0 ? [listingSheet(listings)] : [];
  const withCards = parts.filter(({ cards }) => cards.some(tellsOfMeasure)).map(({ depth }) => depth);
  const deepest = Math.max(0, ...parts.map(({ depth }) => depth));
  if (withCards.length > 0) sheets.push(...measureSheets(parts, Math.max(...withCards), exported));
  else if (listings.length === 0 && deepest > 1) sheets.push(...measureSheets(parts, deepest, false));
  return exported ? [...sheets, planSheet(blocks)] : sheets;
}

const tellsOfMeasure = ({ pairs }: { pairs: readonly Pair[] }) =>
  pairs.some(({ label }) => labelOf(label) !== 'group');

/** What the title page of an exported document says. */
function planSheet(blocks: readonly Block[]): Sheet {
  const { columns: known } = tables.plan;
  const title = blocks.find(({ kind }) => kind === 'title');
  const subtitles = blocks.flatMap((block) => (block.kind === 'subtitle' ? [block.text] : []));
  const period = subtitles
    .map((text) => /^(.+), (\d{4})–(\d{4})$/.exec(text))
    .find((found) => found !== null);
  const elaborates = subtitles
    .find((text) => text.startsWith('rozpracovává: '))
    ?.slice('rozpracovává: '.length);
  const row: Partial<Record<keyof typeof known, Cell>> = {
    ...{ kind: period?.[1] ?? null, from: Number(period?.[2]) || null, to: Number(period?.[3]) || null },
    ...{ title: title && 'text' in title ? title.text : null, elaborates: elaborates ?? null },
  };
  const keys = Object.keys(known) as (keyof typeof known)[];
  return {
    name: tables.plan.sheet,
    rows: [keys.map((key) => known[key].heading), keys.map((key) => row[key] ?? null)],
  };
}

function partsOf(
  blocks: readonly Block[],
  exported: boolean,
): { parts: Part[]; listings: Listing[]; isCoded: boolean } {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const coded = headings.filter(({ text }) => codeAndTitle(text).code !== null);
  const isCoded = coded.length * 2 >= headings.length;
  const parts: Part[] = [];
  const listings: Listing[] = [];
  let current: Part | null = null;
  let table = 0;
  for (const block of blocks) {
    if (block.kind === 'table') {
      table++;
      const pairs = pairsOf(block.rows, block.exported);
      const listing = pairs === null ? listingOf(block.rows, listings.at(-1)) : null;
      if (pairs !== null) current?.cards.push({ pairs, table });
      if (listing !== null) listings.push({ ...listing, table, path: pathOf(parts, current) });
      continue;
    }
    if (block.kind === 'title' || block.kind === 'subtitle') continue;
    const { code, title } = codeAndTitle(block.text);
    if (folded(block.text) === folded(docxLabels.context)) {
      current = { depth: 0, code: '', title: block.text, paragraphs: [], cards: [] };
      parts.push(current);
    } else if (isHeading(block, code, isCoded, exported)) {
      const depth = code !== null && isCoded ? depthOf(code) : block.kind === 'heading' ? block.level : 1;
      current = { depth, code: code ?? '', title, paragraphs: [], cards: [] };
      parts.push(current);
    } else if (block.kind === 'heading') current = null;
    else current?.paragraphs.push(block.text);
  }
  return { parts, listings, isCoded };
}

/** Where most headings have numbers, those without one (an introduction, a list of terms) are no part of the plan. */
function isHeading(block: Block, code: string | null, isCoded: boolean, exported: boolean): boolean {
  if (block.kind === 'heading') return code !== null || !isCoded;
  return (
    !exported &&
    block.kind === 'paragraph' &&
    isCoded &&
    code !== null &&
    depthOf(code) > 1 &&
    block.text.length < 600
  );
}

/** The parts above one, itself last. */
function pathOf(parts: readonly Part[], part: Part | null): Part[] {
  const path: Part[] = [];
  if (!part) return path;
  for (let index = parts.indexOf(part), depth = Number.POSITIVE_INFINITY; index >= 0 && depth > 1; index--) {
    const one = parts[index];
    if (!one || one.depth >= depth || one.depth === 0) continue;
    path.unshift(one);
    depth = one.depth;
  }
  return path;
}

/** Numbers parts by where they stand, when the document has no numbers. */
function numberParts(parts: Part[]): void {
  const levels = [...new Set(parts.map(({ depth }) => depth))]
    .filter((depth) => depth > 0)
    .sort((a, b) => a - b);
  const counters: number[] = [];
  for (const part of parts) {
    if (part.depth === 0) continue;
    part.depth = levels.indexOf(part.depth) + 1;
    counters.length = Math.min(counters.length, part.depth);
    while (counters.length < part.depth) counters.push(0);
    counters[part.depth - 1] = (counters[part.depth - 1] ?? 0) + 1;
    part.code = counters.map((count) => Math.max(count, 1)).join('.');
  }
}

/** A table with a row of headings; one without any goes on with those of the table before. */
function listingOf(
  rows: readonly TableCell[][],
  before: Listing | undefined,
): Pick<Listing, 'headings' | 'rows' | 'first'> | null {
  const grid = gridOf(rows, limits.columns);
  const { use, header } = guessMapping({ name: '', rows: grid });
  if (use && header !== null) {
    return { headings: grid[header] ?? [], rows: grid.slice(header + 1), first: header + 2 };
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return before && before.headings.length === width
    ? { headings: before.headings, rows: grid, first: 1 }
    : null;
}

const { columns } = tables.measures;
const placeFields: readonly (Field | null)[] = [
  ...(['chapterCode', 'chapterName', 'priorityCode', 'priorityTitle', 'goalCode', 'goalTitle'] as const),
];
const place = [
  ...[columns.chapterCode, columns.chapterName, columns.priorityCode, columns.priorityTitle],
  ...[columns.goalCode, columns.goalTitle],
].map(({ heading }) => heading);

/** All tables with headings as one, with the places of their measures in columns before. */
function listingSheet(listings: readonly Listing[]): Sheet {
  const headings = [...place];
  // Chapter, priority and goal have their columns, whatever a table calls them.
  const columnOf = (heading: string) => {
    const level = placeFields.indexOf(fieldOf(heading));
    return level >= 0 ? level : headings.findIndex((known) => folded(known) === folded(heading));
  };
  for (const listing of listings) {
    for (const heading of listing.headings) if (columnOf(heading) < 0) headings.push(heading);
  }
  const rows: Cell[][] = [headings];
  const at: [number, number][] = [[0, 0]];
  for (const listing of listings) {
    const above = placeOf(listing.path.slice(0, 3), 4);
    listing.rows.forEach((cells, index) => {
      const row: Cell[] = headings.map((_, column) => above[column] ?? null);
      cells.forEach((text, column) => {
        const at = columnOf(listing.headings[column] ?? '');
        if (text === '') return;
        // A title of the table's own has no number of the document's headings.
        if (at < place.length && at % 2 === 1 && row[at] !== text) row[at - 1] = null;
        row[at] = text;
      });
      rows.push(row);
      at.push([listing.table, listing.first + index]);
    });
  }
  return { name: '', rows, at };
}

/** Numbers and titles of chapter, priority and goal from the parts above a measure which stands at `measureDepth`. */
function placeOf(path: readonly Part[], measureDepth: number): Cell[] {
  const above = path.filter(({ depth }) => depth < measureDepth);
  const at = (depth: number) => above.find((part) => part.depth === depth);
  const chapter = at(Math.max(1, measureDepth - 3));
  const priority = measureDepth >= 4 ? at(measureDepth - 2) : undefined;
  const goal = measureDepth >= 3 ? at(measureDepth - 1) : undefined;
  return [chapter, priority, goal].flatMap((part) => [part?.code || null, part?.title || null]);
}

/** Columns of a measure's own, beside its place, number and text. */
const own: readonly Field[] = [
  ...(['organisation', 'person', 'cooperating', 'term', 'startsOn', 'endsOn', 'continuous', 'cost'] as const),
  ...(['targetGroup', 'funding', 'projects'] as const),
];
function measureSheets(parts: readonly Part[], measureDepth: number, exact: boolean): Sheet[] {
  const heading = (field: Field) => (field === 'term' ? 'Termín' : columns[field].heading);
  const measures: Sheet = {
    name: tables.measures.sheet,
    rows: [
      [
        ...place,
        columns.measureCode.heading,
        columns.wording.heading,
        columns.description.heading,
        ...own.map(heading),
      ],
    ],
    at: [[0, 0]],
    exact,
  };
  const more = new MoreSheets();
  for (const part of parts) {
    const { code, title, depth, paragraphs, cards } = part;
    const path = pathOf(parts, part);
    const pairs = cards.flatMap((card) => card.pairs);
    if (depth === 0) more.addIndicators(null, indicatorsOf(pairs));
    else if (depth === measureDepth) {
      const value = (field: Field) => pairs.find(({ label }) => labelOf(label) === field)?.value || null;
      const text = [paragraphs.join('\n'), value('description') ?? ''].filter(Boolean).join('\n');
      measures.rows.push([
        ...placeOf(path, measureDepth),
        code,
        title || value('wording'),
        text || null,
        ...own.map(value),
      ]);
      measures.at?.push([cards[0]?.table ?? 0, 1]);
      more.addIndicators(code, indicatorsOf(pairs));
      more.addLists(code, pairs);
    } else if (depth < measureDepth) {
      more.addPlace(depth === Math.max(1, measureDepth - 3), placeOf(path, measureDepth), part);
    }
  }
  return [measures, ...more.sheets()];
}
