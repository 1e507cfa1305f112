import { foldText } from '../access/fold-text';
import type { PlanSummary } from '../plans/schema';
import type { ListedProject, ProjectState } from './schema';

type Role = 'manager' | 'consultant' | 'member' | 'participant';

/** May somebody in this role see projects? (`partnerships_as` in the policies.) */
export function readsProjects(role: Role): boolean {
  return role !== 'participant';
}

/** May somebody in this role add and change projects and say which measures they realise? */
export function managesProjects(role: Role): boolean {
  return role === 'manager' || role === 'consultant';
}

/** How the list of projects is narrowed; empty: not by this. */
export type ProjectFilter = {
  q: string;
  /** `archived`: those put away, which are not shown otherwise. */
  state: ProjectState | 'archived' | '';
  /** Id of an organisation. */
  realiser: string;
  programme: string;
};

/** Projects which a filter leaves; every word of `q` must be in the name, realiser or programme. */
export function filterProjects(projects: readonly ListedProject[], filter: ProjectFilter): ListedProject[] {
  const words = foldText(filter.q).split(/\s+/).filter(Boolean);
  return projects.filter(({ name, realiser, programme, state, archivedAt }) => {
    const text = foldText(`${name} ${realiser?.name ?? ''} ${programme}`);
    return (
      (archivedAt !== null) === (filter.state === 'archived') &&
      (filter.state === '' || filter.state === 'archived' || state === filter.state) &&
      (filter.realiser === '' || realiser?.id === filter.realiser) &&
      (filter.programme === '' || programme === filter.programme) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** A measure in one of the revisions in which it stands. */
export type MeasureIn<Extra> = Extra & {
  measureId: string;
  revision: { state: string; number: number };
};

/** Of each measure the place where it is to be looked up: the revision in force, else the newest one. */
export function currentOf<Extra>(places: ReadonlyArray<MeasureIn<Extra>>): Array<MeasureIn<Extra>> {
  const current = new Map<string, MeasureIn<Extra>>();
  for (const place of places) {
    const known = current.get(place.measureId);
    if (!known || precedes(place.revision, known.revision)) current.set(place.measureId, place);
  }
  return [...current.values()];
}

/** Whether a revision of a plan is rather to be read than another one. */
export function precedes(
  one: { state: string; number: number },
  other: { state: string; number: number },
): boolean {
  const inForce = (state: string) => state === 'approved';
  if (inForce(one.state) !== inForce(other.state)) return inForce(one.state);
  return one.number > other.number;
}

/** Revisions whose measures a project can be linked to: of each plan the one in force and those being written. */
export function revisionsToChoose(
  plans: readonly PlanSummary[],
): Array<{ id: string; name: string; plan: string }> {
  const strategicFirst = [...plans].sort((a, b) => Number(b.kind === 'SPSZ') - Number(a.kind === 'SPSZ'));
  return strategicFirst.flatMap((plan) =>
    plan.revisions
      .filter(({ state }) => state !== 'superseded')
      .sort((a, b) => (precedes(a, b) ? -1 : 1))
      .map(({ id, name }) => ({ id, name, plan: plan.title })),
  );
}
