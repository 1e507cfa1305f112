import { foldText } from '../access/fold-text';
import {
  type ChapterContent,
  type MeasureContent,
  type Named,
  placedMeasures,
  type RevisionContent,
} from '../plans/content';
import type { MeasureRef } from './ending';

/** Whole crowns by chapter, in the order of the chapters, and together; null where no amount is known. */
export type Amounts = { byChapter: Array<number | null>; total: number | null };

/** What the measures of a revision cost and from what they are paid. */
export type Sums = {
  chapters: Array<Pick<ChapterContent, 'id' | 'code' | 'name'>>;
  cost: Amounts;
  /** The greatest first. Names that differ in case, diacritics or spaces only are one source. */
  sources: Array<{ source: string; amounts: Amounts }>;
  funding: Amounts;
  /** Cost without funding: of each measure what its own sources do not reach; no measure pays for another. */
  uncovered: Amounts;
  /** Measures without an estimate, and lines of funding without an amount. */
  unknown: { costs: number; amounts: number };
};

export function sumsOf({ chapters }: Pick<RevisionContent, 'chapters'>): Sums {
  const measures = chapters.map((chapter) =>
    placedMeasures({ chapters: [chapter] }).map(({ measure }) => measure),
  );
  const amounts = (of: (measure: MeasureContent) => Array<number | null>): Amounts => {
    const byChapter = measures.map((own) => sum(own.flatMap(of)));
    return { byChapter, total: sum(byChapter) };
  };
  const all = measures.flat();
  const lines = all.flatMap(({ funding }) => funding);
  const names = new Map<string, string>();
  for (const { source } of lines) if (!names.has(keyOf(source))) names.set(keyOf(source), source.trim());
  const sources = [...names].map(([key, source]) => ({
    source,
    amounts: amounts(({ funding }) =>
      funding.filter((line) => keyOf(line.source) === key).map(({ amount }) => amount),
    ),
  }));
  return {
    chapters: chapters.map(({ id, code, name }) => ({ id, code, name })),
    cost: amounts(({ means }) => [means?.cost ?? null]),
    sources: sources.sort(
      (a, b) => (b.amounts.total ?? -1) - (a.amounts.total ?? -1) || a.source.localeCompare(b.source, 'cs'),
    ),
    funding: amounts(({ funding }) => funding.map(({ amount }) => amount)),
    uncovered: amounts((measure) => [missingOf(measure)]),
    unknown: {
      costs: all.filter(({ means }) => means?.cost == null).length,
      amounts: lines.filter(({ amount }) => amount === null).length,
    },
  };
}

/** A measure which costs more than its sources give. */
export type MoneyGap = {
  measure: MeasureRef;
  cost: number;
  /** Of the sources whose amount is known. */
  funded: number;
  missing: number;
  /** Sources whose amount nobody has written down; the gap may be smaller by them. */
  unknownAmounts: number;
  /** Projects that realise it; what they pay for is told of them as a whole only. */
  projects: Named[];
};

/** Measures of a revision which cost more than their sources give, in the order of the plan. */
export function moneyGaps(content: Pick<RevisionContent, 'chapters'>): MoneyGap[] {
  return placedMeasures(content).flatMap(({ measure }) => {
    const { measureId, code, wording, means, funding, projects } = measure;
    const missing = missingOf(measure);
    if (!missing) return [];
    return {
      ...{
        measure: { measureId, code, wording },
        cost: means?.cost ?? 0,
        funded: fundedOf(funding),
        missing,
      },
      ...{ unknownAmounts: funding.filter(({ amount }) => amount === null).length, projects },
    };
  });
}

/** What a measure costs beyond what its sources give; 0 where they reach, null without an estimate. */
export function missingOf({ means, funding }: Pick<MeasureContent, 'means' | 'funding'>): number | null {
  return means?.cost == null ? null : Math.max(0, means.cost - fundedOf(funding));
}

/** Together, of the sources whose amount is known. */
export function fundedOf(funding: MeasureContent['funding']): number {
  return sum(funding.map(({ amount }) => amount)) ?? 0;
}

/** Null where no number is known: not the same as nothing. */
function sum(amounts: ReadonlyArray<number | null>): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((total, amount) => total + amount, 0);
}

function keyOf(source: string): string {
  return foldText(source).replace(/\s+/g, ' ').trim();
}
