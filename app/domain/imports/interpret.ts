import type { OrganisationKind } from '../organisations/kinds';
import type { RevisionContent } from '../plans/content';
import { codeAndTitle, codeOf, depthOf } from './codes';
import { extrasOf, tableOf } from './extras';
import { applyExtras, makePlaces } from './extras-apply';
import { addTo, measureOf, Projects, placeOf, type Reader, textsOf } from './measures';
import { kindOf, Organisations, personFinder } from './names';
import { Problems } from './problems';
import { columnsByField, type FieldColumns, Row } from './row';
import type {
  Directory,
  ImportedPlan,
  ImportOptions,
  Problem,
  ReadFile,
  Sheet,
  SheetMapping,
} from './schema';
import { folded, textOf } from './text';
import { type PlaceInTree, TreeBuilder } from './tree';

/** An organisation of the file that the partnership does not know. */
export type UnknownOrganisation = { key: string; name: string; count: number; kind: OrganisationKind };

export type Interpretation = {
  plan: ImportedPlan;
  problems: Problem[];
  unknown: UnknownOrganisation[];
};

/**
 * What a file says, read as the mapping tells.
 * @param base the years of the plan, for values without a day; the draft that is to be changed, for parts without a number
 */
export function interpret(
  file: ReadFile,
  options: Pick<ImportOptions, 'mappings' | 'organisations' | 'skipUnreadable'>,
  directory: Directory,
  base: { from: number; to: number; existing: Pick<RevisionContent, 'chapters'> | null },
): Interpretation {
  const problems = new Problems(options.skipUnreadable);
  const organisations = new Organisations(directory.organisations, options.organisations);
  const reader: Reader = {
    ...{ problems, organisations, findPerson: personFinder(directory.people) },
    ...{ projects: new Projects(directory.projects), period: base },
  };
  const tree = new TreeBuilder(problems);
  const extras = extrasOf(file.sheets);
  makePlaces(extras, tree, directory, reader);
  const used = options.mappings.filter(({ use }) => use).length;
  file.sheets.forEach((sheet, index) => {
    const mapping = options.mappings[index];
    if (!mapping?.use) return;
    const isOurs = tableOf(sheet) === 'measures';
    readTable(sheet, index, mapping, tree, reader, {
      exact: isOurs || sheet.exact === true,
      indicators: !extras.indicators,
      funding: !extras.funding,
      chapter: used > 1 && !/^(list|sheet|tabulka|table)\s*\d*$/i.test(sheet.name) ? sheet.name : null,
    });
  });
  const context = applyExtras(extras, tree, directory, reader);
  const chapters = tree.finish(base.existing);
  const measures = chapters.flatMap(({ priorities }) =>
    priorities.flatMap(({ goals }) => goals.flatMap((goal) => goal.measures)),
  );
  if (measures.length === 0) problems.error('noMeasures', { sheet: -1, row: -1 });
  const unknown = [...organisations.unknown].map(([key, { name, count }]) => ({
    ...{ key, name, count, kind: kindOf(name) },
  }));
  return { plan: { chapters, context }, problems: problems.list, unknown };
}

type TableFacts = {
  exact: boolean;
  indicators: boolean;
  funding: boolean;
  /** Name of the chapter, where each has a sheet of its own. */
  chapter: string | null;
};

function readTable(
  sheet: Sheet,
  index: number,
  mapping: SheetMapping,
  tree: TreeBuilder,
  reader: Reader,
  facts: TableFacts,
): void {
  const columns = columnsByField(mapping.columns);
  const header = mapping.header ?? -1;
  const headings = JSON.stringify(sheet.rows[header] ?? null);
  const deepest = deepestCode(sheet, columns, header);
  const hasLevels = (
    ['chapterName', 'chapterCode', 'priorityTitle', 'priorityCode', 'goalTitle', 'goalCode'] as const
  ).some((field) => columns.has(field));
  const place: PlaceInTree = { chapter: null, priority: null, goal: null };
  if (facts.chapter !== null && !columns.has('chapterName') && !columns.has('chapterCode')) {
    const { code, title } = codeAndTitle(facts.chapter);
    place.chapter = { code, title: title || facts.chapter };
  }
  tree.beginTable();
  if (place.chapter) tree.enter(place, null, { sheet: index, row: 0 });
  let last: ReturnType<typeof measureOf> | null = null;
  sheet.rows.forEach((cells, number) => {
    if (number <= header || cells.every((cell) => cell === null)) return;
    // The headings once more, at the top of a page.
    if (JSON.stringify(cells) === headings) return;
    const row = new Row(cells, columns, reader.problems, index, number);
    const level = levelRow(row, cells, columns, deepest, hasLevels);
    if (level) {
      tree.enter(level, null, { sheet: index, row: number });
      last = null;
      return;
    }
    last = readRow(row, last, tree, reader, facts);
  });
}

function readRow(
  row: Row,
  last: ReturnType<typeof measureOf> | null,
  tree: TreeBuilder,
  reader: Reader,
  facts: TableFacts,
): ReturnType<typeof measureOf> | null {
  const { problems } = reader;
  const texts = textsOf(row);
  const spot = { sheet: row.sheet, row: row.row };
  const same = texts.code === null ? null : (tree.measures.get(texts.code) ?? null);
  if (same) {
    if (texts.wording === null || same.wording === null || folded(texts.wording) === folded(same.wording)) {
      addTo(same, row, reader, facts);
      return same;
    }
    problems.error('duplicateCode', row.spot('measureCode'), texts.code ?? '');
    return same;
  }
  const place = placeOf(row);
  if (texts.code === null && texts.wording === null) {
    if (place.chapter || place.priority || place.goal) {
      tree.enter(place, null, spot);
      if (texts.description === null && !hasMore(row)) return null;
    }
    if (!last || !hasMore(row)) {
      problems.warning('rowIgnored', spot);
      return last;
    }
    addTo(last, row, reader, facts);
    if (texts.description !== null)
      last.description = [last.description, texts.description].filter(Boolean).join('\n');
    return last;
  }
  if (texts.wording === null && texts.description === null) {
    problems.warning('noWording', row.spot('wording'), texts.code ?? '');
  }
  tree.enter(place, texts.code, spot);
  if (!tree.hasChapter) problems.warning('noChapter', spot);
  const measure = measureOf(row, texts, reader, facts);
  tree.add(measure);
  return measure;
}

/** Whether a row tells something that a measure can have more than one of. */
function hasMore(row: Row): boolean {
  const several = [
    'indicatorName',
    'targetValue',
    'baselineValue',
    'cooperating',
    'organisation',
    'funding',
    'projects',
  ];
  return (
    (several as Parameters<Row['raw']>[0][]).some((field) => row.raw(field) !== null) ||
    row.raw('description') !== null
  );
}

/** How deep the numbers of the measures go in this table; 0 when they have none. */
function deepestCode(sheet: Sheet, columns: FieldColumns, header: number): number {
  const [column = columns.get('wording')?.[0] ?? -1] = columns.get('measureCode') ?? [];
  return sheet.rows.slice(header + 1).reduce((deepest, row) => {
    const text = textOf(row[column]).replace(',', '.');
    const code = codeOf(text) ?? codeAndTitle(text).code;
    return code === null ? deepest : Math.max(deepest, depthOf(code));
  }, 0);
}

/** A row which is the heading of a chapter, priority or goal; null for one of a measure. */
function levelRow(
  row: Row,
  cells: Sheet['rows'][number],
  columns: FieldColumns,
  deepest: number,
  hasLevels: boolean,
): PlaceInTree | null {
  const filled = cells.filter((cell) => cell !== null);
  const [only] = filled;
  if (filled.length === 1 && typeof only === 'string')
    return levelOf(codeAndTitle(textOf(only)), textOf(only), deepest);
  // „Číslo | Název“ with all levels among the rows.
  if (hasLevels || filled.length > 3 || !columns.has('measureCode') || !columns.has('wording')) return null;
  const code = codeOf(textOf(row.cell('measureCode')));
  const title = row.raw('wording');
  if (code === null || title === null || depthOf(code) >= deepest) return null;
  return levelOf({ code, title }, title, deepest);
}

const levelWords: [RegExp, keyof PlaceInTree][] = [
  [/^(kapitola|oblast|tematicka oblast|problemova oblast)\b/, 'chapter'],
  [/^(priorita|prioritni oblast|prioritni osa)\b/, 'priority'],
  [/^(hlavni|obecny|strategicky|globalni)? ?cil\b/, 'goal'],
];

function levelOf(
  { code, title }: { code: string | null; title: string },
  text: string,
  deepest: number,
): PlaceInTree | null {
  const word = levelWords.find(([pattern]) => pattern.test(folded(text)))?.[1];
  const depth = code === null ? 0 : depthOf(code);
  const byDepth = depth > 0 && depth < deepest ? levelByDepth(depth, deepest) : null;
  const level = word ?? byDepth;
  if (!level || text.length > 500) return null;
  const nothing: PlaceInTree = { chapter: null, priority: null, goal: null };
  return { ...nothing, [level]: { code, title: title || null } };
}

/** 1 › 1.2 › 1.2.3 above 1.2.3.4; with numbers one part shorter there are no priorities. */
function levelByDepth(depth: number, deepest: number): keyof PlaceInTree | null {
  const above = deepest - depth;
  if (deepest === 2) return 'chapter';
  if (deepest === 3) return depth === 1 ? 'chapter' : 'goal';
  return above === 1 ? 'goal' : above === 2 ? 'priority' : depth === 1 || above === 3 ? 'chapter' : null;
}
