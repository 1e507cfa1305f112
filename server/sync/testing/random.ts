/** Random choices which a seed repeats (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * end);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }

  /** A copy with some bytes changed, cut off or repeated. */
  mutate(bytes: Uint8Array): Uint8Array {
    const changed = [...bytes];
    for (let n = 1 + this.below(4); n > 0; n--) {
      const at = this.below(changed.length + 1);
      const kind = this.below(4);
      if (kind === 0) changed[at] = this.below(256);
      else if (kind === 1) changed.splice(at, 1 + this.below(5));
      else if (kind === 2) changed.splice(at, 0, this.below(256));
      else changed.splice(at, 0, ...changed.slice(at, at + this.below(10)));
    }
    return Uint8Array.from(changed.slice(0, 4_000));
  }
}
