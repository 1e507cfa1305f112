import { expect, it } from 'vitest';
import type { Task } from './threads.fixture';
import { type ThreadLimits, Threads, TooDemanding } from './threads.server';

const threads = (limits: Partial<ThreadLimits> = {}) =>
  new Threads<Task, number>('app/platform/threads.fixture.ts', {
    ...{ taskMs: 60_000, memoryMb: 64, atOnce: 2, idleMs: 0 },
    ...limits,
  });

it('gives each task a thread of its own', async () => {
  const pool = threads();
  const [one, other] = await Promise.all([pool.run('name'), pool.run('name')]);
  expect(one).not.toBe(other);
}, 60_000);

it('ends what takes too long or too much memory', async () => {
  await expect(threads({ taskMs: 1 }).run('hang')).rejects.toThrow(new TooDemanding('it took too long'));
  await expect(threads().run('hoard')).rejects.toThrow(new TooDemanding('not enough memory'));
}, 60_000);

it('throws what the work has thrown, goes on with the next task in its turn, and keeps the thread for another', async () => {
  const pool = threads({ atOnce: 1, idleMs: 60_000 });
  const [thrown, ended, one, other] = await Promise.allSettled([
    ...[pool.run('throw'), pool.run('end'), pool.run('name'), pool.run('name')],
  ]);
  expect(thrown).toMatchObject({ reason: { name: 'RangeError', message: 'thrown in the thread' } });
  expect(ended).toMatchObject({ reason: { message: expect.stringContaining('ended without an answer') } });
  expect(one).toMatchObject({ status: 'fulfilled' });
  expect(other).toEqual(one);
}, 60_000);
