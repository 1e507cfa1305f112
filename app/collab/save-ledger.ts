/** What this browser changed and the server has not yet confirmed to be stored. */
export interface Waiting {
  /** Number of changes (one a Yjs transaction, roughly one a keystroke). */
  count: number;
  /** When the oldest of them was made, in ms since 1970; null when nothing waits. */
  since: number | null;
  /** Keys of the sections they touched. */
  sections: string[];
}

/**
 * The books behind "Uloženo". The server acknowledges, per connection, how many document messages it has
 * committed; this maps those messages back to the changes they carried. Pure: no sockets, no clock.
 */
export class SaveLedger {
  /** Times of the changes not yet confirmed, oldest first. */
  #times: number[];
  #sections: Set<string>;
  #confirmed = 0;
  #acknowledged = 0;
  /** For each message sent over this connection: how many changes (ever made) are stored once it is. */
  #covered: number[] = [];
  #stateSent = false;

  /** @param restored what an earlier visit left unconfirmed (from the browser's storage). */
  constructor(restored: Waiting = { count: 0, since: null, sections: [] }) {
    this.#times = Array.from({ length: restored.count }, () => restored.since ?? 0);
    this.#sections = new Set(restored.sections);
  }

  /** A local change was made at `now` (ms since 1970) in these sections. */
  changed(now: number, sections: Iterable<string>): void {
    this.#times.push(now);
    for (const section of sections) this.#sections.add(section);
  }

  /** A new socket: the server counts from zero again, and what was on its way is sent anew. */
  opened(): void {
    this.#acknowledged = 0;
    this.#covered = [];
    this.#stateSent = false;
  }

  /**
   * A document message went out. `state` is the answer to the server's state vector and holds everything;
   * an `update` sent before it holds only its own change, so it confirms nothing that came earlier.
   */
  sent(kind: 'state' | 'update'): void {
    if (kind === 'state') this.#stateSent = true;
    this.#covered.push(this.#stateSent ? this.#confirmed + this.#times.length : this.#confirmed);
  }

  /** The server has committed the first `count` document messages of this connection. */
  acknowledged(count: number): void {
    this.#acknowledged = count;
    const covered = this.#covered[Math.min(count, this.#covered.length) - 1] ?? 0;
    if (covered <= this.#confirmed) return;
    this.#times.splice(0, covered - this.#confirmed);
    this.#confirmed = covered;
    if (this.#times.length === 0) this.#sections.clear();
  }

  /** Whether the server has confirmed every message of this connection, its full state among them. */
  get settled(): boolean {
    return this.#stateSent && this.#acknowledged >= this.#covered.length && this.#times.length === 0;
  }

  get waiting(): Waiting {
    return { count: this.#times.length, since: this.#times[0] ?? null, sections: [...this.#sections] };
  }
}
