import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import postgres from 'postgres';
import { Chapter } from './chapter';
import { expect, housingDraft, running, signIn, test } from './fixtures';

test('server away: both go on writing, one closes the browser, and nothing is lost', async ({
  product,
}, info) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'souhra-profile-'));
  const contexts: BrowserContext[] = [];
  const { launchOptions } = info.project.use;
  const open = async (key: 'chair' | 'member', directory: string) => {
    const context = await chromium.launchPersistentContext(directory, { ...launchOptions, locale: 'cs-CZ' });
    contexts.push(context);
    await signIn(context, key);
    return context;
  };
  try {
    const sql = postgres(running().databaseUrl, { max: 1 });
    const { path: place } = await housingDraft(sql);
    const address = running().url + place;
    await sql.end();
    const evasBrowser = await open('chair', path.join(profile, 'eva'));
    let martinsBrowser = await open('member', path.join(profile, 'martin'));
    const eva = await Chapter.open(await evasBrowser.newPage(), address);
    let martin = await Chapter.open(await martinsBrowser.newPage(), address);
    const evas = await eva.edit('1.1.1.1');
    const martins = await martin.edit('1.1.1.1');

    await product.stop();
    await evas.pressSequentially(' Eva bez serveru.');
    await martins.press('Control+End');
    await martins.pressSequentially(' Martin bez serveru.');
    await expect(eva.saveState).toContainText(/Offline – \d+\szměn/);
    await expect(martin.saveState).toContainText(/Offline – \d+\szměn/);
    await martinsBrowser.close();

    await product.start();
    await eva.saved();
    martinsBrowser = await open('member', path.join(profile, 'martin'));
    martin = await Chapter.open(await martinsBrowser.newPage(), address);
    await martin.saved();
    for (const chapter of [eva, martin]) {
      await expect(chapter.measure('1.1.1.1')).toContainText('Eva bez serveru.');
      await expect(chapter.measure('1.1.1.1')).toContainText('Martin bez serveru.');
    }
  } finally {
    for (const context of contexts) await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
