import type { Express } from 'express';
import type { Sql } from 'postgres';

/**
 * `/healthz`: the process is alive. `/readyz`: the database answers and the sync server takes connections; else 503
 * with what is not usable.
 */
export function healthRoutes(app: Express, parts: { sql: Sql; sync: { ready(): boolean } }): void {
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  app.get('/readyz', async (_request, response) => {
    const database = await answers(parts.sql);
    const sync = parts.sync.ready();
    response.status(database && sync ? 200 : 503).json({ database, sync });
  });
}

/** Whether the database answers within two seconds. */
async function answers(sql: Sql): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, 2_000, false);
  });
  try {
    return await Promise.race([sql`select 1`.then(() => true), late]);
  } catch {
    // Why it does not answer is in the log of whoever needed it; here it only counts that it does not.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
