import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import { type ReactNode, useContext, useEffect } from 'react';
import { translatorFor } from '~/i18n/i18n';
import { detectLanguage } from '~/i18n/language';
import { languageOf, pageTitle } from '~/i18n/page-title';
import { useTranslation } from '~/i18n/useTranslation';
import { findSession } from '~/platform/session.server';
import { ServerDocumentContext, textsElementId } from '~/ui/document';
import { giveEarlyClick, keepEarlyClick } from '~/ui/early-click';
import { errorKind } from '~/ui/error-kind';
import { NavigationProgress } from '~/ui/NavigationProgress';
import { RouteAnnouncer } from '~/ui/RouteAnnouncer';
import { RouteError } from '~/ui/RouteError';
import { SkipLink } from '~/ui/SkipLink';
import { ToastProvider } from '~/ui/Toast';
import stylesheet from './styles.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** A page that fails has no title of its own, so it is called by what went wrong. */
export const meta: MetaFunction = ({ matches, error }) =>
  error === undefined
    ? [{ title: translatorFor(languageOf(matches))('appName') }]
    : pageTitle(matches, 'errors', (t) => t(`${errorKind(error, true)}.title`));

/** The language everything below is written in. */
export async function loader(args: LoaderFunctionArgs) {
  const session = await findSession(args);
  return { language: detectLanguage(args.request, session?.me.language) };
}

/** The document around every page, the error page included. */
export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { nonce } = useContext(ServerDocumentContext);
  useEffect(giveEarlyClick, []);
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0f5c63" />
        {/* Only the server knows the nonce, and a browser hides it from scripts: hence the suppressed warning. */}
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; as a child its quotes would be escaped.
          dangerouslySetInnerHTML={{ __html: keepEarlyClick }}
        />
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        <NavigationProgress />
        {children}
        <RouteAnnouncer />
        <TextsAskedFor />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/**
 * Stands after the page, so that by then the server knows which texts the page has asked for. Only the server does,
 * hence the suppressed warning: the browser reads the attribute before React begins and never changes it.
 */
function TextsAskedFor() {
  const { textsAskedFor = [] } = useContext(ServerDocumentContext);
  return (
    <template id={textsElementId} data-namespaces={[...textsAskedFor].join(' ')} suppressHydrationWarning />
  );
}

export default function App() {
  return (
    <ToastProvider>
      <Outlet />
    </ToastProvider>
  );
}

export function ErrorBoundary() {
  return <RouteError />;
}
