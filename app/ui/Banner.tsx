import type { ReactNode } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { toneIcons } from './Badge';
import { classes } from './classes';
import { Icon } from './Icon';

const tones = {
  info: 'border-info-line border-l-info bg-info-soft [--mark:var(--color-info)]',
  success: 'border-success-line border-l-success bg-success-soft [--mark:var(--color-success)]',
  warning: 'border-warning-line border-l-warning bg-warning-soft [--mark:var(--color-warning)]',
  danger: 'border-danger-line border-l-danger bg-danger-soft [--mark:var(--color-danger)]',
};

export interface BannerProps {
  tone?: keyof typeof tones;
  title?: string;
  children?: ReactNode;
  /** At most one button or link. */
  action?: ReactNode;
  /** It appeared because of what just happened, so it is read out: at once for warnings and errors, else in turn. */
  live?: boolean;
  className?: string;
}

/** A message which belongs to the page and stays: what is going on, and what can be done. */
export function Banner({ tone = 'info', title, children, action, live = false, className }: BannerProps) {
  const { t } = useTranslation();
  const urgent = tone === 'danger' || tone === 'warning';
  return (
    <div
      role={live ? (urgent ? 'alert' : 'status') : undefined}
      className={classes(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-control border border-l-4 px-4 py-3',
        tones[tone],
        className,
      )}
    >
      <Icon name={toneIcons[tone]} className="mt-0.5 size-5 text-(--mark)" />
      <span className="sr-only">{t(`states.${tone}`)}:</span>
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
