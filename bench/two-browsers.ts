import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import postgres, { type Sql } from 'postgres';
import { running, signIn } from '../e2e/fixtures';
import { e2ePort } from '../e2e/ports';
import { startProduct } from '../e2e/product';
import { percentile, round } from './pages/report';

type Scene = {
  sql: Sql;
  /** Address of the product, without a path. */
  url: string;
  /** A page in a browser of its own, signed in. */
  pageOf: (key: Parameters<typeof signIn>[1]) => Promise<Page>;
};

/** Milliseconds of the same event: where it was done, and where somebody else sees it. */
export type Times = { own: number[]; other: number[] };

/**
 * Measures on the built product with fresh data, how long what one person does takes to another one's screen; prints it
 * beside the same on the own screen, since machines are noisy, and writes `.cache/bench/<name>.json`.
 * @param labels what the two screens are called in print
 */
export async function measureTwo(
  name: string,
  { labels, budgetMs }: { labels: [own: string, other: string]; budgetMs: number },
  measure: (scene: Scene) => Promise<Times>,
): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), `souhra-${name}-`));
  const product = await startProduct({ port: e2ePort(5), dataDir });
  process.env.SOUHRA_RUNNING = product.runningFile;
  const browser = await chromium.launch({
    executablePath: process.env.SOUHRA_CHROMIUM || undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const sql = postgres(running().databaseUrl, { max: 1 });
  try {
    const pageOf: Scene['pageOf'] = async (key) => {
      const context = await browser.newContext({ locale: 'cs-CZ' });
      await signIn(context, key);
      return context.newPage();
    };
    const { own, other } = await measure({ sql, url: running().url, pageOf });
    const at = (times: number[]) => ({ median: percentile(times, 0.5), p95: percentile(times, 0.95) });
    const result = { rounds: own.length, own: at(own), other: at(other) };
    const ratio = round(result.other.median / result.own.median, 2);
    const width = Math.max(...labels.map((label) => label.length));
    const line = (label: string, { median, p95 }: typeof result.own) =>
      `${label.padEnd(width)}  median ${round(median)} ms, p95 ${round(p95)} ms`;
    process.stdout.write(
      `${line(labels[0], result.own)}\n${line(labels[1], result.other)} (${ratio} × own)\n` +
        `within ${budgetMs} ms: ${result.other.p95 <= budgetMs ? 'ok' : 'MISSED'}\n`,
    );
    mkdirSync('.cache/bench', { recursive: true });
    writeFileSync(`.cache/bench/${name}.json`, JSON.stringify({ ...result, ratio }, null, 2));
  } finally {
    await sql.end();
    await browser.close();
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Fulfils with the time (ms since 1970), to 4 ms, at which the text is on this screen. */
export function seen(place: Locator, text: string): Promise<number> {
  return place.evaluate(
    (element, wanted) =>
      // No named function in here: the TypeScript runner would give it a helper which the browser does not know.
      new Promise<number>((resolve) => {
        const timer = setInterval(() => {
          if (!element.textContent?.includes(wanted)) return;
          clearInterval(timer);
          resolve(Date.now());
        }, 4);
      }),
    text,
  );
}
