/**
 * Makes docs/souhra.png, the picture of the README: the housing chapter of the draft with two people writing in it.
 * Starts the built product on data of its own, on a port nobody uses, and leaves nothing behind. With SOUHRA_CHROMIUM
 * another Chromium than Playwright's own is used, as in `npm test`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContextOptions, chromium } from '@playwright/test';
import postgres from 'postgres';
import { Chapter } from '../e2e/chapter';
import { housingDraft, running, signIn } from '../e2e/fixtures';
import { startProduct } from '../e2e/product';
import { freePort } from '../server/embedded/postgres';

const picture = path.resolve('docs', 'souhra.png');
const dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-picture-'));
const port = await freePort();
const product = await startProduct({ port, dataDir });
try {
  process.env.SOUHRA_RUNNING = product.runningFile;
  const sql = postgres(running().databaseUrl, { max: 1, onnotice: () => undefined });
  const { path: chapterPath } = await housingDraft(sql);
  await sql.end();

  const executablePath = process.env.SOUHRA_CHROMIUM || undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const open = async (key: 'chair' | 'member') => {
      const view: BrowserContextOptions = {
        ...{ viewport: { width: 1280, height: 800 }, baseURL: running().url },
        ...{ locale: 'cs-CZ', timezoneId: 'Europe/Prague', reducedMotion: 'reduce' },
      };
      const context = await browser.newContext(view);
      await signIn(context, key);
      return Chapter.open(await context.newPage(), chapterPath);
    };
    const [eva, martin] = [await open('chair'), await open('member')];
    const evas = await eva.edit('1.1.1.1');
    await evas.press('Enter');
    await evas.pressSequentially('První byty vybereme na jaře, ');
    const martins = await martin.edit('1.1.1.1');
    await martins.press('Enter');
    await martins.pressSequentially('Pravidla přidělování připraví sociální odbor.');
    await eva.measure('1.1.1.1').getByText('sociální odbor.').waitFor();
    await eva.saved();
    // Leaves room above for the toolbar of the editor, which sticks to the top.
    await eva.measure('1.1.1.1').evaluate((element) => {
      window.scrollBy({ top: element.getBoundingClientRect().top - 260, behavior: 'instant' });
    });
    await eva.page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
} finally {
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.stdout.write(`${picture}\n`);
