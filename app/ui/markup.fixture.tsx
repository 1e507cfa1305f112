import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom/server';
import { serverI18n } from '~/i18n/i18n.server';
import type { Language } from '~/i18n/language';
import { I18nProvider } from '~/i18n/useTranslation';

/** What the server would send for an element of a page at `/here`. */
export function markup(element: ReactNode, language: Language = 'cs'): string {
  return renderToStaticMarkup(
    <I18nProvider value={serverI18n[language]}>
      <StaticRouter location="/here">{element}</StaticRouter>
    </I18nProvider>,
  );
}

/** The values of an attribute, in the order they stand in the markup. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}
