import { firstDay, lastDay, parseDay } from '../indicators/days';
import { type CrownsError, parseCrowns } from './crowns';

/** What can be wrong with a field of means or of a project; `errors.<key>` of the texts `means`. */
export type FieldErrorKey =
  | CrownsError
  | 'required'
  | 'tooLong'
  | 'choose'
  | 'day'
  | 'dayRange'
  | 'endBeforeStart'
  | 'continuousWithEnd'
  | 'number';
/** `count`: the greatest length, where it is one. */
export type FieldError = { key: FieldErrorKey; count?: number };
/** By the name of the field; the first thing wrong with each. */
export type FieldErrors = Record<string, FieldError>;

/** Fields of a form as they were typed. */
export type Typed = Readonly<Record<string, string>>;
export type Read<Value> = { ok: true; value: Value } | { ok: false; errors: FieldErrors };

/** Reads the fields of a form one by one and gathers what is wrong with them. */
export class FieldReader {
  readonly #typed: Typed;
  readonly #errors: FieldErrors = {};

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  /** Notes what is wrong with a field, unless something is already. */
  wrong(field: string, key: FieldErrorKey, count?: number): void {
    this.#errors[field] ??= { key, ...(count !== undefined && { count }) };
  }

  /** `value`, if nothing was wrong. */
  result<Value>(value: Value): Read<Value> {
    return Object.keys(this.#errors).length > 0 ? { ok: false, errors: this.#errors } : { ok: true, value };
  }

  /** A text of at most so many characters, without spaces around it; browsers send line ends in their own way. */
  text(field: string, longest: number): string {
    const text = this.#of(field).replaceAll('\r\n', '\n');
    if (text.length > longest) this.wrong(field, 'tooLong', longest);
    return text;
  }

  requiredText(field: string, longest: number): string {
    const text = this.text(field, longest);
    if (text === '') this.wrong(field, 'required');
    return text;
  }

  isTicked(field: string): boolean {
    return this.#typed[field] !== undefined;
  }

  /** An ISO day, or null where nothing is typed. */
  day(field: string): string | null {
    const text = this.#of(field);
    if (text === '') return null;
    const day = parseDay(text);
    if (day === null) this.wrong(field, 'day');
    else if (day < firstDay || day > lastDay) this.wrong(field, 'dayRange');
    return day;
  }

  /** Whole crowns, or null where nothing is typed. */
  crowns(field: string): number | null {
    const text = this.#of(field);
    if (text === '') return null;
    const amount = parseCrowns(text);
    if (typeof amount === 'number') return amount;
    this.wrong(field, amount.error);
    return null;
  }

  /** A beginning and an end in this order. */
  period(from: string, until: string): { startsOn: string | null; endsOn: string | null } {
    const [startsOn, endsOn] = [this.day(from), this.day(until)];
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) this.wrong(until, 'endBeforeStart');
    return { startsOn, endsOn };
  }

  #of(field: string): string {
    return (this.#typed[field] ?? '').trim();
  }
}
