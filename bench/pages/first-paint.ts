import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Measured, percentile, round } from './report';
import type { Setting } from './setting';

const loads = 7;

/** Time until a person sees the first text of the chapter page, with scripts and without. */
export async function measureFirstPaint(setting: Setting): Promise<Measured> {
  const { approved5, draft5 } = setting.chapters;
  const rows = [];
  for (const [page, path] of [
    ['chapter 5, approved', approved5.path],
    ['chapter 5, draft', draft5.path],
  ] as const) {
    for (const javaScriptEnabled of [true, false]) {
      const paints: number[] = [];
      let measuresShown = 0;
      for (let i = 0; i < loads; i += 1) {
        const context = await setting.contextOf('manager', { javaScriptEnabled });
        const tab = await context.newPage();
        await tab.goto(setting.product.url + path, { waitUntil: 'load' });
        measuresShown = await tab.locator('li[id^="m-"]').count();
        paints.push(await firstPaint(tab));
        await context.close();
      }
      rows.push({
        ...{ page, scripts: javaScriptEnabled ? 'on' : 'off', 'measures shown': measuresShown },
        ...{ 'median ms': round(percentile(paints, 0.5)), 'max ms': round(Math.max(...paints)) },
      });
    }
  }
  return {
    title: 'First readable',
    how: `First contentful paint after opening the address, ${loads} loads with empty caches, on loopback. "measures shown" are those in the document when it has loaded.`,
    rows,
    budgets: [],
  };
}

/** The entry may come after the page has loaded; without scripts nothing in the page can wait for it. */
async function firstPaint(tab: Page): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const time = await tab.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    if (time !== undefined) return time;
    await wait(50);
  }
  throw new Error(`nothing was painted: ${tab.url()}`);
}
