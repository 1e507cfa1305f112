import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitedAction } from '~/platform/context';

/** Attempts per key and how many seconds until they come back. */
const allowances: Record<LimitedAction, { points: number; duration: number }> = {
  signIn: { points: 10, duration: 300 },
  letter: { points: 5, duration: 900 },
  // A whole meeting sits behind one address of the town hall's network.
  signInFromAddress: { points: 100, duration: 300 },
  letterFromAddress: { points: 50, duration: 900 },
};

/**
 * Counts attempts in this process. A key is what the caller limits by: an address of the network, of a mailbox.
 * @returns a function that counts one attempt and tells whether it was still allowed
 */
export function createLimits(): (action: LimitedAction, key: string) => Promise<boolean> {
  const limiters = new Map(
    Object.entries(allowances).map(([action, allowance]) => [action, new RateLimiterMemory(allowance)]),
  );
  return async (action, key) => {
    try {
      await limiters.get(action)?.consume(key);
      return true;
    } catch (rejection) {
      if (rejection instanceof RateLimiterRes) return false;
      throw rejection;
    }
  };
}
