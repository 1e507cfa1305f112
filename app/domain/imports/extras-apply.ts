import { dayOf } from './days';
import type { ExtraKey, ExtraRow } from './extras';
import { gapOf } from './extras';
import type { Reader } from './measures';
import { type IndicatorCells, indicatorOf, pointOf } from './measuring';
import { crownsOf } from './numbers';
import { checkedDay } from './row';
import type { Directory, ImportedIndicator } from './schema';
import { folded, isNothing, shortened, textOf } from './text';
import type { DraftMeasure, TreeBuilder } from './tree';

type Extras = Partial<Record<ExtraKey, ExtraRow[]>>;

/** Puts what stands in the further tables of ours to its measures. @returns the indicators of the whole town */
export function applyExtras(
  extras: Extras,
  tree: TreeBuilder,
  directory: Directory,
  reader: Reader,
): ImportedIndicator[] {
  const measures = new MeasuresByCode(tree, reader);
  const context: ImportedIndicator[] = [];
  // By measure and order, as the values name them.
  const indicators = new Map<string, ImportedIndicator>();
  for (const row of extras.indicators ?? []) {
    const measure = measures.of(row, true);
    if (measure === undefined) continue;
    const assumed = { ...reader.period, name: measure?.wording ?? '' };
    const indicator = indicatorOf(indicatorCells(row), assumed, reader.problems);
    if (!indicator) continue;
    (measure?.indicators ?? context).push(indicator);
    indicators.set(`${code(row)} ${text(row, 'order')}`, indicator);
  }
  for (const row of extras.values ?? []) {
    const named = indicators.get(`${code(row)} ${text(row, 'order')}`);
    if (!named) {
      reader.problems.warning('unknownIndicator', spot(row, 'name'), text(row, 'name'));
      continue;
    }
    const edges = { from: reader.period.to, to: reader.period.to };
    const found = pointOf(
      at(row, 'value'),
      at(row, 'on'),
      at(row, 'source'),
      named.scale,
      'end',
      edges,
      reader.problems,
    );
    if (found) named.values.push(found.point);
  }
  applyFunding(extras.funding ?? [], measures, reader);
  applyLinks(extras.links ?? [], measures, directory, reader);
  for (const row of extras.waivers ?? []) {
    const measure = measures.of(row, false);
    const gap = gapOf(text(row, 'gap'));
    const reason = text(row, 'reason');
    if (measure && gap && reason) measure.waivers.push({ gap, reason: reason.slice(0, 2_000) });
  }
  return context;
}

/** Makes the chapters, priorities and goals, in which there may be no measure, with narratives and groups of chapters. */
export function makePlaces(
  extras: Extras,
  tree: TreeBuilder,
  directory: Directory,
  { problems }: Reader,
): void {
  const stated = (row: ExtraRow, number: string, title: string) => {
    const found = { code: text(row, number) || null, title: text(row, title) || null };
    return found.code === null && found.title === null ? null : found;
  };
  for (const row of extras.chapters ?? []) {
    tree.beginTable();
    const chapter = stated(row, 'chapterCode', 'chapterName');
    if (!chapter) continue;
    const found = tree.enterChapter(chapter, spot(row, 'chapterCode'));
    found.narrative = text(row, 'narrative') || null;
    const group = text(row, 'group');
    if (group === '') continue;
    found.group = directory.groups.find(({ name }) => groupKey(name) === groupKey(group)) ?? null;
    if (!found.group) problems.warning('unknownGroup', spot(row, 'group'), group);
  }
  for (const row of extras.goals ?? []) {
    const chapter = stated(row, 'chapterCode', 'chapterName');
    const priority = stated(row, 'priorityCode', 'priorityTitle');
    tree.beginTable();
    tree.enter(
      { chapter, priority, goal: stated(row, 'goalCode', 'goalTitle') },
      null,
      spot(row, 'priorityCode'),
    );
  }
}

const groupKey = (name: string) => folded(folded(name).replace(/^(pracovni skupina|ps)\b/, ''));

function applyFunding(rows: readonly ExtraRow[], measures: MeasuresByCode, { problems }: Reader): void {
  for (const row of rows) {
    const measure = measures.of(row, false);
    const source = text(row, 'source');
    if (!measure || isNothing(source)) continue;
    const amount = amountOf(row, problems);
    const day = at(row, 'until');
    const written = textOf(day.cell);
    const until = isNothing(written) ? null : checkedDay(dayOf(day.cell, 'end'), written, day.spot, problems);
    if (source.length > 200) problems.error('tooLong', spot(row, 'source'), '200');
    else measure.funding.push({ source, amount, until });
  }
}

function amountOf(row: ExtraRow, problems: Reader['problems']): number | null {
  const { cell, spot: place } = at(row, 'amount');
  if (isNothing(textOf(cell))) return null;
  const found = crownsOf(cell);
  if (found && found.value >= 0 && found.value <= 1e13) return Math.round(found.value);
  problems.unreadable('notNumber', place, textOf(cell));
  return null;
}

function applyLinks(
  rows: readonly ExtraRow[],
  measures: MeasuresByCode,
  { elaborated }: Directory,
  { problems }: Reader,
): void {
  const byCode = new Map(elaborated.map((one) => [one.code, one]));
  const byWording = new Map(elaborated.map((one) => [folded(one.wording), one]));
  for (const row of rows) {
    const measure = measures.of(row, false);
    if (!measure) continue;
    const wording = text(row, 'elaboratedWording');
    const found =
      byCode.get(text(row, 'elaboratedCode')) ?? (wording ? byWording.get(folded(wording)) : undefined);
    if (!found) {
      const named = [text(row, 'elaboratedCode'), shortened(wording)].filter(Boolean).join(' ');
      problems.warning('unknownElaborated', spot(row, 'elaboratedCode'), named);
    } else if (!measure.elaborates.some(({ measureId }) => measureId === found.measureId))
      measure.elaborates.push(found);
  }
}

class MeasuresByCode {
  constructor(
    private readonly tree: TreeBuilder,
    private readonly reader: Reader,
  ) {}

  /** The measure a row is of; null for none where that may be; undefined, and reported, for one that is not there. */
  of(row: ExtraRow, mayBeNone: boolean): DraftMeasure | null | undefined {
    const number = code(row);
    const found = this.tree.measures.get(number);
    if (found) return found;
    if (number === '' && mayBeNone) return null;
    this.reader.problems.warning('unknownMeasure', spot(row, 'measureCode'), number);
    return undefined;
  }
}

const text = (row: ExtraRow, key: string) => {
  const cell = row.cells[key]?.cell;
  // Numbers of measures which a spreadsheet holds as numbers.
  return typeof cell === 'number' ? String(cell) : textOf(cell);
};
const code = (row: ExtraRow) => text(row, 'measureCode').replace(/[.\s]+$/, '');
const spot = (row: ExtraRow, key: string) => ({
  sheet: row.sheet,
  row: row.row,
  column: row.cells[key]?.column,
});
const at = (row: ExtraRow, key: string) => ({ cell: row.cells[key]?.cell ?? null, spot: spot(row, key) });

function indicatorCells(row: ExtraRow): IndicatorCells {
  return {
    ...{
      name: at(row, 'name'),
      unit: at(row, 'unit'),
      direction: at(row, 'direction'),
      scale: at(row, 'scale'),
    },
    ...{ baselineValue: at(row, 'baselineValue'), baselineOn: at(row, 'baselineOn') },
    ...{ baselineSource: at(row, 'baselineSource'), targetValue: at(row, 'targetValue') },
    ...{ targetOn: at(row, 'targetOn'), targetSource: at(row, 'targetSource') },
  };
}
