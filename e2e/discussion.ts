import { expect, type Locator, type Page } from '@playwright/test';

/** Selects these words in a text that is read, as with the mouse. */
export async function select(page: Page, words: string): Promise<void> {
  await expect(page.locator('.section-view').filter({ hasText: words })).toBeVisible();
  await page.evaluate((wanted) => {
    const texts = document.querySelectorAll('.section-view .prose-text');
    for (const text of texts) {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        // The offer to comment stands beside the selection: nobody selects what is out of sight.
        node.parentElement?.scrollIntoView({ block: 'center' });
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);
}

/** Comments these words by selecting them. */
export async function comment(page: Page, words: string, text: string): Promise<void> {
  await select(page, words);
  await page.getByRole('button', { name: 'Připomínka', exact: true }).click();
  const form = page.getByRole('form', { name: 'Nová připomínka k textu' });
  await expect(form).toContainText(words);
  await form.getByRole('textbox').fill(text);
  await form.getByRole('button', { name: 'Odeslat připomínku' }).click();
  await expect(form).toHaveCount(0);
}

/** What is said about the passages of the page's text. */
export const panel = (page: Page): Locator => page.getByRole('region', { name: /^Připomínky k textu/ });

/** A discussion beside the text, by something said in it. */
export const discussion = (page: Page, text: string): Locator =>
  panel(page).getByRole('article').filter({ hasText: text });
