import readXlsxFile from 'read-excel-file/node';
import { type Cell, limits, RefusedFile, type Sheet } from '../schema';
import { type Archive, archiveOf } from './archive.server';

/** The sheets of a workbook, rows and columns where they stand in it. @throws RefusedFile */
export async function readXlsx(parts: Archive): Promise<Sheet[]> {
  const kept: Archive = new Map();
  for (const [name, content] of parts) {
    kept.set(name, /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? checkedSheet(content) : content);
  }
  const sheets = await readXlsxFile(archiveOf(kept), { trim: false }).catch(() => {
    throw new RefusedFile('damaged');
  });
  if (sheets.length > limits.sheets) throw new RefusedFile('hugeSheet');
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

/**
 * A sheet without its empty cells and numbered empty rows, of which some programs write a million. One that reaches too far with what it holds
 * is refused before the library lays it out.
 */
function checkedSheet(content: Buffer): Buffer {
  const xml = content
    .toString('utf8')
    .replace(/<((?:\w+:)?c)\s[^<>]*?(?:\/>|>\s*<\/\1>)/g, '')
    .replace(/<((?:\w+:)?row)\s(?=[^<>]*\br=)[^<>]*?(?:\/>|>\s*<\/\1>)/g, '');
  let cells = 0;
  for (const [, column = '', row = ''] of xml.matchAll(/\sr\s*=\s*["']([A-Z]{1,4})(\d{1,9})["']/g)) {
    const tooFar = Number(row) > limits.rows || numberOfColumn(column) > limits.columns;
    if (tooFar || ++cells > limits.cells) throw new RefusedFile('hugeSheet');
  }
  return Buffer.from(xml, 'utf8');
}

function numberOfColumn(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  // What a formula could not work out.
  return /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(value) ? null : value;
}
