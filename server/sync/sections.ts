import * as Y from 'yjs';
import { fillFragment, fragmentToJson, type ProseNode } from '~/collab/prose';

/** The blocks of a section's `doc` node. */
export function blocksOf(doc: ProseNode | null): ProseNode[] {
  return doc?.content ?? [];
}

/** Whether two texts are the same, block by block. */
export function isSameText(a: ProseNode, b: ProseNode): boolean {
  return canonical(blocksOf(a)) === canonical(blocksOf(b));
}

/** Those of `blocks` which are not among the `known` ones. */
export function blocksBeside(blocks: readonly ProseNode[], known: readonly ProseNode[]): ProseNode[] {
  const seen = new Set(known.map(canonical));
  return blocks.filter((block) => !seen.has(canonical(block)));
}

/** JSON with its keys in order: what has been in a table comes back with another order than it had. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * The update which gives sections of `doc` these texts (section → `doc` node). Blocks that stand there already, from the
 * beginning on, stay as they are, so that what somebody does in them at this moment is kept.
 */
export function rewriteSections(doc: Y.Doc, wanted: ReadonlyMap<string, ProseNode>): Uint8Array {
  const draft = new Y.Doc();
  try {
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(draft);
    let update: Uint8Array | null = null;
    draft.on('update', (bytes) => {
      update = bytes;
    });
    draft.transact(() => {
      for (const [section, text] of wanted) rewrite(draft.getXmlFragment(section), blocksOf(text));
    });
    return update ?? Y.encodeStateAsUpdate(draft, before);
  } finally {
    draft.destroy();
  }
}

function rewrite(fragment: Y.XmlFragment, wanted: ProseNode[]): void {
  const present = blocksOf(fragmentToJson(fragment));
  const differs = present.findIndex((block, i) => canonical(block) !== canonical(wanted[i]));
  // Only where the nodes of the fragment are the blocks of the text can some of them stay.
  const kept = fragment.length !== present.length ? 0 : differs < 0 ? present.length : differs;
  fragment.delete(kept, fragment.length - kept);
  fillFragment(fragment, { type: 'doc', content: wanted.slice(kept) });
}
