import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import mammoth from 'mammoth';
import type { Sql } from 'postgres';
import readXlsxFile from 'read-excel-file/node';
import { docxWith, paragraphsXml } from '../app/domain/exports/zip.fixture';
import { expect, expectAccessible, housingDraft, test } from './fixtures';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function approvedRevision(sql: Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select r.id from revisions r join plans p on p.id = r.plan_id and p.kind = 'SPSZ'
    where r.state = 'approved' and r.number = 1`;
  if (!row) throw new Error('the demo has no approved plan');
  return `/liberec/revisions/${row.id}`;
}

async function save(page: Page, press: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { download, bytes: await readFile(await download.path()) };
}

test('the approved plan is taken home in every format', async ({ pageOf, sql }) => {
  const revision = await approvedRevision(sql);
  const page = await pageOf('member');
  await page.goto(`${revision}/export`);
  const name = /^Strategický plán sociálního začleňování Liberec 2016–2019 – .+/;

  const docx = await save(page, () => page.getByRole('link', { name: 'Stáhnout DOCX' }).click());
  expect(docx.download.suggestedFilename()).toMatch(new RegExp(`${name.source}\\.docx$`));
  const { value: html } = await mammoth.convertToHtml({ buffer: docx.bytes });
  expect(html.match(/<h4>/g)).toHaveLength(139);
  expect(html).toContain('Rozvoj sociálního a prostupného bydlení');

  const xlsx = await save(page, () => page.getByRole('link', { name: 'Stáhnout XLSX' }).click());
  expect(xlsx.download.suggestedFilename()).toMatch(new RegExp(`${name.source}\\.xlsx$`));
  const sheets = await readXlsxFile(xlsx.bytes);
  expect(sheets.find(({ sheet }) => sheet === 'Opatření')?.data).toHaveLength(140);

  await page.getByLabel('Která tabulka').selectOption('Kapitoly');
  const csv = await save(page, () => page.getByRole('button', { name: 'Stáhnout CSV' }).click());
  expect(csv.download.suggestedFilename()).toMatch(new RegExp(`${name.source} – Kapitoly\\.csv$`));
  expect(csv.bytes.toString()).toMatch(/^\uFEFFČíslo kapitoly;Kapitola;.*\r\n1;Bydlení;/);

  const json = await save(page, () => page.getByRole('link', { name: 'Stáhnout JSON' }).click());
  const document = JSON.parse(json.bytes.toString()) as {
    $schema: string;
    register: { opatreni: unknown[] };
  };
  expect(document.register.opatreni).toHaveLength(139);
  const schema = await page.request.get(document.$schema);
  expect((await schema.json()) as object).toMatchObject({ title: expect.stringContaining('Souhra') });
});

test('a town fills its own template, and is told what is wrong with it', async ({ pageOf, sql }) => {
  const revision = await approvedRevision(sql);
  const page = await pageOf('manager');
  await page.goto(`${revision}/export`);
  const example = await save(page, () =>
    page.getByRole('link', { name: 'Stáhnout vzorovou šablonu' }).click(),
  );
  expect(example.download.suggestedFilename()).toBe('Šablona.docx');

  const send = async (buffer: Buffer) => {
    await page
      .getByLabel('Šablona (DOCX)')
      .setInputFiles({ name: 'šablona.docx', mimeType: docxType, buffer });
    await page.getByRole('button', { name: 'Vyplnit a stáhnout' }).click();
  };
  const filled = await save(page, () => send(example.bytes));
  const { value: text } = await mammoth.extractRawText({ buffer: filled.bytes });
  expect(text).toContain('Opatření celkem: 139');
  expect(text).not.toContain('{');

  await send(docxWith(paragraphsXml('{nazev_planu}', '{#opatreni}{gesor}{/opatreni}')));
  const field = page.getByLabel('Šablona (DOCX)');
  await expect(field).toHaveAccessibleDescription(/Toto pole na tomto místě šablony neznáme: \{gesor\}/);
  await expect(field).toBeInViewport();
  await expectAccessible(page);

  await send(Buffer.from('Strategický plán'));
  await expect(field).toHaveAccessibleDescription(/Soubor není dokument Wordu/);
});

test('the page for printing has the whole plan and nothing else', async ({ pageOf, sql }) => {
  const revision = await approvedRevision(sql);
  const page = await pageOf('participant', { width: 390, height: 844 });
  await page.goto(`${revision}/print`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Liberec 2016–2019/);
  await expect(page.getByRole('heading', { level: 5 })).toHaveCount(139);
  await expect(page.getByRole('banner')).toHaveCount(0);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Vytisknout' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Zpět na export' })).toBeHidden();
});

test('the export page reads well on a phone', async ({ pageOf, sql }) => {
  const revision = await approvedRevision(sql);
  const page = await pageOf('member', { width: 390, height: 844, language: 'en' });
  await page.goto(`${revision}/export`);
  await page.getByText('Fields a template may use').click();
  await expect(page.getByText('{#opatreni} … {/opatreni}')).toHaveCount(3);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test('whoever may not read a revision gets nothing of it', async ({ pageOf, sql }) => {
  const approved = await approvedRevision(sql);
  const { revision: draft } = await housingDraft(sql);
  const [{ shared_at: sharedAt } = { shared_at: null }] = await sql<{ shared_at: Date | null }[]>`
    select shared_at from revisions where id = ${draft}`;
  await sql`update revisions set shared_at = null where id = ${draft}`;
  const endings = ['export', 'export/docx', 'export/xlsx', 'export/csv', 'export/json', 'print'];
  const participant = await pageOf('participant');
  const stranger = await pageOf('strangerManager');
  try {
    for (const ending of endings) {
      const own = await participant.request.get(`/liberec/revisions/${draft}/${ending}`);
      expect(own.status(), `participant: ${ending}`).toBe(404);
      for (const slug of ['liberec', 'frydlant']) {
        const foreign = await stranger.request.get(`${approved}/${ending}`.replace('liberec', slug));
        expect(foreign.status(), `stranger: ${slug} ${ending}`).toBe(404);
      }
    }
  } finally {
    // Other journeys need the draft shared.
    await sql`update revisions set shared_at = ${sharedAt} where id = ${draft}`;
  }
  const wrong = await participant.request.get(`${approved}/export/pdf`);
  expect(wrong.status()).toBe(404);
});
