import type { ReactNode } from 'react';
import { classes } from './classes';

export interface CardProps {
  title?: ReactNode;
  /** Beside the title: a quiet button or link. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page on its own sheet. */
export function Card({ title, action, className, children }: CardProps) {
  return (
    <section
      className={classes('rounded-card border border-line bg-surface p-4 shadow-card sm:p-6', className)}
    >
      {title && (
        <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 className="font-bold text-xl">{title}</h2>
          {action}
        </header>
      )}
      {children}
    </section>
  );
}
