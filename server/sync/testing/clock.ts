import type { Clock } from '../clock';

/** A clock that stands still until a test moves it; what is due then runs in order. */
export class ManualClock implements Clock {
  private time = 1_000_000;
  private timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.time + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Lets `ms` milliseconds pass; after each timer everything that it made runnable gets to run. */
  async advance(ms: number): Promise<void> {
    const until = this.time + ms;
    await runnable();
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.timers = this.timers.filter((other) => other !== due);
      this.time = Math.max(this.time, due.at);
      due.run();
      await runnable();
    }
    this.time = until;
    await runnable();
  }
}

/** Resolves when everything runnable without waiting for time or the network has run. */
export function runnable(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
