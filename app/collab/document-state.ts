import type { Awareness } from 'y-protocols/awareness';
import type { XmlFragment } from 'yjs';
import type { OnMentionRemoved, RecordMention } from './capture';
import type { Anchor, ProseNode } from './prose';
import type { Access, Changed } from './protocol';
import type { TextRange } from './quotes';
import type { ReferenceData } from './references';

/** What the server has of this person's text. Times are ms since 1970. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving'; since: number }
  | { kind: 'offline'; waiting: number; since: number };

/** Why the server will not let this connection in again by itself. */
export type Refusal = 'signedOut' | 'noAccess' | 'gone' | 'failed';

/** Everything a page shows about a document's connection; a new object after each change. */
export interface DocumentState {
  status: 'connecting' | 'online' | 'offline';
  /** Whether the document here is whole: synced with the server now, or on an earlier visit of this browser. */
  ready: boolean;
  access: Access | 'none';
  save: SaveState;
  /** Number of changes the server has not confirmed; with an access other than `edit` it never will. */
  waiting: number;
  refusal: Refusal | null;
  /** Key of the section this person is editing. */
  workingIn: string | null;
}

/** A document opened for live work. Got from `useDocument`, which also closes it. */
export interface DocumentConnection {
  readonly documentId: string;
  readonly awareness: Awareness;
  subscribe(listener: () => void): () => void;
  getSnapshot(): DocumentState;
  /** The Yjs text of a section, for the editor. */
  fragment(sectionKey: string): XmlFragment;
  /** The content of a section as a ProseMirror `doc`; the same object until the section changes. */
  read(sectionKey: string): ProseNode;
  /** Calls back, at most once a frame, after a section's text has changed. */
  observe(sectionKey: string, listener: () => void): () => void;
  /** What a passage of a section is found by later; null where there is no text. */
  anchor(sectionKey: string, range: TextRange): Anchor | null;
  /** Where a passage is now; null when it has lost its place. */
  locate(sectionKey: string, anchor: Anchor): TextRange | null;
  /** Calls back when this person has taken a task or a resolution out of a section and out of the whole text. */
  onMentionRemoved(sectionKey: string, listener: OnMentionRemoved): () => void;
  /** Puts a reference at the end of a section, where no editor is there to put it at the cursor. */
  appendMention(sectionKey: string, mention: RecordMention): void;
  /**
   * A row shown beside the document has changed: the page should load its data anew. What was told while nobody listened
   * is told at once.
   */
  onChanged(listener: (changed: Changed) => void): () => void;
  /** Says, here and to everybody present, in which section this person works; null: in none. */
  workIn(sectionKey: string | null): void;
  /** Tries at once, also after a refusal. */
  reconnect(): void;
  /**
   * Asks the server whether it answers and still lets this person in; a refusal becomes the document's. To be asked
   * before the page's own requests: where one of those fails, an error page takes the text away from under the writer.
   */
  isReachable(): Promise<boolean>;
  /** The present text of every section with unconfirmed changes, as plain text. */
  unsentText(references: ReferenceData): string;
  /** Throws unconfirmed changes away: empties this browser's copy. Reload the page afterwards. */
  discardUnsent(): Promise<void>;
}

export type { Access, Changed, ProseNode };
