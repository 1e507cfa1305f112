import PgBoss from 'pg-boss';
import type { TransactionSql } from 'postgres';
import type { Letter, SendMail } from '../mail';

const queue = 'letter';

/** Delivered letters are soon gone: a sign-in code has no business in a table. Those that failed stay a week. */
const forgetting = {
  archiveCompletedAfterSeconds: 60,
  archiveFailedAfterSeconds: 7 * 24 * 3600,
  deleteAfterMinutes: 15,
};

/**
 * A durable queue of letters in Postgres: a letter that was accepted is sent even when the mail server is away for
 * hours or this process ends first.
 * @param deliver hands one letter to the mail server; its failure is tried again, later and later, for about a day
 */
export async function startLetters(
  databaseUrl: string,
  deliver: SendMail,
): Promise<{
  send: SendMail;
  /** The letter is in the queue exactly when the transaction is done. */
  sendWithin: (letter: Letter, transaction: TransactionSql) => Promise<void>;
  stop: () => Promise<void>;
}> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    supervise: true,
    schedule: false,
    ...forgetting,
  });
  boss.on('error', (error) => process.stderr.write(`letters: ${error.message}\n`));
  await boss.start();
  await boss.createQueue(queue);
  await boss.work<Letter>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await deliver(job.data);
  });
  const retrying = { retryLimit: 12, retryDelay: 20, retryBackoff: true };
  return {
    send: async (letter) => {
      await boss.send(queue, letter, retrying);
    },
    sendWithin: async (letter, transaction) => {
      // What is left out is null to this driver.
      const executeSql = async (text: string, values: unknown[] = []) => ({
        rows: await transaction.unsafe(text, values.map((value) => value ?? null) as never[]),
      });
      await boss.send(queue, letter, { ...retrying, db: { executeSql } });
    },
    stop: () => boss.stop({ graceful: true, timeout: 3_000, wait: true, close: true }),
  };
}
