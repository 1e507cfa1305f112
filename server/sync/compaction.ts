import { type Log, reasonOf } from './log';
import type { Storage } from './storage';
import { foldUpdates } from './update';

/** Folds long logs into snapshots: one document at a time, beside everything else. */
export class Compactor {
  private readonly waiting = new Set<string>();
  private queue: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly storage: Pick<Storage, 'compact'>,
    private readonly log: Log,
  ) {}

  /** Compacts a document soon. A failure is logged; the log stays as long as it was, and the next request tries again. */
  request(documentId: string): void {
    if (this.stopped || this.waiting.has(documentId)) return;
    this.waiting.add(documentId);
    this.queue = this.queue.then(() => this.run(documentId));
  }

  /** Resolves when nothing requested so far is left. */
  idle(): Promise<void> {
    return this.queue;
  }

  /** Begins nothing new. */
  stop(): Promise<void> {
    this.stopped = true;
    return this.queue;
  }

  private async run(documentId: string): Promise<void> {
    this.waiting.delete(documentId);
    if (this.stopped) return;
    try {
      await this.storage.compact(documentId, foldUpdates);
    } catch (error) {
      this.log({ level: 'error', event: 'sync.compaction.failed', documentId, reason: reasonOf(error) });
    }
  }
}
