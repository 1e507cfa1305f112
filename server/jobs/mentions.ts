import type { Sql, TransactionSql } from 'postgres';
import { type Mention, mentionLetter } from '~/domain/threads/letters';
import type { Letter } from '../mail';

const lookEveryMs = 2_000;

/**
 * Writes to people to whom a comment speaks by name, each once: they count as told in the transaction that puts their
 * letters into the queue. Any number of processes may do so side by side.
 * @param queue puts a letter into the queue as a part of the transaction
 * @returns a function that ends it
 */
export function startMentions(
  sql: Sql,
  origin: string,
  queue: (letter: Letter, transaction: TransactionSql) => Promise<void>,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let working: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      await tellMentioned(sql, origin, queue);
    } catch (error) {
      // The database is away, or somebody was quicker: nobody was told, so the next look tries again.
      process.stderr.write(`mentions: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    if (!isOver) timer = setTimeout(next, lookEveryMs);
  };
  const next = () => {
    working = look();
  };
  next();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await working;
  };
}

/** Tells everybody who waits for it now. @returns how many letters were put into the queue */
export function tellMentioned(
  sql: Sql,
  origin: string,
  queue: (letter: Letter, transaction: TransactionSql) => Promise<void>,
): Promise<number> {
  return sql.begin(async (transaction) => {
    const mentions = await transaction<Mention[]>`select * from private.mentions_to_tell()`;
    for (const mention of mentions) await queue(mentionLetter(mention, origin), transaction);
    return mentions.length;
  });
}
