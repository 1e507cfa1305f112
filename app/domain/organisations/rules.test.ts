import { expect, test } from 'vitest';
import { filterOrganisations } from './rules';
import { organisationSchema } from './schema';

test('organisations put away stand apart from the others', () => {
  const organisations = [
    { name: 'město', member: true, archivedAt: null },
    { name: 'stát', member: false, archivedAt: null },
    { name: 'zaniklá', member: true, archivedAt: '2026-01-01T00:00:00Z' },
  ];
  const names = (filter: 'all' | 'member' | 'outside' | 'archived') =>
    filterOrganisations(organisations, filter).map(({ name }) => name);
  expect(names('all')).toEqual(['město', 'stát']);
  expect(names('member')).toEqual(['město']);
  expect(names('outside')).toEqual(['stát']);
  expect(names('archived')).toEqual(['zaniklá']);
});

test('empty optional texts are null and an unticked box is false', () => {
  expect(organisationSchema.parse({ name: ' Naděje ', short: ' ', kind: 'ngo', note: '' })).toEqual({
    ...{ name: 'Naděje', short: null, kind: 'ngo', member: false, note: null },
  });
  expect(organisationSchema.parse({ name: 'x', short: '', kind: 'ngo', note: '', member: 'on' }).member).toBe(
    true,
  );
});
