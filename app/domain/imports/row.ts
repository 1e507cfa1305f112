import { dayOf, type Edge } from './days';
import { crownsOf, numberOf } from './numbers';
import type { Problems, Spot } from './problems';
import type { Cell, Field } from './schema';
import { folded, isNothing, textOf } from './text';

/** Where each field of a table stands; a long text may go on in further columns. */
export type FieldColumns = ReadonlyMap<Field, readonly number[]>;

export function columnsByField(columns: readonly (Field | null)[]): FieldColumns {
  const found = new Map<Field, number[]>();
  columns.forEach((field, index) => {
    if (field !== null) found.set(field, [...(found.get(field) ?? []), index]);
  });
  return found;
}

/** One row of a table, read by what its columns hold. What cannot be read is reported. */
export class Row {
  constructor(
    private readonly cells: readonly Cell[],
    private readonly columns: FieldColumns,
    private readonly problems: Problems,
    readonly sheet: number,
    readonly row: number,
  ) {}

  /** Whether there is a column for this. */
  has(field: Field): boolean {
    return this.columns.has(field);
  }

  spot(field: Field): Spot {
    return { sheet: this.sheet, row: this.row, column: this.columns.get(field)?.[0] };
  }

  cell(field: Field): Cell {
    return this.cells[this.columns.get(field)?.[0] ?? -1] ?? null;
  }

  /** The text, its further columns put behind; null where nothing stands. */
  raw(field: Field): string | null {
    const columns = this.columns.get(field) ?? [];
    if (columns.length < 2) return textOf(this.cell(field)) || null;
    const joined = columns.map((column) => this.cells[column] ?? '').join('');
    return textOf(joined) || null;
  }

  /** A text of at most so many characters; null where nothing stands, or “-”. */
  text(field: Field, longest: number): string | null {
    const text = this.raw(field);
    if (text === null || isNothing(text)) return null;
    if (text.length <= longest) return text;
    this.problems.error('tooLong', this.spot(field), String(longest));
    return null;
  }

  /** A number of a part of the plan, as text. A spreadsheet which made a day of it has destroyed it. */
  code(field: Field): string | null {
    const cell = this.cell(field);
    if (cell !== null && typeof cell === 'object') {
      this.problems.error('codeIsDate', this.spot(field), textOf(cell));
      return null;
    }
    // 1.1 which a spreadsheet holds as a number.
    const text = typeof cell === 'number' ? String(cell) : this.raw(field);
    const bare = text?.replace(/[.:)\s]+$/, '') ?? '';
    if (bare === '' || /^[-–—?]+$/.test(bare)) return null;
    if (bare.length <= 20) return bare;
    this.problems.error('codeTooLong', this.spot(field), bare);
    return null;
  }

  number(field: Field): { value: number; rest: string } | null {
    const text = this.raw(field);
    if (text === null || isNothing(text)) return null;
    const found = numberOf(this.cell(field));
    if (!found || Math.abs(found.value) > 1e15) this.problems.unreadable('notNumber', this.spot(field), text);
    else if (found.approximate) this.problems.warning('approximate', this.spot(field), text);
    return found && Math.abs(found.value) <= 1e15 ? found : null;
  }

  /** Whole Czech crowns. */
  crowns(field: Field): number | null {
    const text = this.raw(field);
    if (text === null || isNothing(text)) return null;
    const found = crownsOf(this.cell(field));
    const isAmount = found !== null && found.value >= 0 && found.value <= 1e13;
    if (!isAmount)
      this.problems.unreadable(
        found && found.value < 0 ? 'negativeCost' : 'notNumber',
        this.spot(field),
        text,
      );
    else if (found.approximate || !Number.isInteger(found.value))
      this.problems.warning('costRounded', this.spot(field), text);
    return isAmount ? Math.round(found.value) : null;
  }

  day(field: Field, edge: Edge): string | null {
    const text = this.raw(field);
    if (text === null || isNothing(text)) return null;
    return checkedDay(dayOf(this.cell(field), edge), text, this.spot(field), this.problems);
  }

  yesNo(field: Field): boolean | null {
    const text = folded(this.raw(field) ?? '');
    if (text === '' || isNothing(text)) return null;
    if (/^(ano|yes|a|true|1|x|prubezne|trvale)$/.test(text)) return true;
    if (/^(ne|no|n|false|0)$/.test(text)) return false;
    this.problems.unreadable('notYesNo', this.spot(field), this.raw(field) ?? '');
    return null;
  }
}

/** A day that the database takes; reports one that was not read, or is too far away. */
export function checkedDay(day: string | null, text: string, spot: Spot, problems: Problems): string | null {
  if (day === null) problems.unreadable('notDate', spot, text);
  else if (day < '1990-01-01' || day > '2100-12-31') problems.unreadable('dateOutOfRange', spot, text);
  else return day;
  return null;
}
