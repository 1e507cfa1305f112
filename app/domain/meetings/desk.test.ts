import { describe, expect, it } from 'vitest';
import type { ListedMeeting } from './content';
import { minutesToReview, nextMeetings, type Standing } from './desk';

const listed = (id: string, change: Partial<ListedMeeting> = {}): ListedMeeting => ({
  ...{ id, title: id, startsAt: '2026-11-01T08:00:00.000Z', endsAt: '2026-11-01T10:00:00.000Z' },
  ...{ place: null, cancelled: false, minutesState: 'draft', objectionsUntil: null, groupIds: ['housing'] },
  ...change,
});
const standing = (change: Partial<Standing> = {}): Standing => ({
  ...{ role: 'member', groups: {}, lists: {} },
  ...change,
});

describe('the next meetings', () => {
  const coming = [listed('1'), listed('2', { cancelled: true }), ...[listed('3'), listed('4'), listed('5')]];
  const line = { reply: null, present: false };
  const lists = { 2: line, 3: { ...line, reply: 'coming' as const }, 4: line, 5: line };

  it('are those one is asked to, with the answer', () => {
    expect(nextMeetings(coming, standing({ lists }), 2).map(({ id, reply }) => [id, reply])).toEqual([
      ['3', 'coming'],
      ['4', null],
    ]);
  });

  it('are all of them for the manager, who has no answer to give where they are not asked', () => {
    expect(nextMeetings(coming, standing({ role: 'manager', lists: { 3: line } }), 2)).toMatchObject([
      { id: '1', reply: undefined },
      { id: '3', reply: null },
    ]);
  });
});

describe('minutes to review', () => {
  const circulated = listed('c', { minutesState: 'circulated', objectionsUntil: '2026-12-01' });
  const all = [listed('d'), circulated, listed('s', { minutesState: 'settled' })];
  const todo = (who: Partial<Standing>, today = '2026-12-01') =>
    minutesToReview(all, standing(who), today).map(({ id, todo }) => `${id} ${todo}`);

  it.each<[string, Partial<Standing>, string[], string[]]>([
    ['manager', { role: 'manager' }, ['c object', 's approve'], ['c settle', 's approve']],
    ['chair', { groups: { housing: 'chair' } }, ['c object', 's approve'], ['c settle', 's approve']],
    ['consultant', { role: 'consultant' }, ['c object'], []],
    ['member', { groups: { housing: 'member' } }, ['c object'], []],
    ['chair of another group', { groups: { debts: 'chair' } }, [], []],
    ['guest', { groups: { housing: 'guest' } }, [], []],
    ['guest who was there', { lists: { c: { reply: null, present: true } } }, ['c object'], []],
    ['guest who was not', { lists: { c: { reply: 'coming', present: false } } }, [], []],
    [
      'participant who was there',
      { role: 'participant', lists: { c: { reply: null, present: true } } },
      ['c object'],
      [],
    ],
  ])('wait for the %s: until the day for objections, and after it', (_, who, until, after) => {
    expect(todo(who)).toEqual(until);
    expect(todo(who, '2026-12-02')).toEqual(after);
  });
});
