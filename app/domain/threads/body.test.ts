import { describe, expect, test } from 'vitest';
import { fromTyped, piecesOf, queryBefore, toTyped } from './body';

const [jan, jana] = [
  { id: '11111111-1111-4111-8111-111111111111', name: 'Jan Novák' },
  { id: '22222222-2222-4222-8222-222222222222', name: 'Mgr. Jana Nováková (KSS)' },
];

describe('people in a comment', () => {
  test('are kept by their ids and typed by their names', () => {
    const typed = 'Pane @Jan Novák, co na to @Mgr. Jana Nováková (KSS)?';
    const body = `Pane @{${jan.id}}, co na to @{${jana.id}}?`;
    expect(fromTyped(typed, [jan, jana])).toBe(body);
    expect(toTyped(body, [jan, jana])).toBe(typed);
    expect(piecesOf(body)).toEqual([
      { kind: 'text', text: 'Pane ' },
      { kind: 'person', id: jan.id },
      { kind: 'text', text: ', co na to ' },
      { kind: 'person', id: jana.id },
      { kind: 'text', text: '?' },
    ]);
  });

  test('a name is not found in a longer one', () => {
    expect(fromTyped('@Jan Nováková', [jan])).toBe('@Jan Nováková');
    const longer = { id: jana.id, name: 'Jan Novák ml.' };
    expect(fromTyped('@Jan Novák ml. i @Jan Novák', [jan, longer])).toBe(`@{${jana.id}} i @{${jan.id}}`);
  });

  test('who is not known stays as an id, and so is not lost when the comment is changed', () => {
    const body = `Ptám se @{${jan.id}}.`;
    expect(fromTyped(toTyped(body, []), [])).toBe(body);
  });

  test('only a whole id is a person', () => {
    expect(piecesOf('@{neco} a @{11111111-1111}')).toEqual([
      { kind: 'text', text: '@{neco} a @{11111111-1111}' },
    ]);
  });
});

describe('the name being typed', () => {
  test.each([
    ['Ahoj @jan', 9, { at: 5, query: 'jan' }],
    ['@Jana No', 8, { at: 0, query: 'Jana No' }],
    ['Ahoj @jan', 7, { at: 5, query: 'j' }],
    ['napište na info@liberec', 23, null],
    ['@Jana\nDalší řádek', 17, null],
    ['bez jména', 9, null],
    [`@${'a'.repeat(41)}`, 42, null],
  ])('%j at %i', (text, cursor, expected) => {
    expect(queryBefore(text, cursor)).toEqual(expected);
  });
});
