import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import { expect, expectAccessible, housingDraft, test } from './fixtures';

/** A measure of the housing chapter of the draft of which nobody has said anything, in its wording's words. */
async function bareMeasure(sql: Sql): Promise<{ revision: string; measure: string; code: string }> {
  const { revision, chapter } = await housingDraft(sql);
  const [found] = await sql<{ measure: string; code: string }[]>`
    select v.measure_id as measure, v.code from measure_versions v
    where v.chapter_id = ${chapter} and v.archived_at is null
      and not exists (select 1 from means m where m.measure_version_id = v.id)
      and not exists (select 1 from project_measures p where p.measure_id = v.measure_id)
    order by v.position, v.code limit 1`;
  if (!found) throw new Error('every measure of the demo has means by now');
  return { revision, ...found };
}

const panel = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Prostředky' }) });

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

test('means of a measure are written down, a project is linked, and both are seen to run out', async ({
  pageOf,
  sql,
}) => {
  const { revision, measure, code } = await bareMeasure(sql);
  const path = `/liberec/revisions/${revision}/measures/${measure}`;
  const overview = `/liberec/revisions/${revision}/means?od=2027-06-01`;
  const page = await pageOf('member');
  await page.goto(path);
  const means = panel(page);

  await test.step('what is wrong is said where it was typed', async () => {
    await means.getByRole('button', { name: 'Upravit termín, náklady a cílovou skupinu' }).click();
    await means.getByLabel('Od', { exact: true }).fill('2027-01-01');
    await means.getByLabel('Do', { exact: true }).fill('2026-01-01');
    await means.getByLabel(/^Odhad nákladů/).fill('1,5 mil.');
    await means.getByRole('button', { name: 'Uložit' }).click();
    await expect(means.getByRole('alert')).toContainText('Ve formuláři jsou 2 chyby');
    await expect(means.getByLabel('Do', { exact: true })).toHaveAccessibleDescription(
      /Konec je dřív než začátek/,
    );
    await expect(means.getByLabel(/^Odhad nákladů/)).toHaveAccessibleDescription(/Napište částku číslem/);
    await expectAccessible(page);

    await means.getByLabel('Do', { exact: true }).fill('2029-12-31');
    await means.getByLabel('Průběžně, bez konce').check();
    await means.getByLabel(/^Odhad nákladů/).fill('1 500 000');
    await means.getByRole('button', { name: 'Uložit' }).click();
    await expect(means.getByLabel('Do', { exact: true })).toHaveAccessibleDescription(
      /Průběžné opatření konec nemá/,
    );
    await means.getByLabel('Průběžně, bez konce').uncheck();
    await means.getByLabel(/^Cílová skupina/).fill('Rodiny v ubytovnách');
    await means.getByRole('button', { name: 'Uložit' }).click();
    const edit = means.getByRole('button', { name: 'Upravit termín, náklady a cílovou skupinu' });
    await expect(edit).toBeFocused();
    await expect(means.getByRole('definition').first()).toHaveText('1. 1. 2027 – 31. 12. 2029');
    await expect(means).toContainText('1 500 000 Kč');
    await expect(means).toContainText('Rodiny v ubytovnách');
  });

  await test.step('a source is added, taken away and brought back', async () => {
    await means.getByRole('button', { name: 'Přidat zdroj' }).click();
    await means.getByRole('button', { name: 'Uložit' }).click();
    await expect(means.getByLabel('Zdroj', { exact: true })).toHaveAccessibleDescription(/Vyplňte toto pole/);
    await means.getByLabel('Zdroj', { exact: true }).fill('Nadace Zkouška');
    await means.getByLabel(/^Částka/).fill('900 000 Kč');
    await means.getByLabel(/^Peníze vydrží do/).fill('2027-09-30');
    await means.getByRole('button', { name: 'Uložit' }).click();
    const sources = means.getByRole('list', { name: 'Zdroje financování' });
    await expect(sources.getByRole('listitem')).toHaveText(
      /Nadace Zkouška.*900\s000\sKč, vydrží do 30\.\s9\.\s2027/,
    );
    await expect(means).toContainText('Chybí 600 000 Kč');
    await expect(means).toContainText('peníze vydrží jen do 30. 9. 2027');

    await means.getByRole('button', { name: 'Odebrat zdroj Nadace Zkouška' }).click();
    await expect(means).toContainText('Zatím není uvedeno, z čeho se opatření zaplatí.');
    const message = page.getByRole('listitem').filter({ hasText: 'Zdroj Nadace Zkouška je odebrán.' });
    await message.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(sources.getByRole('listitem')).toHaveText(/900\s000\sKč, vydrží do 30\.\s9\.\s2027/);

    await means.getByRole('button', { name: 'Upravit zdroj Nadace Zkouška' }).click();
    await expect(means.getByLabel(/^Částka/)).toHaveValue('900\u00a0000');
    await means.getByLabel(/^Částka/).fill('1000000');
    await means.getByRole('button', { name: 'Uložit' }).click();
    await expect(means).toContainText('Chybí 500 000 Kč');
    await expect(means.getByRole('button', { name: 'Připojit projekt' })).toHaveCount(0);
  });

  await test.step('the overview names the measure first which loses its last money', async () => {
    await page.goto(overview);
    const stranded = page.getByRole('table', { name: 'Opatření, která přijdou o poslední peníze' });
    const row = stranded.getByRole('row').filter({ hasText: code });
    await expect(row).toContainText('30. 9. 2027');
    await expect(row).toContainText('Nadace Zkouška');
    const sums = page.getByRole('table', { name: /^Odhad nákladů a zdroje podle kapitol/ });
    await expect(sums.getByRole('row', { name: /^Odhad nákladů/ })).toContainText('1 500 000');
    await expect(sums.getByRole('row', { name: /^Nadace Zkouška/ })).toContainText('1 000 000');
    await expect(sums.getByRole('row', { name: /^Náklady bez zdroje/ })).toContainText('500 000');
    await expectAccessible(page);
  });

  const manager = await pageOf('manager');
  await test.step('the manager starts a project for the measure, on two sides', async () => {
    await manager.goto(path);
    await panel(manager).getByRole('button', { name: 'Připojit projekt' }).click();
    await panel(manager).getByRole('link', { name: 'Založit nový projekt' }).click();
    await manager.getByRole('button', { name: 'Uložit projekt' }).click();
    await expect(manager.getByLabel('Název')).toHaveAccessibleDescription(/Vyplňte toto pole/);
    await manager.getByLabel('Název').fill('Zkušební projekt bydlení');
    await manager.getByLabel('Stav').selectOption({ label: 'Probíhá' });
    await manager.getByLabel(/^Program/).fill('OPZ+');
    await manager.getByLabel(/^Začátek/).fill('2026-01-01');
    await manager.getByLabel(/^Konec/).fill('2028-03-31');
    await manager.getByLabel(/^Částka/).fill('2 000 000');
    await manager.getByLabel('Co se počítá, řádek 1').fill('zabydlené rodiny');
    await manager.getByLabel('Kolik, řádek 1').fill('12');
    await manager.getByRole('button', { name: 'Uložit projekt' }).click();
    await expect(manager.getByRole('heading', { level: 1, name: 'Zkušební projekt bydlení' })).toBeVisible();
    await expect(manager.getByRole('row', { name: /zabydlené rodiny/ })).toContainText('12');
    await expectAccessible(manager);
    // Where the measure stands in the plan in force, and in no draft.
    await manager.getByRole('link', { name: new RegExp(`^${code.replaceAll('.', '\\.')} `) }).click();
    await expect(manager.getByRole('heading', { level: 1, name: `Opatření ${code}` })).toBeVisible();
    await expect(panel(manager).getByRole('link', { name: 'Zkušební projekt bydlení' })).toBeVisible();
  });

  await test.step('which carries the measure on, until it ends itself', async () => {
    await page.goto(overview);
    await expect(page.getByText(/^Od 1\.\s6\.\s2027 do 1\.\s6\.\s2028 skončí/)).toBeVisible();
    const stranded = page.getByRole('table', { name: 'Opatření, která přijdou o poslední peníze' });
    await expect(stranded.getByRole('row').filter({ hasText: code })).toContainText('31. 3. 2028');
    const picture = page.getByRole('img', { name: /^Časová osa konců od 1\.\s6\.\s2027 do 1\.\s6\.\s2028/ });
    await expect(picture).toContainText('Zkušební projekt bydlení');
    const table = page.getByRole('table', { name: /^Všechno, co/ });
    await expect(table.getByRole('row', { name: /Zkušební projekt bydlení/ })).toContainText('2 000 000 Kč');

    await page.getByLabel('Jak daleko dopředu').selectOption({ label: '6 měsíců' });
    await expect(page).toHaveURL(/od=2027-06-01&mesicu=6/);
    await expect(table.getByRole('row', { name: /Zkušební projekt bydlení/ })).toHaveCount(0);
    await expect(table.getByRole('row', { name: /Nadace Zkouška/ })).toBeVisible();
    await expect(stranded).toHaveCount(0);

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.getByRole('img', { name: /^Časová osa/ })).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('unlinked with one press and back with another', async () => {
    await manager.goto(path);
    await panel(manager).getByRole('button', { name: 'Odpojit projekt Zkušební projekt bydlení' }).click();
    await expect(panel(manager).getByRole('link', { name: 'Zkušební projekt bydlení' })).toHaveCount(0);
    const message = manager.getByRole('listitem').filter({ hasText: 'je odpojen.' });
    await message.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(panel(manager).getByRole('link', { name: 'Zkušební projekt bydlení' })).toBeVisible();
    await panel(manager).getByRole('button', { name: 'Připojit projekt' }).click();
    await panel(manager)
      .getByLabel('Projekt, který opatření uskutečňuje')
      .selectOption({ label: 'Dům humanity' });
    await panel(manager).getByRole('button', { name: 'Připojit', exact: true }).click();
    await expect(panel(manager).getByRole('link', { name: 'Dům humanity' })).toBeVisible();
  });

  await test.step('on a phone everything has room', async () => {
    const phone = await pageOf('manager', { width: 390, height: 844 });
    for (const address of [path, overview, '/liberec/projects']) {
      await phone.goto(address);
      await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(phone);
      await expectAccessible(phone);
    }
  });

  await test.step('a participant reads what the draft says and sees no project', async () => {
    await sql`update revisions set shared_at = coalesce(shared_at, now()) where id = ${revision}`;
    const reader = await pageOf('participant');
    await reader.goto(path);
    await expect(panel(reader)).toContainText('Rodiny v ubytovnách');
    await expect(panel(reader).getByRole('button')).toHaveCount(0);
    await expect(panel(reader).getByRole('link')).toHaveCount(0);
    await expect(reader.getByRole('link', { name: 'Projekty' })).toHaveCount(0);
    const answer = await reader.goto('/liberec/projects');
    expect(answer?.status()).toBe(404);
  });
});

test('projects are found by what the address says, changed, put away and brought back', async ({
  pageOf,
}) => {
  const page = await pageOf('consultant');
  await page.goto('/liberec');
  await page.getByRole('link', { name: 'Projekty' }).click();
  const rows = page.getByRole('table', { name: 'Projekty' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Centrum bydlení Liberec' })).toBeVisible();

  await page.getByLabel('Stav').selectOption({ label: 'Ukončen' });
  await expect(page).toHaveURL(/state=finished/);
  await expect(rows.filter({ hasText: 'Centrum bydlení Liberec' })).toHaveCount(0);
  await page.getByLabel('Realizátor').selectOption({ label: 'Romodrom, o.p.s.' });
  await expect(rows).toHaveCount(1 + 3);
  await page.getByLabel('Hledat').fill('terenni SLUZBY');
  await page.getByRole('button', { name: 'Hledat' }).click();
  await expect(rows).toHaveCount(1 + 1);
  await page.getByLabel('Program').selectOption({ label: 'IROP' });
  await expect(page.getByRole('heading', { name: 'Tomuto výběru žádný projekt neodpovídá' })).toBeVisible();
  await page.getByRole('link', { name: 'Zrušit výběr' }).click();
  await expect(page.getByLabel('Hledat')).toHaveValue('');
  await expect(rows.filter({ hasText: 'Centrum bydlení Liberec' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Sociální byty Liberec' }).click();
  await expect(page.getByRole('row', { name: /nové sociální byty/ })).toContainText('5');
  await page.getByRole('link', { name: 'Vybrat opatření' }).click();
  await page.getByLabel('Hledat podle čísla nebo slov').fill('1.1.2.17');
  await page.getByRole('checkbox', { name: /^1\.1\.2\.17 / }).check();
  await expect(page.getByText('Vybrána 2 opatření')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Uložit výběr' }).click();
  await expect(page.getByRole('status')).toContainText('Výběr opatření je uložen.');
  await expect(page.getByRole('link', { name: /^1\.1\.2\.17 / })).toBeVisible();
  await expect(page.getByRole('link', { name: /^1\.1\.2\.11 / })).toBeVisible();

  await page.getByRole('link', { name: 'Upravit projekt' }).click();
  await page.getByLabel(/^Částka/).fill('půl milionu');
  await page.getByLabel('Kolik, řádek 1').fill('pět');
  await page.getByRole('button', { name: 'Uložit projekt' }).click();
  await expect(page.getByRole('alert')).toContainText('Kolik, řádek 1: Napište číslo');
  await expect(page.getByLabel(/^Částka/)).toHaveAccessibleDescription(/Napište částku číslem/);
  await expectAccessible(page);
  await page.getByLabel(/^Částka/).fill('500 000');
  await page.getByLabel('Kolik, řádek 1').fill('5');
  await page.getByRole('button', { name: 'Uložit projekt' }).click();
  await expect(page.getByRole('status')).toContainText('je uložen');
  await expect(page.getByRole('definition').filter({ hasText: '500 000 Kč' })).toBeVisible();

  await page.getByRole('link', { name: 'Upravit projekt' }).click();
  await page.getByRole('button', { name: 'Archivovat' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'je archivován' })).toBeVisible();
  await expect(rows.filter({ hasText: 'Sociální byty Liberec' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'je obnoven' })).toBeVisible();
  await expect(rows.filter({ hasText: 'Sociální byty Liberec' })).toBeVisible();

  const member = await pageOf('member');
  await member.goto(page.url());
  await expect(member.getByRole('link', { name: 'Sociální byty Liberec' })).toBeVisible();
  await expect(member.getByRole('link', { name: 'Založit projekt' })).toHaveCount(0);
  const refused = await member.goto('/liberec/projects/new');
  expect(refused?.status()).toBe(403);
});
