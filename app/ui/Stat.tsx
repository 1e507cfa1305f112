import type { ReactNode } from 'react';
import { useFormat } from '~/i18n/useFormat';

export interface StatProps {
  label: string;
  value: number;
  /** What the number is out of, or since when. */
  note?: ReactNode;
}

/** Numbers side by side, each with what it counts. */
export function Stats({ items }: { items: readonly StatProps[] }) {
  const format = useFormat();
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-3">
      {items.map(({ label, value, note }) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end rounded-card border border-line bg-surface px-4 py-3"
        >
          {note && <dd className="text-ink-faint text-sm">{note}</dd>}
          <dt className="text-ink-soft text-sm">{label}</dt>
          <dd className="whitespace-nowrap font-bold text-2xl tabular-nums">{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
