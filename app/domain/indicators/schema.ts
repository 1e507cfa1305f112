import type { Direction, IndicatorContent, IndicatorPoint } from '../plans/content';

/** What a person says of an indicator in a revision. */
export type IndicatorFields = {
  name: string;
  unit: string;
  /** Names of the steps of a qualitative scale, from the lowest; null: a number. */
  scale: string[] | null;
  direction: Direction;
  baseline: IndicatorPoint | null;
  target: IndicatorPoint | null;
};

/** Where an indicator stands: with a measure, or (null) with the whole town. */
export type IndicatorPlace = {
  revisionId: string;
  /** Permanent id of the measure and id of its version in the revision. */
  measure: { id: string; versionId: string; code: string } | null;
};

/** What a scale has for a unit. */
export const scaleUnit = 'stupeň';

export const indicatorErrorKeys = [
  'required',
  'choose',
  'tooLong',
  'number',
  'ambiguousNumber',
  'tooLarge',
  'day',
  'dayRange',
  'futureDay',
  'duplicateDay',
  'valueMissing',
  'dayMissing',
  'targetBeforeBaseline',
  'againstDirection',
  'notOnScale',
  'unitInUse',
  'scaleInUse',
  'fewSteps',
  'manySteps',
  'sameSteps',
  'longStep',
  'changedMeanwhile',
] as const;
/** What is wrong with a field; `errors.<key>` of the indicators' texts. */
export type IndicatorErrorKey = (typeof indicatorErrorKeys)[number];
export type IndicatorError = { key: IndicatorErrorKey; count?: number; text?: string };
/** By the name of the field. */
export type IndicatorErrors = Record<string, IndicatorError>;

/** An indicator with where it stands and what the asking person may do. */
export type IndicatorPage = {
  indicator: IndicatorContent;
  place: IndicatorPlace;
  revision: { id: string; name: string };
  chapter: { id: string; code: string; name: string } | null;
  rights: IndicatorRights;
};

/** What the asking person may do with indicators; decided by the database. */
export type IndicatorRights = {
  /** A document of the revision, over whose socket a page hears of changes; null: there is none. */
  document: string | null;
  /** Name, direction, baseline and target. */
  edit: boolean;
  /** Measured values. */
  measure: boolean;
};
