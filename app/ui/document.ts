import { createContext } from 'react';

/** What the server knows about the document being rendered; a browser has none of it and falls back to the defaults. */
export interface ServerDocument {
  /** Content-Security-Policy nonce for inline scripts. */
  nonce?: string;
  /** The request's id, shown to the reader when the request failed and written to the log beside the error. */
  errorId?: string;
  /** The namespaces of texts the page has asked for so far, filled while it is being rendered. */
  textsAskedFor?: ReadonlySet<string>;
}

export const ServerDocumentContext = createContext<ServerDocument>({});

/** The cookie which tells the browser the id of the failed request it is about to show an error page for. */
export const errorIdCookieName = 'error_id';

/** The id of the element which tells the browser's scripts what texts to fetch before they take the page over. */
export const textsElementId = 'texts';
