import { afterEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Peer } from './testing/peer';
import { scene, settle } from './testing/scene';

const peers: Peer[] = [];
afterEach(() => {
  for (const peer of peers.splice(0)) peer.destroy();
});

async function two(s: ReturnType<typeof scene>): Promise<[Peer, Peer]> {
  const pair: [Peer, Peer] = [await s.peerCalled('Alena'), await s.peerCalled('Bohdan')];
  peers.push(...pair);
  return pair;
}

describe('awareness', () => {
  it('S2.7 nobody can appear as somebody else or move somebody else', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    settle(...peers);
    const eve = new Peer();
    peers.push(eve);
    await s.connect(eve, 'Eve');
    eve.awareness.setLocalStateField('user', { id: 'person-Alena', name: 'Alena', colour: '#000000' });
    settle(...peers);
    expect(bohdan.awareness.getStates().get(eve.doc.clientID)?.user.name).toBe('Eve');

    const mask = new Awareness(new Y.Doc());
    mask.clientID = alena.doc.clientID;
    eve.awareness.meta.set(alena.doc.clientID, { clock: 1e15, lastUpdated: 0 });
    eve.awareness.states.set(alena.doc.clientID, { cursor: 'jinde' });
    eve.awareness.emit('update', [{ added: [], updated: [alena.doc.clientID], removed: [] }, 'local']);
    settle(...peers);
    mask.destroy();
    expect(bohdan.awareness.getStates().get(alena.doc.clientID)?.cursor).toBeUndefined();
    expect(eve.closedWith).toBeNull();
  });

  it('S2.8 forgets who left, and shows at once who comes back with the same clock', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    settle(...peers);
    const id = alena.doc.clientID;
    alena.disconnect();
    settle(...peers);
    expect(bohdan.awareness.getStates().has(id)).toBe(false);
    await s.connect(alena, 'Alena');
    settle(...peers);
    expect(bohdan.awareness.getStates().get(id)?.user.name).toBe('Alena');
  });

  it('S2.8 shows who reconnects before the old connection is known to be dead', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    settle(...peers);
    const id = alena.doc.clientID;
    const old = await s.connect(alena, 'Alena');
    settle(...peers);
    await s.connect(alena, 'Alena');
    settle(...peers);
    old.closed();
    settle(...peers);
    expect(bohdan.awareness.getStates().get(id)?.user.name).toBe('Alena');
  });

  it('S2.8 is not fooled by a late echo of somebody who left', async () => {
    const s = scene();
    const [alena, bohdan] = await two(s);
    settle(...peers);
    alena.awareness.setLocalStateField('cursor', 1);
    alena.deliver('toServer');
    bohdan.deliver('toPeer');
    const id = alena.doc.clientID;
    alena.disconnect();
    const cyril = await s.peerCalled('Cyril');
    peers.push(cyril);
    settle(...peers);
    expect(cyril.awareness.getStates().has(id)).toBe(false);
    expect(bohdan.awareness.getStates().has(id)).toBe(false);
  });
});
