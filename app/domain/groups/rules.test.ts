import { describe, expect, test } from 'vitest';
import { inOrder, managesMembers, slugFor } from './rules';
import { type GroupMember, groupSchema } from './schema';

describe('slugFor', () => {
  test.each([
    ['Sociální služby', 'socialni-sluzby'],
    ['  Děti & mládež! ', 'deti-mladez'],
    ['???', 'skupina'],
    ['Č', 'ps-c'],
  ])('%s', (name, slug) => {
    expect(slugFor(name, [])).toBe(slug);
  });

  test('adds a number to one that is taken', () => {
    expect(slugFor('Bydlení', ['bydleni', 'bydleni-2'])).toBe('bydleni-3');
  });

  test('fits what the database takes, however long the name', () => {
    expect(slugFor('dlouhý název '.repeat(20), [])).toMatch(/^[a-z0-9][a-z0-9-]{1,60}$/);
  });
});

test('only the manager and the chair manage members', () => {
  expect(managesMembers('manager', null)).toBe(true);
  expect(managesMembers('member', 'chair')).toBe(true);
  expect(managesMembers('member', 'member')).toBe(false);
  expect(managesMembers('consultant', null)).toBe(false);
  expect(managesMembers('participant', 'guest')).toBe(false);
});

test('the chair stands first and guests last', () => {
  const member = (name: string, role: GroupMember['role']): GroupMember => ({
    ...{ id: name, personId: name, name, email: '', hue: 0, organisation: null, role },
  });
  const members = [
    member('Adam', 'guest'),
    member('Čeněk', 'member'),
    member('Cyril', 'member'),
    member('Zora', 'chair'),
  ];
  expect(inOrder(members).map(({ name }) => name)).toEqual(['Zora', 'Cyril', 'Čeněk', 'Adam']);
});

test('numbers of a group may be left out', () => {
  const sent = { name: 'Bydlení', since: '', meetingsPerYear: '4', quorum: '5', note: '' };
  expect(groupSchema.parse(sent)).toEqual({
    ...{ name: 'Bydlení', since: null, meetingsPerYear: 4, quorum: 5, note: null },
  });
  expect(groupSchema.parse({ ...sent, quorum: '' }).quorum).toBeNull();
  expect(groupSchema.safeParse({ ...sent, meetingsPerYear: '99' }).success).toBe(false);
});
