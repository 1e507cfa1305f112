/**
 * What the browser and the sync server say to each other, beside the standard y-websocket messages.
 * Pure: no Node, no DOM. The rules are in server/sync/SPEC.md.
 */
import type { Decoder } from 'lib0/decoding';
import { readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { type Changed, changedFrom } from './changed';
import { MessageType, SyncType } from './codes';

export type { Changed } from './changed';
export { CloseCode, longestAgeMs, MessageType, mayReconnect, SyncType } from './codes';

/** What a person may do with a document; no access at all is a closed socket, not a value. */
export type Access = 'edit' | 'comment' | 'read';

/**
 * Frame 4: `count` document messages of this connection are committed (see `isDocumentMessage`); `stateVector` is the
 * Yjs state vector of what those messages carried.
 */
export type Saved = { count: number; stateVector: Uint8Array };

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
  return changedFrom(readVarString(decoder));
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
