import type { TransactionSql } from 'postgres';
import { insertId, must } from './insert';
import type { SeedData, SeedIndicator, SeedMeasure, SeedPoint, SeedProject } from './plan-data';

export type SeededMeasure = { id: string; version: string; source: SeedMeasure };
type Plan = {
  partnership: string;
  revision: string;
  organisations: Map<string, string>;
  measures: SeededMeasure[];
};

/**
 * What the plan of 2016 committed to, as far as the evaluation could tell: who took part, terms, indicators with what
 * was measured, and the projects. Nobody was accountable, and few indicators have both baseline and target: so it was.
 */
export async function seedCommitments(sql: TransactionSql, data: SeedData, plan: Plan): Promise<void> {
  for (const measure of plan.measures) {
    await seedCooperation(sql, plan, measure);
    await seedTerm(sql, plan, measure);
  }
  for (const [index, indicator] of data.indicators.entries()) {
    await seedIndicator(sql, plan, indicator, index + 1);
  }
  for (const measure of plan.measures) await seedPromisedNumber(sql, data, plan, measure);
  for (const project of data.projects) await seedProject(sql, plan, project);
}

async function seedCooperation(
  sql: TransactionSql,
  plan: Plan,
  { version, source }: SeededMeasure,
): Promise<void> {
  for (const organisation of new Set(source.organisations)) {
    await insertId(sql, 'cooperations', {
      ...{ partnership_id: plan.partnership, revision_id: plan.revision, measure_version_id: version },
      organisation_id: must(plan.organisations, organisation),
    });
  }
}

async function seedTerm(sql: TransactionSql, plan: Plan, { version, source }: SeededMeasure): Promise<void> {
  const { fromYear, deadlineYear } = source;
  if (!fromYear && !deadlineYear) return;
  await insertId(sql, 'means', {
    ...{ partnership_id: plan.partnership, revision_id: plan.revision, measure_version_id: version },
    starts_on: fromYear ? `${fromYear}-01-01` : null,
    ends_on: deadlineYear ? endOfYear(deadlineYear) : null,
  });
}

async function seedIndicator(
  sql: TransactionSql,
  plan: Plan,
  source: SeedIndicator,
  position: number,
): Promise<void> {
  const owner = { partnership_id: plan.partnership };
  const measure = plan.measures.find((one) => one.source.code === source.measureCode);
  if (source.measureCode && !measure) throw new Error(`the demo data has no measure ${source.measureCode}`);
  const indicator = await insertId(sql, 'indicators', {
    ...{ ...owner, measure_id: measure?.id ?? null, unit: source.unit },
  });
  const cited = (point: SeedPoint) => sourceOf(point, source.source);
  await insertId(sql, 'indicator_versions', {
    ...{ ...owner, revision_id: plan.revision, measure_version_id: measure?.version ?? null },
    ...{ indicator_id: indicator, name: source.name, position },
    direction: source.direction === 'none' ? 'keep' : source.direction,
    ...pointColumns('baseline', source.baseline, cited),
    ...pointColumns('target', source.target, cited),
  });
  for (const value of source.values) {
    // What cannot be dated is no point of a series.
    if (value.year === null) continue;
    await insertId(sql, 'indicator_values', {
      ...{ ...owner, indicator_id: indicator, measured_on: endOfYear(value.year) },
      ...{ value: value.value, source: sourceOf(value, source.source) },
    });
  }
}

/** Many wordings promise a number; nobody had written down from which one they start. */
async function seedPromisedNumber(
  sql: TransactionSql,
  data: SeedData,
  plan: Plan,
  { id, version, source }: SeededMeasure,
): Promise<void> {
  const known = data.indicators.some(({ measureCode, target }) => measureCode === source.code && target);
  if (known || source.targetNumber === undefined || !source.unit) return;
  const owner = { partnership_id: plan.partnership };
  const indicator = await insertId(sql, 'indicators', { ...owner, measure_id: id, unit: source.unit });
  await insertId(sql, 'indicator_versions', {
    ...{ ...owner, revision_id: plan.revision, measure_version_id: version, indicator_id: indicator },
    ...{ name: 'Počet, který slibuje znění opatření', direction: 'up', position: 0 },
    ...{ target_value: source.targetNumber, target_on: endOfYear(source.deadlineYear ?? data.plan.to) },
    target_source: 'Znění opatření',
  });
}

async function seedProject(sql: TransactionSql, plan: Plan, source: SeedProject): Promise<void> {
  const owner = { partnership_id: plan.partnership };
  const budget = source.results.find(({ label }) => label.startsWith('rozpočet v mil. Kč'));
  const ends = source.to && lastDay(source.to);
  const project = await insertId(sql, 'projects', {
    ...{ ...owner, name: source.name, programme: source.programme ?? '', note: source.note },
    realiser_id: source.realiser && must(plan.organisations, source.realiser),
    starts_on: source.from && `${source.from}-01-01`.slice(0, 10),
    ends_on: ends,
    amount: budget ? budget.value * 1_000_000 : null,
    state: ends && ends < '2021-07-01' ? 'finished' : 'running',
    results: sql.json(source.results.filter((result) => result !== budget)) as never,
  });
  const about = projectInTexts[source.name];
  for (const { id, source: measure } of plan.measures) {
    if (!about?.test(`${measure.title} ${measure.justification}`)) continue;
    await insertId(sql, 'project_measures', { ...owner, project_id: project, measure_id: id });
  }
}

/** A project realises the measures whose wording or evaluation speaks of it, in these words. */
const projectInTexts: Record<string, RegExp> = {
  'Asistenti prevence kriminality Liberec': /asistent\S* prevence|APK/i,
  'Asistenti prevence kriminality Liberec II': /asistent\S* prevence|APK/i,
  'Kontaktní sociální práce Liberec': /KSP|kontaktní sociální/i,
  'Centrum bydlení Liberec': /Centr\S+ bydlení/,
  'Férové školy v Liberci': /Férov/,
  'Férové školy v Liberci II': /Férov/,
  'Azylový dům pro ženy a rodiny Liberec': /azylov\S+ d/i,
  'Dům humanity': /D\S+ humanity|půl cesty/,
  'S D.R.A.K.em proti chudobě': /DRAKem|DRAK, zčásti|převezme DRAK/,
  'Terénní služby Romodrom Liberec': /Romodrom/,
  'Sociální služby Romodrom Liberec': /Romodrom/,
  'Včas – dluhové poradenství a terénní práce': /Člověk\S* v tísni|ČvT/,
  'Rozšíření odborného sociálního poradenství': /, Déčko/,
  'Krotitelé dluhů a Na cestě k oddlužení': /po výkonu trestu/,
  'Sociální byty Liberec': /projekt sociálního bydlení IROP/,
  'Komunitní práce na ubytovně Františkov': /Františkov/,
};

function pointColumns(
  name: 'baseline' | 'target',
  point: SeedPoint | undefined,
  cited: (point: SeedPoint) => string,
): Record<string, unknown> {
  if (!point) return {};
  return {
    [`${name}_value`]: point.value,
    [`${name}_on`]: endOfYear(point.year),
    [`${name}_source`]: cited(point),
  };
}

function sourceOf({ note, yearAssumed }: Pick<SeedPoint, 'note' | 'yearAssumed'>, source: string): string {
  return [`Hodnocení partnerství, ${source}`, note, yearAssumed && 'rok odvozen'].filter(Boolean).join('; ');
}

const endOfYear = (year: number) => `${year}-12-31`;

/** Last day of a year, of a month, or the day itself. */
function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day ? date : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
