import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';

/** What Storage keeps beside the bytes of a file. */
type Metadata = {
  cacheControl: string;
  contentLength: number;
  size: number;
  mimetype: string;
  lastModified?: Date;
  eTag: string;
  httpStatusCode?: number;
};
type Body = ReadableStream | Buffer | Uint8Array;
type Kept = Pick<Metadata, 'cacheControl' | 'mimetype' | 'eTag'>;

/**
 * Where Storage of the embedded back end keeps files: `<folder>/<bucket>/<hash of the key>`, and beside each its
 * description. Keys come from the network, so they never become part of a path. A file is whole or not there: it is
 * written under another name, flushed to the disk and renamed.
 * The shape is the storage adapter of @supabase/lite, whose versions of a key we do not keep: a policy lets nobody put
 * another file in the place of one.
 */
export class FileStore {
  readonly driver: string;

  constructor(folder: string) {
    this.driver = folder;
  }

  async uploadObject(
    bucket: string,
    key: string,
    _version: string | undefined,
    body: Body,
    contentType: string,
    cacheControl: string,
  ): Promise<Metadata> {
    const file = this.fileOf(bucket, key);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const hash = createHash('md5');
    const draft = `${file}.${randomUUID()}`;
    try {
      const handle = await open(draft, 'wx', 0o600);
      try {
        for await (const piece of piecesOf(body)) {
          hash.update(piece);
          await handle.write(piece);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      const kept: Kept = { cacheControl, mimetype: contentType, eTag: `"${hash.digest('hex')}"` };
      await writeWhole(`${file}.json`, JSON.stringify(kept));
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return this.headObject(bucket, key);
  }

  async getObject(bucket: string, key: string) {
    const metadata = await this.headObject(bucket, key);
    const body = Readable.toWeb(createReadStream(this.fileOf(bucket, key))) as ReadableStream;
    return { metadata, httpStatusCode: 200, body };
  }

  async headObject(bucket: string, key: string): Promise<Metadata> {
    const file = this.fileOf(bucket, key);
    const [{ size, mtime }, kept] = await Promise.all([stat(file), readFile(`${file}.json`, 'utf8')]);
    const described = JSON.parse(kept) as Kept;
    return { ...described, size, contentLength: size, lastModified: mtime, httpStatusCode: 200 };
  }

  async deleteObject(bucket: string, key: string): Promise<void> {
    const file = this.fileOf(bucket, key);
    await rm(file, { force: true });
    await rm(`${file}.json`, { force: true });
  }

  async deleteObjects(bucket: string, keys: string[]): Promise<void> {
    for (const key of keys) await this.deleteObject(bucket, key);
  }

  async copyObject(
    fromBucket: string,
    from: string,
    _fromVersion: string | undefined,
    toBucket: string,
    to: string,
  ) {
    const [source, target] = [this.fileOf(fromBucket, from), this.fileOf(toBucket, to)];
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(`${source}.json`, `${target}.json`);
    await copyFile(source, target);
    const { eTag, lastModified } = await this.headObject(toBucket, to);
    return { httpStatusCode: 200, eTag, lastModified };
  }

  /** Only for image transformations elsewhere, which we do not use. */
  privateAssetUrl(): Promise<string> {
    return Promise.reject(new Error('files have no address of their own'));
  }

  private fileOf(bucket: string, key: string): string {
    const name = createHash('sha256').update(key).digest('hex');
    return path.join(this.driver, createHash('sha256').update(bucket).digest('hex').slice(0, 16), name);
  }
}

async function* piecesOf(body: Body): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) yield body;
  else yield* Readable.fromWeb(body as NodeStream);
}

async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
