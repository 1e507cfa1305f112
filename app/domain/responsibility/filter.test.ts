import { expect, test } from 'vitest';
import { countStates, filterSearch, isInState, namesOnce, narrowed, readFilter, tableStates } from './filter';
import type { AccountedMeasure } from './schema';

const city = { id: 'o1', name: 'Statutární město Liberec' };
const charity = { id: 'o2', name: 'Naděje' };
const eva = { id: 'p1', name: 'Eva Novotná' };

const measure = (code: string, change: Partial<AccountedMeasure> = {}): AccountedMeasure => ({
  ...{ id: `v${code}`, measureId: `m${code}`, code, wording: `Opatření o bydlení ${code}` },
  chapter: { id: `c${code[0]}`, code: code[0] ?? '', name: 'Bydlení' },
  ...{ responsibility: null, cooperating: [], proposals: [], proposable: false },
  ...change,
});
const held = (answer: 'assigned' | 'accepted' | 'declined', person: typeof eva | null) => ({
  responsibility: { id: 'r', organisation: city, person, answer, reason: null, assignedAt: '2026-11-24' },
});
const proposal = { id: 'n', organisation: charity, person: null, note: '', by: eva, at: '2026-11-24' };

const measures = [
  measure('1.1', { cooperating: [charity] }),
  measure('1.2', held('assigned', null)),
  measure('1.3', held('assigned', eva)),
  measure('2.1', held('accepted', eva)),
  measure('2.2', { ...held('declined', { id: 'p2', name: 'Jan' }), proposals: [proposal] }),
];

test('each state has its measures', () => {
  const codes = (state: (typeof tableStates)[number]) =>
    measures.filter((one) => isInState(one, state, eva.id)).map(({ code }) => code);
  expect(Object.fromEntries(tableStates.map((state) => [state, codes(state)]))).toEqual({
    all: ['1.1', '1.2', '1.3', '2.1', '2.2'],
    none: ['1.1'],
    noPerson: ['1.2'],
    // An organisation alone does not answer, so nobody waits for it.
    waiting: ['1.3'],
    declined: ['2.2'],
    accepted: ['2.1'],
    proposed: ['2.2'],
    mine: ['1.3', '2.1'],
  });
  expect(countStates(measures, eva.id)).toMatchObject({ all: 5, none: 1, mine: 2 });
});

test('chapter, organisation and words narrow, diacritics and case aside', () => {
  const codes = (change: Partial<Parameters<typeof narrowed>[1]>) =>
    narrowed(measures, { chapter: '', organisation: '', q: '', ...change }).map(({ code }) => code);
  expect(codes({ chapter: 'c2' })).toEqual(['2.1', '2.2']);
  expect(codes({ organisation: charity.id })).toEqual(['1.1']);
  expect(codes({ organisation: city.id })).toEqual(['1.2', '1.3', '2.1', '2.2']);
  expect(codes({ q: 'NOVOTNA bydleni' })).toEqual(['1.3', '2.1']);
  expect(codes({ q: 'novotná dluhy' })).toEqual([]);
  // A number of a chapter or goal is where the codes below it begin, not any part of them.
  expect(codes({ q: '1.2' })).toEqual(['1.2']);
  expect(codes({ q: '2 novotna' })).toEqual(['2.1']);
});

test('a filter stands in the address, and only what narrows', () => {
  const filter = { state: 'declined', chapter: 'c1', organisation: '', q: 'byty a nájem' } as const;
  const search = filterSearch(filter);
  expect(readFilter(new URLSearchParams(search))).toEqual(filter);
  expect(search).not.toContain('organisation');
  const none = readFilter(new URLSearchParams('?state=nonsense&x=1'));
  expect(none).toEqual({ state: 'all', chapter: '', organisation: '', q: '' });
  expect(filterSearch(none)).toBe('?');
});

test('names stand once, in Czech order', () => {
  const chrast = { id: '3', name: 'Chrast' };
  const hodkovice = { id: '4', name: 'Hodkovice' };
  expect(namesOnce([chrast, null, hodkovice, undefined, chrast])).toEqual([hodkovice, chrast]);
});
