import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { readSeedCounts, readSeedData } from '../seed/plan-data';
import { backEnd } from './back-end';

const sql = postgres(backEnd.databaseUrl, { max: 1 });
/** Of its partnership, since other tests carry the same plan into another one. */
const demoPlan = () => sql`
  select q.id from plans q join partnerships o on o.id = q.partnership_id
  where o.slug = 'liberec' and q.title like 'Strategický plán%'`;
afterAll(() => sql.end());

type Row = { code: string; name: string; verdict: string | null; count: number };

/** Measures by chapter and verdict of the approved plan of Liberec, straight from the tables. */
function counted(): Promise<Row[]> {
  return sql<Row[]>`
    select c.code, c.name, p.verdict, count(*)::int as count
    from measure_versions v
    join revisions r on r.id = v.revision_id and r.state = 'approved'
    join chapters c on c.id = v.chapter_id
    join monitoring_rounds o on o.revision_id = r.id
    join reports p on p.round_id = o.id and p.measure_id = v.measure_id
    where r.number = 1
    group by c.code, c.name, p.verdict`;
}

test('the seeded plan has the true counts per chapter and verdict', async () => {
  const expected = readSeedCounts();
  const counts: Record<string, Record<string, number>> = {};
  for (const { code, verdict, count } of await counted()) {
    for (const key of [code, 'all']) {
      counts[key] ??= { yes: 0, partly: 0, no: 0, unstated: 0, total: 0 };
      const sums = counts[key];
      sums[verdict ?? 'unstated'] = (sums[verdict ?? 'unstated'] ?? 0) + count;
      sums.total = (sums.total ?? 0) + count;
    }
  }
  const numbers = Object.fromEntries(
    Object.entries(expected).map(([code, { name: _name, ...sums }]) => [code, sums]),
  );
  expect(counts).toEqual(numbers);
  expect(counts.all?.total).toBe(139);
});

test('the draft is a whole copy of the approved revision', async () => {
  const rows = await sql<
    { state: string; measures: number; goals: number; sections: number; snapshots: number }[]
  >`
    select r.state,
      (select count(*)::int from measure_versions v where v.revision_id = r.id) as measures,
      (select count(*)::int from goals g where g.revision_id = r.id) as goals,
      (select count(*)::int from document_sections s join documents d on d.id = s.document_id
        where d.revision_id = r.id) as sections,
      (select count(*)::int from sync.document_snapshots s join documents d on d.id = s.document_id
        where d.revision_id = r.id) as snapshots
    from revisions r join plans p on p.id = r.plan_id
    where p.id = (${demoPlan()}) and r.number <= 2 order by r.number`;
  expect(rows.map(({ state }) => state)).toEqual(['approved', 'draft']);
  const [approved, draft] = rows;
  expect({ ...draft, state: '' }).toEqual({ ...approved, state: '' });
  // 139 measures and a narrative for each of the four chapters.
  expect(draft?.sections).toBe(143);
  expect(draft?.snapshots).toBe(4);
});

/** How many indicators each of the first two revisions of the strategic plan has, and how complete they are. */
function countedIndicators() {
  return sql<
    { total: number; town: number; baselines: number; targets: number; whole: number; named: string }[]
  >`
    select count(*)::int as total, count(*) filter (where i.measure_version_id is null)::int as town,
      count(i.baseline_value)::int as baselines, count(i.target_value)::int as targets,
      count(*) filter (where i.baseline_value is not null and i.target_value is not null)::int as whole,
      md5(string_agg(concat_ws('|', i.name, i.direction, i.baseline_value, i.baseline_on, i.target_value, i.target_on),
        ';' order by i.indicator_id)) as named
    from indicator_versions i join revisions r on r.id = i.revision_id join plans p on p.id = r.plan_id
    where p.id = (${demoPlan()}) and r.number <= 2 group by r.number order by r.number`;
}

test('the plan has the indicators of the data and those its wordings promise', async () => {
  const { indicators, plan } = readSeedData();
  const measures = plan.chapters.flatMap(({ priorities }) =>
    priorities.flatMap(({ goals }) => goals.flatMap((goal) => goal.measures)),
  );
  const promised = measures.filter(
    ({ code, targetNumber, unit }) =>
      targetNumber !== undefined &&
      unit &&
      !indicators.some(({ measureCode, target }) => measureCode === code && target),
  );
  expect(indicators).toHaveLength(118);
  const [approved, draft] = await countedIndicators();
  expect(approved).toMatchObject({
    total: 118 + promised.length,
    town: indicators.filter(({ measureCode }) => measureCode === null).length,
    baselines: indicators.filter(({ baseline }) => baseline).length,
    targets: indicators.filter(({ target }) => target).length + promised.length,
    whole: indicators.filter(({ baseline, target }) => baseline && target).length,
  });
  expect(approved).toMatchObject({ total: 177, town: 32, whole: 5 });
  expect(draft).toEqual(approved);
});

test('the measured series are those of the data', async () => {
  const { indicators } = readSeedData();
  const rows = await sql<{ name: string; series: Array<[year: number, value: number]> }[]>`
    select i.name, jsonb_agg(jsonb_build_array(extract(year from v.measured_on)::int, v.value) order by v.measured_on) as series
    from indicator_values v
    join indicator_versions i on i.indicator_id = v.indicator_id
    join revisions r on r.id = i.revision_id and r.state = 'approved' and r.number = 1
    join plans p on p.id = r.plan_id and p.id = (${demoPlan()})
    where v.archived_at is null and v.author_id is null
    group by i.id, i.name`;
  const expected = indicators.flatMap(({ name, values }) => {
    const series = values.flatMap(({ year, value }) => (year === null ? [] : [[year, value]]));
    return series.length > 0 ? [{ name, series: series.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)) }] : [];
  });
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'cs');
  expect([...rows].sort(byName)).toEqual(expected.sort(byName));
  expect(rows.find(({ name }) => name === 'Splátkové kalendáře nájemníků města')?.series).toEqual([
    [2015, 60],
    [2016, 42],
    [2017, 58],
    [2018, 46],
    [2019, 43],
    [2020, 11],
  ]);
});
