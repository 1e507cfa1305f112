import { describe, expect, it } from 'vitest';
import { daysOf } from './series';

describe('days of a series', () => {
  it('are the same weekday of each month', () => {
    // The second Tuesday.
    expect(daysOf('2026-12-08', 'month', 3)).toEqual(['2026-12-08', '2027-01-12', '2027-02-09']);
  });

  it('are those of every third month', () => {
    expect(daysOf('2026-12-01', 'quarter', 4)).toEqual([
      ...['2026-12-01', '2027-03-02', '2027-06-01', '2027-09-07'],
    ]);
  });

  it('are the last one of a month which has no fifth', () => {
    expect(daysOf('2026-12-29', 'month', 3)).toEqual(['2026-12-29', '2027-01-26', '2027-02-23']);
  });

  it('is one day without repetition', () => {
    expect(daysOf('2026-12-08', 'none', 5)).toEqual(['2026-12-08']);
  });
});
