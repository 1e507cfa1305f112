import type { ReactNode } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Logo } from './Logo';
import { contentId } from './SkipLink';

export interface AuthCardProps {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** The form. */
  children?: ReactNode;
  /** Under the card: the other ways ("Zapomněli jste heslo?"), small. */
  footer?: ReactNode;
}

/** The layout of pages for people who are not signed in: one card with one thing to do. */
export function AuthCard({ title, lead, children, footer }: AuthCardProps) {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-8 sm:justify-center sm:py-12">
      <div className="w-full max-w-md">
        <header className="mb-6 flex items-center gap-3 sm:mb-8 sm:justify-center">
          <Logo className="size-11" />
          <div>
            <p className="font-bold text-xl leading-tight">{t('appName')}</p>
            <p className="text-ink-soft text-sm">{t('tagline')}</p>
          </div>
        </header>
        <main
          id={contentId}
          tabIndex={-1}
          className="rounded-card border border-line bg-surface px-5 py-6 shadow-card sm:px-8 sm:py-8"
        >
          <h1 className="font-bold text-2xl">{title}</h1>
          {lead && <div className="mt-2 text-balance text-ink-soft">{lead}</div>}
          <div className="mt-6 flex flex-col gap-5 empty:hidden">{children}</div>
        </main>
        {footer && (
          <footer className="mt-6 flex flex-col gap-2 px-5 text-ink-soft text-sm sm:items-center sm:text-center">
            {footer}
          </footer>
        )}
      </div>
    </div>
  );
}
