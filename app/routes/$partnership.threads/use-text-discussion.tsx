import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentConnection } from '~/collab/document-state';
import { MarksProvider } from '~/collab/marks';
import { type Anchored, useMarkedRanges, usePlaces } from '~/collab/passages';
import type { Anchor, ProseNode } from '~/collab/prose';
import type { TextRange } from '~/collab/quotes';
import {
  type Discussions,
  openThreads,
  type Subject,
  type Thread,
  threadsAbout,
} from '~/domain/threads/content';
import { useThreadOfAddress } from './use-thread-of-address';
import { DiscussionsProvider } from './use-threads';

/** The id of the passage about which something is being written. */
const beingWritten = 'new';

/** What a comment is being written about. */
export type NewNote = { section: string; anchor: Anchor };

export type TextDiscussion = {
  subject: Subject;
  document: DocumentConnection | null;
  threads: readonly Thread[];
  /** Sections in the order of the page, with what each is called. */
  sections: ReadonlyArray<{ key: string; name: string }>;
  /** Where the passage of a discussion is; null when it has lost its place, undefined when it is about no passage. */
  placeOf: (thread: Thread) => TextRange | null | undefined;
  /** The discussion whose passage stands out. */
  active: string | null;
  activate: (id: string | null) => void;
  mayBegin: boolean;
  newNote: NewNote | null;
  setNewNote: (note: NewNote | null) => void;
};

const TextContext = createContext<TextDiscussion | null>(null);

/** What is said about the text of the page. Throws outside of a `TextDiscussionProvider`. */
export function useTextDiscussion(): TextDiscussion {
  const discussion = useContext(TextContext);
  if (!discussion) throw new Error('useTextDiscussion needs a TextDiscussionProvider above it.');
  return discussion;
}

/**
 * Discussions about a document: their passages are marked in the sections below it and found again as the text changes.
 * For any document; the page loads `discussions` by `readThreads`.
 * @param props.initial the text as the server knew it when the page was made, by section
 */
export function TextDiscussionProvider(props: {
  documentId: string;
  document: DocumentConnection | null;
  initial: Readonly<Record<string, ProseNode>>;
  sections: ReadonlyArray<{ key: string; name: string }>;
  discussions: Discussions;
  children: ReactNode;
}) {
  const { documentId, document, initial, sections, discussions, children } = props;
  const [active, activate] = useState<string | null>(null);
  const [newNote, setNewNote] = useState<NewNote | null>(null);
  const subject = useMemo(() => ({ kind: 'document' as const, id: documentId }), [documentId]);
  const threads = useMemo(() => threadsAbout(discussions, subject), [discussions, subject]);

  const wanted = useThreadOfAddress();
  useEffect(() => {
    if (wanted) activate(wanted);
  }, [wanted]);

  // What is closed stands out no more, unless it is brought out again.
  const open = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const before = open.current;
    open.current = new Set(openThreads(threads).map(({ id }) => id));
    activate((id) => (id && before.has(id) && !open.current.has(id) ? null : id));
  }, [threads]);

  const passages = useMemo(() => {
    const known: Anchored[] = threads.flatMap(({ id, section, anchor }) =>
      section && anchor ? [{ id, section, anchor }] : [],
    );
    return newNote ? [...known, { id: beingWritten, ...newNote }] : known;
  }, [threads, newNote]);
  const places = usePlaces(document, initial, passages);
  const shown = new Set(sections.map(({ key }) => key));
  const isOpen = (id: string) =>
    id === beingWritten || threads.some((thread) => thread.id === id && thread.resolvedAt === null);
  const marks = useMarkedRanges(
    passages.flatMap(({ id, section }) => {
      const range = places.get(id);
      const isActive = id === active || id === beingWritten;
      return range && (isActive || isOpen(id)) ? [{ ...range, id, section, isActive }] : [];
    }),
  );
  const value: TextDiscussion = {
    ...{ subject, document, threads, sections, active, activate, newNote, setNewNote },
    // A section that has left the page has taken the place with it.
    placeOf: ({ id, section, anchor }) =>
      !shown.has(section ?? '') ? null : anchor ? (places.get(id) ?? null) : undefined,
    mayBegin: discussions.rights.document?.discuss ?? false,
  };
  return (
    <DiscussionsProvider value={discussions}>
      <MarksProvider value={marks}>
        <TextContext.Provider value={value}>{children}</TextContext.Provider>
      </MarksProvider>
    </DiscussionsProvider>
  );
}

/** The first element of a passage in the page; null where it is not marked. */
export function markOf(id: string): HTMLElement | null {
  return document.querySelector(`[data-threads~="${id}"]`);
}

/** The element of the passage about which something is being written. */
export const markOfNewNote = (): HTMLElement | null => markOf(beingWritten);
