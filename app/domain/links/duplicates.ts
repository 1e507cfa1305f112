import type { ChapterNode } from '../plans/schema';
import { type PlacedNode, placedIn } from './placed';
import type { Judged, Verdict } from './schema';
import { likelyPairs } from './similarity';

export const duplicateShows = ['likely', 'same', 'different'] as const;
/** Pairs that nobody has looked at yet, or that somebody has said something of. */
export type DuplicateShow = (typeof duplicateShows)[number];
export type DuplicateFilter = {
  show: DuplicateShow;
  /** Id of a chapter, one of the two measures stands in it; empty for all. */
  chapter: string;
};

/** Reads a filter from an address; what it does not know narrows nothing. */
export function readDuplicateFilter(params: URLSearchParams): DuplicateFilter {
  return {
    show: duplicateShows.find((show) => show === params.get('show')) ?? 'likely',
    chapter: params.get('chapter') ?? '',
  };
}

export type DuplicatePair = {
  one: PlacedNode;
  other: PlacedNode;
  verdict: Verdict | null;
  /** May the asking person say whether they are about the same matter? */
  mayJudge: boolean;
};

/** Pairs of measures of a revision: likely ones the most alike first, then those somebody has judged, newest first. */
export function pairsOf(chapters: ChapterNode[], judged: Judged): DuplicatePair[] {
  const measures = placedIn({ chapters });
  const editable = new Set(judged.editable);
  const pair = (one: PlacedNode, other: PlacedNode, verdict: Verdict | null) => ({
    ...{ one, other, verdict },
    mayJudge: editable.has(one.measureId) || editable.has(other.measureId),
  });
  const key = (one: string, other: string) => [one, other].sort().join();
  const said = new Set(judged.pairs.map(({ one, other }) => key(one, other)));
  return [
    ...likelyPairs(measures, (one, other) => said.has(key(one, other))).map(({ one, other }) =>
      pair(one, other, null),
    ),
    ...judged.pairs.flatMap(({ one, other, verdict }) => {
      // In the order of the plan, whichever id is the smaller.
      const [first, second] = measures.filter(({ measureId }) => measureId === one || measureId === other);
      return first && second ? [pair(first, second, verdict)] : [];
    }),
  ];
}

/** The pairs which a filter shows. */
export function pairsBy(
  pairs: readonly DuplicatePair[],
  { show, chapter }: DuplicateFilter,
): DuplicatePair[] {
  return pairs.filter(
    ({ one, other, verdict }) =>
      (verdict ?? 'likely') === show &&
      (chapter === '' || one.chapterId === chapter || other.chapterId === chapter),
  );
}
