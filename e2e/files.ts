import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export type Chosen = { name: string; mimeType: string; buffer: Buffer };

/** Chooses files with the button, as a person does. */
export async function choose(part: Locator, button: RegExp, file: Chosen | Chosen[]): Promise<void> {
  const [chooser] = await Promise.all([
    part.page().waitForEvent('filechooser'),
    part.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Presses what saves a file, and gives the file. */
export async function save(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
