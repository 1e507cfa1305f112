import { longestAgeMs } from './codes';

/**
 * How many milliseconds ago, at most, the data was asked for that the page shows now: no longer than its document is
 * there. Said to the server when a page begins to listen, so that it is told what has changed in between.
 */
export function pageAge(): number {
  return Math.min(Math.round(performance.now()), longestAgeMs);
}
