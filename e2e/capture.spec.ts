import type { Locator, Page } from '@playwright/test';
import type { Sql } from 'postgres';
import { expect, expectAccessible, test } from './fixtures';

/** The housing group's next meeting, and the address of its page. */
async function nextMeeting(sql: Sql): Promise<{ id: string; path: string }> {
  const [meeting] = await sql<{ id: string }[]>`
    select m.id from meetings m join working_groups g on g.id = m.working_group_id
    where g.slug = 'bydleni' and m.starts_at > now() and exists (select 1 from agenda_items a where a.meeting_id = m.id)
    order by m.starts_at limit 1`;
  if (!meeting) throw new Error('the demo has no meeting ahead');
  return { id: meeting.id, path: `/liberec/meetings/${meeting.id}` };
}

const tasksNamed = (sql: Sql, title: string) => sql<
  {
    id: string;
    state: string;
    due: string | null;
    assignee: string | null;
    item: string | null;
    code: string | null;
  }[]
>`
  select t.id, t.state, t.due_on::text as due, p.name as assignee, a.title as item, (
    select v.code from task_measures k join measure_versions v on v.measure_id = k.measure_id
    where k.task_id = t.id limit 1
  ) as code
  from tasks t left join people p on p.id = t.assignee_id left join agenda_items a on a.id = t.agenda_item_id
  where t.title = ${title}`;

/** The minutes of an item of the agenda. */
const itemOf = (page: Page, title: string) => page.getByRole('listitem', { name: title });

/** Opens the meeting, and the minutes of an item for writing on a new line. */
async function write(page: Page, path: string, item: string): Promise<Locator> {
  await page.goto(path);
  await expect(page.locator('.save-state')).toContainText('Uloženo');
  // By keyboard: a click might meet a task that stands there already.
  await itemOf(page, item).locator('.section-edit').press('Enter');
  const editor = itemOf(page, item).getByRole('textbox');
  await expect(editor).toBeFocused();
  await editor.press('Control+End');
  return editor;
}

const form = (page: Page) => page.getByRole('dialog');
const taskLine = (text: Locator, title: string) => text.locator('.prose-record').filter({ hasText: title });

const rules = 'Pravidla přidělování městských bytů';
const numbers = 'Prostupné bydlení: stav po třech čtvrtletích';
const inspections = 'Termín a program výjezdu na ubytovny';

test('a task is put down without leaving the keyboard and is there for everybody at once', async ({
  pageOf,
  sql,
}) => {
  const { path } = await nextMeeting(sql);
  const [eva, martin] = [await pageOf('chair'), await pageOf('member')];
  await martin.goto(path);
  const editor = await write(eva, path, rules);
  await editor.pressSequentially('Město dodá podklady k #1.2.1.2');
  await expect(eva.getByRole('listbox', { name: 'Odkázat na opatření' })).toBeVisible();
  await editor.press('Enter');
  await editor.pressSequentially('/uk');
  const list = eva.getByRole('listbox', { name: 'Zapsat úkol nebo usnesení' });
  await expect(list.getByRole('option')).toHaveText(['Úkol']);
  await editor.press('Enter');

  await expect(form(eva).getByLabel('Co je potřeba udělat')).toBeFocused();
  await expectAccessible(eva);
  await eva.keyboard.type('Rozeslat pravidla všem');
  await eva.keyboard.press('Tab');
  await eva.keyboard.type('horak');
  await expect(form(eva).getByRole('option', { name: /Martin Horák/ })).toBeVisible();
  await expectAccessible(eva);
  await eva.keyboard.press('Enter');
  await eva.keyboard.press('Tab');
  await eva.keyboard.type('30. 2.');
  await expect(form(eva)).toContainText('Takový den neexistuje');
  await eva.keyboard.press('Enter');
  await expect(form(eva).getByLabel('Do kdy')).toHaveAttribute('aria-invalid', 'true');
  await form(eva).getByLabel('Do kdy').fill('do 31. 12. 2030');
  await expect(form(eva)).toContainText('Termín: úterý 31. prosince 2030');
  await expect(form(eva).getByRole('checkbox', { name: /1\.2\.1\.2/ })).toBeChecked();
  await eva.keyboard.press('Enter');

  await expect(form(eva)).toHaveCount(0);
  await expect(editor).toBeFocused();
  await editor.pressSequentially('Pokračuje se.');
  const hers = taskLine(editor, 'Rozeslat pravidla všem');
  await expect(hers).toContainText('Martin Horák');
  await expect(hers).toContainText('31. 12. 2030');
  await expect(editor).not.toContainText('/uk');
  const his = taskLine(itemOf(martin, rules).locator('.section-view'), 'Rozeslat pravidla všem');
  await expect(his).toContainText('31. 12. 2030');
  const rows = await tasksNamed(sql, 'Rozeslat pravidla všem');
  expect(rows).toMatchObject([
    { state: 'open', due: '2030-12-31', assignee: 'Martin Horák', item: rules, code: '1.2.1.2' },
  ]);

  // Whoever it was given to ticks it at its line; the address leads to the line.
  await martin.goto(`${path}#task-${rows[0]?.id}`);
  await expect(his).toBeInViewport();
  await his.getByRole('checkbox').check();
  await expect(hers).toHaveAttribute('data-state', 'done');
  await expect(hers).toContainText('splněno');
  await expectAccessible(martin);
});

test('Escape gives the text back, and what was filled in is there when the form is opened again', async ({
  pageOf,
  sql,
}) => {
  const { path } = await nextMeeting(sql);
  const eva = await pageOf('chair');
  const editor = await write(eva, path, numbers);
  await editor.pressSequentially('/úkol Doplnit čísla do pátku');
  await editor.press('Enter');
  await expect(form(eva).getByLabel('Co je potřeba udělat')).toHaveValue('Doplnit čísla');
  await expect(form(eva).getByLabel('Do kdy')).toHaveValue('do pátku');
  await form(eva).getByLabel('Co je potřeba udělat').fill('Doplnit čísla za podzim');
  await eva.keyboard.press('Escape');
  await expect(form(eva)).toHaveCount(0);
  await expect(editor).toBeFocused();
  await expect(editor).toContainText('/úkol Doplnit čísla do pátku');
  expect(await tasksNamed(sql, 'Doplnit čísla za podzim')).toEqual([]);

  // Without the network it says so, and sends by itself once it is back.
  await editor.press('Backspace');
  await editor.press('u');
  await expect(eva.getByRole('listbox')).toBeVisible();
  await editor.press('Enter');
  await expect(form(eva).getByLabel('Co je potřeba udělat')).toHaveValue('Doplnit čísla za podzim');
  await eva.context().setOffline(true);
  await eva.keyboard.press('Enter');
  await expect(form(eva).getByRole('alert')).toContainText('Server teď není dostupný');
  await eva.context().setOffline(false);
  await expect(form(eva)).toHaveCount(0);
  await expect(taskLine(editor, 'Doplnit čísla za podzim')).toBeVisible();
  expect(await tasksNamed(sql, 'Doplnit čísla za podzim')).toHaveLength(1);
});

test('taking the line out does not take the task: it is asked, and undo asks nothing', async ({
  pageOf,
  sql,
}) => {
  const { path } = await nextMeeting(sql);
  const eva = await pageOf('chair');
  const editor = await write(eva, path, inspections);
  await editor.pressSequentially('/úkol Objednat autobus');
  await editor.press('Enter');
  await expect(form(eva).getByLabel('Co je potřeba udělat')).toBeFocused();
  await eva.keyboard.press('Enter');
  const line = taskLine(editor, 'Objednat autobus');
  await expect(line).toBeVisible();
  const question = eva.getByText('Řádek úkolu je ze zápisu pryč');
  const takeOut = async () => {
    await editor.press('Control+End');
    await editor.press('Shift+Home');
    await editor.press('Backspace');
    await expect(line).toHaveCount(0);
  };

  await takeOut();
  await expect(question).toBeVisible();
  await editor.press('Control+z');
  await expect(line).toBeVisible();
  await expect(question).toHaveCount(0);

  await takeOut();
  await eva.getByRole('button', { name: 'Vrátit do zápisu' }).click();
  await expect(line).toBeVisible();
  expect(await tasksNamed(sql, 'Objednat autobus')).toMatchObject([{ state: 'open' }]);

  await editor.click();
  await editor.press('Control+a');
  await editor.press('Backspace');
  await eva.getByRole('button', { name: 'Zrušit úkol' }).click();
  await expect(eva.getByText('Úkol je zrušený')).toBeVisible();
  expect(await tasksNamed(sql, 'Objednat autobus')).toMatchObject([{ state: 'cancelled' }]);
});

test('a resolution is put down with its vote and gets its number', async ({ pageOf, sql }) => {
  const { path } = await nextMeeting(sql);
  const martin = await pageOf('member', { width: 390, height: 800 });
  const editor = await write(martin, path, inspections);
  await editor.press('Control+End');
  await editor.press('Enter');
  await editor.pressSequentially('/usn');
  await expect(martin.getByRole('option', { name: 'Usnesení' })).toBeVisible();
  await editor.press('Enter');
  await martin.keyboard.type('Skupina schvaluje termín výjezdu.');
  await form(martin).getByLabel('Pro', { exact: true }).fill('5');
  await form(martin).getByLabel('Zdrželo se').fill('1');
  await expectAccessible(martin);
  await martin.keyboard.press('Enter');
  const line = taskLine(editor, 'Skupina schvaluje termín výjezdu.');
  await expect(line).toContainText(/Usnesení č. \d+\/\d{4}: /);
  await expect(line).toContainText('pro 5, proti 0, zdrželo se 1');
});
