import { expect, test } from 'vitest';
import { readChangedFrame } from './changed';
import { encodeAccess, encodeChanged, encodeSaved } from './protocol';

test.each([
  { entity: 'measure', id: '1' },
  { entity: 'odpovědnost', id: 'žluťoučký kůň' },
  // So long that its length takes two bytes, and three.
  { entity: 'indicator', id: 'x'.repeat(300) },
  { entity: 'indicator', id: 'ě'.repeat(20_000) },
])('reads what the server writes', (changed) => {
  expect(readChangedFrame(encodeChanged(changed))).toEqual(changed);
});

test('leaves other frames alone', () => {
  expect(readChangedFrame(encodeAccess('read'))).toBeNull();
  expect(readChangedFrame(encodeSaved({ count: 3, stateVector: new Uint8Array([1, 2]) }))).toBeNull();
  expect(readChangedFrame(new Uint8Array())).toBeNull();
});

test('does not take nonsense for a change', () => {
  const frame = encodeChanged({ entity: 'x', id: 'y' });
  expect(() => readChangedFrame(frame.slice(0, -3))).toThrow();
});
