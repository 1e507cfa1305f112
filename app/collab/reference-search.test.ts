import { describe, expect, it } from 'vitest';
import { searchable, searchByWords } from './reference-search';

const people = ['Jana Nováková', 'Petr Žďárský', 'Řehoř Novák', 'Anna-Marie Čermáková'];
const search = (query: string, limit = 10) => searchByWords(people, query, (name) => name, limit);

describe('searchable', () => {
  it('drops diacritics, case and extra spaces', () => {
    expect(searchable('  ŽĎÁRSKÝ   Petr\u00a0')).toBe('zdarsky petr');
  });
});

describe('searchByWords', () => {
  it('gives everything for an empty query, up to the limit', () => {
    expect(search('')).toEqual(people);
    expect(search('', 2)).toEqual(people.slice(0, 2));
  });

  it('ignores diacritics and case on both sides', () => {
    expect(search('zdar')).toEqual(['Petr Žďárský']);
    expect(search('ŘEHOŘ')).toEqual(['Řehoř Novák']);
  });

  it('wants every word, in any order, at the beginning of a word', () => {
    expect(search('nov jana')).toEqual(['Jana Nováková']);
    expect(search('ováková')).toEqual([]);
    expect(search('marie')).toEqual(['Anna-Marie Čermáková']);
  });

  it('puts texts which start with the query first', () => {
    expect(searchByWords(['1.2.1 Rozvoj', '2.1 Něco', '11.2 Jiné'], '2.1', (text) => text, 10)).toEqual([
      '2.1 Něco',
      '1.2.1 Rozvoj',
    ]);
  });
});
