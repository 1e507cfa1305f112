import { describe, expect, test } from 'vitest';
import { isEasyToGuess } from './password';
import { filterPeople, type ListedPerson, managesPeople, readsPeople } from './rules';
import { codeSchema, invitationSchema, peopleFilterSchema } from './schema';

test.each([
  'heslo12345',
  'Heslo!!2026',
  '1234567890',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'qwertzuiop',
  'Password123',
  '1112223334'.replace(/./g, '7'),
])('%s is easy to guess', (password) => {
  expect(isEasyToGuess(password)).toBe(true);
});

test.each(['čtyři modré židle', 'Bydlení-na-Nise', 'k8Vz_qQ2mLr', 'zelené heslo u řeky'])(
  '%s is not',
  (password) => {
    expect(isEasyToGuess(password)).toBe(false);
  },
);

test('who reads and who manages', () => {
  const roles = ['manager', 'consultant', 'member', 'participant'] as const;
  expect(roles.filter(readsPeople)).toEqual(['manager', 'consultant', 'member']);
  expect(roles.filter(managesPeople)).toEqual(['manager']);
});

describe('filterPeople', () => {
  const person = (name: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
    ...{
      membershipId: name,
      personId: name,
      name,
      email: `${name.length}@example.cz`,
      hue: 0,
      role: 'member',
    },
    ...{ organisation: null, groups: [], endedAt: null, ...more },
  });
  const people = [
    person('Jana Dvořáková', {
      role: 'manager',
      organisation: { id: 'o1', name: 'Statutární město Liberec' },
    }),
    person('Martin Horák', { groups: [{ id: 'g1', name: 'Bydlení', role: 'member' }] }),
    person('Eva Novotná', { endedAt: '2026-01-01T00:00:00Z' }),
  ];
  const names = (filter: Record<string, string>) =>
    filterPeople(people, peopleFilterSchema.parse(filter)).map(({ name }) => name);

  test('leaves out those who have left, or shows only them', () => {
    expect(names({})).toEqual(['Jana Dvořáková', 'Martin Horák']);
    expect(names({ state: 'ended' })).toEqual(['Eva Novotná']);
  });

  test('finds every word, without diacritics and case, in name and organisation', () => {
    expect(names({ q: 'DVORAK liber' })).toEqual(['Jana Dvořáková']);
    expect(names({ q: 'jana horak' })).toEqual([]);
  });

  test('narrows by role, organisation and group', () => {
    expect(names({ role: 'manager' })).toEqual(['Jana Dvořáková']);
    expect(names({ organisation: 'o1' })).toEqual(['Jana Dvořáková']);
    expect(names({ group: 'g1' })).toEqual(['Martin Horák']);
    expect(names({ role: 'king' })).toHaveLength(2);
  });
});

test('a code may be typed with spaces', () => {
  expect(codeSchema.parse({ code: ' 123 456 ' })).toEqual({ code: '123456' });
  expect(codeSchema.safeParse({ code: '12345' }).success).toBe(false);
});

test('an invitation without a group has no role in one', () => {
  const sent = {
    email: ' Jana@Example.CZ',
    role: 'member',
    organisationId: '',
    groupId: '',
    groupRole: 'chair',
  };
  expect(invitationSchema.parse(sent)).toEqual({
    ...{ email: 'jana@example.cz', role: 'member', organisationId: null, group: null },
  });
});
