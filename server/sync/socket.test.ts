import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CloseCode, encodeAccess, MessageType } from '~/collab/protocol';
import { encodeUpdate } from './frames';
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

describe('robustness', () => {
  it('S6.1 closes only the sender of a malformed frame, and the document stays as it was', async () => {
    const s = scene();
    const malformed = [
      new Uint8Array([]),
      new Uint8Array([0]),
      new Uint8Array([0, 9, 0]),
      new Uint8Array([0, 2, 200]),
      new Uint8Array([0, 0, 1, 5]),
      new Uint8Array([1, 3, 1, 1, 1]),
      new Uint8Array([2, 0]),
      encodeAccess('edit'),
      new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]),
    ];
    const [alena] = await two(s);
    alena.type('narrative', 'v pořádku');
    settle(...peers);
    for (const frame of malformed) {
      const attacker = await s.peerCalled('Eve');
      peers.push(attacker);
      attacker.send(frame);
      settle(attacker);
      expect(attacker.closedWith, `frame ${[...frame]}`).toBe(CloseCode.badFrame);
    }
    settle(...peers);
    expect(alena.connected).toBe(true);
    expect(s.rooms.get(DOCUMENT)?.doc.getXmlFragment('narrative').toString()).toBe(alena.read('narrative'));
  });

  it('S6.1 takes nothing of an update whose content is fine but whose deletions are cut off', async () => {
    const s = scene();
    const [alena] = await two(s);
    const attacker = await s.peerCalled('Eve');
    peers.push(attacker);
    const doc = new Y.Doc();
    doc.getText('narrative').insert(0, 'půlka');
    const update = Y.encodeStateAsUpdate(doc);
    attacker.send(encodeUpdate(update.slice(0, -1)));
    settle(...peers);
    expect(attacker.closedWith).toBe(CloseCode.badFrame);
    expect(Y.encodeStateVector(s.rooms.get(DOCUMENT)?.doc ?? new Y.Doc())).toEqual(new Uint8Array([0]));
    expect(alena.read('narrative')).toBe('');
  });

  it('S6.2 closes the sender of an oversized frame or awareness state', async () => {
    const s = scene({ frameBytes: 10_000 });
    const big = await s.peerCalled('Eve');
    const vain = await s.peerCalled('Narcis');
    peers.push(big, vain);
    big.type('narrative', 'x'.repeat(10_001));
    vain.awareness.setLocalStateField('me', 'x'.repeat(9_000));
    settle(...peers);
    expect(big.closedWith).toBe(CloseCode.tooLarge);
    expect(vain.closedWith).toBe(CloseCode.tooLarge);
  });

  it('S6.3 closes who sends too many frames or bytes, and only drops awareness', async () => {
    const s = scene({ frameBurst: 100, awarenessBurst: 10, awarenessPerSecond: 1 });
    const [alena, bohdan] = await two(s);
    for (let i = 0; i < 50; i++) alena.awareness.setLocalStateField('cursor', i);
    settle(alena);
    expect(alena.closedWith).toBeNull();
    expect(bohdan.toPeer.filter((frame) => frame[0] === MessageType.awareness).length).toBeLessThan(15);
    for (let i = 0; i < 120; i++) alena.type('narrative', 'a');
    settle(...peers);
    expect(alena.closedWith).toBe(CloseCode.tooFast);
    expect(bohdan.closedWith).toBeNull();

    const few = scene({ frameBytes: 1_000, bytesPerSecond: 100 });
    const heavy = await few.peerCalled('Eve');
    peers.push(heavy);
    for (let i = 0; i < 5; i++) heavy.type('narrative', 'x'.repeat(900));
    settle(heavy);
    expect(heavy.closedWith).toBe(CloseCode.tooFast);
  });

  it('S6.4 spares a slow reader awareness first, then closes it; its sync reply does not count', async () => {
    const s = scene({ backlogAwarenessBytes: 1_000, backlogBytes: 5_000 });
    const [alena, bohdan] = await two(s);
    bohdan.stuffing = 2_000;
    alena.awareness.setLocalStateField('cursor', 1);
    alena.deliver('toServer');
    expect(bohdan.toPeer).toEqual([]);
    alena.type('narrative', 'x'.repeat(20_000));
    alena.deliver('toServer');
    expect(bohdan.toPeer).toHaveLength(1);
    alena.type('narrative', 'y');
    alena.deliver('toServer');
    expect(bohdan.closedWith).toBe(CloseCode.tryAgain);

    const late = new Peer();
    peers.push(late);
    await s.connect(late, 'Cyril');
    while (late.deliver('toServer'));
    alena.type('narrative', 'z');
    alena.deliver('toServer');
    expect(late.closedWith).toBeNull();
    settle(late);
    expect(late.read('narrative')).toBe(alena.read('narrative'));
  });
});
