import { describe, expect, it } from 'vitest';
import { CloseCode } from '~/collab/protocol';
import { NoSuchDocument } from './rooms';
import { runnable } from './testing/clock';
import { DOCUMENT, scene, settle } from './testing/scene';

describe('the life of a room', () => {
  it('S3.1 is read once for all who come meanwhile', async () => {
    const s = scene();
    let loads = 0;
    s.storage.before = (operation) => void (operation === 'load' && loads++);
    const rooms = await Promise.all([1, 2, 3].map(() => s.rooms.acquire(DOCUMENT)));
    expect(new Set(rooms).size).toBe(1);
    expect(loads).toBe(1);
  });

  it('S3.1 S3.5 leaves memory some time after the last connection, unless somebody comes back', async () => {
    const s = scene({ lingerMs: 1_000 });
    const alena = await s.peerCalled('Alena');
    const room = s.rooms.get(DOCUMENT);
    alena.disconnect();
    await s.clock.advance(900);
    await s.connect(alena, 'Alena');
    await s.clock.advance(5_000);
    expect(s.rooms.get(DOCUMENT)).toBe(room);
    alena.disconnect();
    await s.clock.advance(1_001);
    expect(s.rooms.size).toBe(0);
    await s.connect(alena, 'Alena');
    expect(s.rooms.get(DOCUMENT)).not.toBe(room);
    alena.destroy();
  });

  it('S3.2 stays in memory until its writes are done, and serves who returns before', async () => {
    const s = scene({ lingerMs: 100 });
    const alena = await s.peerCalled('Alena');
    let away = true;
    s.storage.before = (operation) => {
      if (away && operation === 'append') throw new Error('away');
    };
    alena.type('narrative', 'ještě neuloženo');
    settle(alena);
    alena.disconnect();
    await s.clock.advance(10_000);
    expect(s.rooms.size).toBe(1);
    const bohdan = await s.peerCalled('Bohdan');
    expect(bohdan.read('narrative')).toBe(alena.read('narrative'));
    bohdan.disconnect();
    away = false;
    await s.clock.advance(5_000);
    expect(s.rooms.size).toBe(0);
    const cyril = await s.peerCalled('Cyril');
    expect(cyril.read('narrative')).toBe(alena.read('narrative'));
    for (const peer of [alena, bohdan, cyril]) peer.destroy();
  });

  it('S3.3 lets nobody in after a failed load, stores nothing, and reads again for the next', async () => {
    const s = scene();
    let failures = 2;
    s.storage.before = (operation) => {
      if (operation === 'load' && failures-- > 0) throw new Error('away');
    };
    await expect(s.rooms.acquire(DOCUMENT)).rejects.toThrow('away');
    await expect(s.rooms.acquire(DOCUMENT)).rejects.toThrow('away');
    expect(s.rooms.size).toBe(0);
    expect(s.storage.documents.get(DOCUMENT)?.rows).toEqual([]);
    expect((await s.rooms.acquire(DOCUMENT)).info.id).toBe(DOCUMENT);
  });

  it('S3.3 refuses a stored document that cannot be read, rather than showing part of it', async () => {
    const s = scene();
    await s.storage.append([{ documentId: DOCUMENT, author: null, update: new Uint8Array([1, 2, 3]) }]);
    await expect(s.rooms.acquire(DOCUMENT)).rejects.toThrow();
    expect(s.storage.documents.get(DOCUMENT)?.rows).toHaveLength(1);
  });

  it('S3.3 tells a document that is not there', async () => {
    const s = scene();
    await expect(s.rooms.acquire('00000000-0000-4000-8000-00000000ffff')).rejects.toBeInstanceOf(
      NoSuchDocument,
    );
    expect(s.rooms.size).toBe(0);
  });

  it('S3.4 reads a broken document anew: the author is sent away for good, the others return to what is stored', async () => {
    const s = scene();
    const [alena, eve] = [await s.peerCalled('Alena'), await s.peerCalled('Eve')];
    alena.type('narrative', 'dobré');
    settle(alena, eve);
    const room = s.rooms.get(DOCUMENT);
    const trip = () => {
      throw new Error('tripped');
    };
    room?.doc.on('beforeTransaction', trip);
    eve.type('narrative', 'osudné');
    settle(eve);
    room?.doc.off('beforeTransaction', trip);
    expect(eve.closedWith).toBe(CloseCode.badFrame);
    expect(alena.closedWith).toBe(CloseCode.tryAgain);
    await expect(s.connect(alena, 'Alena')).rejects.toThrow('broken');
    await s.clock.advance(100);
    expect(s.rooms.size).toBe(0);
    await s.connect(alena, 'Alena');
    settle(alena);
    expect(s.rooms.get(DOCUMENT)).not.toBe(room);
    expect(s.rooms.get(DOCUMENT)?.doc.getXmlFragment('narrative').toString()).toBe(alena.read('narrative'));
    expect(alena.read('narrative')).toBe('<paragraph>dobré</paragraph>');
    for (const peer of [alena, eve]) peer.destroy();
  });

  it('S4.5 sends away the connections of a document that takes nothing any more', async () => {
    const s = scene();
    const alena = await s.peerCalled('Alena');
    s.storage.documents.delete(DOCUMENT);
    alena.type('narrative', 'do prázdna');
    settle(alena);
    await s.clock.advance(100);
    expect(alena.closedWith).toBe(CloseCode.tryAgain);
    await s.clock.advance(20_000);
    await runnable();
    expect(s.rooms.size).toBe(0);
    alena.destroy();
  });
});
