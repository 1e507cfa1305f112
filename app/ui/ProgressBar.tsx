import { useId } from 'react';
import { useFormat } from '~/i18n/useFormat';

export interface ProgressBarProps {
  label: string;
  /** Done so far, out of `max`; left out while nobody can tell. */
  value?: number;
  max?: number;
  /** In words, such as "12 z 139 opatření"; the percentage without it. */
  text?: string;
}

/** How far a long piece of work has come. */
export function ProgressBar({ label, value, max = 100, text }: ProgressBarProps) {
  const id = useId();
  const format = useFormat();
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span className="text-ink-soft tabular-nums">
          {text ?? (value === undefined ? null : format.percent(max > 0 ? value / max : 0))}
        </span>
      </div>
      <progress id={id} value={value} max={max} className="progress" />
    </div>
  );
}
