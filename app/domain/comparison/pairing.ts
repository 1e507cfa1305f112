import { foldText } from '../access/fold-text';
import { type PlacedMeasure, placedMeasures } from '../plans/content';
import type { Compared } from './schema';

/** A part of the tree: parts have no identity that outlives a revision, so these are what they are recognised by. */
type Part = { id: string; code: string; title: string; parent: string; measures: Set<string> };

/** Ids of parts, each with the id of what it is on the other side. */
export type PairedParts = { toAfter: Map<string, string>; toBefore: Map<string, string> };

/** How a measure is recognised on the other side. */
export type MeasureKey = (measure: PlacedMeasure['measure']) => string;

/** Which chapter, priority and goal of the one side is which of the other. */
export function pairParts(before: Compared, after: Compared, key: MeasureKey): PairedParts {
  const paired: PairedParts = { toAfter: new Map(), toBefore: new Map() };
  const [old, young] = [levels(before, key), levels(after, key)];
  for (const level of ['chapters', 'priorities', 'goals'] as const) pair(old[level], young[level], paired);
  return paired;
}

function levels(content: Compared, key: MeasureKey) {
  const measures = new Map<string, Set<string>>();
  for (const { measure, ...place } of placedMeasures(content)) {
    for (const { id } of [place.goal, place.priority, place.chapter]) {
      const known = measures.get(id) ?? new Set();
      measures.set(id, known.add(key(measure)));
    }
  }
  const part = (parent: string, { id, code }: { id: string; code: string }, title: string): Part => ({
    ...{ id, code, parent, title: foldText(title).trim() },
    measures: measures.get(id) ?? new Set(),
  });
  const { chapters } = content;
  return {
    chapters: chapters.map((chapter) => part('', chapter, chapter.name)),
    priorities: chapters.flatMap(({ id, priorities }) => priorities.map((one) => part(id, one, one.title))),
    goals: chapters.flatMap(({ priorities }) =>
      priorities.flatMap(({ id, goals }) => goals.map((one) => part(id, one, one.title))),
    ),
  };
}

/** Most alike first; who is taken is taken. */
function pair(before: Part[], after: Part[], paired: PairedParts): void {
  const titles = [countTitles(before), countTitles(after)] as const;
  const candidates = before.flatMap((old) =>
    after.flatMap((young) => {
      const sameParent = old.parent === '' || paired.toAfter.get(old.parent) === young.parent;
      const unique = titles[0].get(old.title) === 1 && titles[1].get(young.title) === 1;
      const score = likeness(old, young, sameParent, unique);
      return score > 0 ? [{ old: old.id, young: young.id, score }] : [];
    }),
  );
  for (const { old, young } of candidates.sort((a, b) => b.score - a.score)) {
    if (paired.toAfter.has(old) || paired.toBefore.has(young)) continue;
    paired.toAfter.set(old, young);
    paired.toBefore.set(young, old);
  }
}

function countTitles(parts: Part[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title } of parts) counts.set(title, (counts.get(title) ?? 0) + 1);
  return counts;
}

/** How surely two parts are the same one; 0: they are not. */
function likeness(old: Part, young: Part, sameParent: boolean, uniqueTitle: boolean): number {
  if (old.id === young.id) return 100;
  const sameTitle = old.title !== '' && old.title === young.title;
  const sameCode = old.code === young.code && sameParent;
  const shared = [...old.measures].filter((measure) => young.measures.has(measure)).length;
  const share = shared / Math.max(old.measures.size, young.measures.size, 1);
  const isEmpty = old.measures.size === 0 || young.measures.size === 0;
  const recognised =
    (sameTitle && (sameParent || shared > 0 || uniqueTitle)) ||
    (sameCode && (shared > 0 || isEmpty || wordsInCommon(old.title, young.title) >= 0.5)) ||
    // One measure that moved says nothing about where it came from.
    (shared >= 2 && share > 0.5);
  if (!recognised) return 0;
  return (sameTitle ? 3 : 0) + (sameCode ? 2 : 0) + 4 * share + (sameParent ? 1 : 0);
}

function wordsInCommon(a: string, b: string): number {
  const [some, others] = [a, b].map((text) => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!some || !others) return 0;
  const common = [...some].filter((word) => others.has(word)).length;
  return common / Math.max(some.size, others.size, 1);
}
