import type { Locator, Page } from '@playwright/test';
import type { Sql } from 'postgres';
import writeXlsxFile from 'write-excel-file/node';
import { archiveOf } from '../app/domain/imports/reader/archive.server';
import { Chapter } from './chapter';
import { expect, expectAccessible, test } from './fixtures';
import { letterAfter } from './outbox';

type Upload = { name: string; mimeType: string; buffer: Buffer };
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook of one sheet, as a town would have it. */
async function workbook(name: string, rows: (string | number | null)[][]): Promise<Upload> {
  const data = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  const buffer = await writeXlsxFile([{ sheet: 'Opatření', data }]).toBuffer();
  return { name, mimeType: xlsxType, buffer };
}

/** The approved plan of Liberec as its manager downloads it. */
async function exported(page: Page, sql: Sql, format: 'xlsx' | 'docx'): Promise<Upload> {
  const [row] = await sql<{ id: string }[]>`
    select r.id from revisions r join plans p on p.id = r.plan_id and p.kind = 'SPSZ'
    where r.state = 'approved' and r.number = 1`;
  const response = await page.request.get(`/liberec/revisions/${row?.id}/export/${format}`);
  expect(response.ok()).toBe(true);
  return { name: `plán z Liberce.${format}`, mimeType: xlsxType, buffer: await response.body() };
}

async function bring(page: Page, file: Upload): Promise<void> {
  await page.goto('/frydlant/import');
  await page.getByLabel('Soubor s plánem').setInputFiles(file);
  await page.getByRole('button', { name: 'Přečíst soubor' }).click();
}

const outcome = (page: Page): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Co se načte' }) });

async function expectCounts(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [what, count] of Object.entries(counts)) {
    await expect(outcome(page).locator('dl > div', { hasText: what }).locator('dd').last()).toHaveText(
      String(count),
    );
  }
}

async function confirm(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Načíst plán' }).click();
  await page.waitForURL(/\/frydlant\/revisions\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

/** Texts of a revision as lists and pages show them, by number. */
async function textsOf(sql: Sql, revision: string): Promise<Record<string, string>> {
  const rows = await sql<{ code: string; plain: string }[]>`
    select v.code, s.plain from measure_versions v
    join documents d on d.chapter_id = v.chapter_id
    join document_sections s on s.document_id = d.id and s.section = v.measure_id::text
    where v.revision_id = ${revision} and v.archived_at is null`;
  return Object.fromEntries(rows.map(({ code, plain }) => [code, plain]));
}

test('a plan exported by one partnership is imported by another: equal counts, equal texts, live in its documents', async ({
  pageOf,
  sql,
}) => {
  const liberec = await pageOf('manager');
  const page = await pageOf('strangerManager');
  await page.goto('/frydlant/import');
  await expectAccessible(page);
  for (const format of ['xlsx', 'docx'] as const) {
    await bring(page, await exported(liberec, sql, format));
    await expect(page.getByRole('heading', { name: 'Co se načte' })).toBeVisible();
    await expect(page.getByText('plán z Liberce')).toBeVisible();
    await expectCounts(page, { Kapitoly: 4, Opatření: 139 });
    await expect(page.getByLabel('Název plánu')).toHaveValue(/^Strategický plán/);
    await page.getByLabel('Název plánu').fill(`Plán z ${format}`);
    await page.getByLabel('Od roku').focus();
    await expect(page.getByRole('button', { name: 'Načíst plán' })).toBeEnabled();
    if (format === 'xlsx') await expectAccessible(page);

    const revision = await confirm(page);
    await expect(page.getByText('Plán je načtený: 139 opatření.')).toBeVisible();
    const [original] = await sql<{ id: string }[]>`
      select r.id from revisions r join plans p on p.id = r.plan_id and p.kind = 'SPSZ'
      where r.state = 'approved' and r.number = 1`;
    const texts = await textsOf(sql, revision);
    expect(Object.keys(texts)).toHaveLength(139);
    expect(texts).toEqual(await textsOf(sql, original?.id ?? ''));

    // What was imported is in the co-edited document, and people go on from there.
    const [chapter] = await sql<{ id: string }[]>`
      select id from chapters where revision_id = ${revision} and code = '1'`;
    const opened = await Chapter.open(page, `/frydlant/revisions/${revision}/chapters/${chapter?.id}`);
    const editor = await opened.edit('1.1.1.2');
    await expect(editor).toContainText('Zasedání Komise pro prostupné bydlení');
    await editor.pressSequentially(' A zápis z něj.');
    await opened.saved();
    await expect
      .poll(async () => (await textsOf(sql, revision))['1.1.1.2'])
      .toMatch(/^Zasedání Komise.* A\szápis z\sněj\.$/);
  }
});

test('problems are named by row and column, cured by mapping and decisions, and a new file of the plan shows what changes', async ({
  pageOf,
  sql,
}) => {
  const page = await pageOf('strangerManager', { width: 390, height: 844 });
  const headings = [
    'Oblast',
    'Priorita',
    'Cíl',
    'Č.',
    'Opatření',
    'Kdo to má na starosti',
    'Indikátor',
    'Výchozí stav',
    'Cílový stav',
  ];
  await bring(
    page,
    await workbook('plán obce.xlsx', [
      ['Plán sociálního začleňování'],
      headings,
      [
        '1 Bydlení',
        '1.1 Byty',
        '1.1.1 Nové byty',
        '1.1.1.1',
        'Koupit byty',
        'Úřad města',
        'Počet bytů',
        0,
        12,
      ],
      [null, null, null, '1.1.1.2', 'Opravit byty', 'Úřad města', 'Počet bytů', 'podle možností', 5],
      [null, null, null, '1.1.1.2', 'Zřídit poradnu', null, null, null, null],
    ]),
  );
  await expect(page.getByText('Plán zatím nejde načíst: v souboru jsou 2 chyby.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Načíst plán' })).toBeDisabled();
  const unreadable = page.getByRole('row', { name: /řádek 4, sloupec Výchozí stav/ });
  await expect(unreadable).toContainText('„podle možností“ není číslo.');
  await expect(unreadable).toContainText('Napište do buňky jen číslo');
  await expect(page.getByRole('row', { name: /řádek 5/ })).toContainText(
    'Číslo 1.1.1.2 má v souboru ještě jiné opatření.',
  );
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  const good = [
    ['Plán sociálního začleňování'],
    headings,
    ['1 Bydlení', '1.1 Byty', '1.1.1 Nové byty', '1.1.1.1', 'Koupit byty', 'Úřad města', 'Počet bytů', 0, 12],
    [null, null, null, '1.1.1.2', 'Opravit byty', 'Úřad města', 'Počet bytů', 'podle možností', 5],
  ];
  await bring(page, await workbook('plán obce.xlsx', good));
  await expect(page.getByText('v souboru je 1 chyba')).toBeVisible();
  await page.getByLabel('Buňky, které nejdou přečíst, vynechat').check();
  await expect(page.getByText('Soubor je v pořádku, plán se může načíst.')).toBeVisible();
  await page.getByLabel('Význam sloupce Kdo to má na starosti').selectOption('Gestor (organizace)');
  await page.getByLabel('Co s organizací Úřad města').selectOption('Je to: Město Frýdlant');
  await expect(outcome(page)).toContainText('z toho s gestorem: 2');
  // What was decided is kept, whatever happens to the page from then on.
  await expect(page.getByRole('button', { name: 'Načíst plán' })).toBeEnabled();
  await page.reload();
  await expect(page.getByLabel('Co s organizací Úřad města')).toHaveValue(/^[0-9a-f-]{36}$/);
  await page.getByLabel('Název plánu').fill('Plán obce');
  await page.getByLabel('Od roku').fill('2026');
  await page.getByLabel('Do roku').fill('2029');
  await page.getByLabel('Do roku').blur();
  await expect(page.getByRole('button', { name: 'Načíst plán' })).toBeEnabled();
  const revision = await confirm(page);
  const owners = await sql`
    select v.code, o.name from measure_versions v
    join responsibilities s on s.measure_version_id = v.id and s.ended_at is null
    join organisations o on o.id = s.organisation_id where v.revision_id = ${revision} order by v.code`;
  expect(owners.map(({ code, name }) => `${code} ${name}`)).toEqual([
    '1.1.1.1 Město Frýdlant',
    '1.1.1.2 Město Frýdlant',
  ]);

  await bring(
    page,
    await workbook('plán obce, nově.xlsx', [
      ['Č.', 'Opatření'],
      ['1.1.1.1', 'Koupit deset bytů'],
      ['1.1.1.3', 'Zřídit poradnu'],
    ]),
  );
  await page.getByLabel('Do rozpracovaného návrhu').check();
  await page.getByLabel('Návrh', { exact: true }).selectOption({ label: 'Plán obce' });
  await expect(page.getByText('V návrhu se změní nebo přibudou 2 opatření.')).toBeVisible();
  const changed = page.getByRole('row', { name: /^Opatření 1\.1\.1\.1/ });
  await expect(changed).toContainText('Změní se');
  await expect(changed.locator('del')).toHaveText('Koupit byty');
  await expect(changed.locator('ins')).toHaveText('Koupit deset bytů');
  await expect(page.getByRole('row', { name: /^Opatření 1\.1\.1\.2/ })).toContainText('zůstane, jak je');
  await expect(page.getByRole('row', { name: /^Opatření 1\.1\.1\.3/ })).toContainText('Přibude');
  await expectAccessible(page);
  expect(await confirm(page)).toBe(revision);
  expect(await textsOf(sql, revision)).toEqual({
    ...{ '1.1.1.1': 'Koupit deset bytů', '1.1.1.2': 'Opravit byty', '1.1.1.3': 'Zřídit poradnu' },
  });
});

test('whoever a file names is told by one letter, and finds it on the desk they are looking at', async ({
  pageOf,
  sql,
}) => {
  const [page, desk] = [await pageOf('strangerManager'), await pageOf('stranger')];
  // The first frame says that the desk is listened for.
  const listening = desk
    .waitForEvent('websocket', (socket) => socket.url().includes('/sync/partnerships/'))
    .then((socket) => socket.waitForEvent('framereceived'));
  await desk.goto('/frydlant');
  await listening;
  const toAnswer = (code: string) =>
    desk.getByRole('button', { name: `Přijmout odpovědnost za opatření ${code}`, exact: true });
  await expect(desk.getByRole('heading', { name: 'Můj stůl' })).toBeVisible();

  const headings = ['Oblast', 'Priorita', 'Cíl', 'Č.', 'Opatření', 'Gestor', 'Odpovědná osoba'];
  const [city, jiri] = ['Město Frýdlant', 'Jiří Beneš'];
  const first = ['7 Pomoc', '7.1 Dluhy', '7.1.1 Poradna', '7.1.1.1', 'Zřídit poradnu', city, jiri];
  const second = [null, null, null, '7.1.1.2', 'Zaplatit poradce', city, jiri];
  await bring(page, await workbook('plán se jmény.xlsx', [headings, first, second]));
  await page.getByLabel('Název plánu').fill('Plán se jmény');
  await page.getByLabel('Od roku').focus();
  await expect(page.getByRole('button', { name: 'Načíst plán' })).toBeEnabled();
  const letter = await letterAfter('jiri.benes@frydlant.example', () => confirm(page));
  expect(letter.subject).toContain('Odpovědnost za 2 opatření');
  expect(letter.text.match(/– 7\.1\.1\.\d /g)).toEqual(['– 7.1.1.1 ', '– 7.1.1.2 ']);
  await expect(toAnswer('7.1.1.1')).toBeVisible();
  await expect(toAnswer('7.1.1.2')).toBeVisible();

  // Answered on the desk of one window, it goes from that of another.
  const other = await pageOf('stranger');
  await other.goto('/frydlant');
  await other.getByRole('button', { name: 'Přijmout odpovědnost za opatření 7.1.1.1', exact: true }).click();
  await expect(toAnswer('7.1.1.1')).toHaveCount(0);

  const third = [null, null, null, '7.1.1.3', 'Otevřít pobočku', city, jiri];
  await bring(page, await workbook('plán se jmény, nově.xlsx', [headings, first, second, third]));
  await page.getByLabel('Do rozpracovaného návrhu').check();
  await page.getByLabel('Návrh', { exact: true }).selectOption({ label: 'Plán se jmény' });
  await expect(page.getByText('V návrhu se změní nebo přibude 1 opatření.')).toBeVisible();
  const next = await letterAfter('jiri.benes@frydlant.example', () => confirm(page));
  expect(next.text.match(/– 7\.1\.1\.\d /g)).toEqual(['– 7.1.1.3 ']);
  await expect(toAnswer('7.1.1.3')).toBeVisible();
  const [answers] = await sql<{ answers: string[] }[]>`
    select array_agg(s.answer order by v.code) as answers from responsibilities s
    join measure_versions v on v.id = s.measure_version_id
    join revisions r on r.id = v.revision_id where r.name = 'Plán se jmény' and s.ended_at is null`;
  expect(answers?.answers).toEqual(['accepted', 'assigned', 'assigned']);
});

test('hostile and unsuitable files are refused politely, and only the manager imports', async ({
  pageOf,
}) => {
  const page = await pageOf('strangerManager');
  const part = (text: string) => Buffer.from(text, 'utf8');
  const refusals: [string, Buffer, string][] = [
    [
      'plán.xlsm',
      archiveOf(
        new Map([
          ['xl/workbook.xml', part('<workbook/>')],
          ['xl/vbaProject.bin', part('x')],
        ]),
      ),
      'Soubor obsahuje makra, a proto jej neotevíráme.',
    ],
    [
      'plán.xlsx',
      archiveOf(new Map([['xl/workbook.xml', part('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>')]])),
      'Soubor obsahuje prvky, které do dokumentů Office nepatří',
    ],
    ['plán.docx', part('ahoj'), 'Soubor je poškozený, nebo není tím, čím podle přípony má být.'],
    ['plán.pdf', part('%PDF-1.7'), 'Z PDF se plán spolehlivě přečíst nedá.'],
    ['velký.csv', Buffer.alloc(11 * 1024 * 1024, 'a'), 'Soubor je větší než 10 MB.'],
  ];
  for (const [name, buffer, message] of refusals) {
    await bring(page, { name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('alert')).toContainText(message);
  }
  await expectAccessible(page);

  const stranger = await pageOf('stranger');
  const response = await stranger.goto('/frydlant/import');
  expect(response?.status()).toBe(403);
});
