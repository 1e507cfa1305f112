/** A measure at the other end of a link. */
export type LinkedMeasure = {
  measureId: string;
  code: string;
  wording: string;
  /** Where it stands: number and name of its chapter, or the title of its plan. */
  context: string;
  /** Where it can be opened; null when it was put away. */
  revisionId: string | null;
};

/** The links of a measure in a revision. */
export type MeasureLinks = {
  /** What this measure, of a TAP, elaborates. */
  elaborates: LinkedMeasure[];
  /** Measures which elaborate this one: of each TAP in the revision in force, or else the newest. */
  elaboratedBy: LinkedMeasure[];
  /** Measures about the same matter. */
  same: LinkedMeasure[];
  /** The plan that the measure's plan elaborates, in the revision in force, or else the newest; null: none. */
  elaborated: { planId: string; title: string; revisionId: string } | null;
};

/** A measure that can be linked to. */
export type Candidate = {
  measureId: string;
  code: string;
  wording: string;
  chapter: string;
  /** Its wording is like that of the measure it would be linked to. */
  likely: boolean;
};

export const verdicts = ['same', 'different'] as const;
/** What somebody has found of two measures: they are about the same matter, or they are not. */
export type Verdict = (typeof verdicts)[number];

/** What has been said of the measures of a revision. */
export type Judged = {
  pairs: Array<{ one: string; other: string; verdict: Verdict }>;
  /** Measures which the asking person may link. */
  editable: string[];
};

/** By the permanent id of a measure of a revision: what it elaborates (in a TAP), or what elaborates it. */
export type CoverageLinks = Record<string, LinkedMeasure[]>;
