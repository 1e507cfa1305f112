import { expect, it } from 'vitest';
import { keepCounts, keepPrepositions, mapTexts } from './typography';

it.each([
  ['Přihlaste se v Souhře', 'Přihlaste se v\u00a0Souhře'],
  ['K tomu a s nimi', 'K\u00a0tomu a\u00a0s\u00a0nimi'],
  ['kód (v závorce)', 'kód (v\u00a0závorce)'],
  ['bod A, úkol z', 'bod A, úkol z'],
  ['hlas velmi tichý', 'hlas velmi tichý'],
])('keeps one-letter words with what follows: %s', (text, expected) => {
  expect(keepPrepositions(text)).toBe(expected);
});

it('keeps a number with what it counts', () => {
  expect(keepCounts('Vybráno {{count}} opatření z {{all}}')).toBe(
    'Vybráno {{count}}\u00a0opatření z {{all}}',
  );
});

it('maps texts at any depth', () => {
  expect(mapTexts({ a: 'x', b: { c: 'y' } }, (text) => text + text)).toEqual({ a: 'xx', b: { c: 'yy' } });
});
