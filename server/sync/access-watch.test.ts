import { describe, expect, it } from 'vitest';
import { CloseCode } from '~/collab/protocol';
import { DOCUMENT, PARTNERSHIP, scene, settle } from './testing/scene';

describe('the watch over access', () => {
  it('S2.5 tells who may do less or more, and closes who may do nothing', async () => {
    const s = scene();
    const names = ['Alena', 'Bohdan', 'Cyril', 'Dana'];
    const peers = await Promise.all(names.map((name) => s.peerCalled(name)));
    s.authority.answers.set('person-Alena', { kind: 'granted', access: 'read' });
    s.authority.answers.set('person-Bohdan', { kind: 'forbidden' });
    s.authority.answers.set('person-Cyril', { kind: 'sessionEnded' });
    s.authority.answers.set('person-Dana', { kind: 'gone' });
    await s.watch.changed('another partnership');
    expect(peers.map((peer) => peer.connected)).toEqual([true, true, true, true]);
    await s.watch.changed(PARTNERSHIP);
    settle(...peers);
    expect(peers.map((peer) => peer.closedWith)).toEqual([
      null,
      CloseCode.forbidden,
      CloseCode.sessionEnded,
      CloseCode.gone,
    ]);
    expect(peers[0]?.access).toBe('read');
    s.authority.answers.clear();
    await s.watch.changed(PARTNERSHIP);
    settle(...peers);
    expect(peers[0]?.access).toBe('edit');
    for (const peer of peers) peer.destroy();
  });

  it('S2.5 asks at least every minute without being told', async () => {
    const s = scene();
    s.watch.start();
    const alena = await s.peerCalled('Alena');
    await s.clock.advance(60_000);
    expect(alena.connected).toBe(true);
    s.authority.answers.set('person-Alena', { kind: 'forbidden' });
    await s.clock.advance(60_000);
    expect(alena.closedWith).toBe(CloseCode.forbidden);
    s.watch.stop();
    alena.destroy();
  });

  it('S2.6 changes nothing while it cannot ask, and repeats the question', async () => {
    const s = scene();
    const alena = await s.peerCalled('Alena');
    s.authority.answers.set('person-Alena', { kind: 'granted', access: 'comment' });
    s.authority.away = true;
    await s.watch.changed(PARTNERSHIP);
    await s.clock.advance(3_000);
    settle(alena);
    expect(alena.access).toBe('edit');
    s.authority.away = false;
    await s.clock.advance(1_000);
    settle(alena);
    expect(alena.access).toBe('comment');
    expect(s.rooms.get(DOCUMENT)?.connections.size).toBe(1);
    s.watch.stop();
    alena.destroy();
  });

  it('S4.4 S4.3 goes on live without the database, and sends writers away only when too much waits', async () => {
    const s = scene({ pendingBytes: 2_000 });
    const [alena, bohdan] = [await s.peerCalled('Alena'), await s.peerCalled('Bohdan')];
    s.storage.before = () => {
      throw new Error('the database is away');
    };
    alena.type('narrative', 'a'.repeat(1_000));
    settle(alena, bohdan);
    await s.clock.advance(5_000);
    bohdan.type('narrative', 'b'.repeat(1_000));
    settle(alena, bohdan);
    await s.clock.advance(5_000);
    settle(alena, bohdan);
    expect(alena.read('narrative')).toBe(bohdan.read('narrative'));
    expect([alena.isSaved, bohdan.isSaved]).toEqual([false, false]);
    alena.type('narrative', 'c');
    settle(alena, bohdan);
    expect(alena.closedWith).toBe(CloseCode.tryAgain);
    expect(bohdan.connected).toBe(true);
    expect(bohdan.read('narrative')).not.toContain('c');
    s.storage.before = () => undefined;
    await s.clock.advance(5_000);
    await s.connect(alena, 'Alena');
    settle(alena, bohdan);
    await s.clock.advance(100);
    settle(alena, bohdan);
    expect([alena.isSaved, bohdan.isSaved]).toEqual([true, true]);
    expect(bohdan.read('narrative')).toContain('c');
    for (const peer of [alena, bohdan]) peer.destroy();
  });
});
