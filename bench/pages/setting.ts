import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import postgres, { type Sql } from 'postgres';
import { running, signIn } from '../../e2e/fixtures';
import { type RunningFile, startProduct } from '../../e2e/product';
import playwrightConfig from '../../playwright.config';
import { demoPeople } from '../../supabase/seed/demo-people';
import { type Places, places } from './places';

export type Person = { id: string; cookie: string };

/** The built product on fresh demo data, a browser, and where its pages are. */
export type Setting = Places & {
  product: RunningFile;
  browser: Browser;
  /** A browser of its own, with empty caches, in which this person is signed in. */
  contextOf(who: 'manager' | 'nobody', options?: { javaScriptEnabled: boolean }): Promise<BrowserContext>;
  /** For requests without a browser: `Cookie` headers. */
  manager: Person;
  consultant: Person;
  stop(): Promise<void>;
};

/** Starts everything; `stop` ends it and removes the data. */
export async function prepare(): Promise<Setting> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'souhra-bench-'));
  const stops: Array<() => unknown> = [() => rmSync(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const product = await startProduct({ port: await freePort(), dataDir });
    stops.push(async () => {
      const inTime = await Promise.race([
        product.stop().then(() => true),
        wait(10_000, false, { ref: false }),
      ]);
      // Nothing of it is kept, so nothing has to be waited for.
      if (!inTime) await product.kill();
    });
    process.env.SOUHRA_RUNNING = product.runningFile;
    const browser = await launchBrowser();
    stops.push(() => browser.close());
    const sql = postgres(running().databaseUrl, { max: 1, onnotice: () => undefined });
    stops.push(() => sql.end());
    const contextOf: Setting['contextOf'] = async (who, options) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'cs-CZ',
        ...options,
      });
      if (who !== 'nobody') await signIn(context, who);
      return context;
    };
    const manager = await personOf(browser, sql, 'manager');
    return {
      product: running(),
      browser,
      contextOf,
      ...(await places(sql, manager.cookie)),
      manager,
      consultant: await personOf(browser, sql, 'consultant'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The Chromium of SOUHRA_CHROMIUM; without it Playwright's own where it is installed, else the system's. */
function launchBrowser(): Promise<Browser> {
  const system = existsSync(chromium.executablePath()) ? undefined : '/usr/bin/chromium';
  const executablePath = process.env.SOUHRA_CHROMIUM || system;
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: playwrightConfig.use?.launchOptions?.args ?? [],
    handleSIGINT: false,
  });
}

async function personOf(browser: Browser, sql: Sql, key: 'manager' | 'consultant'): Promise<Person> {
  const context = await browser.newContext();
  await signIn(context, key);
  const cookies = await context.cookies();
  await context.close();
  const email = demoPeople.find((person) => person.key === key)?.email ?? '';
  const [row] = await sql<{ id: string }[]>`select id from people where email = ${email}`;
  return { id: row?.id ?? '', cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
}
