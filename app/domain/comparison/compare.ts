import { foldText } from '../access/fold-text';
import type { MeasureContent } from '../plans/content';
import { compareIndicators } from './indicators';
import { compareMeasure, type Standing, standings } from './measure';
import { pairParts } from './pairing';
import { compareParts, pairChapters } from './parts';
import type { Compared, Comparison, MeasureChange } from './schema';

/**
 * Everything in which two revisions or named versions differ, in the order of `after`, with what is only in `before`
 * last. Says nothing of what belongs to no revision: measured values, tasks, and whether a responsibility was accepted.
 */
export function compare(before: Compared, after: Compared): Comparison {
  const [old, young] = [standings(before), standings(after)];
  const identities = new Set(old.map(({ measure }) => measure.measureId));
  const related =
    old.length === 0 || young.length === 0 || young.some(({ measure }) => identities.has(measure.measureId));
  const key = related ? ({ measureId }: MeasureContent) => measureId : textKey;

  const parts = pairParts(before, after, key);
  const oldByKey = new Map(old.map((standing) => [key(standing.measure), standing]));
  const used = new Set<Standing>();
  const pairs = young.map((standing): [Standing | null, Standing] => {
    const known = oldByKey.get(key(standing.measure));
    if (!known || used.has(known)) return [null, standing];
    used.add(known);
    return [known, standing];
  });
  const gone = old.filter((standing) => !used.has(standing));
  const kept = pairs.flatMap(([a, b]) => (a ? [{ before: a, after: b }] : []));
  const reordered = findReordered(kept, parts.toAfter);

  const measures: MeasureChange[] = [];
  const unchanged = new Map<string, number>();
  for (const [a, b] of pairs) {
    const sameGoal = a !== null && parts.toAfter.get(a.goal.id) === b.goal.id;
    const change = compareMeasure(a, b, { sameGoal, reordered: reordered.has(b) });
    if (change.kinds.length > 0) measures.push(change);
    else unchanged.set(b.chapter.id, (unchanged.get(b.chapter.id) ?? 0) + 1);
  }
  for (const standing of gone) {
    measures.push(compareMeasure(standing, null, { sameGoal: false, reordered: false }));
  }
  return {
    matchedBy: related ? 'identity' : 'text',
    chapters: pairChapters(before, after, parts, unchanged),
    parts: compareParts(before, after, parts),
    measures,
    context: compareIndicators(before.context, after.context, related),
  };
}

/** Of measures without a common identity: the number and the wording, without diacritics and case. */
function textKey({ code, wording }: MeasureContent): string {
  return `${code} ${foldText(wording).replace(/\s+/g, ' ').trim()}`;
}

/**
 * Measures that stand elsewhere among those that were in the same goal before: as few as explain the new order, so
 * that one which was lifted to the top does not make all others look as if they had sunk.
 */
function findReordered(
  kept: Array<{ before: Standing; after: Standing }>,
  toAfter: Map<string, string>,
): Set<Standing> {
  const goals = new Map<string, Array<{ before: Standing; after: Standing }>>();
  for (const pair of kept) {
    const goal = pair.after.goal.id;
    if (toAfter.get(pair.before.goal.id) !== goal) continue;
    goals.set(goal, [...(goals.get(goal) ?? []), pair]);
  }
  return new Set(
    [...goals.values()].flatMap((pairs) => {
      const stays = longestRising(pairs.map(({ before }) => before.place));
      return pairs.flatMap(({ after }, index) => (stays.has(index) ? [] : [after]));
    }),
  );
}

/** Indices of a longest run of rising numbers, not necessarily side by side. */
function longestRising(numbers: number[]): Set<number> {
  const runs: number[][] = [];
  numbers.forEach((number, index) => {
    const longest = runs
      .slice(0, index)
      .filter((run) => (numbers[run[run.length - 1] ?? 0] ?? 0) < number)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  });
  return new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
}
