import type {
  ChapterContent,
  GoalContent,
  MeasureContent,
  PriorityContent,
  RevisionContent,
} from '../plans/content';

/** What the asking person may do with a measure in a revision; decided by the database. */
export type MeasureRights = {
  /** Document of the chapter: over its socket the page hears of changes. */
  document: string;
  /** Indicators, baseline, target, means and links. */
  edit: boolean;
  /** Measured values. */
  measure: boolean;
  propose: boolean;
  assign: boolean;
  handOver: boolean;
  waive: boolean;
};

/** An entry of the log about the commitments of a measure. Updates hold only the columns that changed. */
export type HistoryEntry = {
  at: string;
  /** Empty for the system. */
  actorName: string;
  entity: string;
  entityId: string;
  action: 'insert' | 'update' | 'delete';
  old: Record<string, unknown> | null;
  new: Record<string, unknown> | null;
};

/** Everything a measure's page shows of the measure itself. */
export type MeasurePage = {
  measure: MeasureContent;
  revision: RevisionContent['revision'];
  plan: RevisionContent['plan'];
  chapter: Omit<ChapterContent, 'priorities' | 'narrative'>;
  priority: Omit<PriorityContent, 'goals'>;
  goal: Omit<GoalContent, 'measures'>;
  rights: MeasureRights;
  /** The measures before and after it in the plan, by permanent id. */
  previous: { measureId: string; code: string } | null;
  next: { measureId: string; code: string } | null;
};
