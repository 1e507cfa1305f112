import { describe, expect, it, vi } from 'vitest';
import { docxWith, paragraphsXml, zipOf } from '../../exports/zip.fixture';
import type { Cell } from '../schema';
import { readFile } from './read.server';

vi.setConfig({ testTimeout: 60_000 });

const workbookXml = (...names: string[]) =>
  `<workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`;
const workbookRels = (count: number) =>
  `<Relationships>${Array.from({ length: count }, (_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`;

/** The smallest workbook of one sheet with these rows of XML, and more parts. */
function xlsxWith(
  rows: string,
  more: { name: string; content: string | Buffer; claims?: number }[] = [],
): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: workbookXml('List1') },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRels(1) },
    {
      name: 'xl/styles.xml',
      content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
    ...more,
  ]);
}
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;

const refusal = (bytes: Buffer, name = 'plán.xlsx') =>
  readFile(bytes, name).then(
    () => 'read',
    (error: unknown) => (error as { reason?: string }).reason ?? String(error),
  );
const rowsOf = async (bytes: Buffer, name = 'plán'): Promise<Cell[][]> =>
  (await readFile(bytes, name)).sheets[0]?.rows ?? [];

describe('workbooks', () => {
  it('are read with texts, numbers, days and truths where they stand', async () => {
    const rows =
      row(1, text('A1', ' Opatření '), text('C1', 'Termín')) +
      row(3, '<c r="A3"><v>1.5</v></c>', '<c r="B3" t="b"><v>1</v></c>', '<c r="C3" s="1"><v>43830</v></c>');
    expect(await rowsOf(xlsxWith(rows))).toEqual([
      [' Opatření ', null, 'Termín'],
      [],
      [1.5, true, { date: '2019-12-31' }],
    ]);
  });

  it('may hold what a formula could not work out, and a million empty cells', async () => {
    const empty = Array.from({ length: 3_000 }, (_, i) =>
      row(i + 100_000, `<c r="A${i + 100_000}" s="1"/>`, `<c r="XFD${i + 100_000}"></c>`),
    );
    const rows =
      row(1, text('A1', 'a'), '<c r="B1" t="e"><v>#REF!</v></c>', text('C1', 'c')) + empty.join('');
    expect(await rowsOf(xlsxWith(rows))).toEqual([['a', null, 'c']]);
  });

  it('of two sheets come with their names', async () => {
    const bytes = zipOf([
      { name: 'xl/workbook.xml', content: workbookXml('Bydlení', 'Práce') },
      { name: 'xl/_rels/workbook.xml.rels', content: workbookRels(2) },
      ...[1, 2].map((n) => ({
        name: `xl/worksheets/sheet${n}.xml`,
        content: `<worksheet><sheetData>${row(1, text('A1', `list ${n}`))}</sheetData></worksheet>`,
      })),
    ]);
    const { sheets } = await readFile(bytes, 'x');
    expect(sheets).toEqual([
      { name: 'Bydlení', rows: [['list 1']] },
      { name: 'Práce', rows: [['list 2']] },
    ]);
  });
});

describe('hostile files', () => {
  const good = row(1, text('A1', 'x'));

  it('which unpack to far more than they are', async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024, 0x20);
    expect(await refusal(xlsxWith(good, [{ name: 'xl/sharedStrings.xml', content: zeros }]))).toBe('bomb');
    const many = Array.from({ length: 12 }, (_, i) => ({
      name: `xl/worksheets/more${i}.xml`,
      content: Buffer.alloc(9 * 1024 * 1024, 0x20),
    }));
    expect(await refusal(xlsxWith(good, many))).toBe('bomb');
  });

  it('which lie about their size', async () => {
    const lie = { name: 'xl/sharedStrings.xml', content: Buffer.alloc(20 * 1024 * 1024, 0x20), claims: 100 };
    expect(await refusal(xlsxWith(good, [lie]))).toBe('damaged');
  });

  it('with thousands of parts, or two of one name', async () => {
    const parts = Array.from({ length: 4_100 }, (_, i) => ({ name: `p/${i}.xml`, content: '<a/>' }));
    expect(await refusal(zipOf(parts))).toBe('bomb');
    expect(await refusal(xlsxWith(good, [{ name: 'xl/workbook.xml', content: '<workbook/>' }]))).toBe(
      'damaged',
    );
  });

  it('with pictures that are never unpacked', async () => {
    const picture = { name: 'xl/media/image1.png', content: Buffer.alloc(50 * 1024 * 1024), claims: 10 };
    expect(await refusal(xlsxWith(good, [picture]))).toBe('read');
  });

  it.each([
    ['xl/vbaProject.bin', 'x'],
    ['word/vbaProject.bin', 'x'],
    ['xl/macrosheets/sheet1.xml', '<a/>'],
    ['xl/activeX/activeX1.xml', '<a/>'],
  ])('with macros: %s', async (name, content) => {
    expect(await refusal(xlsxWith(good, [{ name, content }]), 'plán.xlsx')).toBe('macros');
  });

  it('with macros by their content type', async () => {
    const types =
      '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    const parts = [
      { name: '[Content_Types].xml', content: types },
      { name: 'xl/workbook.xml', content: workbookXml('a') },
    ];
    expect(await refusal(zipOf(parts))).toBe('macros');
  });

  it('with entities', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><sst>&lol2;</sst>';
    expect(await refusal(xlsxWith(good, [{ name: 'xl/sharedStrings.xml', content: laughs }]))).toBe(
      'entities',
    );
    const wide = Buffer.from(`\ufeff${laughs}`, 'utf16le');
    expect(await refusal(xlsxWith(good, [{ name: 'xl/sharedStrings.xml', content: wide }]))).toBe('damaged');
  });

  it('which load from elsewhere, while what a person clicks is no harm', async () => {
    const link = (type: string, target: string) => ({
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships><Relationship Id="r" Type="http://schemas/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    });
    const document = (type: string, target: string) =>
      docxWith(paragraphsXml('1.1 Opatření', '1.2 Další'), [link(type, target)]);
    expect(await refusal(document('attachedTemplate', 'https://evil.example/a.dotm'))).toBe('externalLinks');
    expect(await refusal(document('attachedTemplate', '\\\\evil.example\\a.dotm'))).toBe('externalLinks');
    expect(await refusal(document('oleObject', 'file:///c:/a.xls'))).toBe('externalLinks');
    expect(await refusal(document('image', 'https://evil.example/a.png'))).toBe('externalLinks');
    expect(await refusal(document('hyperlink', 'https://example.org'))).not.toBe('externalLinks');
    expect(await refusal(document('attachedTemplate', 'file:///C:/Users/Jana/Normal.dotm'))).not.toBe(
      'externalLinks',
    );
    expect(
      await refusal(xlsxWith(good, [{ name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }])),
    ).toBe('externalLinks');
  });

  it('with a table that reaches too far', async () => {
    expect(await refusal(xlsxWith(row(1_048_576, text('A1048576', 'x'))))).toBe('hugeSheet');
    expect(await refusal(xlsxWith(row(1, text('XFD1', 'x'))))).toBe('hugeSheet');
    expect(await refusal(Buffer.from('a;b\n'.repeat(10_001)), 'plán.csv')).toBe('hugeSheet');
    expect(await refusal(Buffer.from('a;'.repeat(301)), 'plán.csv')).toBe('hugeSheet');
  });

  it('which are deeper than any stack', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(30_000)}${'</w:sdtContent></w:sdt>'.repeat(30_000)}`;
    expect(['damaged', 'noTable']).toContain(await refusal(docxWith(deep), 'plán.docx'));
  });

  it('which are not what they are called, or nothing we read', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('empty');
    expect(await refusal(Buffer.from('ahoj'), 'plán.docx')).toBe('damaged');
    expect(await refusal(Buffer.from('PK\x03\x04nic'), 'plán.xlsx')).toBe('damaged');
    expect(await refusal(xlsxWith(good).subarray(0, 400))).toBe('damaged');
    expect(await refusal(Buffer.from('%PDF-1.7 …'), 'plán.xlsx')).toBe('pdf');
    expect(await refusal(Buffer.from('{\\rtf1'), 'plán.csv')).toBe('notSupported');
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'plán.csv')).toBe('notSupported');
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await refusal(Buffer.concat([ole, Buffer.alloc(600)]), 'plán.xls')).toBe('oldOffice');
    const encrypted = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusal(encrypted, 'plán.xlsx')).toBe('password');
    const open = zipOf([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content: '<a/>' },
    ]);
    expect(await refusal(open, 'plán.odt')).toBe('openDocument');
    expect(await refusal(zipOf([{ name: 'a.txt', content: 'x' }]), 'plán.zip')).toBe('notSupported');
    expect(await refusal(Buffer.alloc(10 * 1024 * 1024 + 1, 0x61), 'plán.csv')).toBe('tooLarge');
  });
});

describe('CSV', () => {
  const written = 'Opatření;Gestor\r\n„Žluťoučký kůň“ – šťastný;Člověk v tísni\r\n';
  const encodings: Record<string, Record<string, number>> = {
    'windows-1250': {
      ř: 0xf8,
      í: 0xed,
      '„': 0x84,
      '“': 0x93,
      '–': 0x96,
      Ž: 0x8e,
      ž: 0x9e,
      š: 0x9a,
      ť: 0x9d,
      Č: 0xc8,
      č: 0xe8,
      ě: 0xec,
      ů: 0xf9,
      ý: 0xfd,
      ň: 0xf2,
    },
    'iso-8859-2': {
      ř: 0xf8,
      í: 0xed,
      Ž: 0xae,
      ž: 0xbe,
      š: 0xb9,
      ť: 0xbb,
      Č: 0xc8,
      č: 0xe8,
      ě: 0xec,
      ů: 0xf9,
      ý: 0xfd,
      ň: 0xf2,
    },
  };
  const encoded = (value: string, encoding: string) =>
    Buffer.from([...value].map((letter) => encodings[encoding]?.[letter] ?? letter.charCodeAt(0)));

  it.each([
    ['utf-8', Buffer.from(written)],
    ['utf-8', Buffer.from(`\ufeff${written}`)],
    ['utf-16', Buffer.from(`\ufeff${written}`, 'utf16le')],
    ['windows-1250', encoded(written, 'windows-1250')],
  ])('is read in %s', async (encoding, bytes) => {
    const file = await readFile(bytes, 'plán.csv');
    expect(file).toMatchObject({ format: 'csv', encoding, sheets: [{ name: 'plán' }] });
    expect(file.sheets[0]?.rows).toEqual([
      ['Opatření', 'Gestor'],
      ['„Žluťoučký kůň“ – šťastný', 'Člověk v tísni'],
    ]);
  });

  it('is read in the encoding of old systems', async () => {
    const plain = written.replace(/[„“]/g, '"').replace('–', '-').replace(/"/g, '');
    const file = await readFile(encoded(plain, 'iso-8859-2'), 'plán.csv');
    expect(file.encoding).toBe('iso-8859-2');
    expect(file.sheets[0]?.rows[1]?.[0]).toBe('Žluťoučký kůň - šťastný');
  });

  it.each([';', ',', '\t', '|'])('is parted by “%s”', async (delimiter) => {
    const csv = [
      ['Číslo', 'Opatření'],
      ['1.1', '"a, b; c"'],
      ['1.2', 'd'],
    ]
      .map((cells) => cells.join(delimiter))
      .join('\n');
    const rows = await rowsOf(Buffer.from(csv));
    expect(rows).toEqual([
      ['Číslo', 'Opatření'],
      ['1.1', 'a, b; c'],
      ['1.2', 'd'],
    ]);
  });

  it('gives back what was kept from being a formula', async () => {
    expect(await rowsOf(Buffer.from("a;b\n'=1+1;'text\n"))).toEqual([
      ['a', 'b'],
      ['=1+1', "'text"],
    ]);
  });

  it('of noise is refused', async () => {
    const noise = Buffer.from(Array.from({ length: 2_000 }, (_, i) => 1 + ((i * 73) % 255)));
    expect(await refusal(noise, 'plán.csv')).toBe('encoding');
  });
});
