import { describe, expect, it } from 'vitest';
import { Errands } from './errands';
import { defaultLimits } from './limits';
import { SectionMover } from './moves';
import { projectSection } from './projection';
import { runnable } from './testing/clock';
import type { Peer } from './testing/peer';
import { DOCUMENT, MEASURE, OTHER_DOCUMENT, scene, settle } from './testing/scene';

async function setUp() {
  const s = scene();
  const carried: string[] = [];
  const carrier = new SectionMover(
    s.storage,
    s.rooms,
    (documentId, section) => void carried.push(`${documentId} ${section}`),
  );
  const mover = new Errands(
    [() => carrier.next()],
    s.clock,
    defaultLimits,
    (entry) => void s.log.push(entry),
  );
  const source = await s.peerCalled('Alena');
  const target = await s.peerCalled('Bohdan', 'edit', OTHER_DOCUMENT);
  const move = async (fromDocument: string, toDocument: string) => {
    s.storage.moves.push({ fromDocument, toDocument, section: MEASURE, done: false });
    await mover.run();
    settle(source, target);
  };
  /** Commits and projects what was written into the source, and carries what that puts down. */
  const follow = async () => {
    await s.clock.advance(60);
    const room = s.rooms.get(DOCUMENT);
    if (!room) throw new Error('the source is not open');
    const sections = [projectSection(room.doc, MEASURE)];
    await s.storage.project({ info: room.info, sections, seq: room.seq });
    await mover.run();
    settle(source, target);
  };
  const end = (...peers: Peer[]) => {
    for (const peer of [source, target, ...peers]) peer.destroy();
  };
  return { ...s, mover, source, target, move, follow, carried, end };
}

describe('moved sections', () => {
  it('S8.1 appear in the target at once, stay in the source, and are stored', async () => {
    const s = await setUp();
    s.source.type(MEASURE, 'Zřídit poradnu');
    settle(s.source);
    await s.move(DOCUMENT, OTHER_DOCUMENT);
    expect(s.target.read(MEASURE)).toBe('<paragraph>Zřídit poradnu</paragraph>');
    expect(s.source.read(MEASURE)).toBe('<paragraph>Zřídit poradnu</paragraph>');
    expect(s.carried).toEqual([`${OTHER_DOCUMENT} ${MEASURE}`]);
    expect(s.storage.documents.get(OTHER_DOCUMENT)?.rows).toHaveLength(1);
    const late = await s.peerCalled('Cyril', 'read', OTHER_DOCUMENT);
    expect(late.read(MEASURE)).toBe('<paragraph>Zřídit poradnu</paragraph>');
    s.end(late);
  });

  it('S8.2 leave a text alone that the target has of its own', async () => {
    const s = await setUp();
    s.source.type(MEASURE, 'odtud');
    s.target.type(MEASURE, 'už psáno zde');
    settle(s.source, s.target);
    await s.move(DOCUMENT, OTHER_DOCUMENT);
    expect(s.target.read(MEASURE)).toBe('<paragraph>už psáno zde</paragraph>');
    expect(s.storage.moves.every((move) => move.done)).toBe(true);
    s.end();
  });

  it('S8.2 replace the old text when a measure comes back', async () => {
    const s = await setUp();
    s.source.type(MEASURE, 'první znění');
    settle(s.source);
    await s.move(DOCUMENT, OTHER_DOCUMENT);
    s.target.type(MEASURE, ' upravené');
    settle(s.target);
    await s.move(OTHER_DOCUMENT, DOCUMENT);
    expect(s.source.read(MEASURE)).toBe('<paragraph>první znění upravené</paragraph>');
    s.end();
  });

  it('S8.4 take along what is written into the old place later', async () => {
    const s = await setUp();
    s.source.type(MEASURE, 'Zřídit poradnu');
    settle(s.source);
    await s.move(DOCUMENT, OTHER_DOCUMENT);
    s.source.type(MEASURE, ' v roce 2027');
    settle(s.source);
    await s.follow();
    expect(s.target.read(MEASURE)).toBe('<paragraph>Zřídit poradnu v roce 2027</paragraph>');
    s.end();
  });

  it('S8.4 put it behind the text where somebody has gone on in the new place', async () => {
    const s = await setUp();
    s.source.type(MEASURE, 'Zřídit poradnu');
    settle(s.source);
    await s.move(DOCUMENT, OTHER_DOCUMENT);
    s.target.type(MEASURE, ' pro dlužníky');
    s.source.type(MEASURE, ' v roce 2027');
    settle(s.source, s.target);
    await s.follow();
    expect(s.target.read(MEASURE)).toBe(
      '<paragraph>Zřídit poradnu pro dlužníky</paragraph><paragraph>Zřídit poradnu v roce 2027</paragraph>',
    );
    // The same once more, after a crash say, adds nothing.
    s.storage.moves.push({
      fromDocument: DOCUMENT,
      toDocument: OTHER_DOCUMENT,
      section: MEASURE,
      done: false,
      late: true,
    });
    await s.mover.run();
    settle(s.source, s.target);
    expect(s.target.read(MEASURE).match(/2027/g)).toHaveLength(1);
    s.end();
  });

  it('S8.3 wait for the next run when one fails, and are carried once', async () => {
    const s = await setUp();
    s.source.type(MEASURE, 'jednou');
    settle(s.source);
    s.storage.before = (operation) => {
      if (operation === 'append') throw new Error('away');
    };
    await s.move(DOCUMENT, OTHER_DOCUMENT);
    expect(s.target.read(MEASURE)).toBe('');
    expect(s.log.some((entry) => entry.event === 'sync.errand.failed')).toBe(true);
    s.storage.before = () => undefined;
    await Promise.all([s.mover.run(), s.mover.run()]);
    settle(s.source, s.target);
    expect(s.target.read(MEASURE)).toBe('<paragraph>jednou</paragraph>');
    expect(s.storage.documents.get(OTHER_DOCUMENT)?.rows).toHaveLength(1);
    s.end();
  });

  it('S8.3 with nothing to carry are done, and rooms are given back', async () => {
    const s = await setUp();
    s.source.disconnect();
    s.target.disconnect();
    await s.move(DOCUMENT, OTHER_DOCUMENT);
    expect(s.storage.moves[0]?.done).toBe(true);
    await s.clock.advance(20_000);
    await runnable();
    expect(s.rooms.size).toBe(0);
    s.end();
  });
});
