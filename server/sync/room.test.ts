import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CloseCode, MessageType } from '~/collab/protocol';
import { encodeStep2, encodeUpdate } from './frames';
import { Peer } from './testing/peer';
import { DOCUMENT, scene, settle } from './testing/scene';

const peers: Peer[] = [];
afterEach(() => {
  for (const peer of peers.splice(0)) peer.destroy();
});

async function two(s: ReturnType<typeof scene>): Promise<[Peer, Peer]> {
  const pair: [Peer, Peer] = [await s.peerCalled('Alena'), await s.peerCalled('Bohdan')];
  peers.push(...pair);
  return pair;
}

/** A well-formed update which says: delete everything of a client nobody knows. */
function strangeDeletion(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('x').insert(0, 'abc');
  const before = Y.encodeStateVector(doc);
  doc.getText('x').delete(0, 3);
  return Y.encodeStateAsUpdate(doc, before);
}

describe('wire', () => {
  it('S1.2 tells a new connection its access and what is here', async () => {
    const s = scene();
    const [alena] = await two(s);
    alena.type('narrative', 'Dobrý den');
    settle(...peers);
    const reader = await s.peerCalled('Cyril', 'read');
    peers.push(reader);
    expect(reader.access).toBe('read');
    expect(reader.synced).toBe(true);
    expect(reader.read('narrative')).toBe(alena.read('narrative'));
    expect(reader.awareness.getStates().get(alena.doc.clientID)?.user).toEqual({
      id: 'person-Alena',
      name: 'Alena',
      colour: '#336699',
    });
  });

  it('S1.3 answers a sync step 1 with what is missing only', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    alena.type('narrative', 'a'.repeat(10_000));
    settle(...peers);
    bohdan.disconnect();
    alena.type('narrative', '!');
    settle(...peers);
    await s.connect(bohdan, 'Bohdan');
    bohdan.deliver('toServer');
    const answer = bohdan.toPeer.find((frame) => frame[0] === 0 && frame[1] === 1);
    expect(answer?.length).toBeLessThan(200);
    settle(...peers);
    expect(bohdan.read('narrative')).toBe(alena.read('narrative'));
  });

  it('S1.4 relays before the commit, as the very bytes that came', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    alena.type('narrative', 'ahoj');
    const sent = alena.toServer.at(-1);
    alena.deliver('toServer');
    expect(bohdan.toPeer.at(-1)).toBe(sent);
    settle(...peers);
    expect(bohdan.read('narrative')).toBe('<paragraph>ahoj</paragraph>');
    expect(s.storage.documents.get(DOCUMENT)?.rows).toEqual([]);
  });

  it('S1.5 neither stores nor relays what is no news', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    alena.type('narrative', 'jednou');
    settle(...peers);
    await s.clock.advance(100);
    settle(...peers);
    const rows = s.storage.documents.get(DOCUMENT)?.rows.length;
    alena.send(encodeUpdate(Y.encodeStateAsUpdate(alena.doc)));
    alena.send(encodeStep2(Y.encodeStateAsUpdate(alena.doc)));
    settle(alena);
    expect(bohdan.toPeer.filter((frame) => frame[0] === MessageType.sync)).toEqual([]);
    await s.clock.advance(100);
    settle(...peers);
    expect(s.storage.documents.get(DOCUMENT)?.rows.length).toBe(rows);
    expect(alena.isSaved).toBe(true);
  });

  it('S1.5 keeps of a sync step 2 the news only', async () => {
    const s = scene();
    const [alena] = await two(s);
    alena.type('narrative', 'x'.repeat(5_000));
    for (let i = 0; i < 200; i++) alena.erase('narrative', i * 2, 1);
    settle(...peers);
    await s.clock.advance(100);
    alena.disconnect();
    alena.type('narrative', 'konec');
    await s.connect(alena, 'Alena');
    alena.deliverAll();
    await s.clock.advance(100);
    const last = s.storage.documents.get(DOCUMENT)?.rows.at(-1);
    expect(last?.update.length).toBeLessThan(60);
    expect(Y.encodeStateAsUpdate(alena.doc).length).toBeGreaterThan(1_000);
  });

  it('S1.6 keeps what arrives before its beginning, and S5.1 reports it saved', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    alena.type('narrative', 'první');
    const first = alena.toServer.pop();
    alena.type('narrative', ' druhý');
    settle(...peers);
    await s.clock.advance(100);
    settle(...peers);
    expect(alena.saved?.count).toBe(alena.sent - 1);
    expect(bohdan.read('narrative')).toBe('');
    expect(s.storage.documents.get(DOCUMENT)?.rows).toHaveLength(1);
    if (first !== undefined) alena.toServer.push(first);
    settle(...peers);
    expect(bohdan.read('narrative')).toBe('<paragraph>první druhý</paragraph>');
    await s.clock.advance(100);
    const stored = new Y.Doc();
    for (const { update } of s.storage.documents.get(DOCUMENT)?.rows ?? []) Y.applyUpdate(stored, update);
    expect(stored.getXmlFragment('narrative').toString()).toBe('<paragraph>první druhý</paragraph>');
  });
});

describe('rights', () => {
  it('S2.3 drops what a commenter writes, answers, and closes when it is repeated', async () => {
    const s = scene();
    const [alena] = await two(s);
    const commenter = await s.peerCalled('Cyril', 'comment');
    peers.push(commenter);
    const saved = commenter.saved?.count;
    commenter.type('narrative', 'nesmím');
    settle(...peers);
    expect(commenter.saved?.count).toBe(saved);
    expect(commenter.isSaved).toBe(false);
    expect(commenter.closedWith).toBeNull();
    commenter.type('narrative', ' znovu');
    settle(...peers);
    expect(commenter.closedWith).toBe(CloseCode.forbidden);
    expect(alena.read('narrative')).toBe('');
    await s.clock.advance(1_000);
    expect(s.storage.documents.get(DOCUMENT)?.rows).toEqual([]);
  });

  it('S2.3 refuses forbidden deletions too', async () => {
    const s = scene();
    const [alena] = await two(s);
    alena.type('narrative', 'zůstane');
    const reader = await s.peerCalled('Cyril', 'read');
    peers.push(reader);
    settle(...peers);
    reader.erase('narrative', 0, 3);
    reader.send(encodeUpdate(strangeDeletion()));
    settle(...peers);
    expect(reader.closedWith).toBe(CloseCode.forbidden);
    expect(alena.read('narrative')).toBe('<paragraph>zůstane</paragraph>');
  });

  it('S2.3 is patient with what was under way when access was lowered, for five seconds', async () => {
    const s = scene();
    const alena = new Peer();
    peers.push(alena);
    const connection = await s.connect(alena, 'Alena');
    alena.deliverAll();
    for (const letter of 'abc') alena.type('narrative', letter);
    connection.setAccess('comment');
    settle(alena);
    expect(alena.access).toBe('comment');
    expect(alena.closedWith).toBeNull();
    expect(s.rooms.get(DOCUMENT)?.doc.getXmlFragment('narrative').length).toBe(0);
    await s.clock.advance(5_001);
    alena.type('narrative', 'd');
    alena.type('narrative', 'e');
    settle(alena);
    expect(alena.closedWith).toBe(CloseCode.forbidden);
  });

  it('S2.4 lets everybody repeat what the document has, deletions included, and S5.2 counts it', async () => {
    const s = scene();
    const [alena] = await two(s);
    alena.type('narrative', 'text se škrtem');
    alena.erase('narrative', 2, 4);
    settle(...peers);
    const reader = await s.peerCalled('Cyril', 'read');
    peers.push(reader);
    await s.clock.advance(100);
    reader.disconnect();
    await s.connect(reader, 'Cyril', 'read');
    reader.deliverAll();
    expect(Y.encodeStateAsUpdate(reader.doc).length).toBeGreaterThan(20);
    expect(reader.sent).toBe(1);
    expect(reader.isSaved).toBe(true);
    expect(reader.closedWith).toBeNull();
  });

  it('S2.4 relays the cursor of somebody who only reads', async () => {
    const s = scene();
    const [alena] = await two(s);
    const reader = await s.peerCalled('Cyril', 'read');
    peers.push(reader);
    reader.awareness.setLocalStateField('cursor', { head: 3 });
    settle(...peers);
    expect(alena.awareness.getStates().get(reader.doc.clientID)?.cursor).toEqual({ head: 3 });
  });
});

describe('saved', () => {
  it('S5.1 comes after the commit, with the count and the state vector of what is in it', async () => {
    const s = scene();
    const [alena] = await two(s);
    alena.type('narrative', 'ahoj');
    settle(...peers);
    expect(alena.isSaved).toBe(false);
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    s.storage.before = (operation) => (operation === 'append' ? slow : undefined);
    await s.clock.advance(60);
    alena.type('narrative', ' po druhé');
    settle(...peers);
    expect(alena.isSaved).toBe(false);
    release();
    await s.clock.advance(0);
    settle(...peers);
    expect(alena.saved?.count).toBe(alena.sent - 1);
    const vector = Y.decodeStateVector(alena.saved?.stateVector ?? new Uint8Array([0]));
    const all = Y.getState(alena.doc.store, alena.doc.clientID);
    expect(vector.get(alena.doc.clientID)).toBe(all - ' po druhé'.length);
    await s.clock.advance(60);
    settle(...peers);
    expect(alena.isSaved).toBe(true);
    expect(Y.decodeStateVector(alena.saved?.stateVector ?? new Uint8Array([0])).get(alena.doc.clientID)).toBe(
      all,
    );
  });

  it('S5.1 acknowledges a pure deletion, which moves no clock', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    alena.type('narrative', 'smazat');
    settle(...peers);
    await s.clock.advance(60);
    bohdan.erase('narrative', 0, 6);
    settle(...peers);
    expect(bohdan.isSaved).toBe(false);
    await s.clock.advance(60);
    settle(...peers);
    expect(bohdan.isSaved).toBe(true);
  });

  it('S5.2 does not call saved what came over an earlier connection and is not committed', async () => {
    const s = scene();
    const [alena] = await two(s);
    let away = true;
    s.storage.before = (operation) => {
      if (away && operation === 'append') throw new Error('the database is away');
    };
    alena.type('narrative', 'před výpadkem');
    settle(...peers);
    alena.disconnect();
    await s.connect(alena, 'Alena');
    settle(...peers);
    expect(alena.synced).toBe(true);
    expect(alena.isSaved).toBe(false);
    await s.clock.advance(1_000);
    settle(...peers);
    expect(alena.isSaved).toBe(false);
    away = false;
    await s.clock.advance(2_000);
    settle(...peers);
    expect(alena.isSaved).toBe(true);
  });

  it('S5.2 counts a message without news that came during the last commit when that is done', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    let release: () => void = () => undefined;
    s.storage.before = (operation) => {
      if (operation === 'append') return new Promise<void>((resolve) => (release = resolve));
    };
    alena.type('narrative', 'právě se ukládá');
    settle(...peers);
    await s.clock.advance(50);
    bohdan.send(encodeUpdate(new Uint8Array([0, 0])));
    settle(...peers);
    expect([alena.isSaved, bohdan.isSaved]).toEqual([false, false]);
    release();
    await s.clock.advance(0);
    settle(...peers);
    expect([alena.isSaved, bohdan.isSaved]).toEqual([true, true]);
  });

  it('S5.2 counts a message without news only after what came before it', async () => {
    const s = scene();
    const [alena] = await two(s);
    alena.type('narrative', 'a');
    alena.send(encodeUpdate(new Uint8Array([0, 0])));
    settle(...peers);
    expect(alena.saved?.count).toBe(1);
    await s.clock.advance(60);
    settle(...peers);
    expect(alena.saved?.count).toBe(3);
  });
});
