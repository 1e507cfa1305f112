import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { DocumentConnection } from './document-state';
import type { MarkedRange } from './marked-text';
import type { Marks } from './marks';
import type { Anchor, ProseNode } from './prose';
import { findPassage, type TextRange } from './quotes';
import { useDocumentState } from './use-document';

/** Something that belongs to a passage of a document. */
export type Anchored = { id: string; section: string; anchor: Anchor };

/**
 * Where passages are now, by id, live; null for what has lost its place. Until the document is there they are looked for in
 * what the server knew when the page was made.
 * @param passages keep it stable while it is the same
 */
export function usePlaces(
  document: DocumentConnection | null,
  initial: Readonly<Record<string, ProseNode>>,
  passages: readonly Anchored[],
): ReadonlyMap<string, TextRange | null> {
  const ready = useDocumentState(document, (state) => state.ready);
  const [version, changed] = useReducer((count: number) => count + 1, 0);
  const last = useRef<ReadonlyMap<string, TextRange | null>>(new Map());
  const sections = useMemo(() => [...new Set(passages.map(({ section }) => section))], [passages]);

  useEffect(() => {
    if (!document) return;
    const stops = sections.map((section) => document.observe(section, changed));
    return () => {
      for (const stop of stops) stop();
    };
  }, [document, sections]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the text is what it is found anew for.
  return useMemo(() => {
    const places = new Map(
      passages.map(({ id, section, anchor }) => {
        if (document && ready) return [id, document.locate(section, anchor)];
        const content = initial[section];
        return [id, content ? findPassage(content, anchor, null) : null];
      }),
    );
    if (isSame(places, last.current)) return last.current;
    last.current = places;
    return places;
  }, [document, ready, initial, passages, version]);
}

/** The marks to draw; arrays of sections whose marks are as before stay the same. */
export function useMarkedRanges(marked: ReadonlyArray<MarkedRange & { section: string }>): Marks {
  const last = useRef<Marks>(new Map());
  const bySection = new Map<string, MarkedRange[]>();
  for (const { section, ...range } of marked) {
    bySection.set(section, [...(bySection.get(section) ?? []), range]);
  }
  const kept = new Map(
    [...bySection].map(([section, ranges]) => {
      const before = last.current.get(section);
      return [
        section,
        before && JSON.stringify(before) === JSON.stringify(ranges) ? before : ranges,
      ] as const;
    }),
  );
  const isAsBefore =
    kept.size === last.current.size &&
    [...kept].every(([section, ranges]) => last.current.get(section) === ranges);
  if (!isAsBefore) last.current = kept;
  return last.current;
}

function isSame(
  one: ReadonlyMap<string, TextRange | null>,
  other: ReadonlyMap<string, TextRange | null>,
): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, range]) => {
      const before = other.get(id);
      return before === undefined
        ? false
        : range === null || before === null
          ? range === before
          : range.from === before.from && range.to === before.to;
    })
  );
}
