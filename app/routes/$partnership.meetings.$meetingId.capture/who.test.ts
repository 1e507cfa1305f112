import { describe, expect, it } from 'vitest';
import type { Attendance } from '~/domain/meetings/content';
import { candidates, findCandidates } from './who';

const attendance = (personId: string, more: Partial<Attendance>): Attendance => ({
  ...{ id: personId, personId, name: personId, hue: null, organisationId: null, organisation: null },
  ...{ reply: null, presence: null, ...more },
});
const all = candidates(
  {
    people: [
      { id: 'adam', name: 'Adam Černý', organisation: { id: 'city', name: 'Statutární město Liberec' } },
      { id: 'eva', name: 'Eva Novotná', organisation: { id: 'city', name: 'Statutární město Liberec' } },
    ],
    organisations: [{ id: 'cvt', name: 'Člověk v tísni', short: 'ČvT' }],
  },
  [attendance('eva', { presence: 'present', organisationId: 'cvt', organisation: 'ČvT' })],
);
const found = (typed: string) => findCandidates(all, typed).map(({ value }) => value);

describe('whose a task is', () => {
  it('offers those at the meeting first, for whom they stand there', () => {
    expect(found('')).toEqual(['eva', 'adam', 'cvt']);
    expect(all[0]).toMatchObject({ assigneeId: 'eva', organisationId: 'cvt', hint: 'ČvT' });
    expect(all[1]).toMatchObject({ assigneeId: 'adam', organisationId: 'city' });
    expect(all[2]).toMatchObject({ assigneeId: null, organisationId: 'cvt' });
  });

  it('finds without diacritics, by name, organisation or its short name', () => {
    expect(found('cern')).toEqual(['adam']);
    expect(found('tisni')).toEqual(['cvt']);
    expect(found('cvt')).toEqual(['eva', 'cvt']);
    expect(found('mesto')).toEqual(['adam']);
  });
});
