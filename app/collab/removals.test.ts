import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { RemovedMention } from './capture';
import { encodeSections, fragmentToJson, NARRATIVE, type ProseNode } from './prose';
import { Removals } from './removals';

const otherSection = '00000000-0000-4000-8000-000000000001';
const task: ProseNode = { type: 'taskMention', attrs: { id: 't1' } };
const line = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const text = (value: string): ProseNode => ({ type: 'text', text: value });
const sections = {
  [NARRATIVE]: {
    type: 'doc',
    content: [
      line(text('první')),
      line(text('před '), task, text(' po')),
      { type: 'bulletList', content: [{ type: 'listItem', content: [line(text('položka'))] }] },
    ],
  },
  [otherSection]: { type: 'doc', content: [line(text('jinde'))] },
};

let doc: Y.Doc;
let removals: Removals;
let told: RemovedMention[];
let takenBack: number;

beforeEach(() => {
  vi.useFakeTimers();
  doc = new Y.Doc();
  removals = new Removals(doc);
  Y.applyUpdate(doc, encodeSections(sections));
  told = [];
  takenBack = 0;
  removals.subscribe(NARRATIVE, (mention) => {
    told.push(mention);
    return () => {
      takenBack += 1;
    };
  });
});
afterEach(() => {
  doc.destroy();
  vi.useRealTimers();
});

const narrative = () => doc.getXmlFragment(NARRATIVE);
const content = (key = NARRATIVE) => fragmentToJson(doc.getXmlFragment(key)).content ?? [];
const lineWithTask = () => narrative().get(1) as Y.XmlElement;
const deleteLine = () => narrative().delete(1, 1);
const deleteMention = () => lineWithTask().delete(1, 1);
const pasted = () => {
  const element = new Y.XmlElement('taskMention');
  element.setAttribute('id', 't1');
  return element;
};

describe('Removals', () => {
  it('tells of a line taken out here, after a while', () => {
    deleteLine();
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(told).toMatchObject([{ type: 'taskMention', id: 't1' }]);
  });

  it('tells nothing of what others take out', () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getXmlFragment(NARRATIVE).delete(1, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(content()).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('tells nothing where the reference is put in again, as editors do, or stands elsewhere too', () => {
    doc.transact(() => {
      deleteMention();
      narrative().insert(0, [pasted()]);
    });
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('tells nothing of what is cut and pasted in another section soon', () => {
    removals.cutting();
    deleteLine();
    vi.advanceTimersByTime(10_000);
    doc.getXmlFragment(otherSection).insert(0, [pasted()]);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('tells of what is cut and not pasted', () => {
    removals.cutting();
    deleteLine();
    vi.advanceTimersByTime(20_000);
    expect(told).toHaveLength(1);
  });

  it('takes it back when the line comes back by undo, and tells once', () => {
    const undo = new Y.UndoManager(narrative());
    deleteLine();
    vi.advanceTimersByTime(1_000);
    undo.undo();
    vi.advanceTimersByTime(1_000);
    expect(takenBack).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveLength(1);
  });

  it('tells of a reference that undo takes out', () => {
    const undo = new Y.UndoManager(narrative());
    const added = pasted();
    added.setAttribute('id', 't2');
    narrative().insert(0, [added]);
    undo.undo();
    vi.advanceTimersByTime(1_000);
    expect(told).toMatchObject([{ id: 't2' }]);
  });

  it.each([
    ['a line', deleteLine, line(task)],
    ['a reference', deleteMention, line(text('před '), task, text(' po'))],
  ])('puts %s back where it was', (_what, remove, expected) => {
    remove();
    vi.advanceTimersByTime(1_000);
    narrative().insert(0, [new Y.XmlElement('paragraph')]);
    told[0]?.putBack();
    expect(content()[2]).toEqual(expected);
    // Not a second time.
    told[0]?.putBack();
    expect(content()).toHaveLength(4);
    vi.advanceTimersByTime(1_000);
    expect(takenBack).toBe(1);
  });

  it('puts an item of a list back as one', () => {
    const list = narrative().get(2) as Y.XmlElement;
    const item = new Y.XmlElement('listItem');
    const inItem = new Y.XmlElement('paragraph');
    const added = pasted();
    added.setAttribute('id', 't2');
    inItem.insert(0, [added]);
    item.insert(0, [inItem]);
    list.insert(0, [item]);
    list.delete(0, 1);
    vi.advanceTimersByTime(1_000);
    told[0]?.putBack();
    expect(content()[2]?.content?.[0]).toEqual({
      type: 'listItem',
      content: [line({ type: 'taskMention', attrs: { id: 't2' } })],
    });
  });

  it('puts back at the end where the place is gone', () => {
    deleteMention();
    vi.advanceTimersByTime(1_000);
    deleteLine();
    told[0]?.putBack();
    expect(content().at(-1)).toEqual(line(task));
  });

  it('converges when two take the same line out and both put it back', () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const others: RemovedMention[] = [];
    new Removals(other).subscribe(NARRATIVE, (mention) => {
      others.push(mention);
      return undefined;
    });
    deleteLine();
    other.getXmlFragment(NARRATIVE).delete(1, 1);
    vi.advanceTimersByTime(1_000);
    told[0]?.putBack();
    others[0]?.putBack();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(fragmentToJson(other.getXmlFragment(NARRATIVE))).toEqual(fragmentToJson(narrative()));
    expect(JSON.stringify(content())).toContain('t1');
    other.destroy();
  });
});
