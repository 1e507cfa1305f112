import postgres from 'postgres';
import { Chapter } from './chapter';
import { expect, housingDraft, running, signIn, test } from './fixtures';

const rounds = 20;

test('kill -9 right after „Uloženo“, twenty times: every saved character is there', async ({
  browser,
  product,
}) => {
  test.setTimeout(600_000);
  const sql = postgres(running().databaseUrl, { max: 1 });
  const { path } = await housingDraft(sql);
  await sql.end();
  const context = await browser.newContext();
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
    const chapter = await Chapter.open(page, path);
    const editor = await chapter.edit('1.1.1.1');
    const text = ` [kolo ${round}]`;
    await editor.pressSequentially(text);
    written += text;
    await chapter.saved();
    await product.kill();
    await page.close();
    await product.start();
  }
  await context.close();
  const fresh = await browser.newContext();
  await signIn(fresh, 'chair');
  const chapter = await Chapter.open(await fresh.newPage(), path);
  await expect(chapter.measure('1.1.1.1')).toContainText(written.trim());
  await fresh.close();
});
