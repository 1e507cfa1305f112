import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectFits, test } from './fixtures';
import { letterAfter } from './outbox';

const title = 'Připravit podklady pro dotační výzvu';
const phone = { width: 390, height: 844 };

test('a task is given, its assignee told, done, taken back, changed, and found in the list and on the board', async ({
  pageOf,
}) => {
  const manager = await pageOf('manager');
  await test.step('given outside of a meeting, with a day as people say it', async () => {
    await manager.goto('/liberec/tasks');
    await manager.getByRole('link', { name: 'Nový úkol' }).click();
    await manager.getByRole('button', { name: 'Zapsat úkol' }).click();
    await expect(manager.getByRole('alert')).toBeFocused();
    await manager.getByLabel('Co je potřeba udělat').fill(title);
    await manager
      .getByLabel('Řešitel')
      .selectOption({ label: await optionOf(manager, 'Řešitel', 'Martin Horák') });
    await manager.getByLabel('Do kdy').fill('31. 12. 2030');
    await expect(manager.getByText('Termín: úterý 31. prosince 2030')).toBeVisible();
    await expectAccessible(manager);
    const letter = await letterAfter('martin.horak@liberec.example', () =>
      manager.getByRole('button', { name: 'Zapsat úkol' }).click(),
    );
    expect(letter.subject).toContain('1 nový úkol');
    expect(letter.text).toContain(title);
    await expect(manager.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(manager.getByText('Úkol je uložen a řešitel o něm dostane zprávu.')).toBeVisible();
    expect(letter.link).toBe(manager.url().replace(/\?.*/, ''));
  });

  const address = manager.url().replace(/\?.*/, '');
  const martin = await pageOf('member', phone);
  await test.step('its assignee finds it on the desk and changes its state, on a phone; others see it', async () => {
    await martin.goto('/liberec');
    await martin.getByRole('button', { name: `Splněno: ${title}` }).click();
    await expect(martin.getByRole('link', { name: title })).toHaveCount(0);
    await martin.getByRole('button', { name: 'Vrátit zpět' }).click();
    await martin.getByRole('link', { name: title }).click();
    await expect(martin.getByRole('link', { name: 'Upravit' })).toHaveCount(0);
    await expectFits(martin);
    const state = martin.getByRole('group', { name: 'Stav úkolu' });
    await state.getByRole('button', { name: 'rozpracovaný' }).click();
    await expect(martin.getByText('Stav úkolu je změněn.')).toBeVisible();
    const seen = manager
      .getByRole('group', { name: 'Stav úkolu' })
      .getByRole('button', { name: 'rozpracovaný' });
    await expect(seen).toHaveAttribute('aria-pressed', 'true');
    await martin.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(state.getByRole('button', { name: 'otevřený' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('it is handed over, serves a measure, and its history says so', async () => {
    await manager.getByRole('link', { name: 'Upravit' }).click();
    await expect(manager.getByLabel('Do kdy')).toHaveValue('2030-12-31');
    await manager
      .getByLabel('Řešitel')
      .selectOption({ label: await optionOf(manager, 'Řešitel', 'Lucie Marešová') });
    const letter = await letterAfter('lucie.maresova@liberec.example', () =>
      manager.getByRole('button', { name: 'Uložit' }).click(),
    );
    expect(letter.text).toContain(title);
    await expect(manager).toHaveURL(/\/tasks\/[\da-f-]+\?told$/);
    await manager.getByLabel('Přidat opatření').selectOption({ index: 1 });
    await manager.getByRole('button', { name: 'Přidat', exact: true }).click();
    await expect(manager.getByText('Opatření je přidáno.')).toBeVisible();
    await expect(manager.getByText(/Martin Horák/).last()).toBeVisible();
    await expectAccessible(manager);
  });

  await test.step('the measure has it, and a new one appears there while somebody looks', async () => {
    const link = manager.getByRole('listitem').getByRole('link', { name: /^\d+(\.\d+)+ / });
    const measure = (await link.getAttribute('href')) ?? '';
    const reader = await pageOf('chair');
    await reader.goto(measure);
    const tasks = reader.getByRole('region', { name: 'Úkoly', exact: true });
    await expect(tasks.getByRole('link', { name: title })).toHaveAttribute('href', new URL(address).pathname);
    await manager.getByRole('group', { name: 'Stav úkolu' }).getByRole('button', { name: 'splněný' }).click();
    await expect(tasks).toContainText('splněný');
    await expectAccessible(reader);
  });
});

test('the list is narrowed by its address, several tasks change at once and go back', async ({
  pageOf,
  sql,
}) => {
  const [place] = await sql<{ partnership: string; group: string }[]>`
    select w.partnership_id as partnership, w.id as "group" from working_groups w
    join partnerships s on s.id = w.partnership_id and s.slug = 'liberec' where w.state = 'active' limit 1`;
  for (const name of ['Obvolat školy', 'Sepsat seznam škol']) {
    await sql`insert into tasks ${sql({
      ...{ partnership_id: place?.partnership ?? '', working_group_id: place?.group ?? '', title: name },
      due_on: '2026-01-15',
    })}`;
  }
  const page = await pageOf('manager');
  await page.goto('/liberec/tasks?overdue=yes');
  await expect(page.getByRole('checkbox', { name: 'Jen po termínu' })).toBeChecked();
  await page.getByRole('button', { name: 'Změnit označené' }).click();
  await expect(page.getByText('zaškrtněte úkoly, kterých se změna týká')).toBeVisible();

  const schools = page.getByRole('row', { name: /Obvolat školy/ });
  const list = page.getByRole('row', { name: /Sepsat seznam škol/ });
  for (const row of [schools, list]) await row.getByRole('checkbox').check();
  const bulk = page.getByRole('group', { name: 'Změnit označené úkoly najednou' });
  await bulk.getByLabel('Stav').selectOption('in_progress');
  await bulk.getByLabel('Do kdy').fill('31. 12. 2030');
  await bulk.getByRole('button', { name: 'Změnit označené' }).click();
  await expect(page.getByText('Změněny 2 úkoly.')).toBeVisible();
  await expect(schools).toHaveCount(0);
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(page.getByText('Vráceny do původního stavu 2 úkoly.')).toBeVisible();
  await expect(schools).toContainText('otevřený');
  await expect(schools).toContainText('15. 1. 2026');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Zobrazit jako nástěnku' }).click();
  await expect(page).toHaveURL(/view=board/);
  const open = page.getByRole('region', { name: /^Otevřené/ });
  await open.getByLabel('Stav úkolu: Obvolat školy').selectOption('done');
  await expect(page.getByText('Úkol je splněný: Obvolat školy')).toBeVisible();
  await page.goto('/liberec/tasks?view=board');
  await expect(page.getByRole('region', { name: /^Splněné/ })).toContainText('Obvolat školy');
  await page.setViewportSize(phone);
  await expectFits(page);
  await page.goto('/liberec/tasks');
  await expectFits(page);
});

test('the register of resolutions is searched, and leads to the line of the minutes', async ({ pageOf }) => {
  const page = await pageOf('member', phone);
  await page.goto('/liberec/resolutions');
  await expectFits(page);
  const rows = page.getByRole('row');
  const all = await rows.count();
  await page.getByLabel('Hledat slovo nebo číslo').fill('slovo které nikde není');
  await page.getByRole('button', { name: 'Hledat' }).click();
  await expect(page.getByText('Tomuto výběru žádné usnesení neodpovídá')).toBeVisible();
  await page.getByRole('link', { name: 'Zrušit výběr' }).click();
  await expect(rows).toHaveCount(all);
  const first = page.getByRole('rowheader').first().getByRole('link');
  const number = (await first.textContent()) ?? '';
  await page.goto(`/liberec/resolutions?q=${encodeURIComponent(number)}`);
  await first.click();
  await expect(page).toHaveURL(/\/meetings\/[\da-f-]+#resolution-[\da-f-]+$/);
  const line = page.locator(new URL(page.url()).hash).first();
  await expect(line).toBeInViewport();
  await expect(line).toContainText(number);
});

/** The label of the option that begins with a name: people are offered with their organisation. */
async function optionOf(page: Page, label: string, name: string): Promise<string> {
  const options = await page.getByLabel(label).getByRole('option').allTextContents();
  return options.find((text) => text.startsWith(name)) ?? name;
}
