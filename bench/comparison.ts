/**
 * What comparing two revisions costs the server: the demo plan of 139 measures against its fork, with ever more of it
 * changed. A benchmark, not a test: a missed budget is printed and the exit code stays 0. Writes
 * .cache/bench/comparison.json.
 *
 *   npx tsx bench/comparison.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { compare } from '../app/domain/comparison/compare';
import { demoPlan, forked, withThirdReworded } from '../app/domain/comparison/demo-plan.fixture';
import { countChanges } from '../app/domain/comparison/filter';
import { placedMeasures, type RevisionContent } from '../app/domain/plans/content';
import { load, percentile, print, type Row, round } from './pages/report';

const rounds = 30;
const budgetMs = 100;

/** A copy in which every third word of every measure is another one, with texts so many times as long. */
function rewritten(plan: RevisionContent, times: number): RevisionContent {
  const copy = forked(plan);
  for (const { measure } of placedMeasures(copy)) {
    measure.text = `${measure.text} `
      .repeat(times)
      .split(' ')
      .map((word, index) => (index % 3 === 0 ? `${word}ová` : word))
      .join(' ');
  }
  return copy;
}

/** The same plan with texts so many times as long. */
function longer(plan: RevisionContent, times: number): RevisionContent {
  const copy = structuredClone(plan);
  for (const { measure } of placedMeasures(copy)) measure.text = `${measure.text} `.repeat(times);
  return copy;
}

function timesOf(work: () => unknown): number[] {
  work();
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

const plan = demoPlan();
const cases: Array<[name: string, before: RevisionContent, after: RevisionContent]> = [
  ['a fork, unchanged', plan, forked(plan)],
  ['a third of the wordings changed', plan, withThirdReworded(plan)],
  ['every third word of all wordings changed', plan, rewritten(plan, 1)],
  ['the same, texts ten times as long', longer(plan, 10), rewritten(plan, 10)],
];
const rows = cases.map(([name, before, after]): Row => {
  const times = timesOf(() => compare(before, after));
  // What reading both sides from the database costs at the very least: a yardstick that is as slow as the machine.
  const stored = [JSON.stringify(before), JSON.stringify(after)];
  const parsing = percentile(
    timesOf(() => stored.map((text) => JSON.parse(text) as unknown)),
    0.5,
  );
  return {
    what: name,
    'differ in wording': countChanges(compare(before, after)).reworded,
    'p50 ms': round(percentile(times, 0.5), 1),
    'p95 ms': round(percentile(times, 0.95), 1),
    '× parsing both': round(percentile(times, 0.5) / parsing, 1),
  };
});
const measured = {
  title: 'comparing two revisions of 139 measures',
  how: `${rounds} comparisons each, after one to warm up; no database, no page. Load average ${load()}.`,
  rows,
  budgets: rows.slice(0, 2).map((row) => ({
    what: String(row.what),
    measured: Number(row['p95 ms']),
    atMost: budgetMs,
    unit: 'ms',
  })),
};
print(measured);
mkdirSync('.cache/bench', { recursive: true });
writeFileSync('.cache/bench/comparison.json', JSON.stringify(measured, null, 2));
