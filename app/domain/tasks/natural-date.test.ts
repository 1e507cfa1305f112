import { describe, expect, it } from 'vitest';
import { splitDay, understandDay } from './natural-date';

/** A Wednesday. */
const wednesday = '2026-03-11';

function day(typed: string, today = wednesday): string {
  const understood = understandDay(typed, today);
  return understood.kind === 'day' ? understood.day : understood.kind;
}
const problem = (typed: string, today = wednesday) => {
  const understood = understandDay(typed, today);
  return understood.kind === 'problem' ? understood.problem : understood;
};

describe('understandDay', () => {
  it.each([
    ['dnes', '2026-03-11'],
    ['do dneška', '2026-03-11'],
    ['Zítra', '2026-03-12'],
    ['do zítřka', '2026-03-12'],
    ['pozítří', '2026-03-13'],
    ['tomorrow', '2026-03-12'],
    ['the day after tomorrow', '2026-03-13'],
  ])('near days: %s', (typed, expected) => expect(day(typed)).toBe(expected));

  it.each([
    ['za 14 dní', '2026-03-25'],
    ['do 14 dnů', '2026-03-25'],
    ['do čtrnácti dnů', '2026-03-25'],
    ['za den', '2026-03-12'],
    ['za týden', '2026-03-18'],
    ['do týdne', '2026-03-18'],
    ['za dva týdny', '2026-03-25'],
    ['za měsíc', '2026-04-11'],
    ['do 3 měsíců', '2026-06-11'],
    ['za půl roku', '2026-09-11'],
    ['za čtvrt roku', '2026-06-11'],
    ['do roka', '2027-03-11'],
    ['in 2 weeks', '2026-03-25'],
    ['within a month', '2026-04-11'],
  ])('after a time: %s', (typed, expected) => expect(day(typed)).toBe(expected));

  it('ends a month that has no such day with its last one', () => {
    expect(day('za měsíc', '2026-01-31')).toBe('2026-02-28');
    expect(day('za měsíc', '2028-01-31')).toBe('2028-02-29');
    expect(day('za rok', '2028-02-29')).toBe('2029-02-28');
    expect(day('za 3 měsíce', '2026-11-30')).toBe('2027-02-28');
  });

  it.each([
    ['do pátku', '2026-03-13'],
    ['v pátek', '2026-03-13'],
    ['pá', '2026-03-13'],
    ['do úterý', '2026-03-17'],
    ['do neděle', '2026-03-15'],
    ['příští pátek', '2026-03-20'],
    ['do příštího pondělí', '2026-03-16'],
    ['tento pátek', '2026-03-13'],
    ['by Friday', '2026-03-13'],
    ['next Monday', '2026-03-16'],
    ['on Thu', '2026-03-12'],
  ])('weekdays: %s', (typed, expected) => expect(day(typed)).toBe(expected));

  it('takes a weekday for the next one, never for today', () => {
    expect(day('do středy')).toBe('2026-03-18');
    expect(day('tuto středu')).toBe('2026-03-11');
    expect(understandDay('toto pondělí', wednesday)).toEqual({
      kind: 'day',
      day: '2026-03-09',
      isPast: true,
    });
    // On a Sunday the week after begins tomorrow.
    expect(day('příští pondělí', '2026-03-15')).toBe('2026-03-16');
    expect(day('do pondělí', '2026-12-31')).toBe('2027-01-04');
  });

  it.each([
    ['konec měsíce', '2026-03-31'],
    ['do konce měsíce', '2026-03-31'],
    ['do konce příštího měsíce', '2026-04-30'],
    ['koncem dubna', '2026-04-30'],
    ['do konce února', '2027-02-28'],
    ['konec února 2028', '2028-02-29'],
    ['konec týdne', '2026-03-13'],
    ['do konce příštího týdne', '2026-03-20'],
    ['příští týden', '2026-03-20'],
    ['příští měsíc', '2026-04-30'],
    ['do konce čtvrtletí', '2026-03-31'],
    ['do konce příštího čtvrtletí', '2026-06-30'],
    ['do konce pololetí', '2026-06-30'],
    ['do konce roku', '2026-12-31'],
    ['do konce příštího roku', '2027-12-31'],
    ['do konce roku 2028', '2028-12-31'],
    ['end of the month', '2026-03-31'],
    ['by the end of next week', '2026-03-20'],
    ['end of June', '2026-06-30'],
  ])('ends: %s', (typed, expected) => expect(day(typed)).toBe(expected));

  it('counts ends over the turn of a year and on a weekend', () => {
    expect(day('do konce příštího měsíce', '2026-12-10')).toBe('2027-01-31');
    expect(day('do konce příštího čtvrtletí', '2026-11-10')).toBe('2027-03-31');
    expect(day('konec týdne', '2026-03-14')).toBe('2026-03-15');
    expect(day('konec týdne', '2026-03-13')).toBe('2026-03-13');
  });

  it.each([
    ['do 15. 3.', '2026-03-15'],
    ['15.3', '2026-03-15'],
    ['15.3.', '2026-03-15'],
    ['15.\u00a03.\u00a02026', '2026-03-15'],
    ['31.12.2026', '2026-12-31'],
    ['31. 12. 26', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['15. března', '2026-03-15'],
    ['do 15. brezna 2027', '2027-03-15'],
    ['24. září', '2026-09-24'],
    ['1. července', '2026-07-01'],
    ['1. června', '2026-06-01'],
    ['March 15', '2026-03-15'],
    ['15th of March 2027', '2027-03-15'],
    ['March 15, 2027', '2027-03-15'],
    ['pátek 13. 3.', '2026-03-13'],
    ['ve středu, 18. března 2026', '2026-03-18'],
    ['do 20.', '2026-03-20'],
    ['do 1.', '2026-04-01'],
  ])('dates: %s', (typed, expected) => expect(day(typed)).toBe(expected));

  it('takes a date without its year for the next one, today included', () => {
    expect(day('11. 3.')).toBe('2026-03-11');
    expect(day('10. 3.')).toBe('2027-03-10');
    expect(day('5. 1.', '2026-12-28')).toBe('2027-01-05');
    expect(day('29. 2.', '2027-05-01')).toBe('2028-02-29');
    expect(day('5.', '2026-12-28')).toBe('2027-01-05');
  });

  it('understands a day that is over, and says so', () => {
    expect(understandDay('10. 3. 2026', wednesday)).toEqual({ kind: 'day', day: '2026-03-10', isPast: true });
    expect(understandDay('11. 3. 2026', wednesday)).toEqual({
      kind: 'day',
      day: '2026-03-11',
      isPast: false,
    });
  });

  it('explains days which are none', () => {
    expect(problem('30. 2.')).toEqual({ reason: 'noSuchDay', last: '2027-02-28' });
    expect(problem('31. 4. 2026')).toEqual({ reason: 'noSuchDay', last: '2026-04-30' });
    expect(problem('2026-02-29')).toEqual({ reason: 'noSuchDay', last: '2026-02-28' });
    expect(problem('0. 3.')).toEqual({ reason: 'noSuchDay', last: '2026-03-31' });
    expect(problem('31.', '2026-04-10')).toEqual({ reason: 'noSuchDay', last: '2026-04-30' });
    expect(problem('15. 13.')).toEqual({ reason: 'noSuchMonth', month: 13 });
    expect(problem('pátek 15. 3.')).toEqual({ reason: 'otherWeekday', day: '2026-03-15' });
    expect(problem('15. 3. 2206')).toEqual({ reason: 'farAway' });
    expect(problem('za 9999 let')).toEqual({ reason: 'farAway' });
  });

  it.each([
    'brzy',
    'do Prahy',
    'do příštího jednání',
    'co nejdříve',
    '15',
    '1.2.3.4',
    'konec',
    'constructor',
    '2026-1',
  ])('does not guess: %s', (typed) => expect(problem(typed)).toEqual({ reason: 'unclear' }));

  it.each(['', '  ', 'do', 'do '])('takes nothing typed for nothing: "%s"', (typed) =>
    expect(day(typed)).toBe('none'),
  );
});

describe('splitDay', () => {
  it.each([
    ['Poslat přehled do pátku', 'Poslat přehled', 'do pátku'],
    ['Poslat přehled do Prahy do 15. 3.', 'Poslat přehled do Prahy', 'do 15. 3.'],
    ['Poslat přehled, nejpozději do konce měsíce.', 'Poslat přehled', 'nejpozději do konce měsíce.'],
    ['Sejít se za 14 dní', 'Sejít se', 'za 14 dní'],
    ['Send the list by Friday', 'Send the list', 'by Friday'],
    ['Dojet do Prahy', 'Dojet do Prahy', ''],
    ['do pátku', 'do pátku', ''],
    ['', '', ''],
  ])('%s', (sentence, title, when) => expect(splitDay(sentence, wednesday)).toEqual({ title, when }));
});
