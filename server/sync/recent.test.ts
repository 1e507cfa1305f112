import { expect, it } from 'vitest';
import { RecentChanges } from './recent';
import { ManualClock } from './testing/clock';
import { PARTNERSHIP, REVISION } from './testing/scene';

const notice = (entity: string, id = 'a') => ({
  ...{ partnershipId: PARTNERSHIP, revisionId: REVISION },
  ...{ entity, id },
});

it('S1.11 knows the latest change of each entity, for as long as was asked', async () => {
  const clock = new ManualClock();
  const recent = new RecentChanges(clock, 1_000);
  recent.listening();
  await clock.advance(1_000);
  recent.note(notice('measure'));
  recent.note(notice('task'));
  await clock.advance(300);
  recent.note(notice('measure', 'b'));
  await clock.advance(100);
  expect(recent.within(99)).toEqual([]);
  expect(recent.within(100)).toEqual([notice('measure', 'b')]);
  expect(recent.within(400)).toEqual([notice('task'), notice('measure', 'b')]);
});

it('S1.11 says that it does not know what was before it listened, or is longer ago than it keeps', async () => {
  const clock = new ManualClock();
  const recent = new RecentChanges(clock, 1_000);
  expect(recent.within(0)).toBeNull();
  recent.listening();
  await clock.advance(500);
  expect(recent.within(500)).toEqual([]);
  expect(recent.within(501)).toBeNull();
  await clock.advance(5_000);
  expect(recent.within(1_000)).toEqual([]);
  expect(recent.within(1_001)).toBeNull();
  // After an interruption.
  recent.listening();
  expect(recent.within(1)).toBeNull();
});

it('S1.11 forgets what is longer ago than it keeps', async () => {
  const clock = new ManualClock();
  const recent = new RecentChanges(clock, 1_000);
  recent.listening();
  for (let change = 0; change < 50; change++) {
    recent.note({ ...notice('measure'), revisionId: String(change) });
    await clock.advance(100);
  }
  expect(recent.size).toBe(11);
});
