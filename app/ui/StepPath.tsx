import { classes } from './classes';
import { Icon, type IconName } from './Icon';

export type StepLook = 'done' | 'skipped' | 'now' | 'next';

export interface Step {
  key: string;
  label: string;
  look: StepLook;
  /** What the look means, for those who do not see it: "hotovo". */
  lookLabel: string;
}

const icons: Record<Exclude<StepLook, 'next'>, IconName> = {
  done: 'check',
  skipped: 'chevronRight',
  now: 'target',
};

/** The way of something through its states, and how far it has come. */
export function StepPath({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-col gap-x-1 gap-y-2 sm:flex-row sm:items-center">
      {steps.map(({ key, label: name, look, lookLabel }) => (
        <li
          key={key}
          aria-current={look === 'now' ? 'step' : undefined}
          className={classes(
            'flex items-center gap-2 sm:not-first:before:mx-1 sm:not-first:before:h-px sm:not-first:before:w-4 sm:not-first:before:bg-line-strong lg:not-first:before:w-8',
            look === 'now' ? 'font-bold text-brand-strong' : look === 'done' ? 'text-ink' : 'text-ink-faint',
          )}
        >
          <span
            className={classes(
              'flex size-6 shrink-0 items-center justify-center rounded-full border-2',
              look === 'now' && 'border-brand bg-brand text-white',
              look === 'done' && 'border-brand text-brand',
              look === 'skipped' && 'border-line-strong',
              look === 'next' && 'border-line-strong border-dashed',
            )}
          >
            {look !== 'next' && <Icon name={icons[look]} className="size-3.5" />}
          </span>
          {name}
          {look !== 'next' && <span className="sr-only">{` (${lookLabel})`}</span>}
        </li>
      ))}
    </ol>
  );
}
