import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { MessageType, SyncType } from '~/collab/protocol';

function syncFrame(type: number, body: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MessageType.sync);
  writeVarUint(encoder, type);
  writeVarUint8Array(encoder, body);
  return toUint8Array(encoder);
}

/** A whole sync step 1 frame for a state vector. */
export const encodeStep1 = (stateVector: Uint8Array): Uint8Array => syncFrame(SyncType.step1, stateVector);
/** A whole sync step 2 frame: the answer to a step 1. */
export const encodeStep2 = (update: Uint8Array): Uint8Array => syncFrame(SyncType.step2, update);
/** A whole sync update frame. */
export const encodeUpdate = (update: Uint8Array): Uint8Array => syncFrame(SyncType.update, update);

/** A whole awareness frame for an encoded awareness update. */
export function encodeAwareness(update: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MessageType.awareness);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}
