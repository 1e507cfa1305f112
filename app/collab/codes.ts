// The numbers of the protocol, apart from reading and writing its frames: a page that only listens needs no more.

/** The first varUint of every frame. 0, 1 and 3 are y-websocket's own, 4 to 6 are ours (server → client only). */
export const MessageType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  saved: 4,
  changed: 5,
  access: 6,
} as const;

/** The second varUint of a `MessageType.sync` frame. */
export const SyncType = { step1: 0, step2: 1, update: 2 } as const;

/** Why the server closed a socket. The numbers are named here and nowhere else. */
export const CloseCode = {
  /** The server is going down for a restart: come back at once. */
  restart: 1012,
  /** The server cannot take more just now, or the reader was too slow: come back and resync. */
  tryAgain: 1013,
  /** A frame could not be decoded. */
  badFrame: 4400,
  /** The session has ended: sign in again. */
  sessionEnded: 4401,
  /** The person may not see this document any more, or kept writing without the right to. */
  forbidden: 4403,
  /** The document does not exist any more. */
  gone: 4404,
  /** A frame was larger than the server accepts. */
  tooLarge: 4413,
  /** Messages came faster than the server accepts. */
  tooFast: 4429,
} as const;
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

const FINAL: ReadonlySet<number> = new Set([
  CloseCode.badFrame,
  CloseCode.sessionEnded,
  CloseCode.forbidden,
  CloseCode.gone,
  CloseCode.tooLarge,
]);

/**
 * Whether a client should reconnect after a close. To be given to the provider as `shouldReconnect`, because the
 * stock rule (every 44xx is final) would also give up after `tooFast`.
 */
export function mayReconnect(code: number): boolean {
  return !FINAL.has(code);
}

/** How old a page's data can be: a browser gives what it has fetched ahead of a click for up to five minutes. */
export const longestAgeMs = 300_000;
