import { expect, housingDraft, test } from './fixtures';

test('a list follows its filter: by keyboard, by links and by “back”', async ({ pageOf, sql }) => {
  const { revision } = await housingDraft(sql);
  const page = await pageOf('manager');
  await page.goto(`/liberec/revisions/${revision}/readiness`);
  const chapter = page.getByLabel('Kapitola', { exact: true });
  const kind = page.getByLabel('Co chybí', { exact: true });
  const list = page.getByRole('table', { name: 'Opatření, u kterých něco chybí nebo bylo prominuto' });
  const housing = list.getByRole('row', { name: /^1\.1\.1\.1 / });
  const employment = list.getByRole('row', { name: /^2\.1\.1\.1 / });
  await expect(housing).toBeVisible();
  await expect(employment).toBeVisible();

  await test.step('the field chosen in keeps the focus, the list and the address follow', async () => {
    await chapter.focus();
    // A digit chooses the next choice that begins with it, on every system and without opening the list.
    await page.keyboard.press('2');
    await expect(page).toHaveURL(/[?&]chapter=[^&]/);
    await expect(housing).toBeHidden();
    await expect(employment).toBeVisible();
    await expect(chapter).toBeFocused();
    await page.keyboard.press('1');
    await expect(housing).toBeVisible();
    await expect(employment).toBeHidden();
    await expect(chapter).toBeFocused();
  });

  await test.step('the fields follow a link, and go back with the address', async () => {
    const chosen = await chapter.inputValue();
    await page.getByRole('link', { name: /^2 Zaměstnanost, Bez úplného indikátoru: / }).click();
    await expect(kind).toHaveValue('indicator');
    await expect(chapter.locator('option:checked')).toHaveText('2 Zaměstnanost');
    await expect(housing).toBeHidden();
    await page.goBack();
    await expect(chapter).toHaveValue(chosen);
    await expect(kind).toHaveValue('');
    await expect(housing).toBeVisible();
    await page.goForward();
    await expect(kind).toHaveValue('indicator');
  });
});

test('the sides of a comparison are followed too, though the address names none', async ({ pageOf }) => {
  const page = await pageOf('manager');
  await page.goto('/liberec/comparison');
  const from = page.getByLabel('Původní', { exact: true });
  const to = page.getByLabel('Nová', { exact: true });
  const [older, newer] = [await from.inputValue(), await to.inputValue()];
  expect(older).not.toBe('');
  expect(newer).not.toBe(older);
  await page.getByRole('link', { name: 'Prohodit' }).click();
  await expect(from).toHaveValue(newer);
  await expect(to).toHaveValue(older);

  const kind = page.getByLabel('Druh změny', { exact: true });
  await kind.focus();
  await page.keyboard.press('V');
  await expect(page).toHaveURL(/[?&]kind=[^&]/);
  await expect(kind).toBeFocused();
  await expect(from).toHaveValue(newer);

  await page.goBack();
  await expect(page).toHaveURL(/\/comparison$/);
  await expect(from).toHaveValue(older);
  await expect(to).toHaveValue(newer);
  await expect(kind).toHaveValue('');
});
