import type { Database } from '~/platform/database.types';

type Row<Table extends keyof Database['public']['Tables']> = Database['public']['Tables'][Table]['Row'];

/** Life of a revision; what is possible in each state is decided by the database. */
export type RevisionState = 'draft' | 'consultation' | 'ready' | 'approved' | 'superseded';
export const planKinds = ['SPSZ', 'TAP', 'other'] as const;
export type PlanKind = (typeof planKinds)[number];

/** Longest title of a plan, and name of a revision: the first one is named after its plan. Characters. */
export const longestTitle = 300;

/** Why a version of a revision was kept: by which step, or by hand, under a name of its own. */
export type VersionKind = 'consultation' | 'closed' | 'ready' | 'reopened' | 'approved' | 'named';

/** A revision as lists show it. */
export type RevisionSummary = {
  id: string;
  number: number;
  name: string;
  state: RevisionState;
  sharedAt: string | null;
  createdAt: string;
};

export type PlanSummary = {
  id: string;
  kind: PlanKind;
  title: string;
  from: number;
  to: number;
  elaborates: string | null;
  /** Newest first, each with the revision it was forked from. */
  revisions: Array<RevisionSummary & { forkedFrom: string | null; approvedAt: string | null }>;
};

/** A measure in a revision. `id` is of the version, `measureId` its permanent identity. */
export type MeasureNode = { id: string; measureId: string; code: string; wording: string };
export type GoalNode = { id: string; code: string; title: string; measures: MeasureNode[] };
export type PriorityNode = { id: string; code: string; title: string; goals: GoalNode[] };
export type ChapterNode = {
  id: string;
  code: string;
  name: string;
  group: { id: string; name: string } | null;
  /** The co-edited document with the texts of the chapter and its measures. */
  documentId: string;
  priorities: PriorityNode[];
};

/** A whole revision: what stands in which order, without what was put away. */
export type RevisionTree = RevisionSummary & {
  partnershipId: string;
  /** Since when everybody may read it. */
  publishedAt: string | null;
  approvedAt: string | null;
  plan: { id: string; kind: PlanKind; title: string; from: number; to: number };
  chapters: ChapterNode[];
};

/** Shape of the rows the tree is read as (see plans.server). */
export type TreeRows = Pick<
  Row<'revisions'>,
  | 'id'
  | 'partnership_id'
  | 'number'
  | 'name'
  | 'state'
  | 'shared_at'
  | 'published_at'
  | 'approved_at'
  | 'created_at'
> & {
  plan: Pick<Row<'plans'>, 'id' | 'kind' | 'title' | 'period_from' | 'period_to'>;
  chapters: Array<
    Pick<Row<'chapters'>, 'id' | 'code' | 'name' | 'position' | 'archived_at' | 'working_group_id'> & {
      group: Pick<Row<'working_groups'>, 'id' | 'name'> | null;
      documents: { id: string } | Array<{ id: string }> | null;
      priorities: Array<PartRow & { goals: Array<PartRow & { measures: Array<MeasureRow> }> }>;
    }
  >;
};
type PartRow = Pick<Row<'goals'>, 'id' | 'code' | 'title' | 'position' | 'archived_at'>;
type MeasureRow = Pick<
  Row<'measure_versions'>,
  'id' | 'measure_id' | 'code' | 'wording' | 'position' | 'archived_at'
>;

export const partKinds = ['chapter', 'priority', 'goal', 'measure'] as const;
export type PartKind = (typeof partKinds)[number];

/** A code that renumbering changes. */
export type CodeChange = { kind: string; id: string; oldCode: string; newCode: string };
