import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startProduct } from '../../e2e/product';
import type { Measured } from './report';
import { freePort, type Setting } from './setting';

const atMost = 6;

/**
 * What the loaders of each page ask the database. The embedded back end answers in the product's own process, where
 * nothing outside can count; so a second product is started which takes the first one's back end as its Supabase,
 * through a proxy that counts.
 */
export async function measureRoundTrips(setting: Setting): Promise<Measured> {
  const { product } = setting;
  const proxy = await countingProxy(product.supabaseUrl);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'souhra-bench-'));
  const port = await freePort();
  const second = await startProduct({
    port,
    dataDir,
    env: {
      SUPABASE_URL: proxy.url,
      SUPABASE_PUBLISHABLE_KEY: product.publishableKey,
      SUPABASE_SECRET_KEY: product.secretKey,
      DATABASE_URL: product.databaseUrl,
      SESSION_SECRET: 'only for counting, on this machine',
    },
  });
  try {
    const { draft1, draft5, approved5 } = setting.chapters;
    const chapters = [
      { name: 'chapter 5, approved', path: approved5.path },
      { name: 'chapter 5, draft', path: draft5.path },
      { name: 'chapter 1, draft', path: draft1.path },
    ].map((one) => ({ ...one, asWhom: 'manager' as const }));
    const rows = [];
    for (const page of [...setting.pages, ...chapters]) {
      const asked = await proxy.during(async () => {
        const headers: Record<string, string> =
          page.asWhom === 'nobody' ? {} : { Cookie: setting.manager.cookie };
        const response = await fetch(`http://localhost:${port}${page.path}`, { headers, redirect: 'error' });
        if (!response.ok) throw new Error(`${page.name}: ${response.status}`);
        await response.text();
      });
      rows.push({ page: page.name, 'round trips': asked.length, what: asked.join(', ') });
    }
    return {
      title: 'Database round trips per page',
      how: 'Requests of the page’s loaders to the back end (REST and Auth) for one load of the document, counted exactly, by a proxy between a second product and the embedded back end of the first.',
      rows,
      budgets: rows.map((row) => ({
        ...{ what: `round trips of ${row.page}`, measured: row['round trips'], atMost, unit: 'requests' },
      })),
    };
  } finally {
    await second.stop();
    await proxy.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type CountingProxy = {
  url: string;
  /** What was asked for while `work` ran: the last part of each path, in order. */
  during(work: () => Promise<void>): Promise<string[]>;
  close(): Promise<void>;
};

async function countingProxy(target: string): Promise<CountingProxy> {
  let asked: string[] = [];
  const server: Server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', target);
    asked.push(url.pathname.split('/').at(-1) ?? '');
    const onward = httpRequest(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once('error', (error) => outgoing.destroy(error));
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    during: async (work) => {
      asked = [];
      await work();
      return asked;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
