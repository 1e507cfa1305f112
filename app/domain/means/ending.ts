import { type MeasureContent, type Named, placedMeasures, type RevisionContent } from '../plans/content';
import { compareCodes } from '../plans/rules';
import type { ListedProject } from '../projects/schema';
import { allEnding, pays, sourcesOf } from './sources';

/** A measure as lists of means name it. */
export type MeasureRef = Pick<MeasureContent, 'measureId' | 'code' | 'wording'>;

/** Something that runs out on a day (ISO): the term of a measure, money for it, or a project and what it pays for. */
export type Ending =
  | { kind: 'term'; on: string; from: string | null; measure: MeasureRef }
  | { kind: 'funding'; on: string; measure: MeasureRef; source: string; amount: number | null }
  | {
      kind: 'project';
      on: string;
      from: string | null;
      project: Named & { amount: number | null };
      measures: MeasureRef[];
    };

/** A measure which goes on although its last money runs out. */
export type Stranded = {
  measure: MeasureRef;
  /** The day on which the last of its money ends. */
  on: string;
  /** What pays for it until then, the last to end first. */
  sources: Array<{ kind: 'funding' | 'project'; name: string; on: string }>;
  /** Projects being prepared which might carry on. */
  planned: Named[];
};

export type EndingSoon = {
  /** The last day looked at. */
  until: string;
  stranded: Stranded[];
  /** By day. */
  endings: Ending[];
};

/** Half a year or a year ahead. */
export const horizons = [6, 12] as const;
export type Horizon = (typeof horizons)[number];

/**
 * What of a revision runs out of time or money in the months after a day, both ends included.
 * @param projects of the partnership; those put away, cancelled, only planned, or realising nothing here do not count
 * @param from ISO day
 */
export function endingSoon(
  content: Pick<RevisionContent, 'chapters'>,
  projects: readonly ListedProject[],
  from: string,
  months: number,
): EndingSoon {
  const until = addMonths(from, months);
  const isSoon = (on: string | null | undefined): on is string => !!on && on >= from && on <= until;
  const measures = placedMeasures(content).map(({ measure }) => measure);
  const going = projects.filter(({ archivedAt }) => archivedAt === null);

  const endings: Ending[] = [];
  for (const measure of measures) {
    const { means, funding } = measure;
    if (means && isSoon(means.endsOn)) {
      endings.push({ kind: 'term', on: means.endsOn, from: means.startsOn, measure: refTo(measure) });
    }
    for (const { source, amount, until: on } of funding) {
      if (isSoon(on)) endings.push({ kind: 'funding', on, measure: refTo(measure), source, amount });
    }
  }
  for (const { id, name, amount, startsOn, endsOn, measureIds } of going.filter(pays)) {
    const paid = measures.filter(({ measureId }) => measureIds.includes(measureId)).map(refTo);
    if (paid.length === 0 || !isSoon(endsOn)) continue;
    endings.push({
      kind: 'project',
      on: endsOn,
      from: startsOn,
      project: { id, name, amount },
      measures: paid,
    });
  }
  const stranded = measures.flatMap((measure) => strandedBy(measure, going, from, until) ?? []);
  return {
    until,
    stranded: stranded.sort((a, b) => compare(a.on, b.on) || compareCodes(a.measure.code, b.measure.code)),
    endings: endings.sort(byDay),
  };
}

/** Whether and when a measure that goes on loses the last of what pays for it; null: it does not, or had nothing. */
function strandedBy(
  measure: MeasureContent,
  projects: readonly ListedProject[],
  from: string,
  until: string,
): Stranded | null {
  const own = projects.filter(({ measureIds }) => measureIds.includes(measure.measureId));
  const sources = sourcesOf(measure.funding, own).filter(({ on }) => on === null || on >= from);
  const ending = allEnding(sources);
  const on = ending[0]?.on;
  if (!on) return null;
  const endsOn = measure.means?.endsOn;
  if (on > until || (endsOn && endsOn <= on)) return null;
  const planned = own.filter(({ state }) => state === 'planned').map(({ id, name }) => ({ id, name }));
  return { measure: refTo(measure), on, sources: ending, planned };
}

/** What cannot be foretold, because nobody has written it down. */
export type Unknowns = {
  measures: number;
  /** Measures with neither an end nor the word that they go on all the time. */
  withoutTerm: number;
  /** Lines of funding without a day until which the money lasts. */
  fundingWithoutEnd: number;
};

export function unknownsOf(content: Pick<RevisionContent, 'chapters'>): Unknowns {
  const measures = placedMeasures(content).map(({ measure }) => measure);
  return {
    measures: measures.length,
    withoutTerm: measures.filter(({ means }) => !means?.endsOn && !means?.continuous).length,
    fundingWithoutEnd: measures.flatMap(({ funding }) => funding).filter(({ until }) => until === null)
      .length,
  };
}

/** The same day so many months later; where that month is shorter, its last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const kinds = ['project', 'funding', 'term'];

function byDay(a: Ending, b: Ending): number {
  return (
    compare(a.on, b.on) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (a.kind === 'project' && b.kind === 'project'
      ? a.project.name.localeCompare(b.project.name, 'cs')
      : a.kind !== 'project' && b.kind !== 'project'
        ? compareCodes(a.measure.code, b.measure.code)
        : 0)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function refTo({ measureId, code, wording }: MeasureContent): MeasureRef {
  return { measureId, code, wording };
}
