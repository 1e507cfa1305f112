import {
  type ChapterContent,
  type MeasureContent,
  placedMeasures,
  type RevisionContent,
} from '~/domain/plans/content';
import type { JsonBudget } from './json-shape';

/** What the measures of a revision cost and from what they are paid, as far as it is known. */
export function budgetOf(content: RevisionContent): JsonBudget {
  const measures = measuresOf(content.chapters);
  const funding = measures.flatMap((measure) => measure.funding);
  const sources = [...new Set(funding.map(({ source }) => source))];
  return {
    currency: 'CZK',
    cost: sum(measures.map(({ means }) => means?.cost ?? null)),
    funding: sum(funding.map(({ amount }) => amount)),
    bySource: sources.map((source) => ({
      source,
      amount: sum(funding.filter((line) => line.source === source).map(({ amount }) => amount)),
    })),
    byChapter: content.chapters.map((chapter) => {
      const own = measuresOf([chapter]);
      return {
        code: chapter.code,
        cost: sum(own.map(({ means }) => means?.cost ?? null)),
        funding: sum(own.flatMap((measure) => measure.funding.map(({ amount }) => amount))),
      };
    }),
  };
}

function measuresOf(chapters: ChapterContent[]): MeasureContent[] {
  return placedMeasures({ chapters }).map(({ measure }) => measure);
}

/** Null where no number is known: not the same as nothing. */
function sum(amounts: (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((total, amount) => total + amount, 0);
}
