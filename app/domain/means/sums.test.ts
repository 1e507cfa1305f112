import { expect, it } from 'vitest';
import { chaptersWith, measureWith } from './content.fixture';
import { missingOf, moneyGaps, sumsOf } from './sums';

const content = chaptersWith(
  measureWith('1.1', {
    means: { cost: 1000 },
    funding: [
      { source: 'OPZ+', amount: 600 },
      { source: ' opz+ ', amount: 100 },
      { source: 'Rozpočet města', amount: 200 },
    ],
    projects: ['KSP'],
  }),
  measureWith('1.2', { means: { cost: 50 }, funding: [{ source: 'Rozpočet  mesta', amount: 5000 }] }),
  measureWith('2.1', { means: { cost: 300 }, funding: [{ source: 'IROP' }] }),
  measureWith('2.2', { means: {}, funding: [{ source: 'OPZ+', amount: 10 }] }),
  measureWith('3.1'),
);

it('sums cost and funding by chapter and source', () => {
  expect(sumsOf(content)).toEqual({
    chapters: [1, 2, 3].map((code) => ({
      ...{ id: `chapter ${code}`, code: String(code), name: `Kapitola ${code}` },
    })),
    cost: { byChapter: [1050, 300, null], total: 1350 },
    sources: [
      { source: 'Rozpočet města', amounts: { byChapter: [5200, null, null], total: 5200 } },
      { source: 'OPZ+', amounts: { byChapter: [700, 10, null], total: 710 } },
      { source: 'IROP', amounts: { byChapter: [null, null, null], total: null } },
    ],
    funding: { byChapter: [5900, 10, null], total: 5910 },
    uncovered: { byChapter: [100, 300, null], total: 400 },
    unknown: { costs: 2, amounts: 1 },
  });
});

it('lists the measures whose sources do not reach, with what is not known of them', () => {
  expect(moneyGaps(content)).toEqual([
    {
      measure: { measureId: '1.1', code: '1.1', wording: 'Opatření 1.1' },
      ...{ cost: 1000, funded: 900, missing: 100, unknownAmounts: 0 },
      projects: [{ id: 'KSP', name: 'KSP' }],
    },
    {
      measure: { measureId: '2.1', code: '2.1', wording: 'Opatření 2.1' },
      ...{ cost: 300, funded: 0, missing: 300, unknownAmounts: 1, projects: [] },
    },
  ]);
});

it('knows nothing missing from nothing known', () => {
  expect(missingOf(measureWith('1.1', { means: { cost: 10 }, funding: [{ amount: 10 }] }))).toBe(0);
  expect(missingOf(measureWith('1.1', { means: { cost: 0 } }))).toBe(0);
  expect(missingOf(measureWith('1.1', { funding: [{ amount: 10 }] }))).toBeNull();
});

it('of a plan without measures is nothing', () => {
  expect(sumsOf({ chapters: [] })).toMatchObject({ cost: { byChapter: [], total: null }, sources: [] });
});
