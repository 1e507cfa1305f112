import type { ReactNode } from 'react';
import { Breadcrumbs } from './Breadcrumbs';

export interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences, or a row of badges. */
  lead?: ReactNode;
  breadcrumbs?: readonly { to: string; label: string }[];
  /** The page's one primary action. */
  action?: ReactNode;
}

/** The head of a page: where one is, its name, and the one thing to do first. */
export function PageHeader({ title, lead, breadcrumbs = [], action }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-2 sm:mb-8">
      {breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="font-bold text-2xl sm:text-3xl">{title}</h1>
          {lead && <div className="mt-2 max-w-prose text-ink-soft">{lead}</div>}
        </div>
        {action && <div className="on-screen-only">{action}</div>}
      </div>
    </header>
  );
}
