import type { ChartPoint } from './ChartScale';

export interface ChartSparklineProps {
  /** What it shows, in words and numbers; the picture alone tells nobody. */
  label: string;
  /** By day; with fewer than two nothing is drawn. */
  points: readonly ChartPoint[];
  /** What it is to come to: a line of dashes at this height. */
  target?: number;
}

const width = 96;
const height = 28;
const inset = 4;

/** Values over time as a small line, for the row of a list. */
export function ChartSparkline({ label, points, target }: ChartSparklineProps) {
  if (points.length < 2) return null;
  const times = points.map(({ on }) => Date.parse(on));
  const values = [...points.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const place = (value: number, all: number[], length: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return Number((inset + share * (length - 2 * inset)).toFixed(1));
  };
  const y = (value: number) => height - place(value, values, height);
  const line = points.map(({ value }, index) => `${place(times[index] ?? 0, times, width)} ${y(value)}`);
  const [endX, endY] = line.at(-1)?.split(' ') ?? [];
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      className="inline-block overflow-visible align-middle"
    >
      <title>{label}</title>
      {target !== undefined && (
        <line
          {...{ x1: 0, x2: width, y1: y(target), y2: y(target) }}
          strokeDasharray="2 4"
          className="stroke-2 stroke-line-strong"
        />
      )}
      <polyline points={line.join(' ')} strokeLinejoin="round" className="fill-none stroke-2 stroke-brand" />
      <circle cx={endX} cy={endY} r="3.5" className="fill-brand" />
    </svg>
  );
}
