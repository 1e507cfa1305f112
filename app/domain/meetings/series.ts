export const repetitions = ['none', 'month', 'quarter'] as const;
export type Repetition = (typeof repetitions)[number];

/** As many meetings as anybody plans at once: monthly ones for a year. */
export const mostRepetitions = 12;

/**
 * Days of meetings that repeat: on the same weekday of the month as the first one (the second Tuesday), so that none falls
 * on a weekend by itself. A fifth one is the last of its month.
 */
export function daysOf(first: string, repeat: Repetition, times: number): string[] {
  if (repeat === 'none') return [first];
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const nth = Math.ceil(day / 7);
  const step = repeat === 'month' ? 1 : 3;
  return Array.from({ length: times }, (_, index) => {
    const begin = new Date(Date.UTC(year, month - 1 + index * step, 1));
    const earliest = 1 + ((weekday - begin.getUTCDay() + 7) % 7);
    const length = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 0)).getUTCDate();
    const wanted = earliest + (nth - 1) * 7;
    begin.setUTCDate(wanted > length ? wanted - 7 : wanted);
    return begin.toISOString().slice(0, 10);
  });
}
