import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { RefusedWrite } from './storage';
import { MemoryStorage } from './storage.memory';
import { storageSuite } from './storage.suite';

storageSuite('memory', async () => {
  const storage = new MemoryStorage();
  return {
    storage,
    createDocument: async () => {
      const info = { id: randomUUID(), partnershipId: randomUUID(), revisionId: null };
      storage.create(info);
      return info;
    },
    removeDocument: async (documentId) => void storage.documents.delete(documentId),
    authors: async (documentId) => storage.documents.get(documentId)?.rows.map((row) => row.author) ?? [],
    section: async (documentId, name) => {
      const section = storage.documents.get(documentId)?.sections.get(name);
      if (section === undefined) return null;
      const { content, plain, references } = section;
      return { content, plain, references };
    },
    addMove: async (move) => void storage.moves.push({ ...move, done: false }),
    addTexts: async (documentId, author, texts) => {
      for (const text of texts) storage.addText(documentId, { ...text, replaces: [] }, author);
    },
  };
});

it('plays a database that is away or refuses', async () => {
  const storage = new MemoryStorage();
  storage.create({ id: 'a', partnershipId: 'p', revisionId: null });
  storage.refusing.add('a');
  const write = { documentId: 'a', author: null, update: new Uint8Array([0, 0]) };
  await expect(storage.append([write])).rejects.toBeInstanceOf(RefusedWrite);
  storage.before = () => {
    throw new Error('away');
  };
  await expect(storage.load('a')).rejects.toThrow('away');
});
