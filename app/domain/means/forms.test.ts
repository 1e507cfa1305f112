import { describe, expect, it } from 'vitest';
import { crownsText, parseCrowns } from './crowns';
import { readFunding, readMeans } from './forms';

describe('whole crowns', () => {
  it.each([
    ['0', 0],
    ['1500000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['1\u00a0500\u00a0000 Kč', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1.500', 1_500],
    ['250 000,-', 250_000],
    ['250 000,– Kč', 250_000],
    ['10 000 000 000 000', 1e13],
  ])('reads %s', (text, amount) => {
    expect(parseCrowns(text)).toBe(amount);
  });

  it.each([
    ['1,5 mil.', 'amount'],
    ['půl milionu', 'amount'],
    ['1 50 000', 'amount'],
    ['100 EUR', 'amount'],
    ['Kč', 'amount'],
    ['1 500,50', 'wholeCrowns'],
    ['1,500', 'wholeCrowns'],
    ['-5', 'negativeAmount'],
    ['10 000 000 000 001', 'largeAmount'],
  ])('refuses %s as %s', (text, error) => {
    expect(parseCrowns(text)).toEqual({ error });
  });

  it.each([0, 7, 999, 1_000, 80_000_000, 1e13])('reads again what a field shows of %d', (amount) => {
    expect(parseCrowns(crownsText(amount))).toBe(amount);
  });
});

const means = { startsOn: '', endsOn: '', cost: '', targetGroup: '' };

describe('term, cost and target group', () => {
  it('may all be left out', () => {
    expect(readMeans(means)).toEqual({
      ok: true,
      value: { startsOn: null, endsOn: null, continuous: false, cost: null, targetGroup: '' },
    });
  });

  it('are read', () => {
    const typed = {
      startsOn: '2021-01-01',
      endsOn: '31. 12. 2022',
      cost: '1 500 000',
      targetGroup: ' Rodiny ',
    };
    expect(readMeans(typed)).toEqual({
      ok: true,
      value: {
        ...{ startsOn: '2021-01-01', endsOn: '2022-12-31', continuous: false },
        ...{ cost: 1_500_000, targetGroup: 'Rodiny' },
      },
    });
  });

  it.each([
    [{ startsOn: '2022-01-01', endsOn: '2021-12-31' }, { endsOn: { key: 'endBeforeStart' } }],
    [{ continuous: 'on', endsOn: '2021-12-31' }, { endsOn: { key: 'continuousWithEnd' } }],
    [{ endsOn: '2021-02-30' }, { endsOn: { key: 'day' } }],
    [{ startsOn: '0021-02-03' }, { startsOn: { key: 'dayRange' } }],
    [
      { cost: 'hodně', targetGroup: 'x'.repeat(1001) },
      { cost: { key: 'amount' }, targetGroup: { key: 'tooLong', count: 1000 } },
    ],
  ])('says what is wrong with %j', (typed, errors) => {
    expect(readMeans({ ...means, ...typed } as Record<string, string>)).toEqual({ ok: false, errors });
  });

  it('may begin and end on one day, and go on from a day without an end', () => {
    expect(readMeans({ ...means, startsOn: '2021-05-01', endsOn: '2021-05-01' }).ok).toBe(true);
    expect(readMeans({ ...means, startsOn: '2021-05-01', continuous: 'on' })).toMatchObject({
      value: { startsOn: '2021-05-01', endsOn: null, continuous: true },
    });
  });
});

describe('a line of funding', () => {
  it('needs only its source', () => {
    expect(readFunding({ source: ' OPZ+ ', amount: '', until: '' })).toEqual({
      ok: true,
      value: { source: 'OPZ+', amount: null, until: null },
    });
  });

  it('is refused without one, and with an amount or day that is none', () => {
    expect(readFunding({ source: ' ', amount: '1,5', until: 'brzy' })).toEqual({
      ok: false,
      errors: { source: { key: 'required' }, amount: { key: 'wholeCrowns' }, until: { key: 'day' } },
    });
  });
});
