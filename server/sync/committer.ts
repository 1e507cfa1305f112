import type { Clock } from './clock';
import type { Limits } from './limits';
import { type Log, reasonOf } from './log';
import { RefusedWrite, type Storage, type Write } from './storage';

/** How a commit ended for one document. */
export type Settlement = { kind: 'committed'; seq: number } | { kind: 'refused' };

/** What one document hands to a commit; `settle` is called exactly once, when it is over. */
export type Batch = {
  documentId: string;
  writes: Write[];
  bytes: number;
  settle(settlement: Settlement): void;
};

/** Something with updates to commit: a room. */
export interface Source {
  take(): Batch | null;
}

/**
 * Group commit: gathers what all documents of the process have pending and appends it with one statement, soon after
 * the first of it came. While Postgres is away it keeps trying, and rooms go on gathering up to a limit.
 */
export class Committer {
  /** Bytes taken from clients and not committed yet. */
  pendingBytes = 0;
  /** Since when the oldest of them waits; null when nothing does. */
  pendingSince: number | null = null;
  /** Why the last attempt failed; null when it did not. */
  lastError: string | null = null;
  private readonly dirty = new Set<Source>();
  private firstAt = 0;
  private cancelTimer: (() => void) | null = null;
  private running = false;
  private abandoned = false;
  private wake: (() => void) | null = null;
  private waiters: (() => void)[] = [];

  constructor(
    private readonly storage: Pick<Storage, 'append'>,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly log: Log,
  ) {}

  /** No more can be taken until Postgres has caught up. */
  get full(): boolean {
    return this.pendingBytes >= this.limits.pendingBytes;
  }

  /** `source` has `bytes` more to commit. */
  add(source: Source, bytes: number): void {
    this.pendingBytes += bytes;
    this.pendingSince ??= this.clock.now();
    if (this.dirty.size === 0) this.firstAt = this.clock.now();
    this.dirty.add(source);
    if (this.cancelTimer === null && !this.running) this.arm(this.limits.commitDelayMs);
  }

  /** Commits at once instead of soon. Resolves when all that was pending is committed, or the committer gave up. */
  flush(): Promise<void> {
    if (this.abandoned || (this.dirty.size === 0 && !this.running)) return Promise.resolve();
    const done = new Promise<void>((resolve) => this.waiters.push(resolve));
    if (!this.running) this.arm(0);
    this.wake?.();
    return done;
  }

  /** Stops trying. What is pending then was never said to be saved. */
  abandon(): void {
    this.abandoned = true;
    this.cancelTimer?.();
    this.wake?.();
    release(this.waiters);
  }

  private arm(ms: number): void {
    this.cancelTimer?.();
    this.cancelTimer = this.clock.after(ms, () => {
      this.cancelTimer = null;
      void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    const served = this.waiters.splice(0);
    const batches = [...this.dirty].map((source) => source.take()).filter((batch) => batch !== null);
    this.dirty.clear();
    for (const part of this.split(batches)) await this.commit(part);
    this.running = false;
    release(served);
    if (this.abandoned) return;
    if (this.dirty.size === 0) {
      this.pendingSince = null;
      return release(this.waiters);
    }
    this.pendingSince = this.firstAt;
    const due = this.firstAt + this.limits.commitDelayMs - this.clock.now();
    this.arm(this.waiters.length > 0 ? 0 : Math.max(0, due));
  }

  /** Parts small enough for one statement each; nearly always there is one. */
  private split(batches: readonly Batch[]): Batch[][] {
    const parts: Batch[][] = [];
    let bytes = Number.POSITIVE_INFINITY;
    for (const batch of batches) {
      if (bytes + batch.bytes > this.limits.statementBytes) {
        parts.push([]);
        bytes = 0;
      }
      parts.at(-1)?.push(batch);
      bytes += batch.bytes;
    }
    return parts;
  }

  private async commit(batches: readonly Batch[]): Promise<void> {
    for (
      let wait = this.limits.retryMinMs;
      !this.abandoned;
      wait = Math.min(wait * 2, this.limits.retryMaxMs)
    ) {
      const seqs = await this.append(batches);
      if (seqs instanceof RefusedWrite) return this.commitApart(batches, seqs);
      if (seqs !== null) {
        for (const batch of batches) {
          const seq = seqs.get(batch.documentId);
          this.settle(batch, seq === undefined ? { kind: 'refused' } : { kind: 'committed', seq });
        }
        return;
      }
      await this.pause(wait);
    }
  }

  /** @returns the seqs, or the refusal, or null when it is worth trying again */
  private async append(batches: readonly Batch[]): Promise<Map<string, number> | RefusedWrite | null> {
    try {
      const seqs = await this.inTime(this.storage.append(batches.flatMap((batch) => batch.writes)));
      if (this.lastError !== null) this.log({ level: 'info', event: 'sync.commit.recovered' });
      this.lastError = null;
      return seqs;
    } catch (error) {
      if (error instanceof RefusedWrite) return error;
      // Once per outage: the retries say nothing new.
      if (this.lastError === null) {
        this.log({ level: 'error', event: 'sync.commit.failed', reason: reasonOf(error) });
      }
      this.lastError = reasonOf(error);
      return null;
    }
  }

  /**
   * An answer that does not come (a connection cut half-way may hang for minutes) counts as none. The statement may yet
   * have been carried out; the same update twice changes nothing.
   */
  private inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const cancel = this.clock.after(this.limits.appendMs, () => reject(new Error('no answer in time')));
      answer.then(resolve, reject).finally(cancel);
    });
  }

  /** One document's data was refused: the others must not wait for it. */
  private async commitApart(batches: readonly Batch[], error: RefusedWrite): Promise<void> {
    const [only] = batches;
    if (only !== undefined && batches.length === 1) {
      const { documentId } = only;
      this.log({ level: 'error', event: 'sync.commit.refused', documentId, reason: reasonOf(error) });
      return this.settle(only, { kind: 'refused' });
    }
    for (const batch of batches) await this.commit([batch]);
  }

  private settle(batch: Batch, settlement: Settlement): void {
    this.pendingBytes -= batch.bytes;
    batch.settle(settlement);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.clock.after(ms, () => this.wake?.());
      this.wake = () => {
        this.wake = null;
        cancel();
        resolve();
      };
    });
  }
}

function release(waiters: (() => void)[]): void {
  for (const resolve of waiters.splice(0)) resolve();
}
