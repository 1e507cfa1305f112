import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { RefusedFile } from '../schema';

/** Parts of an Office file that are read, by name; everything else in it is never unpacked. */
export type Archive = Map<string, Buffer>;

/** Bounds of what an Office file may unpack to, in bytes. Ten times what a plan of 2 000 measures needs. */
const maxEntries = 4_000;
const maxPart = 64 * 1024 * 1024;
const maxTotal = 96 * 1024 * 1024;
/** Text packs to a fifth, endless repetition to a thousandth. */
const maxRatio = 200;
const ratioFrom = 4 * 1024 * 1024;

/**
 * Unpacks the XML of an Office file, looking at each step whether it is what it says it is: sizes as they are declared
 * and as they really come out, names, macros, links to elsewhere, entities.
 * @throws RefusedFile
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip);
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (names.size !== entries.length) throw new RefusedFile('damaged');
  if (names.has('mimetype') && !names.has('[Content_Types].xml')) throw new RefusedFile('openDocument');
  if (
    entries.some(({ fileName }) =>
      /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i.test(fileName),
    )
  ) {
    throw new RefusedFile('macros');
  }
  if (entries.some(({ fileName }) => fileName.startsWith('xl/externalLinks/'))) {
    throw new RefusedFile('externalLinks');
  }
  const parts = entries.filter(
    ({ fileName }) => /\.(xml|rels)$/i.test(fileName) && !fileName.startsWith('customXml/'),
  );
  const declared = parts.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > maxTotal || parts.some(isBomb)) throw new RefusedFile('bomb');

  const archive: Archive = new Map();
  let total = 0;
  for (const part of parts) {
    const content = await inflated(zip, part, Math.min(maxPart, maxTotal - total));
    total += content.length;
    checkXml(part.fileName, content);
    archive.set(part.fileName, content);
  }
  return archive;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return (
    uncompressedSize > maxPart ||
    (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * maxRatio)
  );
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = {
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
      decodeStrings: true,
    };
    fromBuffer(bytes, options, (error, zip) => {
      if (error || !zip) reject(new RefusedFile('damaged'));
      else if (zip.entryCount > maxEntries) reject(new RefusedFile('bomb'));
      else resolve(zip);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', () => reject(new RefusedFile('damaged')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entry.isEncrypted()) reject(new RefusedFile('password'));
      if (entries.push(entry) > maxEntries) reject(new RefusedFile('bomb'));
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** What really comes out of an entry; stops when that is more than it said, or than `limit`. */
function inflated(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(new RefusedFile('damaged'));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) {
          stream.destroy();
          reject(new RefusedFile('bomb'));
        } else chunks.push(chunk);
      });
      // yauzl says so when there is more or less than was declared.
      stream.on('error', () => reject(new RefusedFile('damaged')));
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        if (crc32(content) === entry.crc32) resolve(content);
        else reject(new RefusedFile('damaged'));
      });
    });
  });
}

/** Nothing in the XML may reach outside of it. */
function checkXml(name: string, content: Buffer): void {
  // Office writes UTF-8. In another encoding the checks below would look at the wrong letters.
  if (content.includes(0)) throw new RefusedFile('damaged');
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new RefusedFile('entities');
  if (name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(content.toString('latin1'))) {
    throw new RefusedFile('macros');
  }
  if (name.endsWith('.rels')) checkLinks(content.toString('utf8'));
}

/** Links which a person clicks are no harm, nor is the name of the template somebody once wrote in; others are loaded. */
function checkLinks(relationships: string): void {
  for (const [relationship] of relationships.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (!/TargetMode\s*=\s*["']External["']/i.test(relationship)) continue;
    const type = /Type\s*=\s*["'][^"']*\/(\w+)["']/.exec(relationship)?.[1] ?? '';
    const target = /Target\s*=\s*["']([^"']*)["']/.exec(relationship)?.[1] ?? '';
    const isLocalTemplate =
      type === 'attachedTemplate' && !/^(https?|ftp):|^(file:)?(\/\/|\\\\)[^/\\]/i.test(target);
    if (type !== 'hyperlink' && !isLocalTemplate) throw new RefusedFile('externalLinks');
  }
}

/**
 * An archive of parts, nothing packed: what a library is given instead of the file, so that it sees exactly what was
 * looked at and nothing else.
 */
export function archiveOf(parts: Archive): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const fileName = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    // Names are UTF-8; stored, 1 January 1980.
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(33, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(fileName.length, 22);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), facts, fileName, content];
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, central, fileName);
    pieces.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, index, end]);
}
