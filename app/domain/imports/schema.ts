import type { Direction, Funding, GapKind, IndicatorPoint, Named } from '../plans/content';
import type { PlanKind } from '../plans/schema';

/** A value of a file. A day is ISO, so that nothing turns it into a moment of some time zone. */
export type Cell = string | number | boolean | { date: string } | null;

/** A table of a file: a sheet, a CSV, or what the headings and tables of a document say. */
export type Sheet = {
  name: string;
  rows: Cell[][];
  /** Of a document: which table each row comes from, and its row there, counted from 1; 0: from the headings. */
  at?: [table: number, row: number][];
  /** As the product itself writes it: each line of a cell is one name, whatever stands in it. */
  exact?: boolean;
};

export type FileFormat = 'xlsx' | 'csv' | 'docx';

/** What was read from a file. */
export type ReadFile = {
  format: FileFormat;
  /** Of a CSV: the encoding it was found to have. */
  encoding?: string;
  sheets: Sheet[];
};

export const fileRefusals = [
  'empty',
  'tooLarge',
  'notSupported',
  'oldOffice',
  'openDocument',
  'pdf',
  'password',
  'macros',
  'bomb',
  'entities',
  'externalLinks',
  'hugeSheet',
  'damaged',
  'encoding',
  'noTable',
  'tooDemanding',
] as const;
/** Why a file is not read; `imports.refused.<reason>` says it to the person. */
export type FileRefusal = (typeof fileRefusals)[number];

/** A file that is not read, for a reason to be told to whoever brought it. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly reason: FileRefusal;

  constructor(reason: FileRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Bounds of what is read. A plan of two thousand measures needs a tenth of them. */
export const limits = {
  fileBytes: 10 * 1024 * 1024,
  sheets: 60,
  rows: 10_000,
  columns: 300,
  cells: 500_000,
  /** Characters in all cells together. */
  characters: 8_000_000,
} as const;

/** What a column can hold. */
export const fields = [
  'chapterCode',
  'chapterName',
  'priorityCode',
  'priorityTitle',
  'goalCode',
  'goalTitle',
  'measureCode',
  'wording',
  'description',
  'organisation',
  'person',
  'cooperating',
  'indicatorName',
  'indicatorUnit',
  'indicatorDirection',
  'indicatorScale',
  'baselineValue',
  'baselineOn',
  'baselineSource',
  'targetValue',
  'targetOn',
  'targetSource',
  'term',
  'startsOn',
  'endsOn',
  'continuous',
  'cost',
  'targetGroup',
  'funding',
  'projects',
] as const;
export type Field = (typeof fields)[number];

/** How one table is read: which row holds the headings (counted from 0; null: none), and what each column is. */
export type SheetMapping = { use: boolean; header: number | null; columns: (Field | null)[] };

/** Rows at the top of a table in which its headings are looked for: a title and a note may stand above them. */
export const headerRows = 15;

/** A plan that is to be made. */
export type NewPlan = { kind: PlanKind; title: string; from: number; to: number; elaborates: string | null };

/** What the person has decided about a file; the rest is guessed. */
export type ImportOptions = {
  /** The draft that is changed; null: a new plan is made. */
  revisionId: string | null;
  plan: NewPlan;
  /** By sheet, in the order of the file. */
  mappings: SheetMapping[];
  /** What an organisation is that nobody knows, by its folded name: an id, or 'add', or 'skip'. */
  organisations: Record<string, string>;
  /** Cells that cannot be read are left out instead of standing in the way. */
  skipUnreadable: boolean;
};

export const problemKinds = [
  'noMeasures',
  'noWording',
  'noChapter',
  'duplicateCode',
  'titleDiffers',
  'codeIsDate',
  'codeTooLong',
  'tooLong',
  'notNumber',
  'approximate',
  'notDate',
  'dateOutOfRange',
  'notDirection',
  'notOnScale',
  'badScale',
  'targetBeforeBaseline',
  'endBeforeStart',
  'dateAssumed',
  'unitAssumed',
  'costRounded',
  'negativeCost',
  'continuousWithEnd',
  'unknownPerson',
  'personWithoutOrganisation',
  'unknownGroup',
  'unknownMeasure',
  'unknownIndicator',
  'unknownElaborated',
  'unitInUse',
  'rowIgnored',
  'notYesNo',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Something about a cell or row. An error stands in the way of the import, a warning says what will be done. */
export type Problem = {
  level: 'error' | 'warning';
  kind: ProblemKind;
  /** Places in the file, all counted from 0; -1: the file as a whole. */
  sheet: number;
  row: number;
  column?: number;
  /** What stands there, shortened; or what the sentence is about. */
  value?: string;
};

/** Known by its id, or new. */
export type OrganisationRef = { id: string | null; name: string };

export type ImportedIndicator = {
  name: string;
  unit: string;
  direction: Direction;
  scale: string[] | null;
  baseline: IndicatorPoint | null;
  target: IndicatorPoint | null;
  values: IndicatorPoint[];
};

/** Null, and an empty list: the file says nothing of it, so it stays as it is. */
export type ImportedMeans = {
  startsOn: string | null;
  endsOn: string | null;
  continuous: boolean | null;
  cost: number | null;
  targetGroup: string | null;
};

export type ImportedMeasure = {
  code: string;
  wording: string | null;
  description: string | null;
  organisation: OrganisationRef | null;
  person: Named | null;
  cooperating: OrganisationRef[];
  indicators: ImportedIndicator[];
  means: ImportedMeans;
  funding: Funding[];
  projects: OrganisationRef[];
  elaborates: { measureId: string; code: string; wording: string }[];
  waivers: { gap: GapKind; reason: string }[];
  /** Where it stands in the file. */
  sheet: number;
  row: number;
};
export type ImportedGoal = { code: string; title: string; measures: ImportedMeasure[] };
export type ImportedPriority = { code: string; title: string; goals: ImportedGoal[] };
export type ImportedChapter = {
  code: string;
  name: string;
  group: Named | null;
  narrative: string | null;
  priorities: ImportedPriority[];
};

/** A plan as a file tells it. */
export type ImportedPlan = {
  chapters: ImportedChapter[];
  /** Indicators of the whole town. */
  context: ImportedIndicator[];
};

/** What the partnership knows already. */
export type Directory = {
  organisations: { id: string; name: string; short: string | null }[];
  people: (Named & { organisation: Named | null })[];
  groups: Named[];
  projects: Named[];
  /** Measures of the plan that the imported one elaborates. */
  elaborated: { measureId: string; code: string; wording: string }[];
};
