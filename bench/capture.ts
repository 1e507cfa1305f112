/**
 * How long a task put down in the line of the minutes takes to appear at its measure, which somebody else is looking at:
 * built product, embedded back end, two Chromiums' pages on one machine. Writes .cache/bench/capture.json.
 *
 *   npx tsx bench/capture.ts
 */
import { expect } from '@playwright/test';
import { draftMeasure } from '../e2e/fixtures';
import { beginLineAbout, Meeting, ownMeeting } from '../e2e/meeting';
import { measureTwo, seen } from './two-browsers';

const rounds = 20;
const code = '1.2.1.2';

await measureTwo(
  'capture',
  { labels: ['own line', 'at the measure'], budgetMs: 1_000 },
  async ({ sql, url, pageOf }) => {
    const scene = await ownMeeting(sql, 'PS Měření');
    const eva = await Meeting.open(await pageOf('chair'), url + scene.path);
    const jana = await pageOf('manager');
    await jana.goto(url + (await draftMeasure(sql, code)));
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
    return { own, other };
  },
);
