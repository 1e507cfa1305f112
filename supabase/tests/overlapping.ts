import type { TransactionSql } from 'postgres';
import { vi } from 'vitest';
import { type Column, idOf } from './permissions/people';
import { sql } from './permissions/scene';

/** Runs `second` while `first` has not been committed yet, and lets `first` go on as soon as `second` waits for it. */
export async function overlapping<Result>(
  first: (transaction: TransactionSql) => Promise<unknown>,
  second: () => PromiseLike<Result>,
): Promise<Result> {
  let result: Promise<Result> | undefined;
  await sql.begin(async (transaction) => {
    await first(transaction);
    const [self] = await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`;
    result = Promise.resolve(second());
    await vi.waitFor(
      async () => {
        const [row] = await sql<{ waits: boolean }[]>`
          select exists (select 1 from pg_stat_activity a where ${self?.pid ?? 0} = any (pg_blocking_pids(a.pid))) as waits`;
        if (!row?.waits) throw new Error('the second does not wait for the first');
      },
      { timeout: 5_000, interval: 10 },
    );
  });
  if (!result) throw new Error('the second did not run');
  return result;
}

/** Makes a transaction one of a person, as far as functions of the database ask who it is. */
export async function actAs(transaction: TransactionSql, column: Column): Promise<void> {
  const sub = (await idOf(column)) ?? '';
  await transaction`select set_config('request.jwt.claims', ${JSON.stringify({ sub })}, true),
    set_config('request.jwt.claim.sub', ${sub}, true)`;
}

/** The word of a refusal; null when there was none. */
export const message = async (
  answer: PromiseLike<{ error: { message: string } | null }>,
): Promise<string | null> => (await answer).error?.message ?? null;

/** The same of what the owner of the database does. */
export const ownersMessage = (work: PromiseLike<unknown>): Promise<string | null> =>
  Promise.resolve(work).then(
    () => null,
    (error: Error) => error.message,
  );
