import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const tones: Record<Tone, string> = {
  neutral: 'border-line-strong bg-surface text-ink-soft',
  info: 'border-info-line bg-info-soft text-info',
  success: 'border-success-line bg-success-soft text-success',
  warning: 'border-warning-line bg-warning-soft text-warning',
  danger: 'border-danger-line bg-danger-soft text-danger',
};

/** The picture of each tone, so that it is not told by colour alone. */
export const toneIcons: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'error',
};

export interface BadgeProps {
  tone?: Tone;
  /** Each state its own; the tone's without it. */
  icon?: IconName;
  /** Only the picture is seen; the text is read out and shown on hover. For narrow places full of them. */
  compact?: boolean;
  children: ReactNode;
}

/** The state of something: a picture and a word. */
export function Badge({ tone = 'neutral', icon = toneIcons[tone], compact = false, children }: BadgeProps) {
  return (
    <span
      title={compact && typeof children === 'string' ? children : undefined}
      className={classes(
        'inline-flex items-center gap-1 whitespace-nowrap border font-semibold text-xs',
        compact ? 'size-5.5 justify-center rounded-full' : 'min-h-6.5 rounded-full px-2.5 py-0.5',
        tones[tone],
      )}
    >
      <Icon name={icon} className="size-3.5" />
      <span className={compact ? 'sr-only' : undefined}>{children}</span>
    </span>
  );
}
