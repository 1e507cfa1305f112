import type { Page } from '@playwright/test';
import type { Sql } from 'postgres';
import { expect, expectAccessible, housingDraft, test } from './fixtures';
import { letterAfter } from './outbox';

const eva = { name: 'Eva Novotná', email: 'eva.novotna@liberec.example' };
const city = 'Statutární město Liberec';
const reason = 'Město tuto službu neposkytuje.';

/** Addresses of the demo draft: its table of responsibility, of all measures or as a filter narrows it. */
async function tableOf(sql: Sql, search = ''): Promise<string> {
  const { revision } = await housingDraft(sql);
  return `/liberec/revisions/${revision}/responsibility${search}`;
}

const row = (page: Page, code: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: code, exact: true }) });
const tick = (page: Page, code: string) =>
  page.getByRole('checkbox', { name: `Vybrat opatření ${code}`, exact: true });
const said = (page: Page) => page.getByRole('region', { name: 'Oznámení' });

async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}

test('the manager assigns many at once; the person is told, accepts one and declines another', async ({
  pageOf,
  sql,
}) => {
  const manager = await pageOf('manager');
  await manager.goto(await tableOf(sql, '?state=none'));
  // Not 139: other journeys add measures to the draft.
  const { revision } = await housingDraft(sql);
  const [all] = await sql<{ count: number }[]>`
    select count(*)::int as count from measure_versions
    where revision_id = ${revision} and archived_at is null`;
  await expect(manager.getByText(`${all?.count} opatření`, { exact: true }).first()).toBeVisible();
  await manager.getByLabel('Kapitola').selectOption({ label: '1 Bydlení' });
  await expect(manager).toHaveURL(/chapter=/);
  await tick(manager, '1.1.1.1').check();
  await tick(manager, '1.1.2.1').click({ modifiers: ['Shift'] });
  const many = await manager.getByText(/^Vybrán. \d+\sopatření$/).textContent();
  expect(Number(many?.match(/\d+/)?.[0])).toBeGreaterThan(2);
  await manager.getByRole('button', { name: 'Zrušit výběr' }).click();
  for (const code of ['1.1.1.1', '1.1.1.2', '1.1.2.1']) await tick(manager, code).press('Space');

  await manager.getByRole('button', { name: 'Přiřadit odpovědnost…' }).click();
  const dialog = manager.getByRole('dialog', { name: 'Odpovědnost za 3 opatření' });
  await dialog.getByRole('button', { name: 'Přiřadit' }).click();
  await expect(dialog.getByText('Vyberte jednu z možností.')).toBeVisible();
  await expect(dialog.getByLabel('Odpovědná organizace')).toBeFocused();
  await expectAccessible(manager);
  await dialog.getByLabel('Odpovědná organizace').selectOption({ label: city });
  // The people of the city stand before the others.
  await expect(dialog.getByLabel('Odpovědný člověk').locator('option').nth(1)).toHaveText(eva.name);
  await dialog.getByLabel('Odpovědný člověk').selectOption({ label: eva.name });
  const letter = await letterAfter(eva.email, () => dialog.getByRole('button', { name: 'Přiřadit' }).click());
  await expect(said(manager)).toContainText(`Přiřazeno u 3 opatření. E-mail dostane: ${eva.name}.`);
  expect(letter.subject).toContain('Odpovědnost za 3 opatření');
  for (const code of ['1.1.1.1', '1.1.1.2', '1.1.2.1']) expect(letter.text).toContain(`– ${code} `);
  expect(letter.text.match(/\/measures\//g)).toHaveLength(3);

  const chair = await pageOf('chair');
  await chair.goto('/liberec');
  const heading = chair.getByRole('heading', { name: 'Odpovědnosti k přijetí' });
  const desk = chair.locator('section').filter({ has: heading });
  await expect(desk.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(chair);
  // The manager is looking at the table meanwhile.
  await manager.goto(await tableOf(sql, '?chapter='));
  await expect(row(manager, '1.1.1.1')).toContainText('čeká na přijetí');
  await desk.getByRole('button', { name: 'Přijmout odpovědnost za opatření 1.1.1.1' }).click();
  await expect(desk.getByRole('listitem')).toHaveCount(2);
  await expect(row(manager, '1.1.1.1')).toContainText('přijato');

  await desk.getByRole('button', { name: 'Odmítnout odpovědnost za opatření 1.1.1.2' }).click();
  const declining = chair.getByRole('dialog');
  await declining.getByRole('button', { name: 'Odmítnout' }).click();
  await expect(declining.getByLabel('Důvod')).toBeFocused();
  await declining.getByLabel('Důvod').fill(reason);
  await declining.getByRole('button', { name: 'Odmítnout' }).click();
  await expect(desk.getByRole('listitem')).toHaveCount(1);
  await expect(row(manager, '1.1.1.2')).toContainText('odmítnuto');
  await expect(row(manager, '1.1.1.2')).toContainText(reason);

  await manager.goto('/liberec');
  await expect(manager.getByText(reason)).toBeVisible();
  await manager.getByRole('link', { name: 'Přiřadit někomu jinému: 1.1.1.2' }).click();
  await expect(tick(manager, '1.1.1.2')).toBeChecked();
  await manager.getByRole('button', { name: 'Odebrat odpovědnost' }).click();
  await expect(manager.getByText('Žádné takové opatření')).toBeVisible();
  // And back as it was, with the answer.
  await said(manager).getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(row(manager, '1.1.1.2')).toContainText(reason);
});

test('on the page of a measure: the person changes their mind, and the history is kept', async ({
  pageOf,
  sql,
}) => {
  const { revision } = await housingDraft(sql);
  const [measure] = await sql<{ measure_id: string }[]>`
    select measure_id from measure_versions where revision_id = ${revision} and code = '1.1.1.2'`;
  const path = `/liberec/revisions/${revision}/measures/${measure?.measure_id}`;
  const chair = await pageOf('chair');
  await chair.goto(path);
  await chair.getByRole('button', { name: 'Přijmout', exact: true }).click();
  await expect(chair.getByText('přijato', { exact: true })).toBeVisible();

  const manager = await pageOf('manager');
  await manager.goto(path);
  await manager.getByRole('button', { name: 'Změnit…' }).click();
  const dialog = manager.getByRole('dialog', { name: 'Odpovědnost za opatření 1.1.1.2' });
  await expect(dialog.getByLabel('Odpovědný člověk')).toHaveValue(/.{36}/);
  await dialog.getByLabel('Odpovědná organizace').selectOption({ label: 'D.R.A.K., z. s.' });
  await dialog.getByRole('button', { name: 'Přiřadit' }).click();
  await expect(said(manager)).toContainText('Přiřazeno u 1 opatření.');
  // The chair sees it without asking.
  await expect(chair.getByText('Dřívější odpovědnost')).toBeVisible();
  const history = chair.locator('details').filter({ hasText: 'Dřívější odpovědnost' });
  await history.getByText('Dřívější odpovědnost').click();
  await expect(history.getByText(`${city}, ${eva.name}`)).toBeVisible();
  await expectAccessible(chair);
});

test('a member proposes, the manager takes it up with one press and takes it back with another', async ({
  pageOf,
  sql,
}) => {
  const member = await pageOf('member');
  await member.goto(await tableOf(sql));
  // Only chapters of one's own groups.
  await expect(tick(member, '2.1.1.1')).toHaveCount(0);
  await tick(member, '1.1.2.2').check();
  await member.getByRole('button', { name: 'Navrhnout odpovědnost…' }).click();
  const dialog = member.getByRole('dialog');
  await dialog.getByLabel('Organizace').selectOption({ label: city });
  await dialog.getByLabel('Proč právě oni').fill('Mají na to lidi.');
  await dialog.getByRole('button', { name: 'Navrhnout' }).click();
  await expect(row(member, '1.1.2.2')).toContainText('Mají na to lidi.');

  const manager = await pageOf('manager');
  await manager.goto('/liberec');
  await manager.getByRole('button', { name: `Přiřadit podle návrhu: 1.1.2.2, ${city}` }).click();
  await expect(said(manager)).toContainText('Přiřazeno u 1 opatření.');
  await expect(manager.getByText('Mají na to lidi.')).toHaveCount(0);
  await expect(row(member, '1.1.2.2')).toContainText(city);
  await said(manager).getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(manager.getByText('Mají na to lidi.')).toBeVisible();
  await expect(row(member, '1.1.2.2')).toContainText('bez organizace');
  await manager.getByRole('button', { name: `Zamítnout návrh: 1.1.2.2, ${city}` }).click();
  await expect(manager.getByText('Mají na to lidi.')).toHaveCount(0);
});

test('who leaves hands over what they hold, in one step', async ({ pageOf, sql }) => {
  const manager = await pageOf('manager');
  // Leaving is one press in the end, but there is much to read on the way.
  await manager.goto(await tableOf(sql, '?q=1.2.1'));
  const codes = await manager.getByRole('checkbox', { name: /^Vybrat opatření/ }).count();
  await manager.getByRole('checkbox', { name: 'Vybrat všechna zobrazená' }).check();
  await manager.getByRole('button', { name: 'Přiřadit odpovědnost…' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Odpovědná organizace').selectOption({ label: 'Romodrom, o.p.s.' });
  await dialog.getByLabel('Odpovědný člověk').selectOption({ label: 'Lucie Marešová' });
  await dialog.getByRole('button', { name: 'Přiřadit' }).click();
  await expect(said(manager)).toContainText('Lucie Marešová');
  const title = 'Obvolat provozovatele ubytoven';
  await sql`insert into tasks (partnership_id, title, assignee_id)
    select m.partnership_id, ${title}, p.id from people p join memberships m on m.person_id = p.id
    where p.name = 'Lucie Marešová'`;

  await manager.goto('/liberec/people?q=maresova');
  await manager.getByRole('link', { name: 'Lucie Marešová' }).click();
  await expect(manager.getByRole('heading', { name: 'Nejdřív předejte, co drží' })).toBeVisible();
  await expect(manager.getByRole('checkbox', { name: /^Vybrat opatření/ })).toHaveCount(codes);
  await expect(manager.getByRole('checkbox', { name: `Vybrat úkol ${title}` })).toHaveCount(1);
  await expect(manager.getByRole('button', { name: 'Ukončit členství', exact: true })).toHaveCount(0);
  await expectAccessible(manager);
  await manager.getByRole('button', { name: 'Předat jen označená' }).click();
  await expect(manager.getByText('Označte aspoň jedno opatření nebo úkol.')).toBeVisible();
  await manager
    .getByRole('checkbox', { name: /^Vybrat opatření/ })
    .first()
    .check();
  await manager.getByLabel('Převezme člověk').selectOption({ label: `${eva.name} (${city})` });
  await letterAfter(eva.email, () => manager.getByRole('button', { name: 'Předat jen označená' }).click());
  await expect(manager.getByText('Předáno 1 opatření.')).toBeVisible();
  await expect(manager.getByRole('checkbox', { name: /^Vybrat opatření/ })).toHaveCount(codes - 1);
  await letterAfter(eva.email, () => manager.getByRole('button', { name: 'Vrátit zpět' }).click());
  await expect(manager.getByRole('checkbox', { name: /^Vybrat opatření/ })).toHaveCount(codes);
  await manager.getByRole('button', { name: 'Předat vše a ukončit členství' }).click();
  await expect(manager.getByText('Lucie Marešová už není členem partnerství.')).toBeVisible();
  const left = await sql`select 1 from responsibilities s join people p on p.id = s.person_id
    where p.name = 'Lucie Marešová' and s.ended_at is null`;
  expect(left).toHaveLength(0);
  // Given to nobody by name, the task has stayed with her organisation.
  expect(
    await sql`select t.assignee_id, o.name from tasks t join organisations o on o.id = t.organisation_id
    where t.title = ${title}`,
  ).toEqual([{ assignee_id: null, name: 'Romodrom, o.p.s.' }]);
  await manager.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(manager.getByRole('row', { name: /Lucie Marešová/ })).toContainText('Bydlení');
});

for (const width of [1280, 390]) {
  test(`at ${width} px: accessible, nothing sticks out`, async ({ pageOf, sql }) => {
    const { revision } = await housingDraft(sql);
    const [held] = await sql<{ id: string }[]>`
      select m.id from memberships m join people p on p.id = m.person_id where p.email = ${eva.email}`;
    const [group] = await sql<{ id: string }[]>`select id from working_groups where slug = 'bydleni'`;
    const [organisation] = await sql<{ id: string }[]>`select id from organisations where name = ${city}`;
    const page = await pageOf('manager', { width, height: 844 });
    for (const path of [
      `/liberec/revisions/${revision}/responsibility`,
      `/liberec/revisions/${revision}/responsibility?q=nesmysl`,
      '/liberec',
      `/liberec/people/${held?.id}`,
      `/liberec/people/organisations/${organisation?.id}`,
      `/liberec/groups/${group?.id}/edit`,
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFits(page);
      await expectAccessible(page, path);
    }
    await page.goto(`/liberec/revisions/${revision}/responsibility?state=none`);
    await page.getByRole('checkbox', { name: 'Vybrat všechna zobrazená' }).check();
    await expectFits(page);
    await page.getByRole('button', { name: 'Přiřadit odpovědnost…' }).click();
    await page.getByRole('checkbox', { name: 'Změnit i spolupracující organizace' }).check();
    await expectFits(page);
    await expectAccessible(page);
  });
}
