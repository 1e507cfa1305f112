import { Transform } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { noting } from '~/i18n/i18n';
import { serverI18n } from '~/i18n/i18n.server';
import { detectLanguage, isLanguage, type Language } from '~/i18n/language';
import type { NamespaceName } from '~/i18n/texts';
import { I18nProvider } from '~/i18n/useTranslation';
import { errorIdCookieName, ServerDocumentContext } from '~/ui/document';

/** What the HTTP server hands to Remix with each request; all of it may be left out. */
declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    /** Nonce of the Content-Security-Policy header the server sends. */
    cspNonce?: string;
    /** Id of this request in the log. The reader of an error page sees it. */
    requestId?: string;
    /** Writes an unexpected error to the log. Without it errors go to standard error. */
    logError?: (error: unknown, about: ErrorOrigin) => void;
  }
}

export interface ErrorOrigin {
  requestId?: string;
  method: string;
  path: string;
}

/** How long a deferred loader may keep a response open, in milliseconds. */
export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext | undefined,
): Promise<Response> {
  const nonce = loadContext?.cspNonce;
  const textsAskedFor = new Set<NamespaceName>();
  const i18n = noting(serverI18n[languageOfDocument(request, remixContext)], textsAskedFor);
  const failed = status >= 500;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.append('Vary', 'Accept-Language, Cookie');
  // Going back shows a page as it is now, and after signing out nothing of it, on computers that several people use.
  headers.set('Cache-Control', 'private, no-store');
  if (failed) keepErrorId(headers, loadContext);

  return new Promise((resolve, reject) => {
    let headSent = false;
    const send = () => {
      headSent = true;
      const body = inFewPieces();
      body.once('close', () => clearTimeout(timer));
      resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <ServerDocumentContext.Provider
        value={{ nonce, errorId: failed ? loadContext?.requestId : undefined, textsAskedFor }}
      >
        <I18nProvider value={i18n}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </I18nProvider>
      </ServerDocumentContext.Provider>,
      {
        nonce,
        // A crawler gets the finished page, a person the first part as soon as it is there.
        [isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError(error) {
          // Before the head is sent the error reaches `handleError` through `onShellError`.
          if (headSent) report(error, request, loadContext);
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/**
 * Hands on in one piece what is written within one turn of the event loop. React writes a page in pieces of 2 KiB, and
 * each would be compressed and sent on its own: a chapter would travel at three times its size (bench/pages).
 */
function inFewPieces(): Transform {
  let waiting: Buffer[] = [];
  const handOn = (stream: Transform) => {
    if (waiting.length > 0) stream.push(Buffer.concat(waiting));
    waiting = [];
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      if (waiting.push(piece) === 1) setImmediate(() => handOn(this));
      done();
    },
    flush(done) {
      handOn(this);
      done();
    },
  });
}

export const handleDataRequest: HandleDataRequestFunction = (response, { context }) => {
  if (response.status >= 500) keepErrorId(response.headers, context);
  return response;
};

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // Somebody who leaves a page before it has loaded is not an error.
  if (!request.signal.aborted) report(error, request, context);
};

/** The root loader's decision, which knows the person's setting; where it failed, what the request alone says. */
function languageOfDocument(request: Request, { staticHandlerContext }: EntryContext): Language {
  const language: unknown = staticHandlerContext.loaderData?.root?.language;
  return isLanguage(language) ? language : detectLanguage(request);
}

/** Errors lose their text on the way to a browser, so their id travels in a short-lived cookie. */
function keepErrorId(headers: Headers, context: AppLoadContext | undefined) {
  if (context?.requestId) {
    headers.append(
      'Set-Cookie',
      `${errorIdCookieName}=${context.requestId}; Path=/; Max-Age=60; SameSite=Lax`,
    );
  }
}

function report(error: unknown, request: Request, context: AppLoadContext | undefined) {
  const origin = {
    requestId: context?.requestId,
    method: request.method,
    path: new URL(request.url).pathname,
  };
  if (context?.logError) {
    context.logError(error, origin);
    return;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${origin.method} ${origin.path} ${origin.requestId ?? ''}\n${text}\n`);
}
