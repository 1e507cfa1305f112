// Days are ISO (`YYYY-MM-DD`); they have no time and no zone, so they are counted in UTC.

const dayMs = 24 * 3600 * 1000;

const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** So many days later; before for less than 0. */
export function addDays(day: string, count: number): string {
  return isoOf(Date.parse(day) + count * dayMs);
}

/** The same day so many months later; the last one of that month where it has no such day. */
export function addMonths(day: string, count: number): string {
  const { year, month } = yearAndMonth(day);
  const later = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(later / 12), month: (later % 12) + 1 };
  return dayIn(target.year, target.month, Number(day.slice(8))) ?? endOfMonth(target.year, target.month);
}

/** Months are 1 to 12. */
export function yearAndMonth(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The last day of a month (1 to 12). */
export function endOfMonth(year: number, month: number): string {
  return isoOf(Date.UTC(year, month, 0));
}

/** A day by its numbers; null where the month has no such day. */
export function dayIn(year: number, month: number, day: number): string | null {
  const iso = isoOf(Date.UTC(year, month - 1, day));
  return day > 0 && Number(iso.slice(5, 7)) === month ? iso : null;
}
