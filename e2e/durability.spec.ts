import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { Chapter } from './chapter';
import { expect, housingDraft, running, signIn, test } from './fixtures';
import { e2ePort } from './ports';
import { startProduct } from './product';

const port = e2ePort(2);
const rounds = 20;

test('kill -9 right after „Uloženo“, twenty times: every saved character is there', async ({ browser }) => {
  test.setTimeout(600_000);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-kill-'));
  const before = process.env.SOUHRA_RUNNING;
  let product = await startProduct({ port, dataDir });
  process.env.SOUHRA_RUNNING = product.runningFile;
  const context = await browser.newContext();
  try {
    const sql = postgres(running().databaseUrl, { max: 1 });
    const { path: place } = await housingDraft(sql);
    const address = running().url + place;
    await sql.end();
    await signIn(context, 'member');
    let written = '';
    for (let round = 1; round <= rounds; round += 1) {
      // A browser that remembers nothing: what is read back can only come from the server.
      const page = await context.newPage();
      await page.addInitScript(() =>
        indexedDB.databases().then((all) => {
          for (const { name } of all) if (name) indexedDB.deleteDatabase(name);
        }),
      );
      const chapter = await Chapter.open(page, address);
      const editor = await chapter.edit('1.1.1.1');
      const text = ` [kolo ${round}]`;
      await editor.pressSequentially(text);
      written += text;
      await chapter.saved();
      await product.kill();
      await page.close();

      product = await startProduct({ port, dataDir });
    }
    const fresh = await browser.newContext();
    await signIn(fresh, 'chair');
    const chapter = await Chapter.open(await fresh.newPage(), address);
    await expect(chapter.measure('1.1.1.1')).toContainText(written.trim());
    await fresh.close();
  } finally {
    await context.close();
    await product.stop();
    process.env.SOUHRA_RUNNING = before;
    rmSync(dataDir, { recursive: true, force: true });
  }
});
