import { describe, expect, it } from 'vitest';
import { findTyped, isTyping, rove } from './roving';

describe('rove', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', -1, 2],
    ['ArrowDown', -1, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['ArrowRight', 0, null],
    ['x', 0, null],
  ])('%s from %d leads to %s in a column of three', (key, from, to) => {
    expect(rove(key, from, 3, 'vertical')).toBe(to);
  });

  it('uses the other arrows in a row', () => {
    expect(rove('ArrowRight', 0, 2, 'horizontal')).toBe(1);
    expect(rove('ArrowLeft', 0, 2, 'horizontal')).toBe(1);
    expect(rove('ArrowDown', 0, 2, 'horizontal')).toBeNull();
  });

  it('leads nowhere in an empty list', () => {
    expect(rove('Home', -1, 0, 'vertical')).toBeNull();
  });
});

describe('findTyped', () => {
  const labels = ['Bydlení', 'Bezpečnost', 'Řízení', 'Dluhy'];

  it('goes on from the present one and round', () => {
    expect(findTyped(labels, 0, 'b')).toBe(1);
    expect(findTyped(labels, 1, 'b')).toBe(0);
  });

  it('stays on the present one while a word is being typed', () => {
    expect(findTyped(labels, 1, 'be')).toBe(1);
    expect(findTyped(labels, 1, 'by')).toBe(0);
  });

  it('ignores diacritics and case', () => {
    expect(findTyped(labels, 0, 'R')).toBe(2);
    expect(findTyped(labels, 0, 'ří')).toBe(2);
  });

  it('finds nothing where there is nothing', () => {
    expect(findTyped(labels, 0, 'x')).toBeNull();
    expect(findTyped([], -1, 'a')).toBeNull();
    expect(findTyped(labels, 0, '')).toBeNull();
  });
});

it('tells letters from commands', () => {
  const press = { key: 'a', ctrlKey: false, metaKey: false, altKey: false };
  expect(isTyping(press)).toBe(true);
  expect(isTyping({ ...press, ctrlKey: true })).toBe(false);
  expect(isTyping({ ...press, key: ' ' })).toBe(false);
  expect(isTyping({ ...press, key: 'Enter' })).toBe(false);
});
