import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { createChunks, stringToBase64URL } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import postgres, { type Sql } from 'postgres';
import WebSocket from 'ws';
import { sessionCookieName } from '../app/platform/supabase';
import { demoPeople } from '../supabase/seed/demo-people';
import { DemoProduct } from './demo-product';
import { e2ePort } from './ports';
import type { RunningFile } from './product';

export { expect };

/** The product under test, as its running.json describes it. */
export function running(): RunningFile {
  return JSON.parse(readFileSync(process.env.SOUHRA_RUNNING ?? '', 'utf8')) as RunningFile;
}

type PersonKey =
  | 'manager'
  | 'consultant'
  | 'chair'
  | 'member'
  | 'colleague'
  | 'other'
  | 'participant'
  | 'strangerManager'
  | 'stranger';

/** supabase-js signed in as one of the demo people. */
export async function signedIn(key: PersonKey): Promise<SupabaseClient> {
  const { supabaseUrl, publishableKey, demoPassword } = running();
  const client = createClient(supabaseUrl, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: WebSocket as unknown as typeof globalThis.WebSocket },
  });
  const email = demoPeople.find((person) => person.key === key)?.email ?? '';
  const { error } = await client.auth.signInWithPassword({ email, password: demoPassword });
  if (error) throw error;
  return client;
}

/** Puts a session into a browser without the sign-in page, which has a journey of its own. */
export async function signIn(context: BrowserContext, key: PersonKey): Promise<void> {
  const { url } = running();
  const cookies = await sessionCookies(key);
  await context.addCookies(
    cookies.map(({ name, value }) => ({ name, value, url, httpOnly: true, sameSite: 'Lax' as const })),
  );
}

async function sessionCookies(key: PersonKey): Promise<Array<{ name: string; value: string }>> {
  const client = await signedIn(key);
  const { data } = await client.auth.getSession();
  return createChunks(sessionCookieName, `base64-${stringToBase64URL(JSON.stringify(data.session))}`);
}

/** HTTP status with which the sync server answers this person's upgrade for a document; 101: let in. */
export async function socketStatus(
  key: PersonKey | null,
  documentId: string,
  origin?: string,
): Promise<number> {
  const { url } = running();
  const cookie = key ? await sessionCookies(key) : [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${documentId}`, {
    headers: {
      Origin: origin ?? url,
      Cookie: cookie.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      socket.close();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.once('error', reject);
  });
}

type WorkerFixtures = {
  /** The product of a file of journeys, started with its first one; that of the file before is stopped. */
  productOf: (file: string) => Promise<DemoProduct>;
};

type Fixtures = {
  /** The product of this file of journeys, on the demo's data as no other file has touched them. */
  product: DemoProduct;
  /** A page in a browser of its own, signed in as this person. */
  pageOf: (
    key: PersonKey,
    options?: { width?: number; height?: number; language?: 'cs' | 'en' },
  ) => Promise<Page>;
  /** Direct connection to the database, as its owner. */
  sql: Sql;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  productOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern even where no fixture is used.
    async ({}, use, { workerIndex }) => {
      let current: { file: string; product: DemoProduct } | undefined;
      await use(async (file) => {
        if (current?.file !== file) {
          await current?.product.stop();
          const product = await DemoProduct.onCopy(`worker-${workerIndex}`, e2ePort(0));
          current = { file, product };
        }
        return current.product;
      });
      await current?.product.stop();
    },
    { scope: 'worker' },
  ],
  // Its start is no part of a journey's time.
  product: [
    async ({ productOf }, use, { file }) => use(await productOf(file)),
    { auto: true, timeout: 120_000 },
  ],
  baseURL: ({ product: _product }, use) => use(running().url),
  pageOf: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (key, { width = 1280, height = 900, language = 'cs' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height } });
      contexts.push(context);
      await context.addCookies([{ name: 'language', value: language, url: running().url }]);
      await signIn(context, key);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern even where no fixture is used.
  sql: async ({}, use) => {
    const sql = postgres(running().databaseUrl, { max: 2, onnotice: () => undefined });
    await use(sql);
    await sql.end();
  },
});

/** axe finds nothing on the page as it is now; there is nothing of other origins in it, for which axe would open another page. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}

/** Nothing sticks out to the side of the page as it is now, and axe finds nothing on it. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
}

/** Ids of the demo plan: the draft of the strategic plan and its housing chapter, with paths to their pages. */
export async function housingDraft(
  sql: Sql,
): Promise<{ revision: string; chapter: string; document: string; path: string }> {
  const [row] = await sql<{ revision: string; chapter: string; document: string }[]>`
    select r.id as revision, c.id as chapter, d.id as document
    from revisions r join plans p on p.id = r.plan_id and p.kind = 'SPSZ'
    join partnerships s on s.id = r.partnership_id and s.slug = 'liberec'
    join chapters c on c.revision_id = r.id and c.code = '1' join documents d on d.chapter_id = c.id
    where r.state = 'draft' order by r.number limit 1`;
  if (!row) throw new Error('the demo has no draft');
  return { ...row, path: `/liberec/revisions/${row.revision}/chapters/${row.chapter}` };
}

/** The page of a measure in the draft of the strategic plan. */
export async function draftMeasure(sql: Sql, code: string): Promise<string> {
  const { revision } = await housingDraft(sql);
  const [measure] = await sql<{ id: string }[]>`
    select measure_id as id from measure_versions where revision_id = ${revision} and code = ${code}`;
  if (!measure) throw new Error(`the draft has no measure ${code}`);
  return `/liberec/revisions/${revision}/measures/${measure.id}`;
}
