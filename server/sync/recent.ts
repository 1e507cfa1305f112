import type { Clock } from './clock';
import type { ChangedNotice } from './notices';

type Noted = { notice: ChangedNotice; at: number };

/**
 * What has changed lately, for whoever comes in with a page that asked for its data before it could be told. Of each
 * entity of a revision only the latest change is kept.
 */
export class RecentChanges {
  private readonly noted = new Map<string, Noted>();
  private listeningSince = Number.POSITIVE_INFINITY;

  constructor(
    private readonly clock: Clock,
    /** How long a change is kept, in milliseconds. */
    private readonly keepMs: number,
  ) {}

  /** How many changes are kept. */
  get size(): number {
    return this.noted.size;
  }

  /** From now on nothing is missed; before now something may have been. */
  listening(): void {
    this.listeningSince = this.clock.now();
  }

  note(notice: ChangedNotice): void {
    const key = `${notice.partnershipId} ${notice.revisionId} ${notice.entity}`;
    // Behind the others: they stand in the order of their times.
    this.noted.delete(key);
    this.noted.set(key, { notice, at: this.clock.now() });
    for (const [old, { at }] of this.noted) {
      if (at >= this.clock.now() - this.keepMs) break;
      this.noted.delete(old);
    }
  }

  /** What has changed within the last `ms` milliseconds; null where nobody can say. */
  within(ms: number): ChangedNotice[] | null {
    const since = this.clock.now() - ms;
    if (since < this.listeningSince || ms > this.keepMs) return null;
    return [...this.noted.values()].flatMap(({ notice, at }) => (at >= since ? [notice] : []));
  }
}
