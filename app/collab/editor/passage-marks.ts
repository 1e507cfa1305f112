import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { MarkedRange } from '../marked-text';

/** As `ProseView` draws it. */
const passage = { nodeName: 'mark', class: 'passage' };
const active = { 'data-active': 'true' };

const key = new PluginKey<DecorationSet>('passages');

/** Marks passages of the text for whoever is writing in it, beside the text and not in it. */
export const PassageMarks = Extension.create({
  name: 'passages',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) => {
          const ranges: readonly MarkedRange[] | undefined = transaction.getMeta(key);
          return ranges ? marksOf(transaction.doc, ranges) : marks.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state) },
    }),
  ],
});

/** Marks these passages from now on. */
export function markPassages(view: EditorView, ranges: readonly MarkedRange[]): void {
  view.dispatch(view.state.tr.setMeta(key, ranges).setMeta('addToHistory', false));
}

function marksOf(doc: Node, ranges: readonly MarkedRange[]): DecorationSet {
  const marks: Decoration[] = [];
  let at = 0;
  doc.descendants((node, position) => {
    if (!node.isInline) return true;
    const from = at;
    at += node.isText ? node.nodeSize : 1;
    for (const { id, isActive, ...range } of ranges) {
      const start = Math.max(from, range.from);
      const end = Math.min(at, range.to);
      if (start >= end) continue;
      const [first, last] = [position + start - from, position + end - from];
      // What overlaps is drawn one in another, so each has its own id.
      marks.push(Decoration.inline(first, last, { ...passage, 'data-threads': id, ...(isActive && active) }));
    }
    return false;
  });
  return DecorationSet.create(doc, marks);
}
