import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { readSeedCounts } from '../seed/plan-data';

const sql = postgres(inject('databaseUrl'), { max: 1 });
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
    where p.title like 'Strategický plán%' and r.number <= 2 order by r.number`;
  expect(rows.map(({ state }) => state)).toEqual(['approved', 'draft']);
  const [approved, draft] = rows;
  expect({ ...draft, state: '' }).toEqual({ ...approved, state: '' });
  // 139 measures and a narrative for each of the four chapters.
  expect(draft?.sections).toBe(143);
  expect(draft?.snapshots).toBe(4);
});
