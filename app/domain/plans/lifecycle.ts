import type { GapKind } from './content';
import { isOpen } from './rules';
import type { RevisionState, VersionKind } from './schema';

/** The life of a revision, in its order (docs/revisions.md). */
export const lifePath: readonly RevisionState[] = [
  'draft',
  'consultation',
  'ready',
  'approved',
  'superseded',
];

/** What stands between a revision and its approval; the first two of a measure, the others of the revision. */
export const lifeGaps = ['organisation', 'indicator', 'empty', 'consultation', 'text'] as const;
export type LifeGap = (typeof lifeGaps)[number];

/** What measures lack, by the id of their version in the revision; those that lack nothing are not named. */
export type MeasureGaps = Record<string, GapKind[]>;

/** A named state of a revision, kept for good; `by` is empty where the asking person may not know. */
export type KeptVersion = {
  id: string;
  kind: VersionKind;
  name: string;
  at: string;
  by: string;
};

/** Where a revision is in its life. */
export type RevisionLife = {
  /** Of any of its chapters: over its socket a page hears of changes. Null: it has no chapters. */
  document: string | null;
  /** How many of each are missing; none where nothing is. */
  gaps: Partial<Record<LifeGap, number>>;
  /** Gaps which the manager has let pass. */
  waived: number;
  /** Measures whose person has declined. A warning, not a gap. */
  declined: number;
  /** The one that is open. */
  consultation: { deadline: string; openedAt: string } | null;
  /** Whether there has been one, or is. */
  consulted: boolean;
  forkedFrom: { id: string; name: string } | null;
  /** Another revision of the plan, which an approval of this one supersedes. */
  inForce: { id: string; name: string } | null;
  /** Newest first; none for participants. */
  versions: KeptVersion[];
};

/** A step of a revision's life which the manager takes. */
export type LifeStep = 'openConsultation' | 'closeConsultation' | 'makeReady' | 'reopen' | 'approve' | 'fork';

const steps: Record<RevisionState, readonly LifeStep[]> = {
  draft: ['openConsultation', 'makeReady'],
  consultation: ['closeConsultation'],
  ready: ['approve', 'reopen'],
  approved: ['fork'],
  superseded: [],
};

/** Steps possible in a state, the one that comes next first; a draft that was consulted goes on to being ready. */
export function stepsFrom(state: RevisionState, { consulted }: Pick<RevisionLife, 'consulted'>): LifeStep[] {
  const possible = [...steps[state]];
  return state === 'draft' && consulted ? possible.reverse() : possible;
}

/** How many gaps are open in all. */
export function countGaps({ gaps }: Pick<RevisionLife, 'gaps'>): number {
  return Object.values(gaps).reduce((sum, count) => sum + count, 0);
}

/** Whether the manager may share the draft now, or stop: in a consultation participants see it anyway. */
export function maySwitchSharing(state: RevisionState): boolean {
  return (isOpen(state) && state !== 'consultation') || state === 'ready';
}

/**
 * Whether this revision was made from another one than is in force: what was changed there since is not in it, and its
 * approval would undo that.
 */
export function isOutdated({ forkedFrom, inForce }: Pick<RevisionLife, 'forkedFrom' | 'inForce'>): boolean {
  return inForce !== null && forkedFrom?.id !== inForce.id;
}
