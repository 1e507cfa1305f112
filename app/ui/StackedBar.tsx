import { useFormat } from '~/i18n/useFormat';
import { classes } from './classes';

/** Each look has its colour and its pattern. */
export type PieceLook = 'full' | 'striped' | 'dotted' | 'hollow';

export interface Piece {
  key: string;
  label: string;
  count: number;
  look: PieceLook;
}

export interface StackedBarProps {
  /** What is being counted. */
  label: string;
  pieces: readonly Piece[];
  /** Only the bar, for the row of a table; its numbers are then read out but not shown. */
  compact?: boolean;
}

/** How a whole falls into a few parts. The legend says in words and numbers what the bar draws. */
export function StackedBar({ label, pieces, compact = false }: StackedBarProps) {
  const format = useFormat();
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => format.percent(total > 0 ? count / total : 0);
  const spoken = `${label}: ${format.list(pieces.map((piece) => `${piece.label} ${format.number(piece.count)}`))}`;
  const bar = (
    <div
      {...(compact ? { role: 'img', 'aria-label': spoken } : { 'aria-hidden': true })}
      className={classes('flex w-full gap-0.5', compact ? 'h-4' : 'h-8')}
    >
      {pieces.map(
        ({ key, count, look }) =>
          count > 0 && (
            <div
              key={key}
              data-piece={look}
              style={{ flex: count }}
              className="first:rounded-l-md last:rounded-r-md"
            />
          ),
      )}
    </div>
  );
  if (compact) return bar;
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">{label}</figcaption>
      {bar}
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1.5 text-sm">
        {pieces.map(({ key, label: name, count, look }) => (
          <li key={key} className="flex items-center gap-2">
            <span aria-hidden="true" data-piece={look} className="size-4.5 rounded-sm" />
            <span>
              {name} <strong className="tabular-nums">{format.number(count)}</strong>{' '}
              <span className="text-ink-faint tabular-nums">({share(count)})</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
