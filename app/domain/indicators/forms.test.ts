import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '~/domain/calendar/rules';
import { directions, type IndicatorContent } from '../plans/content';
import { parseDay } from './days';
import { indicatorFieldNames, mergeTyped, readIndicator, readValue, textsOf } from './forms';

const filled = {
  ...{ name: 'Nové byty', kind: 'number', unit: 'byty', steps: '', direction: 'up' },
  ...{ baselineValue: '1 234,5', baselineOn: '2019-12-31', baselineSource: 'evidence města' },
  ...{ targetValue: '2 000', targetOn: '2025-12-31', targetSource: '' },
};
const scale = {
  kind: 'scale',
  unit: '',
  steps: 'žádná\nobčasná\nstálá',
  baselineValue: '',
  baselineOn: '',
  baselineSource: '',
};
const wrongWith = (changes: Record<string, string>) => {
  const read = readIndicator({ ...filled, ...changes });
  return read.ok
    ? {}
    : Object.fromEntries(Object.entries(read.errors).map(([field, { key }]) => [field, key]));
};

describe('the form of an indicator', () => {
  it('is read', () => {
    expect(readIndicator(filled)).toEqual({
      ok: true,
      value: {
        ...{ name: 'Nové byty', unit: 'byty', scale: null, direction: 'up' },
        baseline: { value: 1234.5, on: '2019-12-31', source: 'evidence města' },
        target: { value: 2000, on: '2025-12-31', source: '' },
      },
    });
  });

  it('may lack baseline and target', () => {
    const none = Object.fromEntries(indicatorFieldNames.slice(5).map((name) => [name, ' ']));
    expect(readIndicator({ ...filled, ...none })).toMatchObject({
      ok: true,
      value: { baseline: null, target: null },
    });
  });

  it('reads steps of a scale from the words', () => {
    const read = readIndicator({
      ...filled,
      ...scale,
      steps: ' žádná \r\n\r\nobčasná\r\nstálá',
      targetValue: 'Stálá',
    });
    expect(read).toMatchObject({
      ok: true,
      value: { scale: ['žádná', 'občasná', 'stálá'], unit: 'stupeň', target: { value: 3 } },
    });
  });

  it.each([
    ['nothing typed', { name: ' ', unit: '' }, { name: 'required', unit: 'required' }],
    ['too long', { name: 'a'.repeat(301), unit: 'b'.repeat(61) }, { name: 'tooLong', unit: 'tooLong' }],
    ['nothing chosen', { kind: '', direction: '' }, { kind: 'choose', direction: 'choose' }],
    ['a word for a number', { baselineValue: 'dvacet' }, { baselineValue: 'number' }],
    ['a number with its unit', { targetValue: '30 bytů' }, { targetValue: 'number' }],
    ['a number to be guessed', { targetValue: '2.000' }, { targetValue: 'ambiguousNumber' }],
    ['a number without end', { targetValue: '9'.repeat(20) }, { targetValue: 'tooLarge' }],
    ['a day that is none', { targetOn: '31. 2. 2025' }, { targetOn: 'day' }],
    ['a day far away', { targetOn: '2525-12-31' }, { targetOn: 'dayRange' }],
    ['a value without its day', { targetOn: '' }, { targetOn: 'dayMissing' }],
    ['a day without its value', { targetValue: '' }, { targetValue: 'valueMissing' }],
    [
      'a source alone',
      { targetValue: '', targetOn: '', targetSource: 'x' },
      { targetValue: 'valueMissing', targetOn: 'dayMissing' },
    ],
    ['target before baseline', { targetOn: '2019-12-30' }, { targetOn: 'targetBeforeBaseline' }],
    ['up to less', { targetValue: '1000' }, { targetValue: 'againstDirection' }],
    ['down to more', { direction: 'down' }, { targetValue: 'againstDirection' }],
    ['one step', { ...scale, steps: 'jediný', targetValue: 'jediný' }, { steps: 'fewSteps' }],
    ['the same step twice', { ...scale, steps: 'málo\nMálo', targetValue: 'málo' }, { steps: 'sameSteps' }],
    [
      'too many steps',
      { ...scale, steps: [...Array(21).keys()].join('\n'), targetValue: '3' },
      { steps: 'manySteps' },
    ],
    ['a long step', { ...scale, steps: `a\n${'b'.repeat(101)}`, targetValue: 'a' }, { steps: 'longStep' }],
    ['a step that is none', { ...scale, targetValue: '2 000' }, { targetValue: 'notOnScale' }],
  ])('explains %s', (_name, changes, errors) => {
    expect(wrongWith(changes as Record<string, string>)).toEqual(errors);
  });

  it('lets the target be on the day of the baseline, and the same', () => {
    expect(wrongWith({ targetOn: '2019-12-31', targetValue: '1234,5' })).toEqual({});
  });

  it('shows an indicator so that it is read back as it was', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    const words = (longest: number) =>
      fc
        .string({ minLength: 1, maxLength: longest })
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter(Boolean);
    const any = fc
      .record({
        ...{ name: words(300), unit: words(60), direction: fc.constantFrom(...directions) },
        scale: fc.option(
          fc.uniqueArray(words(50), {
            minLength: 2,
            maxLength: 20,
            selector: (text) => text.toLocaleLowerCase('cs'),
          }),
        ),
        values: fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 })),
        days: fc.tuple(day, day).map((two) => two.map((one) => one.toISOString().slice(0, 10)).sort()),
      })
      .map(({ values, days, scale: steps, unit, ...rest }): IndicatorContent => {
        const ordered = [...values].sort((a, b) => (rest.direction === 'down' ? b - a : a - b));
        const point = (index: 0 | 1) => ({
          value: steps
            ? rest.direction === 'down'
              ? 2 - index
              : 1 + index
            : (ordered[index] ?? 0) / 100 + 0,
          on: days[index] ?? '',
          source: 'z',
        });
        return {
          id: '',
          indicatorId: '',
          unit: steps ? 'stupeň' : unit,
          scale: steps,
          ...rest,
          baseline: point(0),
          target: point(1),
          values: [],
        };
      });
    fc.assert(
      fc.property(any, (indicator) => {
        const { id: _id, indicatorId: _indicator, values: _values, ...fields } = indicator;
        expect(readIndicator(textsOf(indicator))).toEqual({ ok: true, value: fields });
      }),
    );
  });
});

describe('the form of a value', () => {
  const value = { value: '12', on: '2026-06-30', source: ' výroční zpráva ' };
  it('is read', () => {
    expect(readValue(value, null, '2026-06-30')).toEqual({
      ok: true,
      value: { value: 12, on: '2026-06-30', source: 'výroční zpráva' },
    });
  });

  it.each([
    ['the future', { on: '2026-07-01' }, { on: { key: 'futureDay' } }],
    ['nothing', { value: '', on: '' }, { value: { key: 'required' }, on: { key: 'required' } }],
    ['a word', { value: 'hodně' }, { value: { key: 'number' } }],
    ['a long source', { source: 'a'.repeat(1001) }, { source: { key: 'tooLong', count: 1000 } }],
  ])('explains %s', (_name, changes, errors) => {
    expect(readValue({ ...value, ...changes }, null, '2026-06-30')).toEqual({ ok: false, errors });
  });

  it('is a step of a scale', () => {
    expect(readValue({ ...value, value: 'stálá' }, ['žádná', 'stálá'], '2026-06-30')).toMatchObject({
      value: { value: 2 },
    });
    expect(readValue({ ...value, value: '' }, ['žádná', 'stálá'], '2026-06-30')).toMatchObject({
      errors: { value: { key: 'choose' } },
    });
  });
});

describe('two people at once', () => {
  it('keep what each has changed', () => {
    const seen = { name: 'A', unit: 'ks', baselineValue: '' };
    const typed = { name: 'A', unit: 'kusy', baselineValue: '' };
    const now = { name: 'B', unit: 'ks', baselineValue: '60' };
    expect(mergeTyped(seen, typed, now)).toMatchObject({
      merged: { name: 'B', unit: 'kusy', baselineValue: '60' },
      changed: [],
    });
  });

  it('are told where both have changed the same', () => {
    const fields = { ...filled, steps: 'a\nb' };
    const { changed, merged } = mergeTyped(
      fields,
      { ...fields, name: 'X', steps: 'a\r\nb' },
      { ...fields, name: 'Y' },
    );
    expect(changed).toEqual(['name']);
    expect(merged.name).toBe('X');
    expect(mergeTyped(fields, { ...fields, name: 'X' }, { ...fields, name: 'X' }).changed).toEqual([]);
  });
});

it.each([
  ['2019-12-31', '2019-12-31'],
  ['31. 12. 2019', '2019-12-31'],
  ['1.2.2019', '2019-02-01'],
  ['29. 2. 2024', '2024-02-29'],
  ['29. 2. 2023', null],
  ['2019-13-01', null],
  ['12/2019', null],
  ['včera', null],
])('the day %s is %s', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

it('days begin at Czech midnight', () => {
  expect(dayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(dayOf(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
});
