import { isRouteErrorResponse } from '@remix-run/react';

/** What an error page can say; each has its texts in the `errors` namespace. */
export type ErrorKind =
  | 'badRequest'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'tooMany'
  | 'unavailable'
  | 'offline'
  | 'unexpected';

const kindOfStatus: Readonly<Record<number, ErrorKind>> = {
  400: 'badRequest',
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  410: 'notFound',
  429: 'tooMany',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Sorts whatever a route threw. `online` is what the browser says of its connection (true on the server). */
export function errorKind(error: unknown, online: boolean): ErrorKind {
  if (isRouteErrorResponse(error)) return kindOfStatus[error.status] ?? 'unexpected';
  return online ? 'unexpected' : 'offline';
}

/** The same short code for the same error, for errors which happened in the browser and so have no request id. */
export function errorFingerprint(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `B-${hash.toString(36).toUpperCase().padStart(7, '0')}`;
}
