import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import postgres, { type Sql } from 'postgres';
import { running, signedIn, signIn } from '../../e2e/fixtures';
import { type RunningFile, startProduct } from '../../e2e/product';
import playwrightConfig from '../../playwright.config';
import { demoPeople } from '../../supabase/seed/demo-people';

/** The pages that are measured. */
export type PlainPage = { name: string; path: string; asWhom: 'manager' | 'nobody' };

/** A chapter in whose measures somebody may write or not. */
export type ChapterPlace = {
  path: string;
  documentId: string;
  /** In their order; `id` is the key of the measure's section. */
  measures: Array<{ id: string; code: string }>;
};

export type Person = { id: string; cookie: string };

/** The built product on fresh demo data, a browser, and where its pages are. */
export type Setting = {
  product: RunningFile;
  browser: Browser;
  /** Pages without an editor. */
  pages: PlainPage[];
  chapters: { draft1: ChapterPlace; draft5: ChapterPlace; approved5: ChapterPlace };
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
    return {
      product: running(),
      browser,
      contextOf,
      ...(await places(sql)),
      manager: await personOf(browser, sql, 'manager'),
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

async function places(sql: Sql): Promise<Pick<Setting, 'pages' | 'chapters'>> {
  const chapters = await sql<(ChapterPlace & { code: string; state: string; revision: string })[]>`
    select c.code, r.state, d.id as "documentId", '/liberec/revisions/' || r.id as revision,
      '/liberec/revisions/' || r.id || '/chapters/' || c.id as path,
      json_agg(json_build_object('id', m.measure_id, 'code', m.code)
        order by p.position, g.position, m.position) as measures
    from partnerships s join plans l on l.partnership_id = s.id and l.kind = 'SPSZ'
    join revisions r on r.plan_id = l.id join chapters c on c.revision_id = r.id
    join documents d on d.chapter_id = c.id
    join priorities p on p.chapter_id = c.id join goals g on g.priority_id = p.id
    join measure_versions m on m.goal_id = g.id
    where s.slug = 'liberec' and c.code in ('1', '5') and r.state in ('draft', 'approved')
    group by c.id, r.id, d.id`;
  const chapter = (state: string, code: string) => {
    const found = chapters.find((one) => one.state === state && one.code === code);
    if (!found) throw new Error(`the demo has no chapter ${code} in the ${state} revision`);
    return found;
  };
  const draft5 = chapter('draft', '5');
  const as = (name: string, address: string, asWhom: PlainPage['asWhom'] = 'manager') => ({
    ...{ name, path: address, asWhom },
  });
  return {
    pages: [
      as('sign-in', '/sign-in', 'nobody'),
      as('invitation', `/invitation/${await invitation(sql)}`, 'nobody'),
      as('home', '/liberec'),
      as('plans', '/liberec/plans'),
      as('revision', draft5.revision),
      as('people', '/liberec/people'),
      as('groups', '/liberec/groups'),
      as('account', '/account'),
    ],
    chapters: { draft1: chapter('draft', '1'), draft5, approved5: chapter('approved', '5') },
  };
}

async function invitation(sql: Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from partnerships where slug = 'liberec'`;
  const manager = await signedIn('manager');
  const { data, error } = await manager.rpc('invite', {
    partnership: row?.id,
    email: 'pozvana@liberec.example',
    role: 'member',
  });
  if (error) throw error;
  return String(data);
}
