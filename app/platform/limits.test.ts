import type { AppLoadContext } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allowed, notBefore } from './limits';

function contextThatRefuses(refused: string | null) {
  const allow = vi.fn(async (action: string, key: string) => `${action} ${key}` !== refused);
  return { context: { allow, clientAddress: '192.0.2.7' } as unknown as AppLoadContext, allow };
}

describe('allowed', () => {
  test.each([
    [null, true],
    ['signInFromAddress 192.0.2.7', false],
    ['signIn jana@example.cz', false],
  ])('with %s used up: %s', async (refused, expected) => {
    const { context, allow } = contextThatRefuses(refused);
    expect(await allowed(context, 'signIn', 'Jana@Example.cz')).toBe(expected);
    expect(allow).toHaveBeenCalledTimes(2);
  });
});

describe('notBefore', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    ['answer', () => Promise.resolve('yes')],
    ['failure', () => Promise.reject(new Error('no'))],
  ])('a quick %s waits', async (_what, quick) => {
    let done = false;
    const settled = Promise.allSettled([notBefore(500, quick())]).then((all) => {
      done = true;
      return all[0].status;
    });
    await vi.advanceTimersByTimeAsync(499);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await settled).toMatch(/fulfilled|rejected/);
  });
});
