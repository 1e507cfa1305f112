import type { Page } from '@playwright/test';
import { Chapter } from './chapter';
import { expect, expectAccessible, signedIn, test } from './fixtures';

/** The row of the summary table that counts this, and its number. */
function counted(page: Page, what: string, number: number) {
  return expect(
    page.getByRole('row', { name: new RegExp(`^${what} ${number}$`) }),
    `${what}: ${number}`,
  ).toBeVisible();
}

/** Versions of measures of a revision, and a goal of it, by their numbers. */
async function idsOf(sql: import('postgres').Sql, revision: string) {
  const measures = await sql<{ id: string; code: string }[]>`
    select id, code from measure_versions where revision_id = ${revision}`;
  const [goal] = await sql<{ id: string }[]>`
    select id from goals where revision_id = ${revision} and code = '2.1.1'`;
  const [housing] = await sql<{ id: string }[]>`
    select id from chapters where revision_id = ${revision} and code = '1'`;
  return {
    version: (code: string) => measures.find((one) => one.code === code)?.id,
    goal: goal?.id,
    housing: housing?.id ?? '',
  };
}

test('a fork in which one measure moved, one was reworded and one was archived: the comparison shows exactly that', async ({
  pageOf,
  sql,
}) => {
  const page = await pageOf('manager');
  const [approved] = await sql<{ id: string }[]>`
    select r.id from revisions r join plans p on p.id = r.plan_id
    where r.state = 'approved' and p.kind = 'SPSZ'`;
  await page.goto(`/liberec/revisions/${approved?.id}`);
  await page.getByRole('button', { name: 'Založit revizi' }).click();
  await page.getByLabel('Název nové revize').fill('Revize k porovnání');
  await page.getByRole('button', { name: 'Založit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Revize k porovnání' })).toBeVisible();
  const revision = page.url().split('/').at(-1) ?? '';
  const comparison = `/liberec/comparison?to=${revision}`;

  await page.goto(comparison);
  await expect(page.getByRole('heading', { name: 'Žádné rozdíly' })).toBeVisible();
  await counted(page, 'Opatření beze změny', 139);

  const manager = await signedIn('manager');
  const kept = await manager.rpc('name_version', { revision, name: 'Před úpravami' });
  expect(kept.error).toBeNull();
  const ids = await idsOf(sql, revision);
  const moved = await manager.rpc('move_measure', {
    ...{ version: ids.version('1.1.1.4'), goal: ids.goal, place: 1 },
  });
  expect(moved.error).toBeNull();
  const archived = await manager.rpc('archive_part', {
    ...{ kind: 'measure', part: ids.version('4.1.1.1'), away: true },
  });
  expect(archived.error).toBeNull();
  const chapter = await Chapter.open(page, `/liberec/revisions/${revision}/chapters/${ids.housing}`);
  const editor = await chapter.edit('1.1.2.1');
  await editor.press('Control+Backspace');
  await editor.pressSequentially('2027');
  await chapter.saved();

  // The text of a measure follows it to the other chapter's document on its own.
  await expect(async () => {
    await page.goto(comparison);
    await counted(page, 'Opatření s jiným zněním', 1);
  }).toPass();
  await counted(page, 'Vypuštěná opatření', 1);
  await counted(page, 'Opatření přesunutá do jiného cíle', 1);
  await counted(page, 'Opatření beze změny', 136);
  await expect(page.getByRole('table', { name: 'Souhrn změn' }).getByRole('row')).toHaveCount(4);

  const measures = page.getByRole('listitem', { name: /^Opatření / });
  await expect(measures).toHaveCount(3);
  const reworded = page.getByRole('listitem', { name: 'Opatření 1.1.2.1', exact: true });
  await expect(reworded.getByRole('insertion')).toContainText('2027');
  await expect(reworded.getByRole('deletion')).toContainText('2019');
  await expect(page.getByRole('listitem', { name: 'Opatření 4.1.1.1', exact: true })).toContainText(
    'Vypuštěno',
  );
  const move = measures.filter({ hasText: 'Přesunuto' });
  await expect(move.getByRole('deletion').first()).toContainText('1 Bydlení › 1.1.1');
  await expect(move.getByRole('insertion').first()).toContainText('2 Zaměstnanost › 2.1.1');
  // The differences can be told apart without colour.
  await expect(reworded.getByRole('insertion')).toHaveCSS('text-decoration-line', 'underline');
  await expect(reworded.getByRole('deletion')).toHaveCSS('text-decoration-line', 'line-through');
  await expectAccessible(page);

  await test.step('only a chapter: what moved out of it belongs to it', async () => {
    await page.getByLabel('Kapitola').selectOption({ label: '1 Bydlení' });
    await expect(page).toHaveURL(/chapter=/);
    await expect(measures).toHaveCount(2);
    await page.getByLabel('Kapitola').selectOption({ label: '2 Zaměstnanost' });
    await expect(measures).toHaveCount(1);
    await page.getByLabel('Druh změny').selectOption({ label: 'Opatření s jiným zněním' });
    await expect(page.getByRole('heading', { name: 'Tomuto výběru žádná změna neodpovídá' })).toBeVisible();
    await page.getByRole('link', { name: 'Zobrazit všechny změny' }).click();
    await expect(measures).toHaveCount(3);
  });

  await test.step('only a kind of change, from the summary', async () => {
    await page.getByRole('link', { name: 'Vypuštěná opatření' }).click();
    await expect(measures).toHaveCount(1);
    await page.getByRole('link', { name: 'Vypuštěná opatření' }).click();
    await expect(measures).toHaveCount(3);
  });

  await test.step('the other way round, what went has come', async () => {
    await page.getByRole('link', { name: 'Prohodit' }).click();
    await counted(page, 'Přidaná opatření', 1);
    await expect(reworded.getByRole('insertion')).toContainText('2019');
    await page.getByRole('link', { name: 'Prohodit' }).click();
    await counted(page, 'Vypuštěná opatření', 1);
  });

  await test.step('against the version kept before', async () => {
    const version = page.getByLabel('Původní').getByRole('option', { name: /Před úpravami/ });
    await page.getByLabel('Původní').selectOption((await version.getAttribute('value')) ?? '');
    await expect(page).toHaveURL(new RegExp(`from=${kept.data as string}`));
    await counted(page, 'Opatření beze změny', 136);
    await expect(measures).toHaveCount(3);
  });

  await test.step('on paper only what is compared and what differs', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByRole('definition').filter({ hasText: 'Před úpravami' })).toBeVisible();
    await expect(reworded).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  const phone = await pageOf('participant', { width: 390, height: 844, language: 'en' });
  await phone.goto(comparison);
  // A draft that was not shared is none of a participant's business.
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(phone.getByText('Revize k porovnání')).toHaveCount(0);

  const small = await pageOf('manager', { width: 390, height: 844, language: 'en' });
  await small.goto(comparison);
  await expect(small.getByRole('table', { name: 'Summary of changes' })).toBeVisible();
  const overflow = await small.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(small);
});
