import type { Sql, TransactionSql } from 'postgres';
import { dayOf } from '~/domain/calendar/rules';
import { type RemindedTask, reminderLetter, type TaskAddressee } from '~/domain/tasks/letters';
import type { Letter } from '../mail';

type Queue = (letter: Letter, transaction: TransactionSql) => Promise<void>;
type Row = TaskAddressee & RemindedTask & { person: string };

const lookEveryMs = 10 * 60_000;
/** Letters of this kind come in the day; hours in Czechia, the last one included. */
const hours = { from: 7, to: 18 };

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Prague',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * Reminds people of their tasks, before and after the date; each once, whatever number of processes do so side by side:
 * they count as told in the transaction that puts their letters into the queue.
 * @returns a function that ends it
 */
export function startReminders(sql: Sql, origin: string, queue: Queue): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve();
  const look = async () => {
    const now = new Date();
    const hour = Number(clock.format(now));
    if (hour < hours.from || hour > hours.to) return;
    try {
      await remind(sql, dayOf(now), origin, queue);
    } catch (error) {
      // The database is away, or somebody was quicker: nobody was told, so the next look tries again.
      process.stderr.write(`reminders: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  const timer = setInterval(() => {
    working = working.then(look);
  }, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await working;
  };
}

/**
 * Reminds everybody who is to be reminded on a day, in one letter for each partnership.
 * @param today ISO
 * @returns how many letters were put into the queue
 */
export function remind(sql: Sql, today: string, origin: string, queue: Queue): Promise<number> {
  return sql.begin(async (transaction) => {
    const rows = await transaction<Row[]>`select * from private.tasks_to_remind(${today})`;
    const letters = new Map<string, [Row, ...Row[]]>();
    for (const row of rows) {
      const known = letters.get(`${row.person} ${row.slug}`);
      if (known) known.push(row);
      else letters.set(`${row.person} ${row.slug}`, [row]);
    }
    for (const tasks of letters.values()) await queue(reminderLetter(tasks[0], tasks, origin), transaction);
    return letters.size;
  });
}
