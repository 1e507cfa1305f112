/**
 * How long a keystroke takes from one person's keyboard to another one's screen: built product, embedded back end,
 * two Chromiums' pages on one machine. Prints the figures next to those of the same keystroke on its author's own
 * screen, since machines are noisy; writes .cache/bench/latency.json.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import postgres from 'postgres';
import { Chapter } from '../e2e/chapter';
import { housingDraft, running, signIn } from '../e2e/fixtures';
import { e2ePort } from '../e2e/ports';
import { startProduct } from '../e2e/product';
import { seen } from './seen';

const rounds = 60;
const code = '1.1.2.1';
const dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-latency-'));
const product = await startProduct({ port: e2ePort(5), dataDir });
process.env.SOUHRA_RUNNING = product.runningFile;
const browser = await chromium.launch({
  executablePath: process.env.SOUHRA_CHROMIUM || undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

try {
  const sql = postgres(running().databaseUrl, { max: 1 });
  const { path: place } = await housingDraft(sql);
  await sql.end();
  const open = async (key: 'chair' | 'member') => {
    const context = await browser.newContext();
    await signIn(context, key);
    return (await Chapter.open(await context.newPage(), running().url + place)).edit(code);
  };
  const evas = await open('chair');
  const martins = await open('member');
  const [own, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const mark = `${round}§`;
    const [mine, theirs] = [seen(evas, mark), seen(martins, mark)];
    const typed = Date.now();
    await evas.press('End');
    await evas.pressSequentially(mark);
    own.push((await mine) - typed);
    other.push((await theirs) - typed);
  }
  const at = (times: number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const result = {
    rounds,
    own: { median: at(own, 0.5), p95: at(own, 0.95) },
    other: { median: at(other, 0.5), p95: at(other, 0.95) },
    ratio: at(other, 0.5) / at(own, 0.5),
  };
  process.stdout.write(
    `own screen    median ${result.own.median} ms, p95 ${result.own.p95} ms\n` +
      `other's       median ${result.other.median} ms, p95 ${result.other.p95} ms (${result.ratio.toFixed(2)} × own)\n` +
      `within 200 ms: ${result.other.p95 <= 200 ? 'ok' : 'MISSED'}\n`,
  );
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync('.cache/bench/latency.json', JSON.stringify(result, null, 2));
} finally {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
