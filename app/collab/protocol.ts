/**
 * What the browser and the sync server say to each other, beside the standard y-websocket messages.
 * Pure: no Node, no DOM. The rules are in server/sync/SPEC.md.
 */
import type { Decoder } from 'lib0/decoding';
import { readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';

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

/** What a person may do with a document; no access at all is a closed socket, not a value. */
export type Access = 'edit' | 'comment' | 'read';

/**
 * Frame 4: `count` document messages of this connection are committed (see `isDocumentMessage`); `stateVector` is the
 * Yjs state vector of what those messages carried.
 */
export type Saved = { count: number; stateVector: Uint8Array };

/** Frame 5: a row shown beside this document changed, so the page should revalidate. */
export type Changed = { entity: string; id: string };

/** Encodes a whole `saved` frame. */
export function encodeSaved(saved: Saved): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MessageType.saved);
  writeVarUint(encoder, saved.count);
  writeVarUint8Array(encoder, saved.stateVector);
  return toUint8Array(encoder);
}

/** Reads the body of a `saved` frame; `decoder` stands behind the message type. Throws on a malformed body. */
export function readSaved(decoder: Decoder): Saved {
  return { count: readVarUint(decoder), stateVector: readVarUint8Array(decoder) };
}

/** Encodes a whole `changed` frame. */
export function encodeChanged(changed: Changed): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MessageType.changed);
  writeVarString(encoder, JSON.stringify(changed));
  return toUint8Array(encoder);
}

/** Reads the body of a `changed` frame; `decoder` stands behind the message type. Throws on a malformed body. */
export function readChanged(decoder: Decoder): Changed {
  const body: unknown = JSON.parse(readVarString(decoder));
  if (typeof body !== 'object' || body === null || !('entity' in body) || !('id' in body)) {
    throw new Error('changed frame without entity and id');
  }
  return { entity: String(body.entity), id: String(body.id) };
}

/** Encodes a whole `access` frame. */
export function encodeAccess(access: Access): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MessageType.access);
  writeVarString(encoder, access);
  return toUint8Array(encoder);
}

/** Reads the body of an `access` frame; `decoder` stands behind the message type. Throws on an unknown value. */
export function readAccess(decoder: Decoder): Access {
  const value = readVarString(decoder);
  if (value !== 'edit' && value !== 'comment' && value !== 'read') throw new Error(`unknown access ${value}`);
  return value;
}

/**
 * Whether a frame sent by a client is one that `saved.count` counts: a sync step 2 or a sync update. Both ends count
 * with this function, so that they mean the same messages.
 */
export function isDocumentMessage(frame: Uint8Array): boolean {
  return frame[0] === MessageType.sync && (frame[1] === SyncType.step2 || frame[1] === SyncType.update);
}
