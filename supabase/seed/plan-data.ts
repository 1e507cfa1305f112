import { readFileSync } from 'node:fs';

type Verdict = 'yes' | 'partly' | 'no';
export type SeedMeasure = {
  code: string;
  title: string;
  fulfilment: Verdict | null;
  justification: string;
  debts: boolean;
  /** Ids of organisations named as taking part. */
  organisations: string[];
  /** The number its own wording promises. */
  targetNumber?: number;
  unit?: string;
  fromYear?: number;
  deadlineYear?: number;
};
export type SeedPoint = { value: number; year: number; note?: string; yearAssumed?: boolean };
export type SeedIndicator = {
  id: string;
  name: string;
  unit: string;
  direction: 'up' | 'down' | 'none';
  /** Null: an indicator of the whole town. */
  measureCode: string | null;
  baseline?: SeedPoint;
  target?: SeedPoint;
  /** Without a year where the source gives none. */
  values: Array<Omit<SeedPoint, 'year'> & { year: number | null }>;
  source: string;
};
/** Dates as precise as the source has them: 2018, 2020-09 or 2018-01-01. */
export type SeedProject = {
  name: string;
  /** Id of an organisation. */
  realiser: string | null;
  from: string | null;
  to: string | null;
  programme: string | null;
  results: Array<{ label: string; value: number }>;
  note: string;
};
export type SeedGoal = { code: string; title: string; measures: SeedMeasure[] };
export type SeedPriority = { code: string; title: string; goals: SeedGoal[] };
export type SeedChapter = { code: string; name: string; workingGroup: string; priorities: SeedPriority[] };
export type SeedPlan = { kind: 'SPSZ'; title: string; from: number; to: number; chapters: SeedChapter[] };
export type SeedData = {
  partnership: { name: string; city: string; programme: string; since: number };
  plan: SeedPlan;
  workingGroups: Array<{
    slug: string;
    name: string;
    status: 'active' | 'closed';
    since?: number;
    meetingsPerYear?: number;
    note: string;
    chapterCode: string | null;
  }>;
  organisations: Array<{
    id: string;
    name: string;
    short: string | null;
    type: string;
    member: boolean;
    note: string;
  }>;
  documents: Array<{ kind: string; title: string; from: number | null; to: number | null }>;
  indicators: SeedIndicator[];
  projects: SeedProject[];
  recommendations: string[];
};
/** Counts of measures by verdict, per chapter code and for `all`. */
export type SeedCounts = Record<
  string,
  { name: string; yes: number; partly: number; no: number; unstated: number; total: number }
>;

/** The demo plan: Liberec 2016–2019, restructured from the public evaluation of that partnership. */
export function readSeedData(): SeedData {
  return JSON.parse(readFileSync(new URL('./spsz-liberec.json', import.meta.url), 'utf8')) as SeedData;
}

/** The true counts of that plan, which the seeded database is held against. */
export function readSeedCounts(): SeedCounts {
  return JSON.parse(readFileSync(new URL('./counts.json', import.meta.url), 'utf8')) as SeedCounts;
}
