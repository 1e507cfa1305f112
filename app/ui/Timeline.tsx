import type { CSSProperties } from 'react';
import { classes } from './classes';
import { timelineScale } from './TimelineScale';

/** Each look has its pattern, so that they differ without colour, also in print. */
export type TimelineLook = 'full' | 'striped' | 'hollow';

export interface TimelineRow {
  key: string;
  label: string;
  /** A quiet line under the label. */
  note?: string;
  /** ISO days; null: it has begun some time before. */
  from: string | null;
  to: string;
  look: TimelineLook;
}

export interface TimelineProps {
  /** What is drawn, for those who do not see it, and where the same stands in words. */
  label: string;
  /** The ends of the time that is drawn, ISO days. */
  from: string;
  to: string;
  rows: readonly TimelineRow[];
  legend: readonly { look: TimelineLook; label: string }[];
}

const shared: CSSProperties = { printColorAdjust: 'exact', forcedColorAdjust: 'none' };
const looks: Record<TimelineLook, CSSProperties> = {
  full: { ...shared, background: 'var(--color-brand)', border: '2px solid var(--color-brand)' },
  striped: {
    ...shared,
    background:
      'repeating-linear-gradient(-45deg, var(--color-brand) 0 4px, var(--color-brand-soft) 4px 8px)',
    border: '2px solid var(--color-brand)',
  },
  hollow: { ...shared, background: 'var(--color-surface)', border: '2px solid var(--color-brand)' },
};

/** When what ends, as bars one under another. A picture: the same must stand beside it in a table. */
export function Timeline({ label, from, to, rows, legend }: TimelineProps) {
  const { placeOf, months } = timelineScale(from, to);
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  const columns = 'sm:grid sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)] sm:gap-x-4';
  return (
    <figure>
      <ul className="mb-4 flex flex-wrap gap-x-6 gap-y-1.5 text-sm">
        {legend.map(({ look, label: name }) => (
          <li key={look} className="flex items-center gap-2">
            <span aria-hidden="true" style={looks[look]} className="h-4 w-7 rounded-sm" />
            {name}
          </li>
        ))}
      </ul>
      <div role="img" aria-label={label} className="text-sm">
        <div className={columns}>
          <span />
          <div className="relative h-6 text-ink-faint text-xs tabular-nums">
            {months.map(({ at, month, year }, index) => (
              <span
                key={`${month} ${year}`}
                style={{ left: percent(at) }}
                className={classes('absolute whitespace-nowrap pl-1', index % 3 !== 0 && 'max-lg:hidden')}
              >
                {month}/{year}
              </span>
            ))}
          </div>
        </div>
        {rows.map(({ key, label: name, note, from: begins, to: ends, look }) => {
          const start = begins === null ? 0 : placeOf(begins);
          return (
            <div key={key} className={classes(columns, 'break-inside-avoid border-line border-t')}>
              <div className="min-w-0 pt-1.5 sm:py-1.5">
                <span className="line-clamp-2">{name}</span>
                {note && <span className="block text-ink-soft text-xs">{note}</span>}
              </div>
              <div className="relative min-h-9">
                {months.map(({ at, month, year }) => (
                  <span
                    key={`${month} ${year}`}
                    style={{ left: percent(at) }}
                    className="absolute inset-y-0 border-line border-l"
                  />
                ))}
                <span
                  style={{ ...looks[look], left: percent(start), width: percent(placeOf(ends) - start) }}
                  className={classes(
                    'absolute top-1/2 h-4 min-w-2 -translate-y-1/2 rounded-r-sm',
                    start > 0 && 'rounded-l-sm',
                  )}
                />
              </div>
            </div>
          );
        })}
      </div>
    </figure>
  );
}
