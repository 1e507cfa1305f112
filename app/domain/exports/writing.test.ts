import { expect, it } from 'vitest';
import { awkwardContent, demoContent } from './content.fixture';
import { exportRevision, faultOfTemplate, fillTemplate } from './exports.server';
import { fileName } from './formats';
import { TemplateFault } from './template-fault';
import { partOf } from './unzip.fixture';
import { docxWith, paragraphsXml } from './zip.fixture';

const where = { table: 'indicators', publicUrl: 'https://souhra.example' } as const;

it('writes each format, the long ones in threads, several at once', async () => {
  const content = awkwardContent();
  const files = await Promise.all(
    (['docx', 'xlsx', 'csv', 'json'] as const).map((format) => exportRevision(content, format, where)),
  );
  const [docx, xlsx, csv, json] = files;
  expect(await partOf(Buffer.from(docx?.bytes ?? []), 'word/document.xml')).toContain('Příliš žluťoučký kůň');
  expect(await partOf(Buffer.from(xlsx?.bytes ?? []), 'xl/workbook.xml')).toContain('Opatření');
  expect(Buffer.from(csv?.bytes ?? []).toString()).toContain('Podíl exekucí');
  expect(JSON.parse(Buffer.from(json?.bytes ?? []).toString())).toMatchObject({ version: 1 });
  expect(files.map(({ name }) => name)).toEqual([
    ...['TAP „bydlení“ & dluhy – První.docx', 'TAP „bydlení“ & dluhy – První.xlsx'],
    ...['TAP „bydlení“ & dluhy – První – Indikátory.csv', 'TAP „bydlení“ & dluhy – První.json'],
  ]);
}, 30_000);

it('fills a template in a thread, and brings back what is wrong with one', async () => {
  const good = await fillTemplate(demoContent(), docxWith(paragraphsXml('{pocet_opatreni} opatření')));
  expect(await partOf(Buffer.from(good.bytes), 'word/document.xml')).toContain('139');
  const fault = await fillTemplate(demoContent(), docxWith(paragraphsXml('{gesor}'))).catch(
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(TemplateFault);
  expect(fault).toMatchObject({ reason: 'unknown', what: '{gesor}' });
}, 30_000);

it('examines a template without a plan', async () => {
  const loops = paragraphsXml('{nazev_planu}', '{#kapitoly}{nazev}{#opatreni}{zneni}{/opatreni}{/kapitoly}');
  expect(await faultOfTemplate(docxWith(loops))).toBeNull();
  expect(await faultOfTemplate(docxWith(paragraphsXml('{#opatreni}{gesor}{/opatreni}')))).toMatchObject({
    ...{ reason: 'unknown', what: '{gesor}' },
  });
  expect(await faultOfTemplate(Buffer.from('Strategický plán'))).toMatchObject({ reason: 'notDocx' });
}, 30_000);

it.each([
  ['Plán 2026/2028: „Bydlení“?', 'Plán 2026 2028 „Bydlení“ – Revize.json'],
  ['..\\..\\tajné\u0000', 'tajné – Revize.json'],
  ['x'.repeat(300), `${'x'.repeat(120)}.json`],
])('calls a file so that every system takes it: %j', (title, name) => {
  expect(fileName({ plan: { title }, revision: { name: 'Revize' } }, 'json')).toBe(name);
});
