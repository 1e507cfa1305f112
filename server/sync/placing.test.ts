import { describe, expect, it } from 'vitest';
import { type ProseNode, paragraphs } from '~/collab/prose';
import { Errands } from './errands';
import { defaultLimits } from './limits';
import { SectionMover } from './moves';
import { TextPlacer } from './placing';
import { runnable } from './testing/clock';
import type { Peer } from './testing/peer';
import { DOCUMENT, MEASURE, OTHER_DOCUMENT, scene, settle } from './testing/scene';

const OTHER_MEASURE = '00000000-0000-4000-8000-0000000000dd';

async function setUp() {
  const s = scene();
  const placed: string[] = [];
  const placer = new TextPlacer(
    s.storage,
    s.rooms,
    (documentId, sections) => void placed.push(`${documentId} ${sections.join(' ')}`),
  );
  const mover = new SectionMover(s.storage, s.rooms, () => undefined);
  const errands = new Errands(
    [() => placer.next(), () => mover.next()],
    s.clock,
    defaultLimits,
    (entry) => void s.log.push(entry),
  );
  const reader = await s.peerCalled('Alena');
  const add = (text: string, options: { section?: string; replaces?: string; document?: string } = {}) => {
    const { section = MEASURE, replaces, document = DOCUMENT } = options;
    s.storage.addText(document, {
      section,
      content: paragraphs(text),
      replaces: replaces === undefined ? [] : (paragraphs(replaces).content ?? []),
    });
  };
  const place = async (...peers: Peer[]) => {
    await errands.run();
    settle(reader, ...peers);
  };
  const rows = (document = DOCUMENT) => s.storage.documents.get(document)?.rows.length;
  return { ...s, errands, reader, add, place, placed, rows };
}

describe('texts to place', () => {
  it('S9.1 appear in open documents at once, all in one stored update', async () => {
    const s = await setUp();
    s.add('Zřídit poradnu\nZdarma a bez objednání.');
    s.add('Úvod kapitoly.', { section: 'narrative' });
    await s.place();
    expect(s.reader.read(MEASURE)).toBe(
      '<paragraph>Zřídit poradnu</paragraph><paragraph>Zdarma a bez objednání.</paragraph>',
    );
    expect(s.reader.read('narrative')).toBe('<paragraph>Úvod kapitoly.</paragraph>');
    expect(s.rows()).toBe(1);
    expect(s.placed).toEqual([`${DOCUMENT} ${MEASURE} narrative`]);
    const late = await s.peerCalled('Bohdan', 'read');
    expect(late.read(MEASURE)).toBe(s.reader.read(MEASURE));
    s.reader.destroy();
    late.destroy();
  });

  it('S9.1 replace what stood there, and leave the same blocks as they are', async () => {
    const s = await setUp();
    s.reader.type(MEASURE, 'Zřídit poradnu');
    settle(s.reader);
    s.add('Zřídit poradnu\nNově.', { replaces: 'Zřídit poradnu' });
    s.add('Jinak', { section: OTHER_MEASURE });
    const untouched = s.reader.doc.getXmlFragment(MEASURE).get(0);
    await s.place();
    expect(s.reader.read(MEASURE)).toBe('<paragraph>Zřídit poradnu</paragraph><paragraph>Nově.</paragraph>');
    expect(s.reader.doc.getXmlFragment(MEASURE).get(0)).toBe(untouched);

    s.add('Zrušit poradnu', { replaces: 'Zřídit poradnu\nNově.' });
    await s.place();
    expect(s.reader.read(MEASURE)).toBe('<paragraph>Zrušit poradnu</paragraph>');
    expect(s.reader.read(OTHER_MEASURE)).toBe('<paragraph>Jinak</paragraph>');
    s.reader.destroy();
  });

  it('S9.2 put behind them what somebody has written meanwhile', async () => {
    const s = await setUp();
    s.reader.type(MEASURE, 'Zřídit poradnu');
    settle(s.reader);
    s.reader.type(MEASURE, ' v centru');
    settle(s.reader);
    s.add('Zřídit dluhovou poradnu', { replaces: 'Zřídit poradnu' });
    await s.place();
    expect(s.reader.read(MEASURE)).toBe(
      '<paragraph>Zřídit dluhovou poradnu</paragraph><paragraph>Zřídit poradnu v centru</paragraph>',
    );
    s.reader.destroy();
  });

  it('S9.3 wait while storage is away, are tried again by themselves, and are placed once', async () => {
    const s = await setUp();
    s.add('jednou');
    s.storage.before = (operation) => {
      if (operation === 'append') throw new Error('away');
    };
    await s.place();
    expect(s.reader.read(MEASURE)).toBe('');
    expect(s.storage.waitingTexts).toBe(1);
    expect(s.log.some((entry) => entry.event === 'sync.errand.failed')).toBe(true);
    s.storage.before = () => undefined;
    await s.clock.advance(defaultLimits.errandRetryMs);
    await s.place();
    await Promise.all([s.errands.run(), s.errands.run()]);
    settle(s.reader);
    expect(s.reader.read(MEASURE)).toBe('<paragraph>jednou</paragraph>');
    expect(s.rows()).toBe(1);
    s.reader.destroy();
  });

  it('S9.3 are done without a word when they stand there already, and rooms are given back', async () => {
    const s = await setUp();
    s.add('totéž');
    await s.place();
    s.add('totéž');
    await s.place();
    expect(s.storage.waitingTexts).toBe(0);
    expect(s.rows()).toBe(1);
    s.reader.disconnect();
    await s.clock.advance(defaultLimits.lingerMs * 2);
    await runnable();
    expect(s.rooms.size).toBe(0);
    s.reader.destroy();
  });

  it('S9.4 come after a move of their section that was put down before, and before one put down later', async () => {
    const s = await setUp();
    const there = await s.peerCalled('Bohdan', 'edit', OTHER_DOCUMENT);
    s.reader.type(MEASURE, 'staré znění');
    settle(s.reader);
    const move = (fromDocument: string, toDocument: string) =>
      s.storage.moves.push({ fromDocument, toDocument, section: MEASURE, done: false });
    move(DOCUMENT, OTHER_DOCUMENT);
    s.add('nové znění', { document: OTHER_DOCUMENT, replaces: 'staré znění' });
    await s.place(there);
    expect(there.read(MEASURE)).toBe('<paragraph>nové znění</paragraph>');

    s.add('nejnovější znění', { document: OTHER_DOCUMENT, replaces: 'nové znění' });
    move(OTHER_DOCUMENT, DOCUMENT);
    await s.place(there);
    expect(s.reader.read(MEASURE)).toBe('<paragraph>nejnovější znění</paragraph>');
    s.reader.destroy();
    there.destroy();
  });

  it('S9.1 keep marks, lists and mentions', async () => {
    const s = await setUp();
    const item = (text: string): ProseNode => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }],
    });
    const content = { type: 'doc', content: [{ type: 'bulletList', content: [item('a'), item('b')] }] };
    s.storage.addText(DOCUMENT, { section: MEASURE, content, replaces: [] });
    await s.place();
    expect(s.reader.read(MEASURE)).toBe(
      '<bulletlist><listitem><paragraph><bold>a</bold></paragraph></listitem><listitem><paragraph><bold>b</bold></paragraph></listitem></bulletlist>',
    );
    s.reader.destroy();
  });
});
