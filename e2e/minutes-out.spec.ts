import { Buffer } from 'node:buffer';
import mammoth from 'mammoth';
import { docxWith, paragraphsXml } from '../app/domain/exports/zip.fixture';
import { choose, save } from './files';
import { expect, expectFits, test } from './fixtures';
import { Meeting, ownMeeting } from './meeting';
import { letterAfter } from './outbox';

const review = 'Kontrola úkolů';
const widths = [1280, 390];
const name = 'Příloha č. 1 – přehled žádostí.pdf';
const pdf = (content: string) => ({
  ...{ name, mimeType: 'application/pdf' },
  buffer: Buffer.from(`%PDF-1.7\n${content}`),
});
/** Two pixels of a PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGPgj0kGIgAFAQGdMjIQJAAAAABJRU5ErkJggg==',
  'base64',
);

test('files of a meeting: two people send the same name at once, one over a network that fails, and nothing is lost', async ({
  pageOf,
  sql,
}) => {
  const scene = await ownMeeting(sql, 'PS Přílohy');
  const eva = await Meeting.open(await pageOf('chair'), scene.path);
  const martin = await Meeting.open(await pageOf('member'), scene.path);
  const attach = /^Přiložit soubor/;

  // The first attempt of one of them gets no answer: it is sent again by itself.
  let attempts = 0;
  await martin.page.route('**/liberec/attachments', async (route) => {
    attempts += 1;
    if (attempts === 1) return route.abort('connectionreset');
    return route.continue();
  });
  await Promise.all([
    choose(eva.item(review), attach, pdf('od vedoucí')),
    choose(martin.item(review), attach, [
      pdf('od člena'),
      { name: 'tabule.png', mimeType: 'image/png', buffer: png },
    ]),
  ]);
  for (const { item, page } of [eva, martin].map((one) => ({ item: one.item(review), page: one.page }))) {
    await expect(item.getByRole('link', { name })).toHaveCount(2);
    await expect(item.getByRole('link', { name: 'tabule.png' })).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
  }
  expect(attempts).toBe(3);
  await eva.item(review).locator('img').scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      eva
        .item(review)
        .locator('img')
        .evaluate((picture: HTMLImageElement) => picture.naturalWidth),
    )
    .toBe(2);

  const contents = new Set<string>();
  for (const link of await eva.item(review).getByRole('link', { name }).all()) {
    const file = await save(eva.page, () => link.click());
    expect(file.name).toBe(name);
    contents.add(file.bytes.toString());
  }
  expect(contents).toEqual(new Set(['%PDF-1.7\nod vedoucí', '%PDF-1.7\nod člena']));

  await test.step('what is dropped is taken as well, and put away with a way back', async () => {
    const files = eva.page.locator('section').filter({ hasText: 'Přílohy jednání' }).last();
    const transfer = await eva.page.evaluateHandle(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['rok;počet\n2026;12\n'], 'řada hodnot.csv', { type: 'text/csv' }));
      return carried;
    });
    const button = files.getByRole('button', { name: attach });
    await button.dispatchEvent('dragover', { dataTransfer: transfer });
    await button.dispatchEvent('drop', { dataTransfer: transfer });
    await expect(files.getByRole('link', { name: 'řada hodnot.csv' })).toBeVisible();
    await files.getByRole('button', { name: 'Odebrat přílohu řada hodnot.csv' }).click();
    await expect(files.getByRole('link', { name: 'řada hodnot.csv' })).toHaveCount(0);
    await eva.page.getByRole('button', { name: 'Vrátit zpět' }).click();
    await expect(files.getByRole('link', { name: 'řada hodnot.csv' })).toBeVisible();
  });

  for (const width of widths) {
    const other = await pageOf('other', { width, height: 844 });
    await other.goto(scene.path);
    await expect(other.getByRole('link', { name: 'tabule.png' })).toBeVisible();
    await expect(other.getByRole('button', { name: attach })).toHaveCount(0);
    await expectFits(other);
  }
});

test('a server that is away for longer: the file stays ready and is sent on request', async ({
  pageOf,
  sql,
}) => {
  const scene = await ownMeeting(sql, 'PS Výpadek');
  const eva = await Meeting.open(await pageOf('chair', { width: 390, height: 844 }), scene.path);
  await eva.page.route('**/liberec/attachments', (route) => route.abort('connectionreset'));
  const item = eva.item(review);
  await choose(item, /^Přiložit soubor/, pdf('po výpadku'));
  await expect(item.getByRole('alert')).toContainText('Soubor se nepodařilo odeslat');
  await expectFits(eva.page);
  await eva.page.unroute('**/liberec/attachments');
  await item.getByRole('button', { name: /^Zkusit znovu/ }).click();
  await expect(item.getByRole('link', { name })).toHaveCount(1);
  await expect(item.getByRole('alert')).toHaveCount(0);
});

test('minutes go out: mailed when circulated and approved, saved as a document, printed, in a template of the town', async ({
  pageOf,
  sql,
}) => {
  const scene = await ownMeeting(sql, 'PS Zápisy');
  await sql`update attendances set presence = 'present' where meeting_id = ${scene.meeting}`;
  const [item] = await sql<{ id: string }[]>`select id from agenda_items where meeting_id = ${scene.meeting}`;
  await sql`insert into tasks ${sql({
    ...{ partnership_id: scene.partnership, working_group_id: scene.group, meeting_id: scene.meeting },
    ...{ agenda_item_id: item?.id ?? null, title: 'Rozeslat přehled bytů', assignee_id: scene.people.member },
    ...{ due_on: '2027-03-01', author_id: scene.people.chair },
  })}`;
  const eva = await Meeting.open(await pageOf('chair'), scene.path);
  const editor = await eva.edit(review);
  await editor.pressSequentially('Město má 12 volných bytů.');
  await eva.saved();
  const dialog = eva.page.getByRole('dialog');

  const circulated = await letterAfter('martin.horak@liberec.example', async () => {
    await eva.page.getByRole('button', { name: 'Další možnosti' }).click();
    await eva.page.getByRole('menuitem', { name: 'Rozeslat k připomínkám' }).click();
    await dialog.getByRole('button', { name: 'Rozeslat' }).click();
  });
  expect(circulated.subject).toContain('Zápis k připomínkám: Jednání: PS Zápisy');
  expect(circulated.link).toContain(scene.path);
  expect(circulated.files).toEqual([]);

  await eva.page.getByRole('button', { name: 'Uzavřít připomínky' }).click();
  await dialog.getByRole('button', { name: 'Uzavřít připomínky' }).click();
  const approved = await letterAfter('martin.horak@liberec.example', async () => {
    await eva.page.getByRole('button', { name: 'Schválit zápis' }).first().click();
    await dialog.getByRole('button', { name: 'Schválit', exact: true }).click();
  });
  expect(approved.subject).toContain('Schválený zápis: Jednání: PS Zápisy');
  const [mailed] = approved.files;
  expect(mailed?.name).toMatch(/^Zápis \d{4}-\d\d-\d\d Jednání PS Zápisy\.docx$/);
  const textOf = async (bytes: Buffer | undefined) =>
    (await mammoth.extractRawText({ buffer: bytes ?? Buffer.alloc(0) })).value.replaceAll('\u00a0', ' ');
  const inMinutes = ['Eva Novotná', 'Město má 12 volných bytů.', 'Rozeslat přehled bytů', '1. 3. 2027'];
  for (const words of inMinutes) expect(await textOf(mailed?.bytes)).toContain(words);

  await test.step('the same is saved from the page, and printed', async () => {
    await eva.page.getByRole('button', { name: 'Další možnosti' }).click();
    await eva.page.getByRole('menuitem', { name: 'Export a tisk' }).click();
    await expect(eva.page.getByRole('heading', { level: 1, name: 'Export zápisu' })).toBeVisible();
    const saved = await save(eva.page, () => eva.page.getByRole('link', { name: 'Stáhnout DOCX' }).click());
    expect(saved.name).toBe(mailed?.name);
    for (const words of inMinutes) expect(await textOf(saved.bytes)).toContain(words);
    for (const width of widths) {
      const member = await pageOf('member', { width, height: 844 });
      await member.goto(`${scene.path}/export`);
      await expectFits(member);
      await member.getByRole('link', { name: 'Otevřít stránku k tisku' }).click();
      for (const words of inMinutes) await expect(member.getByText(words).first()).toBeVisible();
      await expectFits(member);
    }
  });

  await test.step("the manager keeps the town's template; others fill it", async () => {
    const manager = await pageOf('manager');
    await manager.goto(`${scene.path}/export`);
    const kept = manager
      .locator('section')
      .filter({ has: manager.getByRole('heading', { level: 3, name: 'Šablony vašeho partnerství' }) })
      .last();
    const keep = (text: string) =>
      choose(kept, /^Uložit šablonu/, {
        ...{ name: 'Hlavičkový papír.docx', mimeType: '' },
        buffer: docxWith(paragraphsXml(...text.split('\n'))),
      });
    // Of a plan, not of minutes.
    await keep('{nazev_planu}');
    await expect(kept.getByRole('alert')).toContainText('{nazev_planu}');
    await keep('Č. j. 12: {nazev_jednani}\n{#ukoly}\n{ukol}: {kdo}\n{/ukoly}');
    const row = manager.getByRole('listitem').filter({ hasText: 'Hlavičkový papír.docx' });
    await expect(row.getByRole('link')).toBeVisible();

    const member = await pageOf('member');
    await member.goto(`${scene.path}/export`);
    const filled = await save(member, () =>
      member.getByRole('listitem').filter({ hasText: 'Hlavičkový papír.docx' }).getByRole('button').click(),
    );
    expect(await textOf(filled.bytes)).toMatch(
      /Č\. j\. 12: Jednání: PS Zápisy\s+Rozeslat přehled bytů: Martin Horák/,
    );
    // Templates of plans are others.
    await expect(member.getByRole('button', { name: /Uložit šablonu/ })).toHaveCount(0);
  });
});
