import type { Language } from './language';

/** Partnerships are Czech, so their days begin at Czech midnight, wherever the server or the reader stands. */
const timeZone = 'Europe/Prague';
const locales: Record<Language, string> = { cs: 'cs-CZ', en: 'en-GB' };

/** A moment, or a calendar day as `YYYY-MM-DD` which no time zone may move. */
export type DateLike = Date | string;

/** Everything that is written differently in each language. Spaces inside a date or a number never break a line. */
export interface Format {
  /** 22. 11. 2026 */
  date(value: DateLike): string;
  /** neděle 22. listopadu 2026 */
  longDate(value: DateLike): string;
  /** 22. 11. 2026 14:05 */
  dateTime(value: DateLike): string;
  /** 14:05 */
  time(value: DateLike): string;
  /** před 5 minutami, včera, za 3 dny */
  relative(value: DateLike, now: Date): string;
  /** 1 234,5; at most two decimals unless told. */
  number(value: number, decimals?: number): string;
  /** A share between 0 and 1 as 45 %. */
  percent(share: number): string;
  /** a, b a c */
  list(items: readonly string[]): string;
  /** For `sort`: alphabetical as in that language, digits by their value. */
  compare(a: string, b: string): number;
}

const formats = new Map<Language, Format>();

/** The formats of a language; made once, `Intl` objects being dear. */
export function formatFor(language: Language): Format {
  const known = formats.get(language);
  if (known) return known;
  const format = createFormat(locales[language]);
  formats.set(language, format);
  return format;
}

function createFormat(locale: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const moment = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    const day = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (value: DateLike) => unbroken((isDay(value) ? day : moment).format(new Date(value)));
  };
  const month = locale === 'cs-CZ' ? 'numeric' : 'short';
  const date = dates({ day: 'numeric', month, year: 'numeric' });
  const time = dates({ hour: 'numeric', minute: '2-digit' });
  const numbers = new Map<number, Intl.NumberFormat>();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    date,
    time,
    longDate: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dateTime: (value) => `${date(value)} ${time(value)}`,
    relative: (value, now) => {
      const { amount, unit } = distance(value, now);
      return relative.format(amount, unit).replace(/\s/g, ' ');
    },
    number: (value, decimals = 2) => {
      const format =
        numbers.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
      numbers.set(decimals, format);
      return unbroken(format.format(value));
    },
    percent: (share) => unbroken(percent.format(share)),
    list: (items) =>
      list
        .formatToParts(items)
        .map(({ type, value }) => (type === 'literal' ? joint(value) : value))
        .join(''),
    compare: collator.compare,
  };
}

/** `Intl` does not agree with itself between versions on which space it writes; a no-break one is right everywhere. */
function unbroken(text: string): string {
  return text.replace(/\s/g, '\u00a0');
}

/** The same between versions of `Intl` as well: a line may break at a comma, not after the Czech "a". */
function joint(text: string): string {
  return text.replace(/\s/g, ' ').replace(/ a $/, ' a\u00a0');
}

function isDay(value: DateLike): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far apart two moments are, in the largest unit of which there is one; days are told by the calendar. */
function distance(value: DateLike, now: Date): { amount: number; unit: Intl.RelativeTimeFormatUnit } {
  const passed = new Date(value).getTime() - now.getTime();
  const days = Math.round((calendarDay(value) - calendarDay(now)) / day);
  if (isDay(value) || Math.abs(days) >= 2 || (days !== 0 && Math.abs(passed) >= 12 * hour)) {
    if (Math.abs(days) < 31) return { amount: days, unit: 'day' };
    if (Math.abs(days) < 365) return { amount: Math.trunc(days / 30.44), unit: 'month' };
    return { amount: Math.trunc(days / 365.25), unit: 'year' };
  }
  if (Math.abs(passed) < minute) return { amount: 0, unit: 'second' };
  if (Math.abs(passed) < hour) return { amount: Math.trunc(passed / minute), unit: 'minute' };
  return { amount: Math.trunc(passed / hour), unit: 'hour' };
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone });

/** The calendar day a moment falls on, as the UTC midnight of that day in milliseconds. */
function calendarDay(value: DateLike): number {
  return Date.parse(isDay(value) ? value : calendar.format(new Date(value)));
}
