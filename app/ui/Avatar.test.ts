import { expect, it } from 'vitest';
import { avatarColour, initials } from './Avatar';
import { contrast } from './contrast.fixture';

it.each([
  ['Jana Nováková', 'JN'],
  ['Ing. Karel Říha, Ph.D.', 'KŘ'],
  ['Mgr. et Mgr. Šárka Anna Dvořáková', 'ŠD'],
  ['čeněk', 'Č'],
  ['', '?'],
])('takes initials of %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it('gives a person always the same colour, and one on which white can be read', () => {
  expect(avatarColour('a-1')).toBe(avatarColour('a-1'));
  const colours = new Set(Array.from({ length: 200 }, (_, index) => avatarColour(`person-${index}`)));
  expect(colours.size).toBeGreaterThan(5);
  for (const colour of colours) expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(4.5);
});
