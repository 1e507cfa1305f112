import type { Direction, Funding, IndicatorPoint, RevisionContent } from '../plans/content';

/** In what a measure can differ, in the order in which it is listed. */
export const measureChangeKinds = [
  'added',
  'removed',
  'moved',
  'reordered',
  'renumbered',
  'reworded',
  'responsibility',
  'indicators',
  'means',
  'links',
] as const;
export type MeasureChangeKind = (typeof measureChangeKinds)[number];

/** The same, and that chapters, priorities or goals differ, or the introduction of a chapter. */
export const changeKinds = [...measureChangeKinds, 'structure', 'narrative'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What stood on the one side and what stands on the other. */
export type Pair<Value> = { before: Value; after: Value };

/** A piece of a text compared word by word; `gap` stands for so many words which are the same and are left out. */
export type Segment = { kind: 'same' | 'added' | 'removed'; text: string } | { kind: 'gap'; words: number };

/** A chapter, priority or goal as it is named. */
export type NamedPart = { id: string; code: string; title: string };

/** A measure on one side: its version there and where it stands. */
export type MeasureSide = {
  id: string;
  /** Permanent identity, by which its page is found. */
  measureId: string;
  code: string;
  wording: string;
  chapter: NamedPart;
  priority: NamedPart;
  goal: NamedPart;
  /** Among the measures of its goal, from 1. */
  place: number;
};

export type IndicatorSummary = { name: string; unit: string; scale: string[] | null };
export type IndicatorChange =
  | ({ kind: 'added' | 'removed' } & IndicatorSummary & Pick<IndicatorValues, 'baseline' | 'target'>)
  | ({ kind: 'changed' } & Pair<IndicatorSummary & IndicatorValues>);
export type IndicatorValues = {
  direction: Direction;
  baseline: IndicatorPoint | null;
  target: IndicatorPoint | null;
};

export type Term = { startsOn: string | null; endsOn: string | null; continuous: boolean };

/** Names which are there only after, and only before. */
export type NamesChange = { added: string[]; removed: string[] };

/** One measure that differs. Whatever is null or empty is the same on both sides, or has nothing to be compared with. */
export type MeasureChange = {
  before: MeasureSide | null;
  after: MeasureSide | null;
  kinds: MeasureChangeKind[];
  text: Segment[] | null;
  organisation: Pair<string | null> | null;
  person: Pair<string | null> | null;
  cooperating: NamesChange | null;
  indicators: IndicatorChange[];
  term: Pair<Term | null> | null;
  /** Whole Czech crowns. */
  cost: Pair<number | null> | null;
  targetGroup: Segment[] | null;
  funding: { added: Funding[]; removed: Funding[]; changed: Pair<Funding>[] } | null;
  /** Measures of the strategic plan which it elaborates. */
  elaborates: NamesChange | null;
};

/** A chapter, priority or goal that came, went, or is named, numbered or placed differently. */
export type PartChange = {
  kind: 'chapter' | 'priority' | 'goal';
  before: NamedPart | null;
  after: NamedPart | null;
  /** Number and title word by word; null: the same, or it came or went. */
  name: Segment[] | null;
  /** Where it moved, as the part above it; null: it did not. */
  moved: Pair<NamedPart> | null;
  /** Working group of a chapter; null: the same. */
  group: Pair<string | null> | null;
  /** Ids of the chapters it stands in. */
  chapters: string[];
};

/** A chapter on both sides, by which the result is put together and filtered. */
export type ChapterPair = {
  before: NamedPart | null;
  after: NamedPart | null;
  narrative: Segment[] | null;
  /** How many of its measures are the same on both sides. */
  unchanged: number;
};

export type Comparison = {
  /** Measures are the same by their permanent identity; by `text` only where no identity is on both sides. */
  matchedBy: 'identity' | 'text';
  chapters: ChapterPair[];
  parts: PartChange[];
  measures: MeasureChange[];
  /** Indicators of the whole town. */
  context: IndicatorChange[];
};

/** The part of a revision or named version which is compared. */
export type Compared = Pick<RevisionContent, 'chapters' | 'context'>;
