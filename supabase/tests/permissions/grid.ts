import { expect, test } from 'vitest';
import { tried } from './attempt';
import { attempts } from './attempts';
import { table } from './table';

/**
 * Tries every second line of the table, as everybody. Two files do so, one from the first line and one from the
 * second: it is the longest test of all, and two workers share it.
 */
export function tryEverySecondLine(first: 0 | 1): void {
  const lines = [...table].filter((_, index) => index % 2 === first);
  test.each(lines)('%s', async (name, letters) => {
    expect(await tried(attempts[name] ?? {})).toBe(letters);
  });
}
