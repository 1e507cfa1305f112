import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileStore } from './files';

let folder: string;
let store: FileStore;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'souhra-files-'));
  store = new FileStore(path.join(folder, 'inside'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (key: string, text: string | ReadableStream) =>
  store.uploadObject(
    'bucket',
    key,
    undefined,
    typeof text === 'string' ? Buffer.from(text) : text,
    'text/plain',
    'no-cache',
  );
const read = async (key: string) => new Response((await store.getObject('bucket', key)).body).text();

test('what was put is what is read, with its type and size', async () => {
  expect(await put('a/b.txt', 'žluťoučký')).toMatchObject({ mimetype: 'text/plain', size: 13 });
  expect(await read('a/b.txt')).toBe('žluťoučký');
  await put('a/c.txt', new Blob(['po ', 'kouskách']).stream());
  expect(await read('a/c.txt')).toBe('po kouskách');
});

test('no key leads out of the folder', async () => {
  for (const key of ['../../venku', '/etc/passwd', 'a\0b', '..\\..\\venku']) {
    await put(key, key);
    expect(await read(key)).toBe(key);
  }
  expect(readdirSync(folder)).toEqual(['inside']);
});

test('an upload that breaks off leaves what was there before, and nothing beside it', async () => {
  await put('a', 'první');
  const files = () => readdirSync(folder, { recursive: true }).length;
  const before = files();
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from('dru'));
      controller.error(new Error('spojení spadlo'));
    },
  });
  await expect(put('a', broken)).rejects.toThrow('spojení spadlo');
  expect(await read('a')).toBe('první');
  expect(files()).toBe(before);
});

test('a copy is a file of its own, and a deleted file is gone', async () => {
  await put('a', 'text');
  await store.copyObject('bucket', 'a', undefined, 'bucket', 'b');
  await store.deleteObject('bucket', 'a');
  await expect(read('a')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await read('b')).toBe('text');
});
