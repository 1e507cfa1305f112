import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartScale, placeNotes, valueAxis } from './ChartScale';

const texts = { value: String, day: String };

describe('the axis of values', () => {
  it.each([
    [11, 200, [0, 50, 100, 150, 200]],
    [0, 9, [0, 2.5, 5, 7.5, 10]],
    [74, 100, [70, 80, 90, 100]],
    [0.6, 2.4, [0, 1, 2, 3]],
    [-5, 5, [-5, -2.5, 0, 2.5, 5]],
    [-50, -10, [-60, -40, -20, 0]],
    [42, 42, [40, 50]],
    [0, 0, [0, 0.25]],
    [100000, 100000, [100000, 120000]],
  ])('from %d to %d', (low, high, values) => {
    expect(valueAxis(low, high)[2].slice(0, values.length)).toEqual(values);
  });

  it('holds every value and has few labels', () => {
    const value = fc.integer({ min: -1e12, max: 1e12 }).map((one) => one / 1000);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [bottom, top, values] = valueAxis(low, high);
        expect(bottom).toBeLessThanOrEqual(low + Math.abs(low) * 1e-9);
        expect(top).toBeGreaterThanOrEqual(high - Math.abs(high) * 1e-9);
        expect(top).toBeGreaterThan(bottom);
        expect(values.length).toBeGreaterThanOrEqual(2);
        expect(values.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('the axis of days', () => {
  const scale = (...days: string[]) =>
    chartScale(
      days.map((on) => ({ on, value: 1 })),
      texts,
    );

  it('is divided into whole years, so that the end of a year is seen to be in it', () => {
    const { x, days, borders } = scale('2015-12-31', '2018-12-31');
    expect(days.map(({ label }) => label)).toEqual(['2015', '2016', '2017', '2018']);
    expect(borders).toHaveLength(5);
    expect(x('2015-12-31')).toBeLessThan(borders[1] ?? 0);
    expect(x('2016-01-01')).toBeCloseTo(borders[1] ?? 0);
    expect(x('2015-01-01')).toBeGreaterThan(0);
    expect(x('2018-12-31')).toBeLessThan(1);
  });

  it('leaves years out where there are many', () => {
    expect(scale('2012-06-30', '2019-06-30').days.map(({ label }) => label)).toEqual([
      ...['2012', '2014', '2016', '2018'],
    ]);
    expect(scale('1990-01-01', '2100-12-31').days.length).toBeLessThanOrEqual(6);
  });

  it('names the days themselves within two years', () => {
    expect(scale('2020-03-01', '2021-02-01').days.map(({ label }) => label)).toEqual([
      '2020-03-01',
      '2021-02-01',
    ]);
  });

  it('has a place for a single day', () => {
    const { x, days } = scale('2020-07-01');
    expect(days.map(({ label }) => label)).toEqual(['2020']);
    expect(x('2020-07-01')).toBeCloseTo(0.5, 1);
  });
});

it('stands steps one above another', () => {
  const { y, values } = chartScale([{ on: '2020-01-01', value: 2 }], texts, 3);
  expect(values.map(({ label }) => label)).toEqual(['1', '2', '3']);
  expect([y(1), y(2), y(3)].map((share) => Math.round(share * 6))).toEqual([1, 3, 5]);
});

describe('notes', () => {
  const note = (x: number, y: number, text = '200') => ({ x, y, text });
  it('stand above their point, or below where there is no room', () => {
    expect(placeNotes([note(0.5, 0.5)], 200)).toMatchObject([{ above: true, anchor: 'middle' }]);
    expect(placeNotes([note(0.5, 0.5), note(0.5, 0.5)], 200)).toMatchObject([
      { above: true },
      { above: false },
    ]);
  });

  it('are left out where they would cover another', () => {
    expect(placeNotes([note(0.5, 0.5), note(0.52, 0.5), note(0.5, 0.51)], 200)).toHaveLength(2);
  });

  it('stay inside at both ends', () => {
    expect(placeNotes([note(0.02, 0.5), note(0.98, 0.5)], 200)).toMatchObject([
      { anchor: 'start' },
      { anchor: 'end' },
    ]);
    expect(placeNotes([note(0.5, 0)], 200)).toMatchObject([{ above: true }]);
  });
});
