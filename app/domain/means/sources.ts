import type { Funding, MeasureContent } from '../plans/content';
import type { ListedProject } from '../projects/schema';

/** Something that pays for a measure; `on`: the day (ISO) on which it ends, null where nobody has said. */
export type Source = { kind: 'funding' | 'project'; name: string; on: string | null };

/** What pays for a measure. @param projects which realise it */
export function sourcesOf(funding: readonly Funding[], projects: readonly ListedProject[]): Source[] {
  return [
    ...funding.map(({ source, until: on }) => ({ kind: 'funding' as const, name: source, on })),
    ...projects.filter(pays).map(({ name, endsOn }) => ({ kind: 'project' as const, name, on: endsOn })),
  ];
}

/** The sources, the last to end first; none where one of them may last: what nobody has given an end. */
export function allEnding(sources: readonly Source[]): Array<Source & { on: string }> {
  const ending = sources.flatMap(({ on, ...source }) => (on === null ? [] : [{ ...source, on }]));
  return ending.length < sources.length
    ? []
    : ending.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/**
 * The day on which the last money of a measure ends although its term goes on; null where it lasts, nobody knows until
 * when, or there is none.
 * @param projects which realise the measure
 */
export function moneyEndsEarly(
  { means, funding }: Pick<MeasureContent, 'means' | 'funding'>,
  projects: readonly ListedProject[],
): string | null {
  const last = allEnding(sourcesOf(funding, projects))[0]?.on ?? null;
  if (last === null || !means) return null;
  return means.continuous || (means.endsOn !== null && last < means.endsOn) ? last : null;
}

/** What is only being prepared pays for nothing yet; what is over without a day has ended some time before. */
export function pays({ state, endsOn }: ListedProject): boolean {
  return state === 'running' || (state === 'finished' && endsOn !== null);
}
