import { getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  encodeSections,
  fillFragment,
  firstBlockText,
  fragmentToJson,
  isSectionKey,
  type ProseNode,
  paragraphs,
  plainText,
  references,
  withMentions,
} from './prose';

const text = (value: string, ...marks: ProseNode['marks'] & object): ProseNode =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks };

const RICH: ProseNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Bydlení')] },
    {
      type: 'paragraph',
      content: [
        text('Zřídit '),
        text('poradnu', { type: 'bold' }, { type: 'italic' }),
        text(' a '),
        text('odkaz', { type: 'link', attrs: { href: 'https://example.cz', target: '_blank' } }),
        { type: 'hardBreak' },
        text('druhý řádek'),
      ],
    },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: ['první', 'druhá'].map((item) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [text(item)] }],
      })),
    },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [text('citát')] }] },
  ],
};

const MENTIONS: ProseNode = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        text('Viz '),
        { type: 'measureMention', attrs: { id: 'm1' } },
        text(' a '),
        { type: 'personMention', attrs: { id: 'p1' } },
        { type: 'measureMention', attrs: { id: 'm1' } },
      ],
    },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'measureMention', attrs: { id: 'm2' } }] }],
    },
  ],
};

function fragmentOf(doc: ProseNode): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('narrative');
  fillFragment(fragment, doc);
  return fragment;
}

describe('prose', () => {
  it('comes out of a fragment as it went in', () => {
    for (const doc of [RICH, MENTIONS, paragraphs('a\n\nb'), { type: 'doc', content: [] }]) {
      expect(fragmentToJson(fragmentOf(doc))).toEqual(doc);
    }
  });

  it('is laid out as the editor lays it out, in both directions', () => {
    const schema = getSchema([StarterKit.configure({ undoRedo: false })]);
    const byEditor = new Y.Doc().getXmlFragment('narrative');
    prosemirrorJSONToYXmlFragment(schema, RICH, byEditor);
    const normal = (doc: unknown) => schema.nodeFromJSON(doc).toJSON();
    expect(normal(fragmentToJson(byEditor))).toEqual(normal(RICH));
    expect(normal(yXmlFragmentToProsemirrorJSON(fragmentOf(RICH)))).toEqual(normal(RICH));
  });

  it('knows marks by their name when they carry a hash', () => {
    const fragment = new Y.Doc().getXmlFragment('narrative');
    const line = new Y.XmlText();
    fragment.insert(0, [line]);
    line.insert(0, 'x', { 'comment--aB3+/x9=': { id: 'c1' }, bold: {} });
    expect(fragmentToJson(fragment).content?.[0]?.marks).toEqual(
      expect.arrayContaining([{ type: 'comment', attrs: { id: 'c1' } }, { type: 'bold' }]),
    );
  });

  it('has one line of plain text for each block', () => {
    expect(plainText(RICH)).toBe('Bydlení\nZřídit poradnu a odkaz druhý řádek\nprvní\ndruhá\ncitát');
    expect(plainText(paragraphs('a\n\nb'))).toBe('a\nb');
    expect(plainText({ type: 'doc' })).toBe('');
  });

  it('has its first block as wording', () => {
    expect(firstBlockText(RICH)).toBe('Bydlení');
    expect(firstBlockText({ type: 'doc', content: [{ type: 'paragraph' }, ...(RICH.content ?? [])] })).toBe(
      '',
    );
    expect(firstBlockText({ type: 'doc', content: (RICH.content ?? []).slice(3) })).toBe('první druhá');
    expect(firstBlockText({ type: 'doc' })).toBe('');
  });

  it('names each reference once, in order', () => {
    expect(references(MENTIONS)).toEqual([
      { kind: 'measure', id: 'm1' },
      { kind: 'person', id: 'p1' },
      { kind: 'measure', id: 'm2' },
    ]);
    expect(
      references({ type: 'doc', content: [{ type: 'personMention' }, { type: 'constructor' }] }),
    ).toEqual([]);
  });

  it('has its references as words where they are given', () => {
    const named = withMentions(MENTIONS, (type, id) => (type === 'measureMention' ? `#${id}` : null));
    expect(plainText(named)).toBe('Viz #m1 a #m1\n#m2');
    expect(plainText(MENTIONS)).toBe('Viz  a');
  });

  it('is seeded as a whole document', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, encodeSections({ narrative: RICH, m1: MENTIONS }));
    expect(fragmentToJson(doc.getXmlFragment('narrative'))).toEqual(RICH);
    expect(fragmentToJson(doc.getXmlFragment('m1'))).toEqual(MENTIONS);
  });

  it('lives under keys of its own', () => {
    expect(['narrative', '00000000-0000-4000-8000-000000000001'].every(isSectionKey)).toBe(true);
    expect(['', 'other', '00000000-0000-4000-8000-00000000000X', '__proto__'].some(isSectionKey)).toBe(false);
  });
});
