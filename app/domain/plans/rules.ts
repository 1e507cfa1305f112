import type {
  ChapterNode,
  GoalNode,
  MeasureNode,
  PriorityNode,
  RevisionState,
  RevisionSummary,
  RevisionTree,
  TreeRows,
} from './schema';

/** Texts and tree of a revision may change in these states (`private.is_open` in the database). */
export const openStates: readonly RevisionState[] = ['draft', 'consultation'];

export function isOpen(state: RevisionState): boolean {
  return openStates.includes(state);
}

/** Nothing of a revision changes any more in these states (`private.refuse_frozen` in the database). */
export function isFrozen(state: RevisionState): boolean {
  return state === 'approved' || state === 'superseded';
}

/** Whether participants see the draft now. */
export function isShared({ state, sharedAt }: Pick<RevisionSummary, 'state' | 'sharedAt'>): boolean {
  return state === 'consultation' || ((state === 'draft' || state === 'ready') && sharedAt !== null);
}

/** Puts rows into the order they stand in and leaves out what was put away. */
export function treeFromRows(rows: TreeRows): RevisionTree {
  return {
    id: rows.id,
    partnershipId: rows.partnership_id,
    number: rows.number,
    name: rows.name,
    state: rows.state as RevisionState,
    sharedAt: rows.shared_at,
    publishedAt: rows.published_at,
    approvedAt: rows.approved_at,
    createdAt: rows.created_at,
    plan: {
      id: rows.plan.id,
      kind: rows.plan.kind as RevisionTree['plan']['kind'],
      title: rows.plan.title,
      from: rows.plan.period_from,
      to: rows.plan.period_to,
    },
    chapters: inOrder(rows.chapters).map(({ id, code, name, group, documents, priorities }) => ({
      ...{ id, code, name, group, documentId: [documents].flat()[0]?.id ?? '' },
      priorities: inOrder(priorities).map(({ id, code, title, goals }) => ({
        ...{ id, code, title },
        goals: inOrder(goals).map(({ id, code, title, measures }) => ({
          ...{ id, code, title },
          measures: inOrder(measures).map(({ id, measure_id, code, wording }) => ({
            ...{ id, measureId: measure_id, code, wording },
          })),
        })),
      })),
    })),
  };
}

type Placed = { position: number; code: string; archived_at: string | null };

function inOrder<Part extends Placed>(parts: Part[]): Part[] {
  return parts
    .filter((part) => part.archived_at === null)
    .sort((a, b) => a.position - b.position || compareCodes(a.code, b.code));
}

/** Orders codes such as 1.2.10 and 1.2.9 by their numbers. */
export function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, 'cs', { numeric: true });
}

/** Every measure of a chapter, in order. */
export function measuresOf(chapter: ChapterNode): MeasureNode[] {
  return chapter.priorities.flatMap((priority) => priority.goals.flatMap((goal) => goal.measures));
}

/** Where a part stands: its parents and its place among its siblings (from 1). */
export type MeasurePlace = { chapter: ChapterNode; priority: PriorityNode; goal: GoalNode; place: number };

/** Finds a measure's version in the tree; null when it is not there (any more). */
export function placeOf(tree: RevisionTree, version: string): MeasurePlace | null {
  for (const chapter of tree.chapters) {
    for (const priority of chapter.priorities) {
      for (const goal of priority.goals) {
        const index = goal.measures.findIndex((measure) => measure.id === version);
        if (index >= 0) return { chapter, priority, goal, place: index + 1 };
      }
    }
  }
  return null;
}
