import { docxLabels, gapWords, tables } from '../exports/columns';
import { codeAndTitle } from './codes';
import { fieldOf } from './headings';
import type { TableCell } from './reader/document';
import type { Cell, Field, Sheet } from './schema';
import { folded, textOf } from './text';

/** A label and its value, as tables about one measure have them. */
export type Pair = { label: string; value: string };

/** What a label can say, beside what a column can hold. */
type Label = Field | 'values' | 'elaborates' | 'waivers' | 'group';
const labels: ReadonlyMap<string, Label> = new Map([
  [folded(docxLabels.values), 'values'],
  [folded(docxLabels.elaborates), 'elaborates'],
  [folded(docxLabels.waivers), 'waivers'],
  [folded(tables.chapters.columns.group.heading), 'group'],
]);
/** What a label says; null when nobody can tell. */
export const labelOf = (label: string): Label | null => labels.get(folded(label)) ?? fieldOf(label);

/**
 * Labels and values of a table with one or two pairs a row; null when it is no such table.
 * @param exported as the product writes one, so that it certainly is
 */
export function pairsOf(rows: readonly TableCell[][], exported: boolean): Pair[] | null {
  const pairs = rows.flatMap((row) =>
    [0, 2].flatMap((at): Pair[] => {
      const label = row[at]?.text ?? '';
      const value = row[at + 1];
      return label === '' || !value ? [] : [{ label, value: value.text }];
    }),
  );
  if (exported) return pairs;
  const wide = rows.some((row) => row.length > 4 || row.length === 3);
  const known = pairs.filter(({ label }) => label.length <= 60 && labelOf(label) !== null).length;
  const values = pairs.filter(({ value }) => value.length <= 40 && fieldOf(value) !== null).length;
  return !wide && known >= 1 && known * 2 >= pairs.length && values <= 1 ? pairs : null;
}

const ofIndicator = new Set<Label>([
  ...([
    'indicatorName',
    'indicatorUnit',
    'indicatorDirection',
    'indicatorScale',
    'baselineValue',
    'baselineOn',
  ] as const),
  ...(['baselineSource', 'targetValue', 'targetOn', 'targetSource', 'values'] as const),
]);

type Indicator = Partial<Record<Label, string>>;

/** Indicators told by labels and values: each begins with its name. */
export function indicatorsOf(pairs: readonly Pair[]): Indicator[] {
  const indicators: Indicator[] = [];
  for (const { label, value } of pairs) {
    const field = labelOf(label);
    if (field === null || !ofIndicator.has(field)) continue;
    if (field === 'indicatorName' || indicators.length === 0) indicators.push({});
    const indicator = indicators.at(-1);
    if (indicator) indicator[field] = value;
  }
  return indicators;
}

/** A chapter, priority or goal with what stands under its heading. */
type Placed = {
  code: string;
  title: string;
  paragraphs: readonly string[];
  cards: readonly { pairs: Pair[] }[];
};

/** The tables beside that of the measures, as `exports/columns.ts` has them. */
export class MoreSheets {
  private readonly indicators: Cell[][] = [];
  private readonly values: Cell[][] = [];
  private readonly links: Cell[][] = [];
  private readonly waivers: Cell[][] = [];
  private readonly chapters: Cell[][] = [];
  private readonly goals: Cell[][] = [];

  addIndicators(code: string | null, indicators: readonly Indicator[]): void {
    indicators.forEach((indicator, index) => {
      const order = index + 1;
      const [baseline, ...baselineSource] = (indicator.baselineValue ?? '').split('\n');
      const [target, ...targetSource] = (indicator.targetValue ?? '').split('\n');
      const {
        indicatorName = null,
        indicatorUnit = null,
        indicatorDirection = null,
        indicatorScale = null,
      } = indicator;
      this.indicators.push([
        ...[code, order, indicatorName, indicatorUnit, indicatorDirection, indicatorScale],
        ...[
          baseline || null,
          indicator.baselineOn ?? null,
          indicator.baselineSource ?? (baselineSource.join('\n') || null),
        ],
        ...[
          target || null,
          indicator.targetOn ?? null,
          indicator.targetSource ?? (targetSource.join('\n') || null),
        ],
      ]);
      for (const line of linesOf(indicator.values)) {
        const [, value = line, on = null, source = null] =
          /^(.*?)\sk\s([\d.\s]+?)(?:;\s*(.*))?$/.exec(line) ?? [];
        this.values.push([code, order, indicatorName, on, value, source]);
      }
    });
  }

  addLists(code: string, pairs: readonly Pair[]): void {
    for (const { label, value } of pairs) {
      const field = labelOf(label);
      for (const line of field === 'elaborates' ? linesOf(value) : []) {
        const elaborated = codeAndTitle(line);
        this.links.push([code, elaborated.code ?? line, elaborated.title]);
      }
      for (const waiver of field === 'waivers' ? waiversOf(value) : []) {
        const [, gap = waiver, reason = ''] = /^([^:]+):\s*(.*)$/s.exec(waiver) ?? [];
        this.waivers.push([code, gap, reason.replace(signature, '')]);
      }
    }
  }

  addPlace(isChapter: boolean, placed: readonly Cell[], { code, title, paragraphs, cards }: Placed): void {
    const pairs = cards.flatMap((card) => card.pairs);
    const group = pairs.find(({ label }) => labelOf(label) === 'group')?.value ?? null;
    if (isChapter) this.chapters.push([code, title, group, paragraphs.join('\n') || null]);
    else {
      const [
        chapterCode = null,
        ,
        priorityCode = null,
        priorityTitle = null,
        goalCode = null,
        goalTitle = null,
      ] = placed;
      this.goals.push([chapterCode, priorityCode, priorityTitle, goalCode, goalTitle]);
    }
  }

  sheets(): Sheet[] {
    const made: [keyof typeof tables, Cell[][]][] = [
      ['indicators', this.indicators],
      ['values', this.values],
      ['links', this.links],
      ['waivers', this.waivers],
      ['chapters', this.chapters],
      ['goals', this.goals],
    ];
    return made
      .filter(([, rows]) => rows.length > 0)
      .map(([key, rows]) => {
        const headings = Object.values(tables[key].columns).map(({ heading }) => heading);
        return { name: tables[key].sheet, rows: [headings, ...rows] };
      });
  }
}

/** Who has let a gap pass, and when; the end of what is told of it. */
const signature = /\s*\([^()]*\d{4}\)$/;
const gapBegins = new RegExp(`^(${Object.values(gapWords).join('|')}):`);

/** Gaps let pass, each with its reason, which may go over several lines. */
function waiversOf(text: string): string[] {
  const waivers: string[] = [];
  for (const line of linesOf(text)) {
    const before = waivers.at(-1);
    const isNew = before === undefined || (gapBegins.test(line) && signature.test(before));
    if (isNew) waivers.push(line);
    else waivers[waivers.length - 1] = `${before}\n${line}`;
  }
  return waivers;
}

function linesOf(text: string | undefined): string[] {
  return textOf(text ?? null)
    .split('\n')
    .filter((line) => line !== '');
}
