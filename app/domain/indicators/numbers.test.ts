import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFor } from '../../i18n/format';
import { isAmbiguous, isTooLarge, numberText, parseNumber } from './numbers';

it.each([
  ['0', 0],
  ['42', 42],
  ['1234,5', 1234.5],
  ['1234.5', 1234.5],
  ['1 234,5', 1234.5],
  ['1\u00a0234,5', 1234.5],
  ['1\u202f234\u202f567', 1234567],
  [' 12 ', 12],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1,234', 1.234],
  ['-3', -3],
  ['−3,5', -3.5],
  ['–3', -3],
  ['+7', 7],
  ['1.234.567', 1234567],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['12345.678', 12345.678],
  ['007', 7],
  ['-0', 0],
])('reads %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

it.each([
  ...['', ' ', 'dvacet', '12 %', '12 osob', 'cca 5', '5–10', '1/2', '1e5', '0x1f', 'Infinity', 'NaN'],
  ...['1 23', '12 34', '1  234', '1,2,3', '1.2.3', ',5', '5,', '1 234 56', '--5', '5-', '12,3.4', '1\n234'],
])('does not read %j', (text) => {
  expect(parseNumber(text)).toBeNull();
});

it.each(['1.234', '12.500', '-1.000'])('does not guess what %s means', (text) => {
  expect(parseNumber(text)).toBeNull();
  expect(isAmbiguous(text)).toBe(true);
});

it('knows the largest number that is kept', () => {
  expect(parseNumber('1 000 000 000 000 000')).toBe(1e15);
  expect(parseNumber('1000000000000001')).toBeNull();
  expect(isTooLarge('1000000000000001')).toBe(true);
  expect(isTooLarge('hodně')).toBe(false);
  expect(isTooLarge('1.234')).toBe(false);
});

const kept = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value + 0);

it('reads every number that a field shows as the same number', () => {
  fc.assert(
    fc.property(kept, (value) => {
      // What is closer to nothing than twenty decimals is nothing.
      fc.pre(Math.abs(value) >= 1e-6 || value === 0);
      expect(parseNumber(numberText(value))).toBe(value);
    }),
  );
});

it.each(['cs', 'en'] as const)('reads every number as the pages write it (%s)', (language) => {
  const format = formatFor(language);
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (hundredths) => {
      const value = hundredths / 100;
      const written = format.number(value);
      // 1,234 of an English page is what nobody types here.
      fc.pre(language === 'cs' || !/^-?\d{1,3}(,\d{3})+$/.test(written));
      expect(parseNumber(written)).toBe(value + 0);
    }),
  );
});

it('never reads a text with a letter in it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('a', 'e', 'K', 'č', '%'),
      fc.string(),
      (before, letter, after) => {
        expect(parseNumber(before + letter + after)).toBeNull();
      },
    ),
  );
});
