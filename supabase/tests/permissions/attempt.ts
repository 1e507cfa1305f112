import { isDeepStrictEqual } from 'node:util';
import type { Client } from '~/platform/supabase';
import { discardMeetings } from './meeting-scene';
import { as, type Column, columns, idOf } from './people';
import { discardRevisions, sql } from './scene';

/** Tries one thing as a person and finds out whether it was allowed. Throws when the answer and the effect differ. */
export type Try = (column: Column) => Promise<boolean>;

/** How a line of the table is tried: reading, writing, or (for texts) the letter itself. */
export type Attempts =
  | { read?: Try; write?: Try }
  | { letters: () => Promise<(column: Column) => Promise<string>> };

type Answer = { error: { code?: string; message: string } | null };

/** A refusal is a missing privilege or policy, a part of the tree that is not there for this person, or a revision or
 * minutes that nobody changes any more. */
export const isRefusal = ({ error }: Answer): boolean =>
  error?.code === '42501' ||
  ['not_found', 'revision_frozen', 'minutes_settled', 'minutes_approved'].includes(error?.message ?? '');

/**
 * A writing attempt. Denied is what had no effect; that it had none is seen in the database, not in the answer.
 * @param make fresh data for this attempt
 * @param act the thing itself
 * @param look what the database holds of it, for its owner; different afterwards if it was allowed
 * @param options.undo puts back what the demo had; options.unaudited: leaves no trace in the audit log
 */
export function writing<Subject>(
  make: (column: Column) => Promise<Subject>,
  act: (client: Client, subject: Subject) => PromiseLike<Answer>,
  look: (subject: Subject) => Promise<unknown>,
  options: { undo?: (subject: Subject) => Promise<unknown>; unaudited?: boolean } = {},
): Try {
  return async (column) => {
    const subject = await make(column);
    const client = await as(column);
    const since = await lastEntry();
    const before = await look(subject);
    const answer = await act(client, subject);
    const after = await look(subject);
    const traced = await hasTraced(column, since);
    await options.undo?.(subject);
    const changed = !isDeepStrictEqual(before, after);
    if (changed && answer.error) throw new Error(`changed in spite of ${answer.error.message}`);
    if (!changed && answer.error && !isRefusal(answer)) throw new Error(answer.error.message);
    if (!changed && traced) throw new Error('denied, yet something else was changed');
    if (changed && !traced && !options.unaudited) throw new Error('the audit log does not know');
    return changed;
  };
}

/** The last entry of the audit log as yet. All entries of a person could be counted, but tens of thousands of times. */
async function lastEntry(): Promise<string> {
  const [row] = await sql<{ last: string }[]>`select coalesce(max(id), 0) as last from audit_log`;
  return row?.last ?? '0';
}

/** Whether a person has come into the audit log: denied attempts leave no trace, whatever they might have touched. */
async function hasTraced(column: Column, since: string): Promise<boolean> {
  const rows = await sql`
    select 1 from audit_log where id > ${since} and actor = ${await idOf(column)} limit 1`;
  return rows.length > 0;
}

/** A reading attempt: allowed if there is at least one row. */
export function reading<Subject>(
  make: () => Promise<Subject>,
  act: (client: Client, subject: Subject) => PromiseLike<Answer & { data: unknown }>,
): Try {
  return async (column) => {
    const answer = await act(await as(column), await make());
    if (answer.error && !isRefusal(answer)) throw new Error(answer.error.message);
    return Array.isArray(answer.data) && answer.data.length > 0;
  };
}

/** Tries a line of the table as everybody, or as some; returns it as the table writes it, with `?` and the reason
 * where the database contradicts itself. */
export async function tried(attempts: Attempts, some: readonly Column[] = columns): Promise<string> {
  const cell =
    'letters' in attempts ? await attempts.letters() : (column: Column) => letter(attempts, column);
  const cells = await Promise.all(
    some.map((column) => cell(column).catch((error: Error) => `?(${column}: ${error.message})`)),
  );
  await discardMeetings();
  await discardRevisions();
  return cells.join(' ');
}

async function letter({ read, write }: { read?: Try; write?: Try }, column: Column): Promise<string> {
  const mayRead = await read?.(column);
  if (await write?.(column)) return mayRead === false ? '?(writes what it cannot read)' : 'W';
  return mayRead ? 'R' : '-';
}
