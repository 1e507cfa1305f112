import { useLocation, useRouteError } from '@remix-run/react';
import { useContext } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from './Button';
import { errorIdCookieName, ServerDocumentContext } from './document';
import { errorFingerprint, errorKind } from './error-kind';
import { LinkButton } from './LinkButton';
import { Logo } from './Logo';
import { contentId } from './SkipLink';

/** The page shown instead of one that failed: what happened, what to do, and the code by which support finds it in the log. */
export function RouteError() {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation();
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const kind = errorKind(error, typeof navigator === 'undefined' || navigator.onLine);
  const id = useErrorId(error);
  const repeatable =
    kind === 'offline' || kind === 'unavailable' || kind === 'unexpected' || kind === 'tooMany';
  return (
    <main id={contentId} tabIndex={-1} className="mx-auto max-w-2xl px-4 py-12 sm:py-20">
      <Logo className="mb-10 size-12" />
      <h1 className="mb-4 text-3xl font-bold">{t(`${kind}.title`)}</h1>
      <p className="mb-3 text-lg">{t(`${kind}.body`)}</p>
      <p className="mb-8 text-ink-soft">
        {t(`${kind}.cure`)} {repeatable && t('nothingLost')}
      </p>
      <div className="flex flex-wrap gap-3">
        {repeatable && (
          <Button variant="primary" onClick={() => window.location.reload()}>
            {common('actions.tryAgain')}
          </Button>
        )}
        {kind === 'signedOut' ? (
          <LinkButton
            variant="primary"
            reloadDocument
            to={`/sign-in?${new URLSearchParams({ next: pathname + search })}`}
          >
            {common('navigation.signIn')}
          </LinkButton>
        ) : (
          <LinkButton variant={repeatable ? 'secondary' : 'primary'} reloadDocument to="/">
            {common('navigation.toStart')}
          </LinkButton>
        )}
      </div>
      {kind === 'unexpected' && (
        <p className="mt-10 border-line border-t pt-4 text-ink-soft text-sm">
          {t('id')}: <code className="select-all font-semibold text-ink">{id}</code>
        </p>
      )}
    </main>
  );
}

/** The id of the failed request, or a fingerprint where no request was involved. */
function useErrorId(error: unknown): string {
  const { errorId } = useContext(ServerDocumentContext);
  if (errorId) return errorId;
  const cookie =
    typeof document === 'undefined'
      ? undefined
      : document.cookie
          .split('; ')
          .find((pair) => pair.startsWith(`${errorIdCookieName}=`))
          ?.slice(errorIdCookieName.length + 1);
  return cookie ?? errorFingerprint(error);
}
