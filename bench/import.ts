/**
 * How long a plan of 2,000 measures takes to come in from a workbook, and whether others notice meanwhile: the built
 * product on fresh data, a file brought, looked at and confirmed as a browser does it. A benchmark, not a test: a missed
 * budget is printed and the exit code stays 0. Writes .cache/bench/import.json.
 *
 *   npx tsx bench/import.ts
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import postgres from 'postgres';
import { demoContent } from '../app/domain/exports/content.fixture';
import { docxOf } from '../app/domain/exports/docx.server';
import { xlsxOf } from '../app/domain/exports/xlsx.server';
import { placedMeasures, type RevisionContent } from '../app/domain/plans/content';
import { running, signIn } from '../e2e/fixtures';
import { startProduct } from '../e2e/product';
import { type Budget, load, percentile, print, type Row, round } from './pages/report';

const rowsWanted = 2_000;
const budgetMs = 20_000;
/** What somebody who types at this moment may wait for the server. */
const budgetDelayMs = 250;

/** The demo plan so many times over, under other numbers, until it has the measures wanted. */
function longPlan(): RevisionContent {
  const content = demoContent();
  const chapters = content.chapters;
  content.chapters = [];
  for (let copy = 1; placedMeasures(content).length < rowsWanted; copy++) {
    for (const chapter of chapters) {
      const text = JSON.stringify(chapter).replaceAll(
        `"code":"${chapter.code}`,
        `"code":"${copy}${chapter.code}`,
      );
      content.chapters.push(JSON.parse(text) as RevisionContent['chapters'][number]);
    }
  }
  let left = placedMeasures(content).length - rowsWanted;
  for (const { goal } of placedMeasures(content).reverse()) if (left-- > 0) goal.measures.pop();
  return content;
}

/** Asks for /healthz again and again; the longest answer is how long the process did nothing else but one thing. */
function watch(url: string): () => Promise<number[]> {
  const times: number[] = [];
  let watching = true;
  const asking = (async () => {
    while (watching) {
      const asked = performance.now();
      await (await fetch(`${url}/healthz`)).text();
      times.push(performance.now() - asked);
      await wait(5);
    }
  })();
  return async () => {
    watching = false;
    await asking;
    return times;
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const content = longPlan();
const files = { xlsx: await xlsxOf(content), docx: await docxOf(content) };
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'souhra-bench-'));
const product = await startProduct({ port: await freePort(), dataDir });
process.env.SOUHRA_RUNNING = product.runningFile;
const { url, databaseUrl } = running();
const sql = postgres(databaseUrl, { max: 1 });
const headers = { Cookie: await cookieOf('strangerManager'), Origin: url };

/** The session of a person as a browser sends it. */
async function cookieOf(key: 'strangerManager'): Promise<string> {
  let cookie = '';
  const addCookies: BrowserContext['addCookies'] = async (cookies) => {
    cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  };
  await signIn({ addCookies } as BrowserContext, key);
  return cookie;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}

async function send(to: string, fields: Record<string, string | Blob>): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.set(name, value);
    else body.set(name, value, 'plan');
  }
  const answer = await fetch(`${url}${to}`, { method: 'POST', body, headers, redirect: 'manual' });
  const location = answer.headers.get('Location');
  if (!location) throw new Error(`${to}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return location;
}

async function imported(bytes: Uint8Array) {
  const stop = watch(url);
  const [preview, readMs] = await timed(() =>
    send('/frydlant/import?index', { intent: 'bring', file: new Blob([new Uint8Array(bytes)]) }),
  );
  const [page, previewMs] = await timed(async () => (await fetch(`${url}${preview}`, { headers })).text());
  const digest = /name="digest" value="([^"]+)"/.exec(page)?.[1];
  if (!digest) throw new Error('the preview has no digest');
  const [revision, writeMs] = await timed(() => send(preview, { intent: 'confirm', digest }));
  const [, placeMs] = await timed(async () => {
    for (;;) {
      const [row] = await sql<{ waiting: number }[]>`
        select count(*)::int as waiting from sync.texts_to_place where done_at is null`;
      if (row?.waiting === 0) return;
      await wait(20);
    }
  });
  const delays = await stop();
  const [count] = await sql<{ measures: number }[]>`
    select count(*)::int as measures from measure_versions where revision_id = ${revision.split('/').at(-1) ?? ''}`;
  return { measures: count?.measures ?? 0, readMs, previewMs, writeMs, placeMs, delays };
}

try {
  // Once before, so that nothing is measured that only happens the first time.
  await imported(files.xlsx);
  const rows: Row[] = [];
  const budgets: Budget[] = [];
  for (const [format, bytes] of Object.entries(files)) {
    const { measures, delays, ...times } = await imported(bytes);
    const total = times.readMs + times.previewMs + times.writeMs;
    const most = Math.max(...delays);
    rows.push({
      ...{ format, measures, 'KiB sent': Math.round(bytes.length / 1024) },
      ...{
        'read ms': round(times.readMs),
        'preview ms': round(times.previewMs),
        'write ms': round(times.writeMs),
      },
      ...{ 'all ms': round(total), 'then in documents ms': round(times.placeMs) },
      ...{ 'delay p50 ms': round(percentile(delays, 0.5)), 'delay p99 ms': round(percentile(delays, 0.99)) },
      'delay most ms': round(most),
    });
    budgets.push(
      { what: `${format}, all`, measured: total, atMost: budgetMs, unit: 'ms' },
      { what: `${format}, longest delay of others`, measured: most, atMost: budgetDelayMs, unit: 'ms' },
    );
  }
  const measured = {
    title: `importing a plan of ${rowsWanted} measures`,
    how: `File sent, preview asked for, confirmed; /healthz asked every 5 ms meanwhile. Load average ${load()}.`,
    ...{ rows, budgets },
  };
  print(measured);
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync('.cache/bench/import.json', JSON.stringify(measured, null, 2));
} finally {
  await sql.end();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
