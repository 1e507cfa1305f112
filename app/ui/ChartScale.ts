/** A point of a chart: an ISO day and a value. */
export interface ChartPoint {
  on: string;
  value: number;
}

/** A label at a place of an axis; `share` runs from 0 at its beginning to 1 at its end. */
export interface Tick {
  share: number;
  label: string;
}

/** Where days and values stand in a chart. */
export interface ChartScale {
  /** Left to right, 0 to 1. */
  x: (day: string) => number;
  /** Bottom to top, 0 to 1. */
  y: (value: number) => number;
  values: readonly (Tick & { value: number })[];
  /** Middles of years, or the first and last day where there are fewer than two years. */
  days: readonly Tick[];
  /** Where years meet. */
  borders: readonly number[];
}

const dayLength = 86_400_000;
const mostValues = 5;
const mostYears = 6;

/**
 * The axes of a chart that holds these points (at least one), with round numbers on the one and whole years on the other.
 * @param steps how many steps a scale has, where values are steps, counted from 1
 */
export function chartScale(
  points: readonly ChartPoint[],
  texts: { value: (value: number) => string; day: (day: string) => string },
  steps?: number,
): ChartScale {
  const times = points.map(({ on }) => Date.parse(on));
  const { from, to, borders, ticks } = dayAxis(Math.min(...times), Math.max(...times), texts.day);
  const amounts = points.map(({ value }) => value);
  const [low, high, values] = steps
    ? ([0.5, steps + 0.5, Array.from({ length: steps }, (_, index) => index + 1)] as const)
    : valueAxis(Math.min(...amounts), Math.max(...amounts));
  const x = (time: number) => (time - from) / (to - from);
  const y = (value: number) => (value - low) / (high - low);
  return {
    x: (day) => x(Date.parse(day)),
    y,
    values: values.map((value) => ({ value, share: y(value), label: texts.value(value) })),
    days: ticks.map(({ time, label }) => ({ share: x(time), label })),
    borders: borders.map(x),
  };
}

/** Round values around those from `low` to `high`: the ends of the axis and what is written along it. */
export function valueAxis(low: number, high: number): readonly [number, number, number[]] {
  // A line that begins near nothing begins at nothing; one that moves far above it would only be flattened.
  const bottom = low >= 0 && low <= 0.4 * high ? 0 : low;
  const top = high <= 0 && high >= 0.4 * low ? 0 : high;
  const large = Math.max(Math.abs(top), Math.abs(bottom));
  // Values that are nearly the same would be told apart by labels that are all the same.
  const span = top - bottom > 1e-9 * Math.max(1, large) ? top - bottom : Math.max(1, large / 2);
  const step = roundUp(span / (mostValues - 1));
  const first = Math.floor(bottom / step);
  const last = Math.max(Math.ceil(top / step), first + 1);
  const values = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return [values[0] ?? 0, values.at(-1) ?? 1, values];
}

/** 1, 2, 2.5 or 5 times a power of ten. */
function roundUp(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= step * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

/** Without the dust of reckoning: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

function dayAxis(first: number, last: number, text: (day: string) => string) {
  const years = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()] as const;
  const count = years[1] - years[0] + 1;
  if (count <= 2 && last > first) {
    const margin = (last - first) * 0.06;
    const label = (time: number) => ({ time, label: text(new Date(time).toISOString().slice(0, 10)) });
    return { from: first - margin, to: last + margin, borders: [], ticks: [label(first), label(last)] };
  }
  const begin = (year: number) => Date.UTC(year, 0, 1);
  const every = Math.ceil(count / mostYears);
  const all = Array.from({ length: count }, (_, index) => years[0] + index);
  const margin = (count * 365 * dayLength) / 50;
  return {
    from: begin(years[0]) - margin,
    to: begin(years[1] + 1) + margin,
    borders: [...all, years[1] + 1].map(begin),
    ticks: all
      .filter((_, index) => index % every === 0)
      .map((year) => ({ time: (begin(year) + begin(year + 1)) / 2, label: String(year) })),
  };
}

/** A word beside a point: where it would stand, in shares of the chart's width and height. */
export interface Note {
  x: number;
  y: number;
  text: string;
}

export interface PlacedNote extends Note {
  /** Over its point or under it. */
  above: boolean;
  anchor: 'start' | 'middle' | 'end';
}

/** Narrowest width a chart is drawn in and widths and heights of text, all in CSS pixels. */
const narrowest = 260;
const letter = 7.5;
const line = 17;

/** Finds room for words beside points; of those that would cover one another the later ones are left out. */
export function placeNotes(notes: readonly Note[], height: number): PlacedNote[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return notes.flatMap((note) => {
    const anchor = note.x < 0.2 ? 'start' : note.x > 0.8 ? 'end' : 'middle';
    const width = note.text.length * letter;
    const left = note.x * narrowest - { start: 0, middle: width / 2, end: width }[anchor];
    for (const above of [true, false]) {
      const middle = (1 - note.y) * height + (above ? -line : line);
      const box = { left, right: left + width, top: middle - line / 2, bottom: middle + line / 2 };
      if (box.top < -line || box.bottom > height) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ ...note, above, anchor }];
    }
    return [];
  });
}

type Box = { left: number; right: number; top: number; bottom: number };

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
