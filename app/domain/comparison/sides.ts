import type { RevisionState, VersionKind } from '../plans/schema';

/** What there is to compare: plans, their revisions, newest first, and the versions kept of each, newest first. */
export type ComparablePlan = { id: string; title: string; revisions: ComparableRevision[] };
export type ComparableRevision = {
  id: string;
  number: number;
  name: string;
  state: RevisionState;
  forkedFrom: string | null;
  versions: ComparableVersion[];
};
export type ComparableVersion = {
  id: string;
  kind: VersionKind;
  name: string;
  at: string;
};

/** One side of a comparison. `id` is the version's where there is one, else the revision's. */
export type Side = {
  id: string;
  plan: Pick<ComparablePlan, 'id' | 'title'>;
  revision: Omit<ComparableRevision, 'versions'>;
  version: ComparableVersion | null;
};

/** What an id stands for; null where it is no revision or version of these plans. */
export function findSide(plans: ComparablePlan[], id: string): Side | null {
  for (const { id: planId, title, revisions } of plans) {
    for (const { versions, ...revision } of revisions) {
      const version = versions.find((one) => one.id === id) ?? null;
      if (version || revision.id === id) {
        return { id, plan: { id: planId, title }, revision, version };
      }
    }
  }
  return null;
}

/** What a side came from: of a version the one kept before it, else the revision it was forked from. */
export function sideBefore(plans: ComparablePlan[], { version, revision }: Side): Side | null {
  const siblings = plans.flatMap((plan) => plan.revisions).find(({ id }) => id === revision.id)?.versions;
  const index = siblings?.findIndex(({ id }) => id === version?.id) ?? -1;
  const earlier = index >= 0 ? siblings?.[index + 1]?.id : undefined;
  const id = earlier ?? revision.forkedFrom;
  return id === null ? null : findSide(plans, id);
}

/** The newest revision that was made from another one which is here too; what most people want to see. */
export function newestFork(plans: ComparablePlan[]): Side | null {
  const forks = plans
    .flatMap((plan) => plan.revisions)
    .filter(({ forkedFrom }) => forkedFrom !== null && findSide(plans, forkedFrom));
  const newest = forks.sort((a, b) => b.number - a.number)[0];
  return newest ? findSide(plans, newest.id) : null;
}
