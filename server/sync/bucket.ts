import type { Clock } from './clock';

/** A token bucket: `perSecond` tokens flow in, at most `burst` are kept. */
export class Bucket {
  private tokens: number;
  private at: number;

  constructor(
    private readonly clock: Clock,
    private readonly perSecond: number,
    private readonly burst: number,
  ) {
    this.tokens = burst;
    this.at = clock.now();
  }

  /** Takes `cost` tokens when there are any left; false, taking nothing, when there are none. */
  take(cost: number): boolean {
    const now = this.clock.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.tokens <= 0) return false;
    // The last one may overdraw, so that a single large cost is possible and is paid back by waiting.
    this.tokens -= cost;
    return true;
  }
}
