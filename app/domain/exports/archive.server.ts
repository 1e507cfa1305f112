import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { TemplateFault, templateSizeLimit } from './template-fault';

// A Word document of a hundred pages with photographs stays below these by far.
const limits = { entries: 2_000, unpacked: 100_000_000, xml: 20_000_000 };

/**
 * Makes sure that a file is a DOCX which can be opened without harm: not an archive that unpacks without end, no macros,
 * no password, no document type with entities. Everything is unpacked once, piece by piece, and what it says of its own
 * size is not believed.
 * @throws TemplateFault
 */
export async function checkDocx(file: Buffer): Promise<void> {
  if (file.length > templateSizeLimit) throw new TemplateFault('tooLarge');
  // What Word writes with a password is an archive of the older kind.
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new TemplateFault('locked');
  const archive = await opened(file);
  try {
    await checkEntries(archive);
  } catch (error) {
    // yauzl's own errors: sizes that do not agree, broken compression.
    throw error instanceof TemplateFault ? error : new TemplateFault('damaged');
  } finally {
    archive.close();
  }
}

async function opened(file: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    throw new TemplateFault('notDocx');
  }
}

async function checkEntries(archive: ZipFile): Promise<void> {
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    if (names.size >= limits.entries) throw new TemplateFault('tooLarge');
    if (names.has(entry.fileName)) throw new TemplateFault('damaged');
    names.add(entry.fileName);
    if (entry.isEncrypted()) throw new TemplateFault('locked');
    if (/vbaProject|\.bin$/i.test(entry.fileName)) throw new TemplateFault('macros');
    unpacked += await checkEntry(archive, entry, limits.unpacked - unpacked);
  }
  if (!names.has('[Content_Types].xml') || !names.has('word/document.xml'))
    throw new TemplateFault('notDocx');
}

/** @returns how many bytes it unpacks to */
async function checkEntry(archive: ZipFile, entry: Entry, left: number): Promise<number> {
  if (entry.fileName.endsWith('/')) return 0;
  const isXml = /\.(xml|rels)$/i.test(entry.fileName);
  const most = isXml ? Math.min(left, limits.xml) : left;
  if (entry.uncompressedSize > most) throw new TemplateFault('tooLarge');
  let size = 0;
  let tail = '';
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > most) throw new TemplateFault('tooLarge');
    if (!isXml) continue;
    const text = tail + piece.toString('latin1');
    if (/<!DOCTYPE/i.test(text)) throw new TemplateFault('damaged');
    tail = text.slice(-10);
  }
  return size;
}
