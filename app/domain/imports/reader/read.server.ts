import { sheetsOfDocument } from '../outline';
import { limits, type ReadFile, RefusedFile, type Sheet } from '../schema';
import { openArchive } from './archive.server';
import { readCsv } from './csv.server';
import { readDocx } from './docx.server';
import { readXlsx } from './xlsx.server';

/**
 * Reads a file that somebody has brought: what it is, is found out from what stands in it, not from its name.
 * Takes its time and memory, so it runs in a thread of its own (see thread.server.ts).
 * @throws RefusedFile
 */
export async function readFile(bytes: Buffer, name: string): Promise<ReadFile> {
  if (bytes.length === 0) throw new RefusedFile('empty');
  if (bytes.length > limits.fileBytes) throw new RefusedFile('tooLarge');
  const file = await readKnown(bytes, name);
  const sheets = file.sheets.map(trimmed).filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) throw new RefusedFile(file.format === 'docx' ? 'noTable' : 'empty');
  checkSize(sheets);
  return { ...file, sheets };
}

async function readKnown(bytes: Buffer, name: string): Promise<ReadFile> {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return readOffice(bytes);
  // What Office encrypts it puts into the container of its old formats.
  if (start === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') {
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new RefusedFile(encrypted ? 'password' : 'oldOffice');
  }
  if (start.startsWith('%PDF')) throw new RefusedFile('pdf');
  if (start.startsWith('{\\rtf') || /^<(\?xml|!doctype|html)/i.test(start))
    throw new RefusedFile('notSupported');
  if (/\.(xlsx|docx|xlsm|docm|xls|doc|zip)$/i.test(name)) throw new RefusedFile('damaged');
  const { encoding, sheet } = readCsv(bytes, name);
  return { format: 'csv', encoding, sheets: [sheet] };
}

async function readOffice(bytes: Buffer): Promise<ReadFile> {
  const parts = await openArchive(bytes);
  if (parts.has('xl/workbook.xml')) return { format: 'xlsx', sheets: await readXlsx(parts) };
  if (parts.has('word/document.xml')) {
    return { format: 'docx', sheets: sheetsOfDocument(await readDocx(parts)) };
  }
  throw new RefusedFile('notSupported');
}

/** Without what is empty at its end. */
function trimmed({ rows, at, ...sheet }: Sheet): Sheet {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  const kept = rows.slice(0, last + 1).map((row) => {
    const end = row.findLastIndex((cell) => cell !== null) + 1;
    return end < row.length ? row.slice(0, end) : row;
  });
  return { ...sheet, rows: kept, ...(at && { at: at.slice(0, last + 1) }) };
}

function checkSize(sheets: readonly Sheet[]): void {
  let cells = 0;
  let characters = 0;
  for (const { rows } of sheets) {
    for (const row of rows) {
      cells += row.length;
      for (const cell of row) characters += typeof cell === 'string' ? cell.length : 8;
      if (row.length > limits.columns) throw new RefusedFile('hugeSheet');
    }
    if (rows.length > limits.rows) throw new RefusedFile('hugeSheet');
  }
  if (sheets.length > limits.sheets || cells > limits.cells || characters > limits.characters) {
    throw new RefusedFile('hugeSheet');
  }
}
