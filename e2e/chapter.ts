import { expect, type Locator, type Page } from '@playwright/test';

/** The chapter page as a person uses it. */
export class Chapter {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the chapter and waits until it is live. */
  static async open(page: Page, path: string): Promise<Chapter> {
    await page.goto(path);
    const chapter = new Chapter(page);
    await expect(chapter.saveState).toHaveText(/Uloženo|Čtete|Jen pro čtení/);
    return chapter;
  }

  get saveState(): Locator {
    return this.page.locator('.save-state');
  }

  /** The box of a measure, by its code. */
  measure(code: string): Locator {
    return this.page.getByRole('listitem', { name: `Opatření ${code}`, exact: true });
  }

  /** Puts the cursor at the end of a measure's text and gives its editor. */
  async edit(code: string): Promise<Locator> {
    const measure = this.measure(code);
    await measure.locator('.section-view').click({ position: { x: 30, y: 12 } });
    const editor = measure.getByRole('textbox');
    await expect(editor).toBeFocused();
    await editor.press('Control+End');
    return editor;
  }

  async saved(): Promise<void> {
    await expect(this.saveState).toContainText('Uloženo');
  }
}
