import { expect, it } from 'vitest';
import { initials } from './presence';

it.each([
  ['Jana Nováková', 'JN'],
  ['Anna Marie Čermáková', 'AČ'],
  ['šimon', 'Š'],
  ['  ', '?'],
])('initials of "%s" are %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
