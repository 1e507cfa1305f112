/**
 * The tables a revision is written into: sheets of XLSX, files of CSV; and, by the same headings, the labels in the DOCX
 * tables. Whoever reads such a file back finds here what stands where (docs/export-format.md tells the same in prose).
 *
 * How a value stands in a cell, by the type of its column:
 *
 * | type   | in a row (`Cell`)      | XLSX                | CSV                         | DOCX                |
 * |--------|------------------------|---------------------|-----------------------------|---------------------|
 * | text   | string, paragraphs one a line | text         | text, see formula-guard.ts    | paragraphs          |
 * | number | number                 | number              | 1234,5                      | 1 234,5             |
 * | date   | ISO day                | date                | 2026-11-24                  | 24. 11. 2026        |
 * | list   | strings                | one item a line     | one item a line             | one item a paragraph |
 * | choice | the key                | the Czech word      | the Czech word              | the Czech word      |
 *
 * Nothing is an empty cell. A text too long for a cell of XLSX goes on in columns with the same heading and a number,
 * „Popis (2)“, „Popis (3)“ (see `continuedHeading`): put together they are the text again, with nothing in between.
 */

import type { Answer, Direction, GapKind } from '~/domain/plans/content';
import type { PlanKind, RevisionState } from '~/domain/plans/schema';

export type ColumnType = 'text' | 'number' | 'date' | 'list' | 'choice';

export type Column = {
  /** Above the column, and beside the value in DOCX. */
  heading: string;
  type: ColumnType;
  /** In characters. */
  width: number;
  /** Of a `choice`: the word for each key. */
  words?: Readonly<Record<string, string>>;
  /** Says again what another table says in full: only of use to somebody who has this table alone. */
  repeats?: 'indicators' | 'funding' | 'chapters' | 'goals';
  /** Tells the reader something that nobody can bring in by a file (who has answered what, and when). */
  tells?: true;
};

/** A value in a row: see the types above. */
export type Cell = string | number | readonly string[] | null;

export type Table = {
  /** Name of the sheet. */
  sheet: string;
  /** In the order they are written. */
  columns: Readonly<Record<string, Column>>;
};

/** A row of a table, by the keys of its columns. */
export type Row<T extends Table = Table> = { readonly [Key in keyof T['columns']]: Cell };

export const directionWords: Readonly<Record<Direction, string>> = {
  up: 'více je lépe',
  down: 'méně je lépe',
  keep: 'udržet',
};
export const answerWords: Readonly<Record<Answer, string>> = {
  assigned: 'zatím bez odpovědi',
  accepted: 'přijato',
  declined: 'odmítnuto',
};
export const yesNoWords = { yes: 'ano', no: 'ne' } as const;
export const gapWords: Readonly<Record<GapKind, string>> = {
  organisation: 'bez gestora',
  indicator: 'bez úplného indikátoru',
};
export const kindWords: Readonly<Record<PlanKind, string>> = {
  SPSZ: 'SPSZ',
  TAP: 'TAP',
  other: 'jiný dokument',
};
export const stateWords: Readonly<Record<RevisionState, string>> = {
  draft: 'návrh',
  consultation: 'v připomínkování',
  ready: 'připraveno ke schválení',
  approved: 'schváleno',
  superseded: 'nahrazeno novější revizí',
};

type More = Omit<Column, 'heading' | 'type' | 'width'>;
const column =
  (type: ColumnType) =>
  (heading: string, width: number, more: More = {}): Column => ({ heading, type, width, ...more });
const text = column('text');
const number = column('number');
const date = column('date');
const list = column('list');
const choice = (heading: string, width: number, words: Readonly<Record<string, string>>, more: More = {}) =>
  column('choice')(heading, width, { words, ...more });

/** One row a measure. The first sheet, and the CSV people mean when they say CSV. */
const measures = {
  sheet: 'Opatření',
  columns: {
    chapterCode: text('Číslo kapitoly', 10),
    chapterName: text('Kapitola', 20, { repeats: 'chapters' }),
    priorityCode: text('Číslo priority', 10),
    priorityTitle: text('Priorita', 30, { repeats: 'goals' }),
    goalCode: text('Číslo cíle', 10),
    goalTitle: text('Hlavní cíl', 30, { repeats: 'goals' }),
    measureCode: text('Číslo opatření', 12),
    /** First paragraph of the text. */
    wording: text('Opatření', 60),
    /** The further paragraphs of the text, so that text = wording + newline + description. */
    description: text('Popis', 60),
    organisation: text('Gestor', 30),
    person: text('Odpovědná osoba', 22),
    answer: choice('Odpověď osoby', 18, answerWords, { tells: true }),
    answerReason: text('Důvod odmítnutí', 30, { tells: true }),
    assignedOn: date('Přiděleno dne', 13, { tells: true }),
    cooperating: list('Spolugestoři', 30),
    indicatorName: text('Indikátor', 40, { repeats: 'indicators' }),
    indicatorUnit: text('Jednotka', 16, { repeats: 'indicators' }),
    indicatorDirection: choice('Směr', 14, directionWords, { repeats: 'indicators' }),
    /** Steps of a qualitative scale, the lowest first; values are then places on it, counted from 1. */
    indicatorScale: list('Stupnice', 20, { repeats: 'indicators' }),
    baselineValue: number('Výchozí hodnota', 12, { repeats: 'indicators' }),
    baselineOn: date('Výchozí hodnota ke dni', 13, { repeats: 'indicators' }),
    baselineSource: text('Zdroj výchozí hodnoty', 24, { repeats: 'indicators' }),
    targetValue: number('Cílová hodnota', 12, { repeats: 'indicators' }),
    targetOn: date('Cílová hodnota ke dni', 13, { repeats: 'indicators' }),
    targetSource: text('Zdroj cílové hodnoty', 24, { repeats: 'indicators' }),
    /** How many the measure has; the columns before tell of the first. */
    indicatorCount: number('Počet indikátorů', 10, { repeats: 'indicators', tells: true }),
    startsOn: date('Termín od', 13),
    endsOn: date('Termín do', 13),
    continuous: choice('Průběžně', 10, yesNoWords),
    /** Whole Czech crowns. */
    cost: number('Náklady (Kč)', 16),
    targetGroup: text('Cílová skupina', 30),
    /** „source: 1 500 000 Kč do 31. 12. 2018“, amount and date where known. */
    funding: list('Zdroje financování', 36, { repeats: 'funding' }),
    projects: list('Projekty', 30),
    gaps: list('Chybí', 22, { tells: true }),
  },
} as const satisfies Table;

/** All indicators of all measures. Those of the whole town have no measure. */
const indicators = {
  sheet: 'Indikátory',
  columns: {
    measureCode: text('Číslo opatření', 12),
    /** Counted from 1 within the measure: names may repeat. */
    order: number('Pořadí', 8),
    name: text('Indikátor', 50),
    unit: text('Jednotka', 18),
    direction: choice('Směr', 14, directionWords),
    scale: list('Stupnice', 24),
    baselineValue: number('Výchozí hodnota', 14),
    baselineOn: date('Výchozí hodnota ke dni', 13),
    baselineSource: text('Zdroj výchozí hodnoty', 36),
    targetValue: number('Cílová hodnota', 14),
    targetOn: date('Cílová hodnota ke dni', 13),
    targetSource: text('Zdroj cílové hodnoty', 36),
  },
} as const satisfies Table;

/** Values measured since. An indicator is named by its measure and order. */
const values = {
  sheet: 'Hodnoty',
  columns: {
    measureCode: text('Číslo opatření', 12),
    order: number('Pořadí', 8),
    name: text('Indikátor', 50, { repeats: 'indicators' }),
    on: date('Ke dni', 13),
    value: number('Hodnota', 14),
    source: text('Zdroj', 40),
  },
} as const satisfies Table;

const funding = {
  sheet: 'Financování',
  columns: {
    measureCode: text('Číslo opatření', 12),
    source: text('Zdroj financování', 50),
    amount: number('Částka (Kč)', 16),
    until: date('Zajištěno do', 13),
  },
} as const satisfies Table;

const chapters = {
  sheet: 'Kapitoly',
  columns: {
    chapterCode: text('Číslo kapitoly', 10),
    chapterName: text('Kapitola', 30),
    group: text('Pracovní skupina', 34),
    narrative: text('Úvod kapitoly', 100),
  },
} as const satisfies Table;

/** The two levels between, so that a priority without goals and a goal without measures are not lost. */
const goals = {
  sheet: 'Priority a cíle',
  columns: {
    chapterCode: text('Číslo kapitoly', 10),
    priorityCode: text('Číslo priority', 10),
    priorityTitle: text('Priorita', 60),
    /** Empty with the title in the row of a priority which has no goals. */
    goalCode: text('Číslo cíle', 10),
    goalTitle: text('Hlavní cíl', 60),
  },
} as const satisfies Table;

/** Of a TAP: which measures of the strategic plan its measures elaborate. */
const links = {
  sheet: 'Vazby',
  columns: {
    measureCode: text('Číslo opatření', 12),
    elaboratedCode: text('Rozpracovává číslo', 18),
    elaboratedWording: text('Rozpracovává opatření', 80),
  },
} as const satisfies Table;

/** Gaps the manager has let pass. */
const waivers = {
  sheet: 'Výjimky',
  columns: {
    measureCode: text('Číslo opatření', 12),
    gap: choice('Chybí', 24, gapWords),
    reason: text('Důvod výjimky', 80),
    by: text('Povolil(a)', 24, { tells: true }),
    on: date('Povoleno dne', 13, { tells: true }),
  },
} as const satisfies Table;

/** One row: what the file is of. */
const plan = {
  sheet: 'Plán',
  columns: {
    kind: choice('Druh dokumentu', 16, kindWords),
    title: text('Název plánu', 60),
    /** Years. */
    from: number('Od roku', 9),
    to: number('Do roku', 9),
    elaborates: text('Rozpracovává plán', 50),
    revision: text('Revize', 24),
    number: number('Číslo revize', 10, { tells: true }),
    state: choice('Stav', 20, stateWords, { tells: true }),
    approvedOn: date('Schváleno dne', 13, { tells: true }),
    partnership: text('Lokální partnerství', 36),
    city: text('Město', 18),
  },
} as const satisfies Table;

/** Every table of a revision, in the order of the sheets. */
export const tables = {
  measures,
  indicators,
  values,
  funding,
  chapters,
  goals,
  links,
  waivers,
  plan,
} as const;
export type TableKey = keyof typeof tables;
export const tableKeys = Object.keys(tables) as TableKey[];

/** The rows of every table. */
export type Tables = { readonly [Key in TableKey]: readonly Row<(typeof tables)[Key]>[] };

/** Heading of the part-th column of a text that is too long for one cell; the first has the bare heading. */
export function continuedHeading(heading: string, part: number): string {
  return part === 1 ? heading : `${heading} (${part})`;
}

/**
 * DOCX: Heading 1 a chapter, 2 a priority, 3 a goal, 4 a measure, each „code⇥title“ with a tab between; under Heading 1
 * a table with „Pracovní skupina“ where there is one, then the narrative, and under Heading 4 the description, as
 * paragraphs; then one table of the measure. Rows of tables are pairs of label and value (one or two pairs a row); the
 * labels are the headings of the columns above, and of `docxLabels` where one cell tells several columns. A label
 * without a value is left out, or has „—“. Each indicator begins with „Indikátor“. The last Heading 1, without a code,
 * is `docxLabels.context` with one table of the whole town's indicators.
 */
export const docxLabels = {
  /** „120 k 31. 12. 2016“, on a scale „2 (částečně) k 31. 12. 2016“; the source in a paragraph of its own below. */
  baseline: 'Výchozí hodnota',
  target: 'Cílová hodnota',
  /** One value a paragraph: „120 k 31. 12. 2016“, then „; source“ where there is one. */
  values: 'Naměřené hodnoty',
  /** One measure a paragraph: „code⇥wording“. */
  elaborates: 'Rozpracovává opatření',
  /** One a paragraph, with the reason's own line breaks: „bez gestora: reason (who, 24. 11. 2026)“. */
  waivers: 'Výjimky',
  context: 'Indikátory celého města',
} as const;
