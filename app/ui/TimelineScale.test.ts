import { expect, it } from 'vitest';
import { timelineScale } from './TimelineScale';

it('places days between the two ends and never outside', () => {
  const { placeOf } = timelineScale('2020-01-01', '2020-01-11');
  expect(['2019-05-05', '2020-01-01', '2020-01-06', '2020-01-11', '2021-01-01'].map(placeOf)).toEqual([
    ...[0, 0, 0.5, 1, 1],
  ]);
});

it('knows the months which begin in it', () => {
  const months = (from: string, until: string) =>
    timelineScale(from, until).months.map(({ month, year }) => `${month}/${year}`);
  expect(months('2020-11-01', '2021-02-01')).toEqual(['11/2020', '12/2020', '1/2021']);
  expect(months('2020-11-15', '2021-02-15')).toEqual(['12/2020', '1/2021', '2/2021']);
  expect(months('2020-11-15', '2020-11-20')).toEqual([]);
  expect(timelineScale('2020-01-01', '2020-12-31').months[6]?.at).toBeCloseTo(182 / 365);
});

it('bears a time of no length', () => {
  expect(timelineScale('2020-01-01', '2020-01-01')).toMatchObject({ months: [] });
  expect(timelineScale('2020-01-01', '2020-01-01').placeOf('2020-01-01')).toBe(1);
});
