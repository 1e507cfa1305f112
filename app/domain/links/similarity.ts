import { tellingWords } from './words';

/** A measure as far as the comparison of wordings needs it. */
export type Comparable = { measureId: string; wording: string; chapterId: string; goalId: string };
/** Two measures that are likely about the same matter. `score`: 0 to 1, how much of their wordings they share. */
export type LikelyPair<One extends Comparable = Comparable> = {
  one: One;
  other: One;
  score: number;
  acrossChapters: boolean;
};

/** How alike wordings must be. Measures of one goal are its steps and speak of one thing on purpose; those of
 * different chapters were written by different groups, which is where the same measure comes to stand twice. */
const leastScore = { acrossChapters: 0.3, acrossGoals: 0.4, inGoal: 0.8 };
/** What is shared must weigh this part of one word that no other measure has; two common words are a coincidence. */
const leastShared = 0.7;

/**
 * Pairs of measures with like wordings, across chapters first, the most alike first. Words that stand in few measures
 * weigh more than those which stand in many. `isJudged` says which pairs somebody has looked at already; they are left out.
 */
export function likelyPairs<One extends Comparable>(
  measures: readonly One[],
  isJudged: (one: string, other: string) => boolean,
): LikelyPair<One>[] {
  const words = measures.map(({ wording }) => tellingWords(wording));
  const holders = new Map<string, number[]>();
  for (const [index, list] of words.entries()) {
    for (const word of list) holders.set(word, [...(holders.get(word) ?? []), index]);
  }
  // Inverse document frequency, squared: each side of a pair brings it once.
  const weight = (inHowMany: number) => Math.log(1 + measures.length / inHowMany) ** 2;
  const weightOf = (word: string) => weight(holders.get(word)?.length ?? 1);
  const lengths = words.map((list) => Math.sqrt(list.reduce((sum, word) => sum + weightOf(word), 0)));

  const shared = new Map<number, number>();
  for (const indexes of holders.values()) {
    for (const [at, one] of indexes.entries()) {
      for (const other of indexes.slice(at + 1)) {
        const key = one * measures.length + other;
        shared.set(key, (shared.get(key) ?? 0) + weight(indexes.length));
      }
    }
  }

  const pairs: LikelyPair<One>[] = [];
  for (const [key, sum] of shared) {
    const [first, second] = [Math.floor(key / measures.length), key % measures.length];
    const [one, other] = [measures[first], measures[second]];
    if (!one || !other || sum < leastShared * weight(1)) continue;
    const score = sum / ((lengths[first] ?? 1) * (lengths[second] ?? 1));
    if (score >= leastFor(one, other) && !isJudged(one.measureId, other.measureId)) {
      pairs.push({ one, other, score, acrossChapters: one.chapterId !== other.chapterId });
    }
  }
  return pairs.sort((a, b) => Number(b.acrossChapters) - Number(a.acrossChapters) || b.score - a.score);
}

function leastFor(one: Comparable, other: Comparable): number {
  if (one.chapterId !== other.chapterId) return leastScore.acrossChapters;
  return one.goalId === other.goalId ? leastScore.inGoal : leastScore.acrossGoals;
}
