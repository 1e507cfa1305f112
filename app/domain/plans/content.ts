/**
 * Everything that stands in one revision, as one document: what is compared, exported, imported, checked for gaps and
 * kept as a named version. The database puts it together in one call (`revision_content`), so that it is one moment's
 * state. Dates are ISO (2026-11-24), money is whole Czech crowns, texts are plain, paragraphs one a line.
 */
import type { PlanKind, RevisionState } from './schema';

export type RevisionContent = {
  revision: { id: string; number: number; name: string; state: RevisionState; approvedAt: string | null };
  plan: {
    id: string;
    kind: PlanKind;
    title: string;
    from: number;
    to: number;
    /** The strategic plan a TAP elaborates. */
    elaborates: { id: string; title: string } | null;
  };
  partnership: { id: string; name: string; city: string | null };
  chapters: ChapterContent[];
  /** Indicators of the whole town, which belong to no measure. */
  context: IndicatorContent[];
};

export type ChapterContent = {
  id: string;
  code: string;
  name: string;
  group: { id: string; name: string } | null;
  /** The chapter's introduction. */
  narrative: string;
  priorities: PriorityContent[];
};
export type PriorityContent = { id: string; code: string; title: string; goals: GoalContent[] };
export type GoalContent = { id: string; code: string; title: string; measures: MeasureContent[] };

export type MeasureContent = {
  /** Of the version in this revision. */
  id: string;
  /** Permanent identity: the same in all revisions. */
  measureId: string;
  code: string;
  /** First paragraph of the text. */
  wording: string;
  /** Whole text, the wording included. */
  text: string;
  responsibility: Responsibility | null;
  /** Organisations which co-operate (spolugestoři), by name. */
  cooperating: Named[];
  indicators: IndicatorContent[];
  means: Means | null;
  funding: Funding[];
  projects: Named[];
  /** Measures of the strategic plan which this one, of a TAP, elaborates. */
  elaborates: Array<{ measureId: string; code: string; wording: string }>;
  /** What is missing before the revision can be approved; without what the manager has let pass. */
  gaps: GapKind[];
  /** Gaps the manager has let pass, with the reason. */
  waivers: Waiver[];
};

export type Named = { id: string; name: string };

export const answers = ['assigned', 'accepted', 'declined'] as const;
/** What the named person has answered; `assigned`: nothing yet. */
export type Answer = (typeof answers)[number];

export type Responsibility = {
  id: string;
  organisation: Named;
  /** Not given to the public. */
  person: Named | null;
  answer: Answer;
  /** Why it was declined. */
  reason: string | null;
  assignedAt: string;
};

export const directions = ['up', 'down', 'keep'] as const;
/** More is better, less is better, or to be kept as it is. */
export type Direction = (typeof directions)[number];

/** A number, or the place on a qualitative scale, counted from 1. */
export type IndicatorPoint = { value: number; on: string; source: string };

export type IndicatorContent = {
  /** Of the version in this revision. */
  id: string;
  /** Permanent identity, to which the measured values belong. */
  indicatorId: string;
  name: string;
  unit: string;
  direction: Direction;
  /** Names of the steps of a qualitative scale, from the lowest; null: a number. */
  scale: string[] | null;
  baseline: IndicatorPoint | null;
  target: IndicatorPoint | null;
  /** Measured since, by date. */
  values: IndicatorPoint[];
};

export type Means = {
  startsOn: string | null;
  endsOn: string | null;
  /** Has no end: it goes on all the time. */
  continuous: boolean;
  /** Estimated cost. */
  cost: number | null;
  targetGroup: string;
};

/** Money from one source, and until when it lasts. */
export type Funding = { source: string; amount: number | null; until: string | null };

export const gapKinds = ['organisation', 'indicator'] as const;
/** What a measure lacks: an accountable organisation, or an indicator with baseline and target. */
export type GapKind = (typeof gapKinds)[number];
export type Waiver = { gap: GapKind; reason: string; by: string; at: string };

/** Every measure of a revision in order, with where it stands. */
export type PlacedMeasure = {
  measure: MeasureContent;
  goal: GoalContent;
  priority: PriorityContent;
  chapter: ChapterContent;
};

export function placedMeasures(content: Pick<RevisionContent, 'chapters'>): PlacedMeasure[] {
  return content.chapters.flatMap((chapter) =>
    chapter.priorities.flatMap((priority) =>
      priority.goals.flatMap((goal) =>
        goal.measures.map((measure) => ({ measure, goal, priority, chapter })),
      ),
    ),
  );
}
