import type { Locator, Page } from '@playwright/test';
import mammoth from 'mammoth';
import type { Sql } from 'postgres';
import { docxWith, paragraphsXml, zipOf } from '../app/domain/exports/zip.fixture';
import { choose, save } from './files';
import { expect, expectFits, housingDraft, running, signedIn, test } from './fixtures';

const pdf = Buffer.from('%PDF-1.7\nvýroční zpráva');
const widths = [1280, 390];

/** An indicator of the housing chapter in the draft, which this journey alone touches. */
async function indicatorOfDraft(sql: Sql, code: string): Promise<string> {
  const { revision } = await housingDraft(sql);
  const [row] = await sql<{ id: string }[]>`
    select i.indicator_id as id from indicator_versions i
    join measure_versions v on v.id = i.measure_version_id
    where v.revision_id = ${revision} and v.code = ${code} and i.archived_at is null order by i.id limit 1`;
  if (!row) throw new Error(`measure ${code} has no indicator`);
  return `/liberec/revisions/${revision}/indicators/${row.id}`;
}

/** The innermost section under this heading: the card around it is one, too. */
const files = (page: Page, of: string): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 3, name: of, exact: true }) })
    .last();

test('evidence of a baseline: put there, seen by others, saved under its own name, taken away and back', async ({
  pageOf,
  sql,
}) => {
  const path = await indicatorOfDraft(sql, '1.1.2.5');
  const name = 'Výroční zpráva – příjmy žen (říjen 2020).pdf';
  const page = await pageOf('member');
  await page.goto(path);
  const baseline = files(page, 'Výchozí hodnota');
  await choose(baseline, /^Přiložit soubor/, { name, mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByRole('region', { name: 'Oznámení' })).toContainText(`Přiloženo: ${name}`);
  await expect(baseline.getByRole('link', { name })).toBeVisible();
  await expect(files(page, 'Cílová hodnota').getByRole('link')).toHaveCount(0);
  await expectFits(page);

  // Of another group, without a right to change anything here.
  for (const width of widths) {
    const other = await pageOf('other', { width, height: 844 });
    await other.goto(path);
    const seen = files(other, 'Výchozí hodnota');
    const saved = await save(other, () => seen.getByRole('link', { name }).click());
    expect(saved.name).toBe(name);
    expect(saved.bytes).toEqual(pdf);
    await expect(other.getByRole('button', { name: /Přiložit soubor|Odebrat přílohu/ })).toHaveCount(0);
    await expectFits(other);
  }

  await baseline.getByRole('button', { name: `Odebrat přílohu ${name}` }).click();
  await expect(baseline.getByRole('link', { name })).toHaveCount(0);
  await page.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(baseline.getByRole('link', { name })).toBeVisible();
});

test('what is no evidence is refused in words, and nothing of it is kept', async ({ pageOf, sql }) => {
  const path = await indicatorOfDraft(sql, '1.1.2.8');
  const page = await pageOf('member', { width: 390, height: 844 });
  await page.goto(path);
  const target = files(page, 'Cílová hodnota');
  const refused = target.getByRole('alert');
  const wrong = [
    { name: 'program.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0\x03') },
    // What a page or a script calls itself counts for nothing.
    { name: 'graf.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>alert(1)</script>') },
    { name: 'faktura.bat', mimeType: 'application/pdf', buffer: pdf },
  ];
  for (const file of wrong) {
    await choose(target, /^Přiložit soubor/, file);
    await expect(refused).toContainText(/Tento druh souboru přijmout nelze. Přiložte PDF, obrázek/);
    await expectFits(page);
    await page.reload();
    await expect(target.getByRole('link')).toHaveCount(0);
  }
  await choose(target, /^Přiložit soubor/, {
    ...{ name: 'prázdný.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  });
  await expect(refused).toContainText('Soubor je prázdný.');
  // Larger than the server would read at all: told before anything is sent.
  await choose(target, /^Přiložit soubor/, {
    ...{ name: 'sken.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(26 * 1024 * 1024 + 1, pdf) },
  });
  await expect(refused).toContainText('Soubor je větší než 25 MB.');
  await expect(target.getByRole('link')).toHaveCount(0);
});

test('who may not change an indicator adds no evidence to it past the page either', async ({
  pageOf,
  sql,
}) => {
  const path = await indicatorOfDraft(sql, '1.1.2.12');
  const { revision } = await housingDraft(sql);
  const id = path.split('/').at(-1) ?? '';
  const [row] = await sql<{ id: string }[]>`
    select id from indicator_versions where indicator_id = ${id} and revision_id = ${revision}`;
  for (const key of ['other', 'participant'] as const) {
    const page = await pageOf(key);
    const answer = await page.request.post('/liberec/attachments', {
      headers: { Origin: running().url },
      multipart: {
        ...{ intent: 'attachEvidence', kind: 'target', revisionId: revision, id: crypto.randomUUID() },
        indicatorVersionId: row?.id ?? '',
        file: { name: 'zpráva.pdf', mimeType: 'application/pdf', buffer: pdf },
      },
    });
    expect(await answer.json(), key).toEqual({ ok: false, refused: 'not_allowed' });
  }
  const [kept] = await sql<{ count: number }[]>`
    select count(*)::int as count from attachments where indicator_version_id = ${row?.id ?? null}`;
  expect(kept?.count).toBe(0);
});

const keptTitle = 'Šablony vašeho partnerství';
const templateName = 'Šablona města – příloha usnesení.docx';

/** Gives a template to be kept; it is examined in a thread of its own, which may have to wait for its turn. */
const keep = (page: Page, buffer: Buffer, name = templateName) =>
  choose(files(page, keptTitle), /^Uložit šablonu/, { name, mimeType: '', buffer });

test('a template which could not be filled, or is hostile, is refused in words and not kept', async ({
  pageOf,
  sql,
}) => {
  const { revision } = await housingDraft(sql);
  const page = await pageOf('manager', { width: 390, height: 844 });
  await page.goto(`/liberec/revisions/${revision}/export`);
  const kept = files(page, keptTitle);
  const isRefused = (why: string) => expect(kept.getByRole('alert')).toContainText(why);

  await keep(page, docxWith(paragraphsXml('{#opatreni}{gesor}{/opatreni}')));
  await isRefused('Toto pole na tomto místě šablony neznáme: {gesor}');
  await expectFits(page);
  await keep(
    page,
    docxWith(paragraphsXml('{nazev_planu}'), [{ name: 'word/vbaProject.bin', content: 'makro' }]),
  );
  await isRefused('Šablona obsahuje makra');
  await keep(page, zipOf([{ name: 'word/document.xml', content: Buffer.alloc(30_000_000) }]));
  await isRefused('Soubor je příliš velký');
  await keep(page, pdf, 'šablona.pdf');
  await isRefused('Soubor není dokument Wordu');
  await page.reload();
  await expect(kept.getByRole('link')).toHaveCount(0);
});

test('a town keeps its template: filled by others, replaced, put away', async ({ pageOf, sql }) => {
  const { revision } = await housingDraft(sql);
  const path = `/liberec/revisions/${revision}/export`;
  const manager = await pageOf('manager');
  await manager.goto(path);
  const kept = files(manager, keptTitle);

  await keep(manager, docxWith(paragraphsXml('Příloha č. 1: {nazev_planu}', '{pocet_opatreni} opatření')));
  await expect(kept.getByRole('link', { name: templateName })).toBeVisible();
  await expect(kept.getByRole('alert')).toHaveCount(0);
  await expectFits(manager);

  const texts = async (page: Page) => {
    const row = files(page, keptTitle).getByRole('listitem').filter({ hasText: templateName });
    const filled = await save(page, () => row.getByRole('button', { name: /^Vyplnit a stáhnout/ }).click());
    expect(filled.name).toMatch(/^Strategický plán sociálního začleňování Liberec 2016–2019 – .+\.docx$/);
    return (await mammoth.extractRawText({ buffer: filled.bytes })).value;
  };
  for (const width of widths) {
    const member = await pageOf('member', { width, height: 844 });
    await member.goto(path);
    await expect(member.getByRole('button', { name: /Uložit šablonu|Odebrat přílohu/ })).toHaveCount(0);
    expect(await texts(member)).toMatch(
      /^Příloha č. 1: Strategický plán sociálního začleňování Liberec 2016–2019\s+\d+ opatření/,
    );
    await expectFits(member);
  }

  // One of the same name takes its place.
  await keep(manager, docxWith(paragraphsXml('Příloha č. 2: {nazev_planu}')));
  await expect(async () => expect(await texts(manager)).toMatch(/^Příloha č. 2:/)).toPass();
  await expect(kept.getByRole('link', { name: templateName })).toHaveCount(1);

  await kept.getByRole('button', { name: `Odebrat přílohu ${templateName}` }).click();
  await expect(kept.getByRole('link', { name: templateName })).toHaveCount(0);
  const member = await pageOf('member');
  await member.goto(path);
  await expect(member.getByRole('heading', { name: keptTitle })).toHaveCount(0);

  const client = await signedIn('strangerManager');
  const { data } = await client.from('attachments').select('id').eq('kind', 'template');
  expect(data).toEqual([]);
});
