/**
 * What the HTTP server hands to every loader and action. The server implements it; `app` never imports the server.
 * (`cspNonce`, `requestId` and `logError` are declared where they are used, in entry.server.)
 */
export type BackEndAddress = {
  url: string;
  publishableKey: string;
  /** Answers requests to `url` in this process (the embedded back end); null: over the network. */
  fetch: typeof fetch | null;
};

/** A letter to be sent; the promise fulfils once it is kept in the queue. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** An entry for the addressee's calendar (RFC 5545) and what is to be done with it there. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
};

/** What is limited, each with its own allowance (server/limits.ts). */
export type LimitedAction = 'signIn' | 'letter' | 'signInFromAddress' | 'letterFromAddress';

declare module '@remix-run/server-runtime' {
  /** Types of loaders and actions are those of single fetch (remix.config.js). */
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    backEnd: BackEndAddress;
    /** Origin people use, without a trailing slash. */
    publicUrl: string;
    /** Network address of the client. */
    clientAddress: string;
    /** Key of our own signed cookies. */
    sessionSecret: string;
    /** Adds a `Set-Cookie` header to the response of this request, whatever the loader or action returns. */
    setCookie(value: string): void;
    /** Counts one attempt; false when the allowance for this key is used up. */
    allow(action: LimitedAction, key: string): Promise<boolean>;
    sendLetter(letter: Letter): Promise<void>;
  }
}
