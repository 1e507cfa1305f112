import type { Clock } from './clock';
import type { Limits } from './limits';
import { type Log, reasonOf } from './log';

/** Does the next piece of its kind of work; false when there is none. */
export type Step = () => Promise<boolean>;

/**
 * What the tables ask of the documents: moved sections, texts to place. It waits in tables, so it is done even when the
 * process was down; one piece at a time, and of the kinds of work always first the one that is named first.
 */
export class Errands {
  private queue: Promise<void> = Promise.resolve();
  private cancelRetry: () => void = () => undefined;
  private stopped = false;

  constructor(
    private readonly steps: readonly Step[],
    private readonly clock: Clock,
    private readonly limits: Pick<Limits, 'errandRetryMs'>,
    private readonly log: Log,
  ) {}

  /** Does all there is to do; resolves when nothing is left. After a failure the rest is tried again later. */
  run(): Promise<void> {
    this.cancelRetry();
    this.queue = this.queue.then(() => this.doAll());
    return this.queue;
  }

  /** Begins nothing new. Resolves when nothing is being done. */
  stop(): Promise<void> {
    this.stopped = true;
    this.cancelRetry();
    return this.queue;
  }

  private async doAll(): Promise<void> {
    try {
      while (!this.stopped && (await this.doOne()));
    } catch (error) {
      this.log({ level: 'error', event: 'sync.errand.failed', reason: reasonOf(error) });
      if (!this.stopped)
        this.cancelRetry = this.clock.after(this.limits.errandRetryMs, () => void this.run());
    }
  }

  private async doOne(): Promise<boolean> {
    for (const step of this.steps) if (await step()) return true;
    return false;
  }
}
