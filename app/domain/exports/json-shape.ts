/** The document the JSON export writes: public/schema/plan-1.json in TypeScript. Days are ISO, money whole crowns. */
import type { Answer, Direction, GapKind, IndicatorPoint } from '~/domain/plans/content';
import type { PlanKind, RevisionState } from '~/domain/plans/schema';
import type { RegisterCard } from './register';

export const schemaPath = '/schema/plan-1.json';

export type PlanDocument = {
  $schema: string;
  version: 1;
  partnership: { name: string; city: string | null };
  plan: { kind: PlanKind; title: string; from: number; to: number; elaborates: string | null };
  revision: { number: number; name: string; state: RevisionState; approvedAt: string | null };
  chapters: JsonChapter[];
  /** Indicators of the whole town, which belong to no measure. */
  context: JsonIndicator[];
  budget: JsonBudget;
  register: RegisterCard;
};

export type JsonChapter = {
  code: string;
  name: string;
  group: string | null;
  narrative: string;
  priorities: {
    code: string;
    title: string;
    goals: { code: string; title: string; measures: JsonMeasure[] }[];
  }[];
};

export type JsonMeasure = {
  /** Permanent identity, the same in all revisions of the plan. */
  id: string;
  code: string;
  wording: string;
  /** Whole text, paragraphs one a line. */
  text: string;
  responsibility: {
    organisation: string;
    person: string | null;
    answer: Answer;
    reason: string | null;
    assignedAt: string;
  } | null;
  cooperating: string[];
  indicators: JsonIndicator[];
  term: { from: string | null; to: string | null; continuous: boolean } | null;
  cost: number | null;
  targetGroup: string;
  funding: { source: string; amount: number | null; until: string | null }[];
  projects: string[];
  /** Measures of the strategic plan which this one elaborates. */
  elaborates: { id: string; code: string; wording: string }[];
  gaps: GapKind[];
  waivers: { gap: GapKind; reason: string; by: string; at: string }[];
};

export type JsonIndicator = {
  /** Permanent identity. */
  id: string;
  name: string;
  unit: string;
  direction: Direction;
  scale: string[] | null;
  baseline: IndicatorPoint | null;
  target: IndicatorPoint | null;
  values: IndicatorPoint[];
};

/** Sums of what is known; null: of nothing it is known. */
export type JsonBudget = {
  currency: 'CZK';
  cost: number | null;
  funding: number | null;
  bySource: { source: string; amount: number | null }[];
  byChapter: { code: string; cost: number | null; funding: number | null }[];
};
