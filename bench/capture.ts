/**
 * How long a task put down in the line of the minutes takes to appear at its measure, which somebody else is looking at:
 * built product, embedded back end, two Chromiums' pages on one machine. Prints the figures next to those of the writer's
 * own line, since machines are noisy; writes .cache/bench/capture.json. A missed budget is printed, the exit code stays 0.
 *
 *   npx tsx bench/capture.ts
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect } from '@playwright/test';
import postgres from 'postgres';
import { running, signIn } from '../e2e/fixtures';
import { beginLineAbout, Meeting, ownMeeting } from '../e2e/meeting';
import { e2ePort } from '../e2e/ports';
import { startProduct } from '../e2e/product';
import { seen } from './seen';

const rounds = 20;
const code = '1.2.1.2';
const budgetMs = 1_000;
const dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-capture-'));
const product = await startProduct({ port: e2ePort(5), dataDir });
process.env.SOUHRA_RUNNING = product.runningFile;
const browser = await chromium.launch({
  executablePath: process.env.SOUHRA_CHROMIUM || undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

try {
  const sql = postgres(running().databaseUrl, { max: 1 });
  const scene = await ownMeeting(sql, 'PS Měření');
  const [measure] = await sql<{ path: string }[]>`
    select '/liberec/revisions/' || v.revision_id || '/measures/' || v.measure_id as path
    from measure_versions v join revisions r on r.id = v.revision_id and r.state = 'draft'
    join plans p on p.id = r.plan_id and p.kind = 'SPSZ'
    where v.partnership_id = ${scene.partnership} and v.code = ${code}`;
  await sql.end();
  const open = async (key: 'chair' | 'manager') => {
    const context = await browser.newContext({ locale: 'cs-CZ' });
    await signIn(context, key);
    return context.newPage();
  };
  const eva = await Meeting.open(await open('chair'), running().url + scene.path);
  const jana = await open('manager');
  await jana.goto(running().url + (measure?.path ?? ''));
  const page = jana.getByRole('main');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const editor = await eva.edit('Kontrola úkolů');
  const form = eva.page.getByRole('dialog');
  const [own, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const title = `Měřený úkol ${round}§`;
    await beginLineAbout(code, editor, 'K opatření');
    await editor.pressSequentially(`/úkol ${title} do 31. 12. 2030`);
    await editor.press('Enter');
    await expect(form.getByRole('checkbox', { name: new RegExp(`^${code}`) })).toBeChecked();
    const theirs = seen(page, title);
    const pressed = Date.now();
    await eva.page.keyboard.press('Enter');
    await editor.locator('.prose-record', { hasText: title }).waitFor();
    own.push(Date.now() - pressed);
    other.push((await theirs) - pressed);
    await expect(form).toHaveCount(0);
  }
  const at = (times: number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  const result = {
    rounds,
    own: { median: at(own, 0.5), p95: at(own, 0.95) },
    measure: { median: at(other, 0.5), p95: at(other, 0.95) },
    ratio: at(other, 0.5) / at(own, 0.5),
  };
  process.stdout.write(
    `own line        median ${result.own.median} ms, p95 ${result.own.p95} ms\n` +
      `at the measure  median ${result.measure.median} ms, p95 ${result.measure.p95} ms (${result.ratio.toFixed(2)} × own)\n` +
      `within ${budgetMs} ms: ${result.measure.p95 <= budgetMs ? 'ok' : 'MISSED'}\n`,
  );
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync('.cache/bench/capture.json', JSON.stringify(result, null, 2));
} finally {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
