import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fragmentToJson, plainText } from '~/collab/prose';
import { isDocumentMessage } from '~/collab/protocol';
import { encodeUpdate } from './frames';
import { ManualClock } from './testing/clock';
import { Peer } from './testing/peer';
import { Random } from './testing/random';
import { DOCUMENT, MEASURE, scene, settle, twoDocuments } from './testing/scene';

const SECTIONS = ['narrative', MEASURE];
const NAMES = ['Alena', 'Bohdan', 'Cyril', 'Dana'];

/** A peer that remembers what it sent, so that every `saved` can be held against the storage. */
class Witness extends Peer {
  private messages: Uint8Array[] = [];
  /** Everything ever reported saved to it. */
  readonly acknowledged: Uint8Array[] = [];

  override connect(connection: Parameters<Peer['connect']>[0]): void {
    this.messages = [];
    super.connect(connection);
  }

  override send(frame: Uint8Array): void {
    if (this.connected && isDocumentMessage(frame)) {
      const decoder = createDecoder(frame);
      readVarUint(decoder);
      readVarUint(decoder);
      this.messages.push(readVarUint8Array(decoder));
    }
    super.send(frame);
  }

  override deliver(direction: 'toServer' | 'toPeer'): boolean {
    const before = this.saved?.count ?? 0;
    const delivered = super.deliver(direction);
    this.acknowledged.push(...this.messages.slice(before, this.saved?.count ?? 0));
    return delivered;
  }
}

function storedUpdates(storage: ReturnType<typeof twoDocuments>): Uint8Array[] {
  const kept = storage.documents.get(DOCUMENT);
  const rows = kept?.rows.map((row) => row.update) ?? [];
  return kept?.snapshot ? [kept.snapshot.state, ...rows] : rows;
}

function storedDoc(storage: ReturnType<typeof twoDocuments>): Y.Doc {
  const doc = new Y.Doc();
  for (const update of storedUpdates(storage)) Y.applyUpdate(doc, update);
  return doc;
}

/** Every single letter and deletion in these updates, also those which wait for something before them. */
function pieces(updates: readonly Uint8Array[]): Set<string> {
  const found = new Set<string>();
  const add = (kind: string, client: number, clock: number, length: number) => {
    for (let i = 0; i < length; i++) found.add(`${kind} ${client} ${clock + i}`);
  };
  for (const update of updates) {
    const { structs, ds } = Y.decodeUpdate(update);
    for (const struct of structs) {
      if (!(struct instanceof Y.Skip)) add('content', struct.id.client, struct.id.clock, struct.length);
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) add('deletion', client, clock, len);
    }
  }
  return found;
}

function contentOf(doc: Y.Doc): string[] {
  return SECTIONS.map((section) => doc.getXmlFragment(section).toString());
}

async function run(seed: number): Promise<void> {
  const random = new Random(seed);
  const clock = new ManualClock();
  const storage = twoDocuments();
  const limits = { lingerMs: 300, forbiddenWrites: 1_000_000, frameBurst: 1e9, bytesPerSecond: 1e9 };
  let server = scene(limits, clock, storage);
  const peers = NAMES.map(() => new Witness());
  const intruder = new Peer();
  let away = false;
  storage.before = () => {
    if (away && random.chance(80)) throw new Error('the database is away');
  };

  const checkAcknowledged = () => {
    const stored = pieces(storedUpdates(storage));
    for (const peer of peers) {
      const lost = [...pieces(peer.acknowledged)].filter((piece) => !stored.has(piece));
      expect(lost, `seed ${seed}: said to be saved, but not in storage`).toEqual([]);
    }
  };

  const enter = async (peer: Peer, index: number) => {
    if (peer.connected) return;
    // The database may be away: then nobody is let in, and comes again later.
    await server
      .connect(peer, NAMES[index] ?? 'Intruder', peer === intruder ? 'comment' : 'edit')
      .catch(() => undefined);
  };

  for (let step = 0; step < 150; step++) {
    const index = random.below(peers.length);
    const peer = peers[index] ?? intruder;
    switch (random.below(12)) {
      case 0:
      case 1:
      case 2:
        peer.type(
          random.pick(SECTIONS),
          String.fromCharCode(97 + random.below(26)).repeat(1 + random.below(5)),
          random.below(30),
        );
        break;
      case 3:
        peer.erase(random.pick(SECTIONS), random.below(20), 1 + random.below(6));
        break;
      case 4:
        await enter(peer, index);
        break;
      case 5:
        if (random.chance(40)) peer.disconnect();
        break;
      case 6:
        for (let n = random.below(8); n > 0; n--) peer.deliver(random.chance(50) ? 'toServer' : 'toPeer');
        break;
      case 7:
        await clock.advance(random.below(120));
        break;
      case 8:
        peer.awareness.setLocalStateField('cursor', random.below(100));
        break;
      case 9: {
        await enter(intruder, -1);
        const update = Y.encodeStateAsUpdate(peer.doc);
        intruder.send(
          random.chance(30) ? random.bytes(random.below(40)) : random.mutate(encodeUpdate(update)),
        );
        intruder.deliver('toServer');
        break;
      }
      case 10:
        away = random.chance(30);
        break;
      case 11:
        if (random.chance(90)) break;
        // The process dies: connections and memory are gone, the storage stays.
        for (const one of [...peers, intruder]) one.disconnect();
        server.committer.abandon();
        server = scene(limits, clock, storage);
        break;
    }
    checkAcknowledged();
  }

  away = false;
  intruder.disconnect();
  for (const [index, peer] of peers.entries()) await enter(peer, index);
  settle(...peers);
  await clock.advance(5_000);
  settle(...peers);
  expect(
    peers.map((peer) => peer.isSaved),
    `seed ${seed}: all is saved`,
  ).toEqual(peers.map(() => true));
  const stored = storedDoc(storage);
  for (const peer of peers) {
    expect(contentOf(peer.doc), `seed ${seed}: all read the same`).toEqual(contentOf(stored));
    expect(Y.decodeStateVector(Y.encodeStateVector(peer.doc))).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(stored)),
    );
  }
  checkAcknowledged();
  await server.projector.flush();
  const projected = storage.documents.get(DOCUMENT)?.sections.get('narrative')?.plain ?? '';
  const narrative = plainText(fragmentToJson(stored.getXmlFragment('narrative')));
  expect(projected, `seed ${seed}: projected`).toBe(narrative);

  for (const peer of peers) peer.disconnect();
  await clock.advance(10_000);
  await server.compactor.idle();
  expect(server.rooms.size, `seed ${seed}: memory is given back`).toBe(0);
  expect(contentOf(storedDoc(storage))).toEqual(contentOf(stored));
  for (const peer of [...peers, intruder]) peer.destroy();
}

describe('whatever happens', () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`S5.3 S4.3 S6.5 all converge and nothing saved is lost (seed ${seed})`, () => run(seed), 20_000);
  }

  it('S6.5 survives any bytes from people who may edit', async () => {
    const random = new Random(7);
    const s = scene({ frameBurst: 1e9, bytesPerSecond: 1e9, lingerMs: 0 });
    const author = await s.peerCalled('Alena');
    const outcomes = new Set<number | null>();
    for (let i = 0; i < 1_500; i++) {
      if (i % 50 === 0) author.type('narrative', 'abc', random.below(10));
      const eve = new Peer();
      // A room broken by what cannot be applied lets nobody in until its writes are done.
      const connection = await s.connect(eve, 'Eve').catch(() => null);
      if (connection !== null) {
        eve.toServer.length = 0;
        const valid = encodeUpdate(Y.encodeStateAsUpdate(author.doc));
        eve.send(random.mutate(random.chance(50) ? valid : valid.slice(0, 60)));
        eve.deliver('toServer');
        outcomes.add(eve.closedWith);
        eve.disconnect();
      }
      eve.destroy();
      if (i % 20 === 0) {
        await s.clock.advance(50);
        if (!author.connected) await s.connect(author, 'Alena').catch(() => undefined);
        author.toPeer.length = 0;
      }
    }
    expect([...outcomes]).toContain(4400);
    expect(s.log.filter((entry) => entry.event === 'sync.room.broken')).toEqual([]);
    author.destroy();
  }, 20_000);
});
