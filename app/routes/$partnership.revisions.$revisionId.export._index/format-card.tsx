import type { ReactNode } from 'react';
import { Card } from '~/ui/Card';

/** A way out of Souhra: what it is good for, and how to take it. */
export function FormatCard({
  title,
  about,
  wide = false,
  children,
}: {
  title: string;
  about: string;
  /** Over both columns. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <Card title={title} className={wide ? 'md:col-span-2' : undefined}>
      <p className="mb-4 max-w-prose text-ink-soft">{about}</p>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">{children}</div>
    </Card>
  );
}
