import { describe, expect, it } from 'vitest';
import type { AgendaItem, Attendance, Presence } from './content';
import {
  besideItem,
  byTime,
  clock,
  currentItem,
  isOverdue,
  mainAction,
  mayReturn,
  nextStep,
  quorums,
  spent,
  timePlan,
} from './rules';

const item = (id: string, minutesPlanned: number | null = null): AgendaItem => ({
  ...{ id, title: id, kind: 'discussion', presenterId: null, presenter: null, presenterName: null },
  ...{ minutesPlanned, measures: [] },
});
const attendance = (personId: string | null, presence: Presence | null): Attendance => ({
  ...{ id: `a-${personId}`, personId, name: '', hue: null, organisationId: null, organisation: null },
  ...{ reply: null, presence },
});

describe('quorum', () => {
  const group = { id: 'g', name: 'PS', slug: 'ps', quorum: 2, members: ['eva', 'martin', 'lucie'] };

  it('counts members who are there, not guests and not people of other groups', () => {
    const there = [
      attendance('eva', 'present'),
      attendance('martin', 'apologised'),
      attendance('jana', 'present'),
      attendance(null, 'present'),
    ];
    expect(quorums([group], there)).toEqual([
      { groupId: 'g', group: 'PS', present: 1, members: 3, needed: 2, met: false },
    ]);
    expect(quorums([group], [...there, attendance('lucie', 'present')])[0]).toMatchObject({
      ...{ present: 2, met: true },
    });
  });

  it('is neither met nor missed in a group that has none', () => {
    expect(quorums([{ ...group, quorum: null }], [])[0]).toMatchObject({ needed: null, met: null });
  });
});

describe('life of minutes', () => {
  it('leads from draft to approval, and back from where nothing is final', () => {
    const states = ['draft', 'circulated', 'settled', 'approved'] as const;
    expect(states.map(nextStep)).toEqual(['circulate', 'settle', 'approve', null]);
    expect(states.filter(mayReturn)).toEqual(['circulated', 'settled']);
  });
});

describe('what is to be done first', () => {
  const meeting = {
    ...{ minutesState: 'draft' as const, cancelledAt: null, currentItemId: null as string | null },
    ...{ endsAt: '2026-03-03T10:00:00Z', items: [item('one'), item('two')] },
  };
  const during = new Date('2026-03-03T09:00:00Z');
  const after = new Date('2026-03-03T10:00:00Z');
  const both = { run: true, keep: true };

  it('is to begin, to proceed, to finish, and then to circulate the minutes', () => {
    expect(mainAction(meeting, both, during)).toBe('begin');
    expect(mainAction({ ...meeting, currentItemId: 'one' }, both, after)).toBe('proceed');
    expect(mainAction({ ...meeting, currentItemId: 'two' }, both, during)).toBe('finish');
    expect(mainAction(meeting, both, after)).toBe('circulate');
    expect(mainAction({ ...meeting, minutesState: 'settled' }, both, after)).toBe('approve');
  });

  it('is nothing where nothing can be done', () => {
    expect(mainAction(meeting, { run: false, keep: false }, during)).toBeNull();
    expect(mainAction(meeting, { run: true, keep: false }, after)).toBeNull();
    expect(mainAction({ ...meeting, cancelledAt: '2026-03-01T00:00:00Z' }, both, during)).toBeNull();
    expect(mainAction({ ...meeting, minutesState: 'approved' }, both, after)).toBeNull();
  });

  it('takes an item that was put away for none', () => {
    expect(currentItem({ ...meeting, currentItemId: 'gone' })).toBeNull();
    expect(mainAction({ ...meeting, currentItemId: 'gone' }, both, during)).toBe('begin');
  });
});

describe('agenda', () => {
  const items = [item('one', 20), item('two'), item('three', 40)];

  it('has neighbours, and begins with the first item', () => {
    expect(besideItem(items, null)).toEqual({ previous: null, next: items[0] });
    expect(besideItem(items, 'two')).toEqual({ previous: items[0], next: items[2] });
    expect(besideItem(items, 'three').next).toBeNull();
  });

  const planned = {
    ...{ startsAt: '2026-03-03T08:00:00Z', endsAt: '2026-03-03T09:00:00Z', items },
    ...{ currentItemId: null as string | null, currentItemSince: null as string | null },
  };
  const times = (meeting: typeof planned, now: string) => {
    const { begins, ends, late } = timePlan(meeting, new Date(now));
    const shown = (moment: Date) => moment.toISOString().slice(11, 16);
    return [...[...begins.values(), ends].map(shown), late];
  };

  it('begins with the meeting, each item where the one before it ends', () => {
    expect(times(planned, '2026-03-03T08:30:00Z')).toEqual(['08:00', '08:20', '08:20', '09:00', 0]);
  });

  it('moves with what is being discussed', () => {
    const running = { ...planned, currentItemId: 'one', currentItemSince: '2026-03-03T08:10:00Z' };
    expect(times(running, '2026-03-03T08:15:00Z')).toEqual(['08:10', '08:30', '08:30', '09:10', 10]);
    expect(times(running, '2026-03-03T08:45:00Z')).toEqual(['08:10', '08:45', '08:45', '09:25', 25]);
  });
});

describe('time spent on an item', () => {
  const since = '2026-03-03T08:00:00Z';

  it('is counted against what was planned', () => {
    expect(spent(since, 10, new Date('2026-03-03T08:04:05Z'))).toEqual({ seconds: 245, over: null });
    expect(spent(since, 10, new Date('2026-03-03T08:10:30Z'))).toEqual({ seconds: 630, over: 30 });
    expect(spent(since, null, new Date('2026-03-03T10:00:00Z'))).toEqual({ seconds: 7200, over: null });
  });

  it('is not negative on a computer whose clock is behind', () => {
    expect(spent(since, 10, new Date('2026-03-03T07:59:00Z')).seconds).toBe(0);
  });

  it('is shown as a clock', () => {
    expect([5, 245, 3720].map(clock)).toEqual(['0:05', '4:05', '1:02:00']);
  });
});

describe('a task', () => {
  it('is overdue from the day after its date, as long as it is open', () => {
    const task = { state: 'open', dueOn: '2026-03-03' };
    expect(isOverdue(task, '2026-03-03')).toBe(false);
    expect(isOverdue(task, '2026-03-04')).toBe(true);
    expect(isOverdue({ ...task, state: 'done' }, '2026-03-04')).toBe(false);
    expect(isOverdue({ ...task, dueOn: null }, '2026-03-04')).toBe(false);
  });
});

it('meetings are coming until they end, and lie as near to now as they can', () => {
  const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
  const [early, under, later, old] = [
    at('2026-11-03T08:00:00Z', '2026-11-03T10:00:00Z'),
    at('2026-11-24T08:00:00Z', '2026-11-24T10:00:00Z'),
    at('2026-12-01T08:00:00Z', '2026-12-01T10:00:00Z'),
    at('2026-08-25T08:00:00Z', '2026-08-25T10:00:00Z'),
  ];
  const sorted = byTime([later, old, early, under], new Date('2026-11-24T09:59:59Z'));
  expect(sorted).toEqual({ coming: [under, later], past: [early, old] });
});
