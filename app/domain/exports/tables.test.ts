import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { RevisionContent } from '~/domain/plans/content';
import { tables as shapes, tableKeys } from './columns';
import { awkwardContent, demoContent } from './content.fixture';
import { csvOf } from './csv.server';
import { docxOf } from './docx.server';
import { guarded, unguarded } from './formula-guard';
import { gridOf, pieces } from './grid';
import { printable } from './printable';
import { bare, fromTables, readCsv, readXlsx } from './read-back.fixture';
import { tablesOf } from './rows';
import { partOf } from './unzip.fixture';
import { xlsxOf } from './xlsx.server';

const contents: [string, () => RevisionContent][] = [
  ['the demo plan', demoContent],
  ['an awkward plan', awkwardContent],
];

describe.each(contents)('%s', (_, make) => {
  const content = make();
  const tables = tablesOf(content);

  it('is whole in its tables', () => {
    expect(fromTables(tables)).toEqual(bare(content));
  });

  it('comes back whole from XLSX', async () => {
    const read = await readXlsx(await xlsxOf(content));
    expect(fromTables(read)).toEqual(bare(content));
    expect(read).toEqual(tables);
  });

  it.each(tableKeys)('comes back whole from CSV: %s', (key) => {
    expect(readCsv(key, csvOf(content, key))).toEqual(tables[key]);
  });
});

it('has one row for each of the 139 measures', () => {
  const { measures } = tablesOf(demoContent());
  expect(measures).toHaveLength(139);
  expect(measures[0]).toMatchObject({ chapterName: 'Bydlení', goalCode: '1.1.1', measureCode: '1.1.1.1' });
});

describe('CSV', () => {
  const csv = csvOf(awkwardContent(), 'measures').toString('utf8');

  it('is what Czech Excel opens: UTF-8 mark, semicolons, line ends, decimal commas', () => {
    expect(csv.startsWith('\uFEFFČíslo kapitoly;Kapitola;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv).toContain(';1234567,25;');
  });

  it.each(tableKeys)('has no cell that a spreadsheet would run: %s', (key) => {
    const { data } = Papa.parse<string[]>(csvOf(awkwardContent(), key).toString('utf8'), { delimiter: ';' });
    const run = data.flat().filter((cell) => /^[=+@\t]|^-(?!\d+(,\d+)?$)/.test(cell));
    expect(data.length).toBeGreaterThan(1);
    expect(run).toEqual([]);
  });

  it.each(['=1', '+1', '-1', '@a', '\tx', "'=1", "''-a", '＝1'])('guards %j and gives it back', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

  it.each(["'citace'", "'", 'a=1', '1-2', ''])('leaves %j alone', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });
});

describe('long texts', () => {
  it('are cut where nothing is lost at the ends of cells', () => {
    const text = 'ab  cd 👩e\nf'.repeat(20);
    const cut = pieces(text, 7);
    expect(cut.join('')).toBe(text);
    expect(
      cut.every((piece) => piece === piece.trim() && piece.length <= 7 && piece === printable(piece)),
    ).toBe(true);
  });

  it('go on in columns of their own', () => {
    const { columns } = gridOf(shapes.chapters, tablesOf(awkwardContent()).chapters, 32_000);
    expect(columns.map(({ heading }) => heading).slice(-4)).toEqual([
      ...['Úvod kapitoly', 'Úvod kapitoly (2)', 'Úvod kapitoly (3)', 'Úvod kapitoly (4)'],
    ]);
  });
});

describe('the form of the workbook', () => {
  it('keeps the headings in sight and the rows as high as their texts', async () => {
    const sheet = await partOf(await xlsxOf(demoContent()), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const heights = [...sheet.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength(140);
    expect(Math.max(...heights)).toBeLessThanOrEqual(360);
    expect(new Set(heights).size).toBeGreaterThan(3);
  });
});

it('has real numbers and dates in the workbook', async () => {
  const sheets = await readXlsxFile(await xlsxOf(awkwardContent()));
  const [, first] = sheets.find(({ sheet }) => sheet === 'Hodnoty')?.data ?? [];
  expect(first?.slice(0, 5)).toEqual([
    '1.1.1.10',
    1,
    'Počet klientů',
    new Date('2026-06-30T00:00:00Z'),
    -3.5,
  ]);
});

it('leaves out what an Office file cannot hold', async () => {
  const content = awkwardContent();
  const [chapter] = content.chapters;
  if (chapter) chapter.narrative = 'svislý\u000Btabulátor\u0000 a \uD800půlka, 👩 zůstává';
  const read = await readXlsx(await xlsxOf(content));
  expect(read.chapters[0]?.narrative).toBe('svislýtabulátor a půlka, 👩 zůstává');
  const document = await partOf(await docxOf(content), 'word/document.xml');
  expect(document).toContain('svislýtabulátor a půlka, 👩 zůstává');
});
