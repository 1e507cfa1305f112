import { describe, expect, it } from 'vitest';
import { codeAndTitle, codeOf, parentOf } from './codes';
import { dayOf, termOf } from './days';
import { crownsOf, numberOf } from './numbers';
import { isNothing, textOf } from './text';

describe('numbers', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1.500.000', 1_500_000],
    ['1.5', 1.5],
    ['0.125', 0.125],
    ['1,234.5', 1234.5],
    ['−5', -5],
    ['-0,5', -0.5],
    ['12 %', 12],
    [16, 16],
  ])('reads %s', (text, value) => {
    expect(numberOf(text)).toMatchObject({ value, approximate: false });
  });

  it('takes the unit behind and the words before a number for what they are', () => {
    expect(numberOf('alespoň 15 klientů ročně')).toEqual({
      value: 15,
      rest: 'klientů ročně',
      approximate: true,
    });
    expect(numberOf('> 5')).toMatchObject({ value: 5, approximate: true });
  });

  it.each(['dle potřeby', '', '5–10', '3. 4. 2019', 'v roce 2018 celkem 5', '2/3'])(
    'finds none in “%s”',
    (text) => {
      expect(numberOf(text)).toBeNull();
    },
  );

  it.each([
    ['1 500 000 Kč', 1_500_000],
    ['1,5 mil. Kč', 1_500_000],
    ['250 tis. Kč', 250_000],
    ['2 mld. korun', 2e9],
    ['800 000,- Kč', 800_000],
    ['120 000 Kč ročně', 120_000],
  ])('reads %s as crowns', (text, value) => {
    expect(crownsOf(text)?.value).toBe(value);
  });

  it('does not take euros for crowns', () => {
    expect(crownsOf('5 000 EUR')).toBeNull();
  });
});

describe('days', () => {
  it.each([
    ['31. 12. 2019', '2019-12-31'],
    ['31.12.2019', '2019-12-31'],
    ['31.\u00a012.\u00a02019', '2019-12-31'],
    ['2019-12-31', '2019-12-31'],
    ['12/2019', '2019-12-31'],
    ['2. 2020', '2020-02-29'],
    ['2019', '2019-12-31'],
    ['do konce roku 2019', '2019-12-31'],
    ['prosinec 2019', '2019-12-31'],
    ['5. června 2019', '2019-06-05'],
    ['července 2019', '2019-07-31'],
    ['II. čtvrtletí 2019', '2019-06-30'],
    ['Q1/2019', '2019-03-31'],
    [2019, '2019-12-31'],
    [43_830, '2019-12-31'],
    [{ date: '2019-12-31' }, '2019-12-31'],
  ])('reads %s', (cell, day) => {
    expect(dayOf(cell, 'end')).toBe(day);
  });

  it('takes a year or a month for its first day where something begins', () => {
    expect(dayOf('2019', 'start')).toBe('2019-01-01');
    expect(dayOf('Q2 2019', 'start')).toBe('2019-04-01');
  });

  it.each(['30. 2. 2019', '13/2019', 'průběžně', '', '12', 'v létě'])('finds none in “%s”', (text) => {
    expect(dayOf(text, 'end')).toBeNull();
  });

  it('reads terms', () => {
    const term = (startsOn: string | null, endsOn: string | null, continuous = false) => ({
      startsOn,
      endsOn,
      continuous,
    });
    expect(termOf('průběžně')).toEqual(term(null, null, true));
    expect(termOf('2017–2019')).toEqual(term('2017-01-01', '2019-12-31'));
    expect(termOf('od 1/2018 do 12/2019')).toEqual(term('2018-01-01', '2019-12-31'));
    expect(termOf('1. 3. 2017 - 31. 8. 2018')).toEqual(term('2017-03-01', '2018-08-31'));
    expect(termOf('do 2019')).toEqual(term(null, '2019-12-31'));
    expect(termOf('od 2018')).toEqual(term('2018-01-01', null));
    expect(termOf('průběžně od 2018')).toEqual(term('2018-01-01', null, true));
    expect(termOf('podle možností')).toBeNull();
  });
});

describe('numbers of parts', () => {
  it.each([
    ['1.1 Účinná pomoc', '1.1', 'Účinná pomoc'],
    ['1.1.\tÚčinná pomoc', '1.1', 'Účinná pomoc'],
    ['Priorita 1.1: Účinná pomoc', '1.1', 'Účinná pomoc'],
    ['OPATŘENÍ č. 1.1.1.2 – Poradna', '1.1.1.2', 'Poradna'],
    ['1 Bydlení', '1', 'Bydlení'],
    ['D. Dluhy', 'D', 'Dluhy'],
    ['1. 2. 3 Poradna', '1.2.3', 'Poradna'],
    ['1.1', '1.1', ''],
    ['V lokalitě vznikne poradna', null, 'V lokalitě vznikne poradna'],
    ['2 poradny pro dlužníky', null, '2 poradny pro dlužníky'],
    ['Oblast práce s rodinou', null, 'Oblast práce s rodinou'],
    ['Bydlení', null, 'Bydlení'],
  ])('parts “%s”', (text, code, title) => {
    expect(codeAndTitle(text)).toEqual({ code, title });
  });

  it('knows numbers from words', () => {
    expect(codeOf('1.1.2.')).toBe('1.1.2');
    expect(codeOf('IV.2')).toBe('IV.2');
    expect(codeOf('bydlení')).toBeNull();
    expect(codeOf('31.12.2019')).toBeNull();
    expect(parentOf('1.2.3')).toBe('1.2');
    expect(parentOf('1')).toBeNull();
  });
});

describe('texts of cells', () => {
  it('are tidied', () => {
    expect(textOf('  a \r\n\r\n b\u00ad ')).toBe('a\nb');
    expect(textOf(1.5)).toBe('1,5');
    expect(textOf({ date: '2019-01-05' })).toBe('5. 1. 2019');
  });

  it('may say that there is nothing', () => {
    expect(['-', '–', 'N/A', 'není', ' ', 'neuvedeno', 'x'].map(isNothing)).not.toContain(false);
    expect(['0', 'bez domova', 'ano'].map(isNothing)).not.toContain(true);
  });
});
