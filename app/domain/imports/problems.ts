import type { Problem, ProblemKind } from './schema';
import { shortened } from './text';

/** A place in a file: sheet, row and column, counted from 0. */
export type Spot = { sheet: number; row: number; column?: number | undefined };

/** Gathers what is wrong with a file, each thing once. */
export class Problems {
  readonly list: Problem[] = [];
  private readonly seen = new Set<string>();

  /** @param skipUnreadable cells that cannot be read are left out, and only told of */
  constructor(private readonly skipUnreadable: boolean) {}

  /** Stands in the way of the import. */
  error(kind: ProblemKind, spot: Spot, value?: string): void {
    this.add('error', kind, spot, value);
  }

  /** What will be done with something that is not quite clear. */
  warning(kind: ProblemKind, spot: Spot, value?: string): void {
    this.add('warning', kind, spot, value);
  }

  /** A value that cannot be read: stands in the way, unless such ones are to be left out. */
  unreadable(kind: ProblemKind, spot: Spot, value?: string): void {
    this.add(this.skipUnreadable ? 'warning' : 'error', kind, spot, value);
  }

  private add(
    level: Problem['level'],
    kind: ProblemKind,
    { sheet, row, column }: Spot,
    value?: string,
  ): void {
    const key = `${kind} ${sheet} ${row} ${column ?? ''} ${value ?? ''}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push({
      ...{ level, kind, sheet, row },
      ...(column !== undefined && { column }),
      ...(value !== undefined && { value: shortened(value) }),
    });
  }
}
