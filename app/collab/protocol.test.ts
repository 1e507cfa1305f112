import { createDecoder, readVarUint } from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import {
  CloseCode,
  encodeAccess,
  encodeChanged,
  encodeSaved,
  isDocumentMessage,
  MessageType,
  mayReconnect,
  readAccess,
  readChanged,
  readSaved,
} from './protocol';

/** A decoder where the provider's message handlers get it: behind the type. */
function behindType(frame: Uint8Array, type: number) {
  const decoder = createDecoder(frame);
  expect(readVarUint(decoder)).toBe(type);
  return decoder;
}

describe('frames', () => {
  it('come out as they went in', () => {
    const saved = { count: 300, stateVector: new Uint8Array([1, 5, 9]) };
    expect(readSaved(behindType(encodeSaved(saved), MessageType.saved))).toEqual(saved);
    const changed = { entity: 'opatření', id: 'a-1' };
    expect(readChanged(behindType(encodeChanged(changed), MessageType.changed))).toEqual(changed);
    for (const access of ['edit', 'comment', 'read'] as const) {
      expect(readAccess(behindType(encodeAccess(access), MessageType.access))).toBe(access);
    }
  });

  it('are refused when they are not what they should be', () => {
    expect(() => readSaved(createDecoder(new Uint8Array([3, 9])))).toThrow();
    expect(() => readChanged(createDecoder(new Uint8Array([2, 0x7b, 0x7d])))).toThrow('without entity');
    expect(() => readAccess(createDecoder(new Uint8Array([1, 0x78])))).toThrow('unknown access');
  });

  it('count as document messages when they carry a step 2 or an update', () => {
    const counted = [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 1],
      [1, 2],
    ].map((start) => isDocumentMessage(new Uint8Array(start)));
    expect(counted).toEqual([false, true, true, false, false]);
    expect(isDocumentMessage(new Uint8Array([]))).toBe(false);
  });
});

describe('close codes', () => {
  it('tell a client whether to come back', () => {
    const back = Object.entries(CloseCode).filter(([, code]) => mayReconnect(code));
    expect(back.map(([name]) => name).sort()).toEqual(['restart', 'tooFast', 'tryAgain']);
    expect(mayReconnect(1006)).toBe(true);
  });
});
