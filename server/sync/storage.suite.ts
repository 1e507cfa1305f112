import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { paragraphs, plainText } from '~/collab/prose';
import { projectSection } from './projection';
import type { DocumentInfo, SectionMove, Storage, WaitingText } from './storage';
import { foldUpdates } from './update';

/** A storage and the view of it that the interface does not give. */
export type StorageBench = {
  storage: Storage;
  /** Makes an empty document. */
  createDocument(): Promise<DocumentInfo>;
  removeDocument(documentId: string): Promise<void>;
  /** Rows of a document's log, with their authors, in order. */
  authors(documentId: string): Promise<(string | null)[]>;
  section(
    documentId: string,
    section: string,
  ): Promise<{ content: unknown; plain: string; references: unknown } | null>;
  addMove(move: Pick<SectionMove, 'fromDocument' | 'toDocument' | 'section'>): Promise<void>;
  /** Has texts wait, put down together. */
  addTexts(
    documentId: string,
    author: string | null,
    texts: readonly Pick<WaitingText, 'section' | 'content'>[],
  ): Promise<void>;
};

const ALENA = '00000000-0000-4000-8000-00000000000a';
const BOHDAN = '00000000-0000-4000-8000-00000000000b';
const MEASURE = '00000000-0000-4000-8000-0000000000cc';

/** Updates which insert `words` one after the other. */
function updatesOf(...words: string[]): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => void updates.push(update));
  for (const word of words) doc.getText('narrative').insert(doc.getText('narrative').length, word);
  return updates;
}

function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText('narrative').toString();
}

/** The rules every storage keeps; `open` gives a bench to each test. */
/** A move for which nothing is to be carried. */
const nothing = { update: null, content: { type: 'doc', content: [] } };

export function storageSuite(name: string, open: () => Promise<StorageBench>): void {
  describe(`${name} storage`, () => {
    let bench: StorageBench;
    let storage: Storage;
    let info: DocumentInfo;
    beforeEach(async () => {
      bench = await open();
      storage = bench.storage;
      info = await bench.createDocument();
    });

    it('S4.1 gives back all that was appended, to which document it belongs, and in order', async () => {
      const other = await bench.createDocument();
      const [first, second, third] = updatesOf('jedna', ' dvě', ' tři') as [
        Uint8Array,
        Uint8Array,
        Uint8Array,
      ];
      const [lone] = updatesOf('jinde') as [Uint8Array];
      const seqs = await storage.append([
        { documentId: info.id, author: ALENA, update: first },
        { documentId: other.id, author: BOHDAN, update: lone },
        { documentId: info.id, author: BOHDAN, update: second },
      ]);
      const later = await storage.append([{ documentId: info.id, author: null, update: third }]);
      expect(later.get(info.id)).toBeGreaterThan(seqs.get(info.id) ?? Number.POSITIVE_INFINITY);
      const loaded = await storage.load(info.id);
      expect(loaded).toMatchObject({ info, rows: 3, seq: later.get(info.id) });
      expect(textOf(loaded?.updates ?? [])).toBe('jedna dvě tři');
      expect(await bench.authors(info.id)).toEqual([ALENA, BOHDAN, null]);
      expect(textOf((await storage.load(other.id))?.updates ?? [])).toBe('jinde');
    });

    it('S4.1 keeps bytes as they are', async () => {
      const doc = new Y.Doc();
      doc.getMap('bytes').set(
        'all',
        Uint8Array.from({ length: 256 }, (_, i) => i),
      );
      const update = Y.encodeStateAsUpdate(doc);
      await storage.append([{ documentId: info.id, author: null, update }]);
      const loaded = await storage.load(info.id);
      expect(loaded?.updates.map((bytes) => [...bytes])).toEqual([[...update]]);
    });

    it('S3.3 tells an empty document from one that is not there', async () => {
      expect(await storage.load(info.id)).toEqual({ info, updates: [], rows: 0, seq: 0 });
      expect(await storage.load('00000000-0000-4000-8000-00000000ffff')).toBeNull();
    });

    it('S4.5 leaves out a document that is gone and writes the others', async () => {
      const gone = await bench.createDocument();
      await bench.removeDocument(gone.id);
      const [update] = updatesOf('zůstane') as [Uint8Array];
      const seqs = await storage.append([
        { documentId: gone.id, author: ALENA, update },
        { documentId: info.id, author: ALENA, update },
      ]);
      expect([...seqs.keys()]).toEqual([info.id]);
      expect(textOf((await storage.load(info.id))?.updates ?? [])).toBe('zůstane');
    });

    it('S4.6 compacts to one state with the same text and seq, and goes on from there', async () => {
      const updates = updatesOf('a', 'b', 'c', 'd');
      const append = (list: Uint8Array[]) =>
        storage.append(list.map((update) => ({ documentId: info.id, author: ALENA, update })));
      const seq = (await append(updates.slice(0, 2))).get(info.id);
      await storage.compact(info.id, foldUpdates);
      expect(await storage.load(info.id)).toMatchObject({ rows: 0, seq });
      await append(updates.slice(2, 3));
      await storage.compact(info.id, foldUpdates);
      await append(updates.slice(3));
      const loaded = await storage.load(info.id);
      expect(loaded?.rows).toBe(1);
      expect(loaded?.updates).toHaveLength(2);
      expect(textOf(loaded?.updates ?? [])).toBe('abcd');
    });

    it('S4.6 loses nothing of what is appended while it compacts, or when it fails', async () => {
      const updates = updatesOf('a', 'b', 'c');
      const write = (update: Uint8Array | undefined) =>
        storage.append(update === undefined ? [] : [{ documentId: info.id, author: ALENA, update }]);
      await write(updates[0]);
      const failing = () => {
        throw new Error('not foldable');
      };
      await expect(storage.compact(info.id, failing)).rejects.toThrow('not foldable');
      expect(await storage.load(info.id)).toMatchObject({ rows: 1 });
      await Promise.all([storage.compact(info.id, foldUpdates), write(updates[1]), write(updates[2])]);
      expect(textOf((await storage.load(info.id))?.updates ?? [])).toBe('abc');
      await Promise.all([storage.compact(info.id, foldUpdates), storage.compact(info.id, foldUpdates)]);
      expect(textOf((await storage.load(info.id))?.updates ?? [])).toBe('abc');
    });

    it('S7.3 names the documents whose projection is behind', async () => {
      expect(await storage.unprojected()).not.toContain(info.id);
      const [first, second] = updatesOf('a', 'b') as [Uint8Array, Uint8Array];
      const write = { documentId: info.id, author: ALENA };
      const seq = (await storage.append([{ ...write, update: first }])).get(info.id) ?? 0;
      expect(await storage.unprojected()).toContain(info.id);
      await storage.project({ info, sections: [], seq: seq - 1 });
      expect(await storage.unprojected()).toContain(info.id);
      await storage.project({ info, sections: [], seq });
      expect(await storage.unprojected()).not.toContain(info.id);
      await storage.compact(info.id, foldUpdates);
      expect(await storage.unprojected()).not.toContain(info.id);
      await storage.append([{ ...write, update: second }]);
      await storage.compact(info.id, foldUpdates);
      expect(await storage.unprojected()).toContain(info.id);
      await storage.project({ info, sections: [], seq: seq - 1 });
      expect(await storage.unprojected()).toContain(info.id);
    });

    it('S7.1 S7.2 writes sections, replaces them, and is the same when repeated', async () => {
      const doc = new Y.Doc();
      const paragraph = new Y.XmlElement('paragraph');
      const mention = new Y.XmlElement('measureMention');
      mention.setAttribute('id', MEASURE);
      paragraph.insert(0, [new Y.XmlText('Viz '), mention]);
      doc.getXmlFragment('narrative').insert(0, [paragraph]);
      const before = projectSection(doc, 'narrative');
      await storage.project({ info, sections: [before], seq: 1 });
      await storage.project({ info, sections: [before], seq: 1 });
      const expected = {
        content: before.content,
        plain: 'Viz',
        references: [{ kind: 'measure', id: MEASURE }],
      };
      expect(await bench.section(info.id, 'narrative')).toEqual(expected);
      const after = { ...before, content: paragraphs('Nově.'), plain: 'Nově.', references: [] };
      await storage.project({ info, sections: [after], seq: 2 });
      expect(await bench.section(info.id, 'narrative')).toMatchObject({ plain: 'Nově.', references: [] });
      expect(await bench.section(info.id, MEASURE)).toBeNull();
    });

    it('S7.2 takes the projection of a document that is gone without a word', async () => {
      await bench.removeDocument(info.id);
      await storage.project({ info, sections: [], seq: 1 });
      expect(await storage.load(info.id)).toBeNull();
    });

    it('S8.3 hands out a move once, with its update, and again only when it failed', async () => {
      const target = await bench.createDocument();
      const move = { fromDocument: info.id, toDocument: target.id, section: MEASURE };
      expect(await storage.carryMove(async () => nothing)).toBeNull();
      await bench.addMove(move);
      const [update] = updatesOf('přesunuto') as [Uint8Array];
      const failing = storage.carryMove(async () => {
        throw new Error('died');
      });
      await expect(failing).rejects.toThrow('died');
      expect((await storage.load(target.id))?.rows).toBe(0);
      const [one, two] = await Promise.all([
        storage.carryMove(async () => ({ update, content: nothing.content })),
        storage.carryMove(async () => ({ update, content: nothing.content })),
      ]);
      const carried = one ?? two;
      expect([one, two].filter((result) => result !== null)).toHaveLength(1);
      expect(carried?.move).toEqual({ ...move, outdated: false, late: false, carried: null });
      const loaded = await storage.load(target.id);
      expect(loaded).toMatchObject({ rows: 1, seq: carried?.seq });
      expect(textOf(loaded?.updates ?? [])).toBe('přesunuto');
    });

    it('S8.2 knows when the target holds the text of an earlier time', async () => {
      const other = await bench.createDocument();
      const there = { fromDocument: info.id, toDocument: other.id, section: MEASURE };
      const back = { fromDocument: other.id, toDocument: info.id, section: MEASURE };
      const elsewhere = { fromDocument: other.id, toDocument: info.id, section: 'narrative' };
      for (const move of [there, back, elsewhere]) await bench.addMove(move);
      const outdated: boolean[] = [];
      const note = async (move: SectionMove) => {
        outdated.push(move.outdated);
        return nothing;
      };
      while ((await storage.carryMove(note)) !== null);
      expect(outdated).toEqual([false, true, false]);
    });

    it('S9.3 hands out texts once, with their update and its author, and again only when it failed', async () => {
      const other = await bench.createDocument();
      const text = (section: string, words: string) => ({ section, content: paragraphs(words) });
      expect(await storage.placeTexts(async () => null)).toBeNull();
      await bench.addTexts(info.id, ALENA, [text(MEASURE, 'jedna'), text('narrative', 'dvě')]);
      await bench.addTexts(other.id, ALENA, [text(MEASURE, 'jinde')]);
      await bench.addTexts(info.id, BOHDAN, [text(MEASURE, 'později')]);
      const failing = storage.placeTexts(async () => {
        throw new Error('died');
      });
      await expect(failing).rejects.toThrow('died');
      expect((await storage.load(info.id))?.rows).toBe(0);

      const [update] = updatesOf('uloženo') as [Uint8Array];
      const asked: string[] = [];
      const place = () =>
        storage.placeTexts(async (documentId, texts) => {
          const words = texts.map(({ content }) => plainText(content));
          asked.push(`${documentId} ${words.join(' ')}`);
          return documentId === info.id ? update : null;
        });
      const [one, two] = await Promise.all([place(), place()]);
      expect(asked).toEqual([`${info.id} jedna dvě`, `${other.id} jinde`]);
      const loaded = await storage.load(info.id);
      const placed = { documentId: info.id, sections: [MEASURE, 'narrative'], seq: loaded?.seq };
      expect([one, two]).toContainEqual({ ...placed, update });
      expect(textOf(loaded?.updates ?? [])).toBe('uloženo');
      expect((await storage.load(other.id))?.rows).toBe(0);
      await place();
      expect(asked.at(-1)).toBe(`${info.id} později`);
      expect(await bench.authors(info.id)).toEqual([ALENA, BOHDAN]);
      expect(await place()).toBeNull();
    });

    it('S9.4 hands out a text after the moves of its section that were put down before', async () => {
      const other = await bench.createDocument();
      await bench.addMove({ fromDocument: info.id, toDocument: other.id, section: MEASURE });
      await bench.addTexts(other.id, null, [
        { section: MEASURE, content: paragraphs('po přesunu') },
        { section: 'narrative', content: paragraphs('hned') },
      ]);
      const placed: string[][] = [];
      const place = async () => {
        const done = await storage.placeTexts(async () => null);
        if (done !== null) placed.push(done.sections);
      };
      for (const _again of [1, 2]) await place();
      await storage.carryMove(async () => nothing);
      await bench.addMove({ fromDocument: other.id, toDocument: info.id, section: MEASURE });
      await place();
      expect(placed).toEqual([['narrative'], [MEASURE]]);
      await storage.carryMove(async () => nothing);
    });
  });
}
