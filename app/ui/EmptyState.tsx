import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export interface EmptyStateProps {
  icon?: IconName;
  title: string;
  /** What this place is for and what will stand here. */
  children: ReactNode;
  /** The one button which starts it; nothing where the reader may not. */
  action?: ReactNode;
}

/** What stands where there is nothing yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <section className="flex flex-col items-center rounded-card border border-line-strong border-dashed bg-surface px-6 py-10 text-center sm:py-14">
      {icon && (
        <span className="mb-4 flex size-14 items-center justify-center rounded-full bg-brand-soft text-brand">
          <Icon name={icon} className="size-7" />
        </span>
      )}
      <h2 className="font-bold text-xl">{title}</h2>
      <div className="mt-2 max-w-prose text-ink-soft">{children}</div>
      {action && <div className="mt-6">{action}</div>}
    </section>
  );
}
