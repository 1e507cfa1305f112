import type { RevisionContent } from '../plans/content';
import { type DiffEntry, type DiffPart, diffAgainst } from './diff';
import { type PlanFacts, planFactsOf, tableOf } from './extras';
import { interpret, type UnknownOrganisation } from './interpret';
import { type ImportPayload, payloadOf } from './payload';
import type { Directory, Field, ImportedPlan, ImportOptions, Problem, ProblemKind, ReadFile } from './schema';
import { shortened, textOf } from './text';

/** What stands in the draft that an import changes, and the years of its plan. */
export type Base = {
  from: number;
  to: number;
  existing: Pick<RevisionContent, 'chapters' | 'context'> | null;
};

/** A table of the file as the page shows it. */
export type SheetPreview = {
  name: string;
  rows: number;
  use: boolean;
  header: number | null;
  /** A table beside that of the measures which the product knows from its own exports. */
  known: boolean;
  columns: { heading: string; field: Field | null; sample: string }[];
};

/** A problem with the place it is at, as the page says it. */
export type PlacedProblem = Problem & {
  sheetName: string | null;
  /** Row as the person counts it; null for the file as a whole. */
  rowNumber: number | null;
  /** Of a document: the number of the table. */
  table: number | null;
  heading: string | null;
  /** How many rows it is the same in; the place is the first of them. */
  rows: number;
};

/** Problems of cells that can be left out. */
const unreadableKinds: readonly ProblemKind[] = [
  ...(['notNumber', 'notDate', 'dateOutOfRange', 'notDirection', 'notOnScale', 'badScale'] as const),
  ...(['notYesNo', 'negativeCost'] as const),
];

export type PartCounts = Record<'added' | 'changed' | 'unchanged' | 'missing', number>;

export type ImportPreview = {
  sheets: SheetPreview[];
  facts: PlanFacts | null;
  chapters: { code: string; name: string; priorities: number; goals: number; measures: number }[];
  counts: {
    chapters: number;
    priorities: number;
    goals: number;
    measures: number;
    indicators: number;
    values: number;
  };
  withOrganisation: number;
  unknown: UnknownOrganisation[];
  newProjects: number;
  problems: PlacedProblem[];
  errors: number;
  /** The same one in many rows counts once. */
  warnings: number;
  /** Whether there are cells that could be left out, or are. */
  unreadable: boolean;
  /** Against the draft; null for a new plan. */
  diff: { counts: Record<DiffPart, PartCounts>; entries: DiffEntry[]; more: number } | null;
};

/** At most so many lines of each list: nobody reads more, and the counts tell the rest. */
const shownProblems = 300;
const shownEntries = 400;
const shownColumns = 60;

/** What the import of a file would do, for people to look at, and what is to be written. */
export function previewOf(
  file: ReadFile,
  options: ImportOptions,
  directory: Directory,
  base: Base,
): { preview: ImportPreview; payload: ImportPayload } {
  const { plan, problems: found, unknown } = interpret(file, options, directory, base);
  const diff = base.existing ? diffAgainst(base.existing, plan) : null;
  const problems = [...found, ...(diff?.problems ?? [])];
  const isError = ({ level }: Problem) => level === 'error';
  const errors = problems.filter(isError).map((problem) => ({ problem, rows: 1 }));
  const warnings = gathered(problems.filter((problem) => !isError(problem)));
  const payload = payloadOf(plan, base.existing);
  const preview: ImportPreview = {
    sheets: file.sheets.map((_, index) => sheetPreview(file, options, index)),
    facts: planFactsOf(file.sheets),
    ...summaryOf(plan),
    unknown,
    newProjects: payload.projects.length,
    problems: [...errors, ...warnings]
      .slice(0, shownProblems)
      .map(({ problem, rows }) => ({ ...placed(problem, file, options), rows })),
    ...{ errors: errors.length, warnings: warnings.length },
    unreadable: problems.some(({ kind }) => unreadableKinds.includes(kind)),
    diff: diff && diffPreview(diff.entries),
  };
  return { preview, payload };
}

function sheetPreview(file: ReadFile, { mappings }: ImportOptions, index: number): SheetPreview {
  const sheet = file.sheets[index];
  const mapping = mappings[index];
  if (!sheet || !mapping) throw new Error('every table has its mapping');
  const { use, header, columns } = mapping;
  const body = sheet.rows.slice((header ?? -1) + 1);
  const key = tableOf(sheet);
  return {
    ...{ name: sheet.name, use, header, rows: body.length, known: key !== null && key !== 'measures' },
    columns: columns.slice(0, shownColumns).map((field, column) => ({
      heading: shortened(textOf(header === null ? null : sheet.rows[header]?.[column]), 60),
      field,
      sample: shortened(textOf(body.find((row) => (row[column] ?? null) !== null)?.[column]), 60),
    })),
  };
}

function summaryOf({ chapters, context }: ImportedPlan) {
  const rows = chapters.map(({ code, name, priorities }) => {
    const goals = priorities.flatMap((priority) => priority.goals);
    const measures = goals.flatMap((goal) => goal.measures);
    return { code, name, priorities: priorities.length, goals: goals.length, measures };
  });
  const measures = rows.flatMap((row) => row.measures);
  const indicators = [...context, ...measures.flatMap((measure) => measure.indicators)];
  const sum = (count: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  return {
    chapters: rows.map((row) => ({ ...row, measures: row.measures.length })),
    counts: {
      ...{ chapters: rows.length, priorities: sum((row) => row.priorities), goals: sum((row) => row.goals) },
      ...{ measures: measures.length, indicators: indicators.length },
      values: indicators.reduce((total, { values }) => total + values.length, 0),
    },
    withOrganisation: measures.filter(({ organisation }) => organisation !== null).length,
  };
}

/** What is the same in many rows of a column, once: that a thousand values have no date is one thing to know. */
function gathered(problems: readonly Problem[]): { problem: Problem; rows: number }[] {
  const groups = new Map<string, { problem: Problem; rows: number }>();
  for (const problem of problems) {
    const { kind, sheet, column, value } = problem;
    const key = [kind, sheet, column, value].join('\n');
    const group = groups.get(key);
    if (group) group.rows++;
    else groups.set(key, { problem, rows: 1 });
  }
  return [...groups.values()];
}

function placed(
  problem: Problem,
  { sheets }: ReadFile,
  { mappings }: ImportOptions,
): Omit<PlacedProblem, 'rows'> {
  const sheet = sheets[problem.sheet];
  const at = sheet?.at?.[problem.row];
  const header = mappings[problem.sheet]?.use ? (mappings[problem.sheet]?.header ?? null) : 0;
  const heading =
    problem.column === undefined || header === null ? '' : textOf(sheet?.rows[header]?.[problem.column]);
  return {
    ...problem,
    sheetName: sheet && sheets.length > 1 ? sheet.name : null,
    rowNumber: sheet ? (at?.[1] ?? problem.row + 1) : null,
    table: at && at[0] > 0 ? at[0] : null,
    heading: heading ? shortened(heading, 40) : null,
  };
}

function diffPreview(entries: readonly DiffEntry[]): ImportPreview['diff'] {
  const none = (): PartCounts => ({ added: 0, changed: 0, unchanged: 0, missing: 0 });
  const counts = { chapter: none(), priority: none(), goal: none(), measure: none(), context: none() };
  for (const { part, status } of entries) counts[part][status]++;
  const telling = entries.filter(({ status }) => status !== 'unchanged');
  return {
    counts,
    entries: telling
      .slice(0, shownEntries)
      .map((entry) => ({ ...entry, title: shortened(entry.title, 120) })),
    more: Math.max(0, telling.length - shownEntries),
  };
}
