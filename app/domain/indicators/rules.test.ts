import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directions, type IndicatorPoint } from '../plans/content';
import {
  expectedOn,
  type Judged,
  latestSinceBaseline,
  latestValue,
  missingOf,
  shareOfPath,
  standingOf,
  standings,
} from './rules';

const at = (value: number, on: string): IndicatorPoint => ({ value, on, source: '' });
const from = at(100, '2020-01-01');
const to = at(200, '2030-01-01');
const indicator = (parts: Partial<Judged>): Judged => ({
  ...{ direction: 'up', scale: null, baseline: from, target: to, values: [] },
  ...parts,
});
const today = '2026-06-30';

describe('what was measured last', () => {
  it('is the value of the latest day, in whatever order they come', () => {
    const values = [at(1, '2021-01-01'), at(3, '2023-01-01'), at(2, '2022-01-01')];
    expect(latestValue({ values })?.value).toBe(3);
    expect(latestValue({ values: [] })).toBeNull();
  });

  it('counts only after the baseline', () => {
    expect(latestSinceBaseline(indicator({ values: [at(90, '2018-01-01')] }))).toBeNull();
    expect(latestSinceBaseline(indicator({ values: [at(100, '2020-01-01')] }))).toBeNull();
    expect(latestSinceBaseline(indicator({ values: [at(90, '2020-01-02')] }))?.value).toBe(90);
    expect(latestSinceBaseline(indicator({ baseline: null, values: [at(9, '2001-01-01')] }))?.value).toBe(9);
  });
});

describe('the way to the target', () => {
  it('is straight', () => {
    expect(expectedOn(from, to, '2025-01-01')).toBeCloseTo(150, 1);
    expect(expectedOn(from, to, '2010-01-01')).toBe(100);
    expect(expectedOn(from, to, '2040-01-01')).toBe(200);
    expect(expectedOn(from, at(50, '2020-01-01'), '2020-01-01')).toBe(50);
  });

  it.each([
    ['half of it', [at(150, '2021-01-01')], 0.5],
    ['all of it', [at(200, '2021-01-01')], 1],
    ['more', [at(250, '2021-01-01')], 1.5],
    ['the other way', [at(50, '2021-01-01')], -0.5],
    ['nothing measured', [], null],
  ])('made: %s', (_name, values, share) => {
    expect(shareOfPath(indicator({ values }))).toBe(share);
  });

  it('is none where something is missing, or both ends are the same', () => {
    const values = [at(150, '2021-01-01')];
    expect(shareOfPath(indicator({ values, baseline: null }))).toBeNull();
    expect(shareOfPath(indicator({ values, target: null }))).toBeNull();
    expect(shareOfPath(indicator({ values, direction: 'keep' }))).toBeNull();
    expect(shareOfPath(indicator({ values, baseline: at(200, '2020-01-01') }))).toBeNull();
  });

  it('leads down as well', () => {
    const down = indicator({
      direction: 'down',
      target: at(0, '2030-01-01'),
      values: [at(25, '2021-01-01')],
    });
    expect(shareOfPath(down)).toBe(0.75);
  });
});

describe('standing', () => {
  const down = { direction: 'down', target: at(0, '2030-01-01') } as const;
  const keep = { direction: 'keep', target: at(100, '2030-01-01') } as const;
  const past = at(200, '2024-01-01');
  it.each<[string, Partial<Judged>]>([
    ['noTarget', { target: null }],
    ['noTarget', { target: null, values: [at(1, '2025-01-01')] }],
    ['unmeasured', {}],
    ['unmeasured', { values: [at(500, '2019-01-01')] }],
    ['overdue', { target: past }],
    ['overdue', { target: past, values: [at(150, '2023-12-31')] }],
    ['reached', { target: past, values: [at(200, '2023-12-31')] }],
    ['reached', { values: [at(200, '2021-01-01')] }],
    ['reached', { values: [at(300, '2021-01-01')] }],
    ['reached', { baseline: null, values: [at(200, '2021-01-01')] }],
    ['missed', { target: past, values: [at(199, '2024-01-01')] }],
    ['missed', { baseline: null, target: past, values: [at(1, '2025-01-01')] }],
    ['noBaseline', { baseline: null, values: [at(150, '2025-01-01')] }],
    ['onTrack', { values: [at(151, '2025-01-01')] }],
    ['onTrack', { values: [at(expectedOn(from, to, '2025-01-01'), '2025-01-01')] }],
    ['behind', { values: [at(149, '2025-01-01')] }],
    ['behind', { values: [at(190, '2021-01-01'), at(120, '2025-01-01')] }],
    ['onTrack', { ...down, values: [at(49, '2025-01-01')] }],
    ['behind', { ...down, values: [at(51, '2025-01-01')] }],
    ['reached', { ...down, values: [at(0, '2025-01-01')] }],
    ['missed', { ...down, target: at(0, '2024-01-01'), values: [at(1, '2024-01-01')] }],
    ['onTrack', { ...keep, values: [at(100, '2025-01-01')] }],
    ['onTrack', { ...keep, values: [at(104, '2025-01-01')] }],
    ['onTrack', { ...keep, values: [at(95, '2025-01-01')] }],
    ['behind', { ...keep, values: [at(106, '2025-01-01')] }],
    ['behind', { ...keep, values: [at(94, '2025-01-01')] }],
    ['reached', { ...keep, target: at(100, '2024-01-01'), values: [at(101, '2024-02-01')] }],
    ['missed', { ...keep, target: at(100, '2024-01-01'), values: [at(80, '2024-02-01')] }],
    ['onTrack', { ...keep, baseline: null, values: [at(100, '2025-01-01')] }],
    ['onTrack', { ...keep, target: at(60, '2030-01-01'), values: [at(80, '2025-01-01')] }],
    // Nothing to keep of nothing but nothing.
    ['onTrack', { ...keep, baseline: null, target: at(0, '2030-01-01'), values: [at(0, '2025-01-01')] }],
    ['behind', { ...keep, baseline: null, target: at(0, '2030-01-01'), values: [at(1, '2025-01-01')] }],
    // A baseline that already is the target.
    ['reached', { baseline: at(200, '2020-01-01'), values: [at(200, '2025-01-01')] }],
    ['behind', { baseline: at(200, '2020-01-01'), values: [at(199, '2025-01-01')] }],
    // On a scale, the next step is another one.
    [
      'behind',
      {
        ...keep,
        scale: ['a', 'b', 'c'],
        baseline: null,
        target: at(3, '2030-01-01'),
        values: [at(2, '2025-01-01')],
      },
    ],
  ])('%s: %j', (standing, parts) => {
    expect(standingOf(indicator(parts), today)).toBe(standing);
  });

  it('is always told, and reached means met', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    const point = fc.record({
      value: fc.integer({ min: -5, max: 5 }),
      on: day.map((date) => date.toISOString().slice(0, 10)),
      source: fc.constant(''),
    });
    const any = fc.record({
      direction: fc.constantFrom(...directions),
      scale: fc.constant(null),
      baseline: fc.option(point),
      target: fc.option(point),
      values: fc.array(point, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(any, (one) => {
        const standing = standingOf(one, today);
        expect(standings).toContain(standing);
        const latest = latestSinceBaseline(one);
        if (standing !== 'reached' || one.direction === 'keep') return;
        const isMet =
          one.direction === 'up'
            ? latest && one.target && latest.value >= one.target.value
            : latest && one.target && latest.value <= one.target.value;
        expect(isMet).toBe(true);
      }),
    );
  });
});

it('knows what is missing', () => {
  expect(missingOf({ baseline: null, target: null })).toEqual(['baseline', 'target']);
  expect(missingOf({ baseline: from, target: null })).toEqual(['target']);
  expect(missingOf({ baseline: from, target: to })).toEqual([]);
});
