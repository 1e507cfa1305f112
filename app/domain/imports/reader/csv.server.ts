import Papa from 'papaparse';
import { unguarded } from '../../exports/formula-guard';
import { RefusedFile, type Sheet } from '../schema';

/** The one table of a CSV, its encoding and separator found out. @throws RefusedFile */
export function readCsv(bytes: Buffer, name: string): { encoding: string; sheet: Sheet } {
  const { encoding, text } = decoded(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const rows = data.map((row) => row.map((cell) => (cell === '' ? null : unguarded(cell))));
  return { encoding, sheet: { name: name.replace(/\.\w+$/, ''), rows } };
}

/** The separator which makes the first rows the most alike and the widest. */
function delimiterOf(text: string): string {
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of [';', '\t', ',', '|']) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 });
    const widths = new Map<number, number>();
    for (const { length } of data) widths.set(length, (widths.get(length) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([width, rows]) => (width - 1) * rows));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * The text of a file. Excel of a Czech Windows writes Windows-1250, everything else UTF-8, and old programs ISO 8859-2,
 * which differs from Windows-1250 in where š, ť and ž are.
 */
export function decoded(bytes: Buffer): { encoding: string; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16', text: text(bytes, 'utf-16le') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16', text: text(bytes, 'utf-16be') };
  if (bytes.includes(0)) throw new RefusedFile('notSupported');
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const encoding = isLatin2(bytes) ? 'iso-8859-2' : 'windows-1250';
    const decodedText = text(bytes, encoding);
    // Letters which no Czech text is full of: another code page, or no text at all.
    const strange = decodedText.match(/[^\p{L}\p{N}\p{P}\p{Z}\p{S}\s]/gu)?.length ?? 0;
    if (strange > decodedText.length / 100) throw new RefusedFile('encoding');
    return { encoding, text: decodedText };
  }
}

function text(bytes: Buffer, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** 0x80–0x9F are letters and quotes in Windows-1250 and nothing in ISO 8859-2; š, ť, ž stand there in the one only. */
function isLatin2(bytes: Buffer): boolean {
  let windows = 0;
  let latin = 0;
  for (const byte of bytes) {
    if (byte >= 0x80 && byte <= 0x9f) windows++;
    else if ([0xb9, 0xbb, 0xbe, 0xa9, 0xab, 0xae].includes(byte)) latin++;
  }
  return windows === 0 && latin > 0;
}
