import type { Locator } from '@playwright/test';
import mammoth from 'mammoth';
import { comment, discussion } from './discussion';
import { draftMeasure, expect, expectFits, test } from './fixtures';
import { beginLineAbout, capture, Meeting, networkOf, ownMeeting } from './meeting';
import { letterAfter } from './outbox';

const agreement = 'Dohoda o prostupném bydlení';
const left = 'Sepsat volné městské byty';
const given = ['Oslovit majitele bytů', 'Připravit vzor smlouvy', 'Spočítat náklady na rok'] as const;
const code = '1.2.1.2';
const decision = 'Skupina doporučuje dohodu radě města.';

test('a quarter of a working group: from unfinished tasks over minutes written by three to the next meeting', async ({
  pageOf,
  sql,
}) => {
  test.setTimeout(600_000);
  const scene = await ownMeeting(sql, 'PS Čtvrtletí');
  await sql`insert into attendances (partnership_id, meeting_id, person_id, presence)
    select ${scene.partnership}, ${scene.meeting}, id, 'present' from people where email = 'alena.vesela@liberec.example'`;

  const eva = await Meeting.open(await pageOf('chair'), scene.path);
  const martin = await Meeting.open(await pageOf('member'), scene.path);
  const lucies = await pageOf('colleague', { width: 390, height: 844 });
  const network = await networkOf(lucies);
  const lucie = await Meeting.open(lucies, scene.path);
  const jana = await pageOf('manager');
  await jana.goto(await draftMeasure(sql, code));
  const [tasks, resolutions] = ['Úkoly', 'Usnesení'].map((name) =>
    jana.getByRole('region', { name, exact: true }),
  ) as [Locator, Locator];

  await test.step('the chair begins with what was left unfinished, and it goes on', async () => {
    const task = eva.item('Kontrola úkolů').getByRole('listitem', { name: left });
    await expect(task.getByRole('button', { name: 'Trvá' })).toHaveAttribute('aria-pressed', 'true');
    for (const name of ['Eva Novotná', 'Martin Horák', 'Lucie Marešová']) {
      await eva.attendee(name).getByRole('button', { name: 'Účast', exact: true }).click();
    }
    await expect(martin.page.getByText('přítomno 3 ze 3 členů')).toBeVisible();
    await eva.page.getByRole('button', { name: 'Přidat bod programu' }).click();
    const form = eva.page.getByRole('form', { name: 'Přidat bod programu' });
    await form.getByLabel('Název bodu').fill(agreement);
    await form.getByRole('button', { name: 'Uložit' }).click();
    await expect(lucie.item(agreement)).toBeVisible();
  });

  const texts: Locator[] = [];
  await test.step('three write at once, one of them without the network for a while', async () => {
    for (const one of [eva, martin, lucie]) texts.push(await one.edit(agreement));
    const [evas, martins, hers] = texts as [Locator, Locator, Locator];
    await network.lose();
    await Promise.all([
      evas.pressSequentially('Eva: dohoda je hotová. '),
      martins.pressSequentially('Martin: chybí byty. '),
      hers.pressSequentially('Lucie: i bez sítě. '),
    ]);
    await expect(lucie.saveState).toContainText('Offline');
    await network.find();
    for (const text of texts) {
      for (const part of ['dohoda je hotová', 'chybí byty', 'i bez sítě']) {
        await expect(text).toContainText(part);
      }
    }
    for (const one of [eva, martin, lucie]) await one.saved();
  });

  await test.step('three tasks and a resolution are captured in the line; the manager sees them at the measure', async () => {
    const days = ['do 31. 12. 2030', 'do 15. 1. 2031', 'do 31. 1. 2031'];
    for (const [index, title] of given.entries()) {
      const editor = texts[index] as Locator;
      await beginLineAbout(code, editor, 'K opatření');
      await capture(code, editor, `/úkol ${title} ${days[index]}`);
      await expect(tasks.getByRole('link', { name: title })).toBeVisible();
    }
    const [evas] = texts as [Locator];
    await beginLineAbout(code, evas, 'Hlasováno o');
    await capture(code, evas, `/usnesení ${decision}`);
    await expect(resolutions).toContainText(decision);
    for (const text of texts) {
      for (const title of given)
        await expect(text.locator('.prose-record', { hasText: title })).toBeVisible();
    }
    await expectFits(jana);
    const attached = await sql`select t.title from tasks t join task_measures k on k.task_id = t.id
      where t.meeting_id = ${scene.meeting} and t.due_on is not null`;
    expect(attached.map(({ title }) => title).sort()).toEqual([...given].sort());
  });

  const dialog = eva.page.getByRole('dialog');
  const alena = await pageOf('participant');
  await test.step('minutes are circulated; whoever was there and may not write objects', async () => {
    await eva.page.getByRole('button', { name: 'Další možnosti' }).click();
    await eva.page.getByRole('menuitem', { name: 'Rozeslat k připomínkám' }).click();
    await dialog.getByRole('button', { name: 'Rozeslat' }).click();
    await expect(martin.page.getByText('Zápis rozeslaný k připomínkám')).toBeVisible();
    await expect(martin.page.locator('[contenteditable="true"]')).toHaveCount(0);
    await alena.goto(scene.path);
    await expect(alena.getByRole('button', { name: /^Upravit/ })).toHaveCount(0);
    await comment(alena, 'chybí byty', 'Byty nechybí, chybí klíče.');
    await expectFits(alena);
  });

  await test.step('as long as it is open, the minutes are not settled; it is settled with a reason', async () => {
    const card = discussion(eva.page, 'chybí klíče');
    await expect(card).toContainText('čeká na vypořádání');
    await card.getByRole('button', { name: /^Vypořádat/ }).click();
    const form = eva.page.getByRole('form', { name: 'Vypořádání připomínky' });
    await form.getByRole('radio', { name: 'Vyhověno', exact: true }).check();
    await form.getByRole('textbox', { name: 'Odůvodnění' }).fill('Zápis to takto uvádí.');
    await form.getByRole('button', { name: 'Uložit vypořádání' }).click();
    await expect(card).toHaveCount(0);
    await eva.page.getByRole('button', { name: 'Uzavřít připomínky' }).click();
    await dialog.getByRole('button', { name: 'Uzavřít připomínky' }).click();
    await expect(martin.page.getByText('Zápis vypořádaný')).toBeVisible();
  });

  await test.step('approved minutes are read-only, and everybody invited has them as a document', async () => {
    const letter = await letterAfter('lucie.maresova@liberec.example', async () => {
      await eva.page.getByRole('button', { name: 'Schválit zápis' }).first().click();
      await dialog.getByRole('button', { name: 'Schválit', exact: true }).click();
    });
    const [minutes] = letter.files;
    const { value } = await mammoth.extractRawText({ buffer: minutes?.bytes ?? Buffer.alloc(0) });
    const words = value.replaceAll('\u00a0', ' ');
    for (const part of [...given, decision, 'Lucie Marešová', 'dohoda je hotová', '15. 1. 2031']) {
      expect(words).toContain(part);
    }
    await expect(eva.item(agreement).getByRole('textbox')).toHaveCount(0);
  });

  await test.step('at the next meeting everything unfinished is there by itself', async () => {
    await eva.page.goto('/liberec/meetings/new');
    await eva.page.getByLabel('Název').fill('Další čtvrtletí');
    await eva.page.getByLabel('Která skupina jednání svolává').selectOption(scene.group);
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await eva.page.getByLabel('Den', { exact: true }).fill(day);
    await eva.page.getByLabel('Od', { exact: true }).fill('09:00');
    await eva.page.getByLabel('Do', { exact: true }).fill('11:00');
    await eva.page.getByRole('button', { name: 'Svolat jednání' }).click();
    await expect(eva.page.getByRole('heading', { level: 1, name: 'Další čtvrtletí' })).toBeVisible();
    for (const title of [left, ...given]) {
      await expect(eva.item('Kontrola úkolů').getByRole('listitem', { name: title })).toBeVisible();
    }
    await expectFits(eva.page);
  });
});
