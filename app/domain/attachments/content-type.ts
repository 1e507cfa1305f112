/**
 * What a file is, told by its first bytes and by its ending, which must agree: what begins like a PDF and is called
 * .bat would run on the computer of whoever opens it. What the sender calls its type counts for nothing: a page that
 * runs scripts must not come back from here as a picture.
 */

const pictures: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

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
  if (startsWith(bytes, '%PDF-')) return ending === 'pdf' ? 'application/pdf' : null;
  const picture = pictureOf(bytes);
  if (picture) return pictures[ending] === picture ? picture : null;
  if (startsWith(bytes, 'PK\x03\x04')) return office[ending] ?? null;
  // Text has no mark of its own: nothing in it but what can be read.
  return isText(bytes) ? (text[ending] ?? null) : null;
}

function pictureOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  return startsWith(bytes, 'RIFF') && ascii(bytes, 8, 12) === 'WEBP' ? 'image/webp' : null;
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
