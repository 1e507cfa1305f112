/**
 * What a file is, told by its first bytes and, where these tell only the family, by its ending. What the sender calls it
 * counts for nothing: a page that runs scripts must not come back from here as a picture.
 */

const office: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};
const text: Record<string, string> = { txt: 'text/plain', csv: 'text/csv' };

/** @returns the media type, or null for a file that is not taken */
export function contentTypeOf(bytes: Uint8Array, name: string): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, '%PDF-')) return 'application/pdf';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'RIFF') && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (startsWith(bytes, 'PK\x03\x04')) return office[ending] ?? null;
  // Text has no mark of its own: nothing in it but what can be read.
  return isText(bytes) ? (text[ending] ?? null) : null;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return ascii(bytes, 0, mark.length) === mark;
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
