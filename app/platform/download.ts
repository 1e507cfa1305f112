/**
 * Headers with which a file is handed over to be saved, under its own name with all diacritics (RFC 6266, RFC 5987), and
 * never shown as a page of ours, whatever is in it.
 */
export function downloadHeaders(name: string, contentType: string): Record<string, string> {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
}

/** The answer which hands a file over. */
export function fileResponse(bytes: Uint8Array<ArrayBuffer>, name: string, contentType: string): Response {
  return new Response(bytes, {
    headers: { ...downloadHeaders(name, contentType), 'Content-Length': String(bytes.length) },
  });
}
