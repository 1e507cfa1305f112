import type { Funding, Means, MeasureContent } from '../plans/content';
import { compareIndicators } from './indicators';
import type {
  Compared,
  MeasureChange,
  MeasureChangeKind,
  MeasureSide,
  NamedPart,
  NamesChange,
  Pair,
  Term,
} from './schema';
import { compareTexts } from './words';

/** A measure and where it stands. */
export type Standing = {
  measure: MeasureContent;
  chapter: NamedPart;
  priority: NamedPart;
  goal: NamedPart;
  /** Among the measures of its goal, from 1. */
  place: number;
};

/** Every measure in order. */
export function standings(content: Compared): Standing[] {
  return content.chapters.flatMap(({ priorities, ...chapter }) =>
    priorities.flatMap(({ goals, ...priority }) =>
      goals.flatMap(({ measures, ...goal }) =>
        measures.map((measure, index) => ({
          measure,
          chapter: { id: chapter.id, code: chapter.code, title: chapter.name },
          priority,
          goal,
          place: index + 1,
        })),
      ),
    ),
  );
}

/** In what a measure differs; without any `kinds` it does not. Of one that came or went only its text is told. */
export function compareMeasure(
  before: Standing | null,
  after: Standing | null,
  order: { sameGoal: boolean; reordered: boolean },
): MeasureChange {
  const sides = { before: before && sideOf(before), after: after && sideOf(after) };
  const text = compareTexts(before?.measure.text ?? '', after?.measure.text ?? '');
  const change: MeasureChange = {
    ...{ ...sides, kinds: [], text },
    ...{ organisation: null, person: null, cooperating: null, indicators: [] },
    ...{ term: null, cost: null, targetGroup: null, funding: null, elaborates: null },
  };
  if (!before || !after) return { ...change, kinds: [before ? 'removed' : 'added'] };
  const full = { ...change, ...compareCommitments(before.measure, after.measure) };
  return { ...full, kinds: kindsOf(full, before, after, order) };
}

function kindsOf(
  change: MeasureChange,
  before: Standing,
  after: Standing,
  { sameGoal, reordered }: { sameGoal: boolean; reordered: boolean },
): MeasureChangeKind[] {
  const has: Partial<Record<MeasureChangeKind, boolean>> = {
    moved: !sameGoal,
    reordered: sameGoal && reordered,
    // The new number of a measure that moved is part of the move.
    renumbered: sameGoal && before.measure.code !== after.measure.code,
    reworded: change.text !== null,
    responsibility: Boolean(change.organisation ?? change.person ?? change.cooperating),
    indicators: change.indicators.length > 0,
    means: Boolean(change.term ?? change.cost ?? change.targetGroup ?? change.funding),
    links: change.elaborates !== null,
  };
  return (Object.keys(has) as MeasureChangeKind[]).filter((kind) => has[kind]);
}

function compareCommitments(before: MeasureContent, after: MeasureContent) {
  const [oldMeans, newMeans] = [before.means, after.means];
  const [old, young] = [before.responsibility, after.responsibility];
  return {
    organisation: compareNamed(old?.organisation, young?.organisation),
    person: compareNamed(old?.person, young?.person),
    cooperating: compareNames(before.cooperating, after.cooperating, ({ name }) => name),
    indicators: compareIndicators(before.indicators, after.indicators, before.measureId === after.measureId),
    term: pairIfDifferent(termOf(oldMeans), termOf(newMeans)),
    cost: pairIfDifferent(oldMeans?.cost ?? null, newMeans?.cost ?? null),
    targetGroup: compareTexts(oldMeans?.targetGroup ?? '', newMeans?.targetGroup ?? ''),
    funding: compareFunding(before.funding, after.funding),
    elaborates: compareNames(
      before.elaborates.map(({ measureId, ...named }) => ({ id: measureId, ...named })),
      after.elaborates.map(({ measureId, ...named }) => ({ id: measureId, ...named })),
      ({ code, wording }) => `${code} ${wording}`,
    ),
  };
}

function sideOf({ measure, ...place }: Standing): MeasureSide {
  const { id, measureId, code, wording } = measure;
  return { ...place, id, measureId, code, wording };
}

/** Both values, or null when they are the same. Values are plain data. */
export function pairIfDifferent<Value>(before: Value, after: Value): Pair<Value> | null {
  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}

type Named = { id: string; name: string };

/** The same organisation under a new name is the same, and so is one of the same name in another partnership. */
function compareNamed(before: Named | null | undefined, after: Named | null | undefined) {
  if (before?.id === after?.id) return null;
  return pairIfDifferent(before?.name ?? null, after?.name ?? null);
}

function compareNames<One extends { id: string }>(
  before: One[],
  after: One[],
  nameOf: (one: One) => string,
): NamesChange | null {
  const missing = (some: One[], others: One[]) =>
    some
      .filter((one) => !others.some((other) => other.id === one.id || nameOf(other) === nameOf(one)))
      .map(nameOf);
  const change = { added: missing(after, before), removed: missing(before, after) };
  return change.added.length + change.removed.length > 0 ? change : null;
}

function termOf(means: Means | null): Term | null {
  if (!means || !(means.startsOn || means.endsOn || means.continuous)) return null;
  const { startsOn, endsOn, continuous } = means;
  return { startsOn, endsOn, continuous };
}

/** Lines of funding have no identity; those of the same source are the same, in their order. */
function compareFunding(before: Funding[], after: Funding[]): MeasureChange['funding'] {
  const left = [...before];
  const changed: Pair<Funding>[] = [];
  const added = after.filter((line) => {
    const exact = left.findIndex((one) => !pairIfDifferent(one, line));
    const index = exact >= 0 ? exact : left.findIndex(({ source }) => source === line.source);
    const [known] = index >= 0 ? left.splice(index, 1) : [];
    if (known && exact < 0) changed.push({ before: known, after: line });
    return !known;
  });
  return added.length + left.length + changed.length > 0 ? { added, removed: left, changed } : null;
}
