import { useId } from 'react';
import { useFormat } from '~/i18n/useFormat';
import { type ChartPoint, chartScale, placeNotes } from './ChartScale';
import { classes } from './classes';

/** Each look has its colour and its own line or shape, so that it is not told by colour alone. */
export type ChartLook = 'line' | 'dashes' | 'ring' | 'diamond';

export interface ChartSeries {
  key: string;
  /** What it is, for the legend. */
  label: string;
  look: ChartLook;
  /** By day. */
  points: readonly ChartPoint[];
  /** Writes the value of its last point beside it, where there is room. */
  noted?: boolean;
}

export interface ChartProps {
  title: string;
  /** What is to be seen, in a sentence or two; the numbers themselves belong into a table beside the chart. */
  description: string;
  /** With at least one point in all. */
  series: readonly ChartSeries[];
  /** Names of the steps, where values are steps counted from 1. */
  steps?: readonly string[];
  /** A day to be marked, and its name. */
  mark?: { on: string; label: string };
}

const height = 200;
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const fromTop = (share: number) => (1 - share) * height;

/** Values over time. It fills the width it is given; its texts keep their size. */
export function Chart({ title, description, series, steps, mark }: ChartProps) {
  const format = useFormat();
  const id = useId();
  const shown = series.filter(({ points }) => points.length > 0);
  const text = (value: number) => (steps ? (steps[value - 1] ?? '') : format.number(value, 6));
  const marked = mark ? [{ on: mark.on, value: shown[0]?.points[0]?.value ?? 0 }] : [];
  const scale = chartScale(
    [...shown.flatMap(({ points }) => points), ...marked],
    { value: text, day: format.date },
    steps?.length,
  );
  const place = ({ on, value }: ChartPoint) => ({ x: scale.x(on), y: scale.y(value) });
  const notes = placeNotes(
    shown.flatMap(({ noted, points }) => {
      const last = points.at(-1);
      return noted && last && !steps ? [{ ...place(last), text: text(last.value) }] : [];
    }),
    height,
  );
  const gutter = Math.min(28, Math.max(...scale.values.map(({ label }) => label.length)) + 1);
  return (
    <figure className={classes('min-w-0', mark && 'pt-6')}>
      <div className="flex gap-2">
        <div
          aria-hidden="true"
          className="relative shrink-0 text-right text-ink-soft text-xs tabular-nums"
          style={{ width: `min(${gutter}ch, 38%)`, height }}
        >
          {scale.values.map(({ value, share, label }) => (
            <span
              key={value}
              title={steps && label}
              className="-translate-y-1/2 absolute right-0 max-w-full truncate"
              style={{ top: fromTop(share) }}
            >
              {label}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
          width="100%"
          height={height + 28}
          className="min-w-0 flex-1 overflow-visible text-xs"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          {scale.values.map(({ value, share }) => (
            <line
              key={value}
              x1="0"
              x2="100%"
              y1={fromTop(share)}
              y2={fromTop(share)}
              className="stroke-line"
            />
          ))}
          {scale.borders.map((share) => (
            <line
              key={share}
              {...{ x1: percent(share), x2: percent(share), y1: height, y2: height + 6 }}
              className="stroke-line-strong"
            />
          ))}
          {scale.days.map(({ share, label }) => (
            <text
              key={label}
              x={percent(share)}
              y={height + 20}
              textAnchor="middle"
              className="fill-ink-soft"
            >
              {label}
            </text>
          ))}
          {mark && <Mark share={scale.x(mark.on)} label={mark.label} />}
          {shown.map((one) => (
            <Series
              key={one.key}
              look={one.look}
              points={one.points}
              place={place}
              spoken={(point) => `${one.label}, ${format.date(point.on)}: ${text(point.value)}`}
            />
          ))}
          {notes.map(({ x, y, text: note, above, anchor }) => (
            <text
              key={`${x} ${note}`}
              x={percent(x)}
              y={fromTop(y) + (above ? -11 : 21)}
              textAnchor={anchor}
              className="fill-ink stroke-4 stroke-surface font-semibold tabular-nums [paint-order:stroke]"
            >
              {note}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        <ul aria-hidden="true" className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {shown.map(({ key, label, look }) => (
            <li key={key} className="flex items-center gap-2">
              <svg aria-hidden="true" width="28" height="16" className="shrink-0">
                <Line look={look} x1="1" x2="27" y1={8} y2={8} />
                <Marker look={look} x="14" y={8} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Series({
  look,
  points,
  place,
  spoken,
}: Pick<ChartSeries, 'look' | 'points'> & {
  place: (point: ChartPoint) => { x: number; y: number };
  spoken: (point: ChartPoint) => string;
}) {
  const places = points.map((point) => ({ ...place(point), point }));
  return (
    <g>
      {places.slice(1).map(({ x, y, point }, index) => {
        const before = places[index] ?? { x, y };
        return (
          <Line
            key={point.on}
            look={look}
            x1={percent(before.x)}
            x2={percent(x)}
            y1={fromTop(before.y)}
            y2={fromTop(y)}
          />
        );
      })}
      {places.map(({ x, y, point }) => (
        <Marker key={point.on} look={look} x={percent(x)} y={fromTop(y)} title={spoken(point)} />
      ))}
    </g>
  );
}

function Line({ look, ...ends }: { look: ChartLook; x1: string; x2: string; y1: number; y2: number }) {
  if (look === 'ring' || look === 'diamond') return null;
  return (
    <line
      {...ends}
      strokeLinecap="round"
      className={look === 'dashes' ? 'stroke-2 stroke-line-strong' : 'stroke-3 stroke-brand'}
      strokeDasharray={look === 'dashes' ? '2 6' : undefined}
    />
  );
}

/** In a picture of its own, because only its corner can be placed by a share of the width. */
function Marker({ look, x, y, title }: { look: ChartLook; x: string; y: number; title?: string }) {
  if (look === 'dashes') return null;
  return (
    <svg aria-hidden="true" x={x} y={y} className="overflow-visible">
      {title && <title>{title}</title>}
      {look === 'diamond' ? (
        <path d="M0-8 8 0 0 8-8 0Z" className="fill-accent stroke-2 stroke-ink" />
      ) : (
        <circle
          r={look === 'ring' ? 7 : 5}
          className={classes(
            'stroke-2',
            look === 'ring' ? 'fill-none stroke-ink' : 'fill-brand stroke-surface',
          )}
        />
      )}
    </svg>
  );
}

function Mark({ share, label }: { share: number; label: string }) {
  const x = percent(share);
  return (
    <g>
      <line x1={x} x2={x} y1={-6} y2={height} strokeDasharray="5 4" className="stroke-ink-faint" />
      <text
        {...{ x, y: -12, dx: share > 0.5 ? -6 : 6 }}
        textAnchor={share > 0.5 ? 'end' : 'start'}
        className="fill-ink-soft"
      >
        {label}
      </text>
    </g>
  );
}
