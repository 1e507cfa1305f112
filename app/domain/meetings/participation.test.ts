import { describe, expect, it } from 'vitest';
import type { Presence } from './content';
import { type HeldMeeting, neverPresent, participationOf } from './participation';

type Line = [person: string | null, organisation: string | null, presence: Presence | null];
const held = (id: string, ...lines: Line[]): HeldMeeting => ({
  ...{ id, startsAt: '2026-09-01T07:00:00.000Z' },
  attendances: lines.map(([personId, organisationId, presence]) => ({ personId, organisationId, presence })),
});

describe('participation of organisations', () => {
  const meetings = [
    held('1', ['eva', 'town', 'present'], ['jan', 'police', 'apologised']),
    held('2', ['eva', 'town', 'absent'], ['iva', 'town', 'present'], ['jan', 'police', null]),
    held('3', ['eva', 'town', 'apologised'], ['iva', 'town', 'absent'], [null, 'charity', 'present']),
  ];

  it('counts it once a meeting, by the best of those who stood for it', () => {
    const town = participationOf(meetings).find(({ id }) => id === 'town');
    expect(town).toEqual({ id: 'town', present: 2, asked: 3, marks: ['present', 'present', 'apologised'] });
  });

  it('counts only meetings to which it was asked, and no answer as an absence', () => {
    const all = new Map(participationOf(meetings).map((one) => [one.id, one]));
    expect(all.get('police')).toMatchObject({ present: 0, asked: 2, marks: ['apologised', 'absent', null] });
    expect(all.get('charity')).toMatchObject({ present: 1, asked: 1, marks: [null, null, 'present'] });
  });

  it('begins with those that come least', () => {
    expect(participationOf(meetings).map(({ id }) => id)).toEqual(['police', 'town', 'charity']);
  });

  it('leaves out people who stand for none', () => {
    expect(participationOf([held('1', ['eva', null, 'present'])])).toEqual([]);
  });
});

describe('who has never come', () => {
  const meetings = [
    held('1', ['eva', 'town', 'present'], ['jan', 'police', 'apologised'], ['ota', null, null]),
    held('2', ['eva', 'town', 'absent'], ['jan', 'police', 'absent'], [null, 'charity', 'absent']),
  ];

  it('was asked and was at none, the most asked first', () => {
    expect(neverPresent(meetings, ['eva', 'ota', 'jan'])).toEqual([
      { personId: 'jan', asked: 2 },
      { personId: 'ota', asked: 1 },
    ]);
  });

  it('is nobody who was not asked yet', () => {
    expect(neverPresent(meetings, ['new'])).toEqual([]);
  });
});
