import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { projectSection } from './projection';
import { ManualClock } from './testing/clock';
import { DOCUMENT, MEASURE, OTHER_DOCUMENT, scene, settle, twoDocuments } from './testing/scene';

describe('projection', () => {
  it('S7.1 follows the commits after some quiet, with the changed sections only', async () => {
    const s = scene({ projectAfterMs: 1_000, projectWithinMs: 5_000 });
    const alena = await s.peerCalled('Alena');
    alena.type('narrative', 'úvod');
    alena.type(MEASURE, 'Zřídit poradnu');
    settle(alena);
    await s.clock.advance(900);
    const kept = s.storage.documents.get(DOCUMENT);
    expect(kept?.sections.size).toBe(0);
    await s.clock.advance(200);
    expect(kept?.sections.get(MEASURE)).toMatchObject({ plain: 'Zřídit poradnu', wording: 'Zřídit poradnu' });
    kept?.sections.clear();
    alena.type(MEASURE, ' v každé čtvrti');
    settle(alena);
    await s.clock.advance(2_000);
    expect([...(kept?.sections.keys() ?? [])]).toEqual([MEASURE]);
    alena.destroy();
  });

  it('S7.1 is not put off for ever by steady typing', async () => {
    const s = scene({ projectAfterMs: 1_000, projectWithinMs: 5_000 });
    const alena = await s.peerCalled('Alena');
    for (let i = 0; i < 12; i++) {
      alena.type('narrative', 'a');
      settle(alena);
      await s.clock.advance(500);
    }
    expect(s.storage.documents.get(DOCUMENT)?.sections.get('narrative')?.plain.length).toBeGreaterThan(8);
    alena.destroy();
  });

  it('S7.2 tries a failed one again and does not hold up other documents', async () => {
    const s = scene();
    const alena = await s.peerCalled('Alena');
    const bohdan = await s.peerCalled('Bohdan', 'edit', OTHER_DOCUMENT);
    const project = s.storage.project.bind(s.storage);
    let failing = true;
    s.storage.project = async (projection) => {
      if (failing && projection.info.id === DOCUMENT) throw new Error('no');
      await project(projection);
    };
    alena.type('narrative', 'jedna');
    bohdan.type('narrative', 'dvě');
    settle(alena, bohdan);
    await s.clock.advance(3_000);
    expect(s.storage.documents.get(OTHER_DOCUMENT)?.sections.get('narrative')?.plain).toBe('dvě');
    expect(s.storage.documents.get(DOCUMENT)?.sections.size).toBe(0);
    failing = false;
    await s.clock.advance(6_000);
    expect(s.storage.documents.get(DOCUMENT)?.sections.get('narrative')?.plain).toBe('jedna');
    for (const peer of [alena, bohdan]) peer.destroy();
  });

  it('S7.3 is finished by the next process', async () => {
    const storage = twoDocuments();
    const before = scene({}, new ManualClock(), storage);
    const alena = await before.peerCalled('Alena');
    alena.type('narrative', 'nepromítnuto');
    settle(alena);
    await before.clock.advance(100);
    before.projector.stop();
    const after = scene({}, new ManualClock(), storage);
    await after.projector.resume();
    expect(storage.documents.get(DOCUMENT)?.sections.get('narrative')?.plain).toBe('nepromítnuto');
    expect(await storage.unprojected()).toEqual([]);
    alena.destroy();
  });

  it('S7.3 does not count as complete while text waits for its commit', async () => {
    const s = scene({ projectWithinMs: 200, projectAfterMs: 200 });
    const alena = await s.peerCalled('Alena');
    alena.type('narrative', 'a');
    settle(alena);
    await s.clock.advance(100);
    s.storage.before = (operation) => {
      if (operation === 'append') throw new Error('away');
    };
    alena.type('narrative', 'b');
    settle(alena);
    await s.clock.advance(500);
    expect(s.storage.documents.get(DOCUMENT)?.sections.get('narrative')?.plain).toBe('ab');
    expect(await s.storage.unprojected()).toEqual([DOCUMENT]);
    s.storage.before = () => undefined;
    await s.clock.advance(3_000);
    expect(await s.storage.unprojected()).toEqual([]);
    alena.destroy();
  });

  it('S7.4 projects section keys only, without what Postgres cannot store', async () => {
    const s = scene();
    const alena = await s.peerCalled('Alena');
    alena.type('not a section', 'x');
    alena.type('__proto__', 'x');
    alena.type('narrative', 'a\u0000b');
    settle(alena);
    await s.clock.advance(2_000);
    const sections = s.storage.documents.get(DOCUMENT)?.sections;
    expect([...(sections?.keys() ?? [])]).toEqual(['narrative']);
    expect(sections?.get('narrative')?.plain).toBe('ab');

    const doc = new Y.Doc();
    const odd = new Y.XmlElement('odd\u0000name');
    odd.setAttribute('at\u0000tr', 'v\ud800alue');
    doc.getXmlFragment('narrative').insert(0, [odd]);
    expect(projectSection(doc, 'narrative').content.content).toEqual([
      { type: 'oddname', attrs: { attr: 'value' } },
    ]);
    alena.destroy();
  });

  it('S7.4 makes nothing of roots that are not prose', async () => {
    const doc = new Y.Doc();
    doc.getMap(MEASURE).set('a', 1);
    doc.getText('narrative').insert(0, 'bare text');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    expect(projectSection(copy, MEASURE)).toMatchObject({ content: { type: 'doc', content: [] }, plain: '' });
    expect(projectSection(copy, 'narrative')).toMatchObject({
      content: { type: 'doc', content: [] },
      plain: '',
    });
  });
});
