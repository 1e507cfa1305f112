import { Chapter } from './chapter';
import { expect, housingDraft, test } from './fixtures';

test('two who add a measure at the same moment get two numbers', async ({ pageOf, sql }) => {
  const { path, chapter } = await housingDraft(sql);
  const writers = [
    await Chapter.open(await pageOf('chair'), path),
    await Chapter.open(await pageOf('member'), path),
  ];
  await Promise.all(
    writers.map(({ page }) => page.getByRole('button', { name: /Přidat opatření 1\.2\.1/ }).click()),
  );
  for (const { page } of writers) await expect(page.locator('[contenteditable="true"]')).toBeFocused();
  const doubled = await sql`
    select code from measure_versions where chapter_id = ${chapter} group by code having count(*) > 1`;
  expect([...doubled]).toEqual([]);
});

test('a server that does not answer takes nobody’s text away', async ({ pageOf, sql }) => {
  const { path } = await housingDraft(sql);
  const eva = await Chapter.open(await pageOf('chair'), path);
  const text = await eva.edit('1.1.1.3');
  await text.pressSequentially(' Psáno bez serveru.');
  await eva.page.route(/\/sync\/|\.data/, (route) => route.abort());
  await eva.page.getByRole('button', { name: /Přidat opatření 1\.1\.1/ }).click();
  await expect(eva.page.getByText('Změnu se nepodařilo uložit.')).toBeVisible();
  await expect(text).toContainText('Psáno bez serveru.');
  await expect(eva.page).toHaveTitle(/Bydlení/);
});

test('who writes into a measure is told where it went', async ({ pageOf, sql }) => {
  const { path } = await housingDraft(sql);
  const eva = await Chapter.open(await pageOf('chair'), path);
  const martin = await Chapter.open(await pageOf('member'), path);
  const text = await eva.edit('1.1.1.5');
  await text.pressSequentially(' Rozepsáno.');
  await expect(martin.measure('1.1.1.5')).toContainText('Rozepsáno.');

  await martin.page.getByRole('button', { name: 'Možnosti: 1.1.1.5' }).click();
  await martin.page.getByRole('menuitem', { name: 'Archivovat' }).click();
  await expect(eva.page.getByText('do kterého jste psali, někdo archivoval')).toBeVisible();
  await martin.page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(eva.measure('1.1.1.5')).toContainText('Rozepsáno.');
});

test('signing out everywhere closes a text that is being written within two seconds', async ({
  pageOf,
  sql,
}) => {
  const { path } = await housingDraft(sql);
  const eva = await Chapter.open(await pageOf('chair'), path);
  await eva.edit('1.1.1.6');
  await sql`delete from auth.sessions s using people p where p.id = s.user_id and p.email like 'eva.novotna@%'`;
  await expect(eva.page.locator('[contenteditable="true"]')).toHaveCount(0, { timeout: 2_000 });
  await expect(eva.page.getByText('Byli jste odhlášeni')).toBeVisible();
});

test('addresses that cannot exist, blank names and taken numbers are answered with words', async ({
  pageOf,
  sql,
}) => {
  const { revision } = await housingDraft(sql);
  const jana = await pageOf('manager');
  for (const address of ['/liberec/revisions/xyz', '/liberec/revisions/xyz/chapters/abc']) {
    expect((await jana.goto(address))?.status()).toBe(404);
  }
  await jana.goto(`/liberec/revisions/${revision}`);
  await jana.getByRole('button', { name: 'Přidat kapitolu' }).click();
  const dialog = jana.getByRole('dialog');
  await dialog.getByLabel('Číslo').fill('1');
  await dialog.getByLabel('Název kapitoly').fill('   ');
  await dialog.getByRole('button', { name: 'Přidat kapitolu' }).click();
  await expect(dialog.getByLabel('Název kapitoly')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Název kapitoly').fill('Druhá jednička');
  await dialog.getByRole('button', { name: 'Přidat kapitolu' }).click();
  await expect(dialog.getByText('Toto označení se už používá.')).toBeVisible();
});
