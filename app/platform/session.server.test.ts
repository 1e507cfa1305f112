import { expect, test } from 'vitest';
import { safeNext, safePath } from './session.server';

test.each([
  ['/liberec/people?q=jana#x', '/liberec/people?q=jana#x'],
  ['/', '/'],
  ['liberec', '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  [null, '/'],
])('safePath(%j) is %j', (path, expected) => {
  expect(safePath(path)).toBe(expected);
});

test('safeNext does not lead back to signing in', () => {
  expect(safeNext('/sign-in?next=/liberec')).toBe('/');
  expect(safeNext('/sign-in/code')).toBe('/');
  expect(safeNext('/reset/new')).toBe('/');
  expect(safeNext('/liberec')).toBe('/liberec');
});
