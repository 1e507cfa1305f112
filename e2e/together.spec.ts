import { Chapter } from './chapter';
import { expect, expectAccessible, housingDraft, signedIn, socketStatus, test } from './fixtures';

/** The measure these journeys write into. */
const code = '1.1.1.2';

test('two members write into one paragraph, a participant reads along, others may not', async ({
  pageOf,
  sql,
}) => {
  const { path, revision, document } = await housingDraft(sql);
  const eva = await Chapter.open(await pageOf('chair'), path);
  const martin = await Chapter.open(await pageOf('member'), path);
  const alena = await Chapter.open(await pageOf('participant'), path);
  const tomas = await Chapter.open(await pageOf('other'), path);

  const evas = await eva.edit(code);
  const martins = await martin.edit(code);
  await evas.pressSequentially(' Eva píše.');
  await expect(martins).toContainText('Eva píše.');
  await martins.press('Control+End');
  await martins.pressSequentially(' Martin také.');
  for (const text of [evas, alena.measure(code), tomas.measure(code)]) {
    await expect(text).toContainText('Eva píše. Martin také.');
  }

  // Each sees the other's caret with their name, and who is where.
  await expect(
    eva.measure(code).locator('.collaboration-carets__caret, [class*="caret"]').first(),
  ).toBeAttached();
  await expect(eva.page.getByText('Martin Horák').first()).toBeAttached();
  await expect(alena.page.getByText('Eva Novotná').first()).toBeAttached();

  // The participant and the member of another group read the same text and have nothing to type into.
  for (const reader of [alena, tomas]) {
    await expect(reader.measure(code).getByRole('textbox')).toHaveCount(0);
    await expect(reader.measure(code).getByRole('button', { name: /Upravit/ })).toHaveCount(0);
  }
  await eva.saved();
  await martin.saved();
  await expectAccessible(eva.page);
  await expectAccessible(alena.page);

  // Somebody of another partnership: not found, neither the page nor the plan's address.
  const stranger = await pageOf('strangerManager');
  for (const address of [
    path,
    `/liberec/revisions/${revision}`,
    '/liberec',
    `/frydlant${path.slice('/liberec'.length)}`,
  ]) {
    expect((await stranger.goto(address))?.status()).toBe(404);
  }
  expect(await socketStatus('strangerManager', document)).toBe(403);
  expect(await socketStatus('stranger', document)).toBe(403);
  expect(await socketStatus(null, document)).toBe(401);
  expect(await socketStatus('member', document, 'https://elsewhere.example')).toBe(403);
  expect(await socketStatus('member', '00000000-0000-4000-8000-000000000000')).toBe(404);
  expect(await socketStatus('participant', document)).toBe(101);
});

test('a removed member can only read within two seconds, and what they type reaches nobody', async ({
  pageOf,
  sql,
}) => {
  const { path } = await housingDraft(sql);
  const eva = await Chapter.open(await pageOf('chair'), path);
  const lucie = await Chapter.open(await pageOf('colleague'), path);
  const lucies = await lucie.edit('1.1.2.2');
  await lucies.pressSequentially(' Ještě smí.');
  await expect(eva.measure('1.1.2.2')).toContainText('Ještě smí.');

  const manager = await signedIn('manager');
  const [member] = await sql<{ id: string }[]>`
    select g.id from group_members g join people p on p.id = g.person_id
    where p.email = 'lucie.maresova@liberec.example'`;
  const removed = Date.now();
  const { error } = await manager
    .from('group_members')
    .update({ ended_at: new Date().toISOString() })
    .eq('id', member?.id ?? '')
    .select('id')
    .single();
  expect(error).toBeNull();
  await expect(lucie.measure('1.1.2.2').locator('[contenteditable="true"]')).toHaveCount(0, {
    timeout: 2_000,
  });
  expect(Date.now() - removed).toBeLessThan(2_000);
  await lucie.page.keyboard.type(' Už nesmí.');
  await eva.page.reload();
  await expect(eva.measure('1.1.2.2')).toContainText('Ještě smí.');
  await expect(eva.measure('1.1.2.2')).not.toContainText('Už nesmí.');

  await manager
    .from('group_members')
    .update({ ended_at: null })
    .eq('id', member?.id ?? '')
    .select('id')
    .single();
});

test('changes of the tree appear at once for everybody, and can be taken back', async ({ pageOf, sql }) => {
  const { path } = await housingDraft(sql);
  const eva = await Chapter.open(await pageOf('chair'), path);
  const martin = await Chapter.open(await pageOf('member'), path);

  const goal = eva.page.getByRole('region', { name: /Hlavní cíl 1\.1\.3/ });
  await goal.getByRole('button', { name: /Přidat opatření/ }).click();
  const added = eva.page.locator('[contenteditable="true"]');
  await expect(added).toBeFocused();
  await added.pressSequentially('Nové opatření skupiny');
  const inTree = martin.page.getByRole('listitem').filter({ hasText: 'Nové opatření skupiny' });
  await expect(inTree).toBeVisible();
  const newCode = (await inTree.getAttribute('aria-label'))?.replace('Opatření ', '') ?? '';
  expect(newCode).toMatch(/^1\.1\.3\.\d+$/);

  await eva.page.keyboard.press('Escape');
  await eva.page.getByRole('button', { name: `Možnosti: ${newCode}` }).click();
  await eva.page.getByRole('menuitem', { name: 'Archivovat' }).click();
  await expect(inTree).toHaveCount(0);
  await eva.page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(inTree).toBeVisible();
});
