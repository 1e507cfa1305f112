import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DocumentConnection, ProseNode } from './document-state';

/**
 * Ids of everything that the text of a section mentions, live; the same set until it changes.
 * @param initialContent the text as the server knew it when the page was made
 */
export function useMentions(
  document: DocumentConnection | null,
  sectionKey: string,
  initialContent: ProseNode,
): ReadonlySet<string> {
  const last = useRef<{ content: ProseNode; ids: ReadonlySet<string> } | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => document?.observe(sectionKey, listener) ?? (() => {}),
    [document, sectionKey],
  );
  const idsOf = (content: ProseNode): ReadonlySet<string> => {
    if (last.current?.content === content) return last.current.ids;
    const found = new Set<string>();
    collect(content, found);
    const before = last.current?.ids;
    const isSame = before?.size === found.size && [...found].every((id) => before.has(id));
    last.current = { content, ids: before && isSame ? before : found };
    return last.current.ids;
  };
  return useSyncExternalStore(
    subscribe,
    () => idsOf((document?.getSnapshot().ready && document.read(sectionKey)) || initialContent),
    () => idsOf(initialContent),
  );
}

function collect(node: ProseNode, ids: Set<string>): void {
  if (node.type.endsWith('Mention') && typeof node.attrs?.id === 'string') ids.add(node.attrs.id);
  for (const child of node.content ?? []) collect(child, ids);
}
