import { expect, it } from 'vitest';
import { errorFingerprint, errorKind } from './error-kind';

const thrown = (status: number) => ({ status, statusText: '', internal: false, data: null });

it.each([
  [400, 'badRequest'],
  [401, 'signedOut'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [429, 'tooMany'],
  [503, 'unavailable'],
  [500, 'unexpected'],
  [418, 'unexpected'],
])('sorts status %d as %s', (status, kind) => {
  expect(errorKind(thrown(status), true)).toBe(kind);
});

it('blames the connection only when there is none and the server has not answered', () => {
  expect(errorKind(new TypeError('Failed to fetch'), false)).toBe('offline');
  expect(errorKind(new TypeError('Failed to fetch'), true)).toBe('unexpected');
  expect(errorKind(thrown(404), false)).toBe('notFound');
});

it('gives the same code for the same error, and another for another', () => {
  expect(errorFingerprint(new Error('a'))).toBe(errorFingerprint(new Error('a')));
  expect(errorFingerprint(new Error('a'))).not.toBe(errorFingerprint(new TypeError('a')));
  expect(errorFingerprint('a')).toMatch(/^B-[0-9A-Z]{7}$/);
});
