import type { ProseNode, Reference } from '~/collab/prose';

/** A document as the tables know it. Ids are uuids. */
export type DocumentInfo = { id: string; partnershipId: string; revisionId: string | null };

/** Everything stored of a document. `updates` in any order give its state; `rows` of them are not compacted yet. */
export type LoadedDocument = { info: DocumentInfo; updates: Uint8Array[]; rows: number; seq: number };

/** An update to append; `author` is null for the server's own. */
export type Write = { documentId: string; author: string | null; update: Uint8Array };

export type ProjectedSection = {
  section: string;
  content: ProseNode;
  plain: string;
  references: Reference[];
  /** Text of the first block: the wording, where the section is a measure's. */
  wording: string;
};

/** What changed in a document, and up to which `seq` the projection now covers it. */
export type Projection = { info: DocumentInfo; sections: ProjectedSection[]; seq: number };

/** A section to be carried over because its measure moved to another document. */
export type SectionMove = {
  fromDocument: string;
  toDocument: string;
  section: string;
  /** The target still holds the text of the time before the section left it: it is to be replaced. */
  outdated: boolean;
  /** The section was carried before, and somebody went on writing into its old place. */
  late: boolean;
  /** What was carried from there the last time; null when it never was. */
  carried: ProseNode | null;
};

/** The update that carries a section, null when nothing changes for the target, and the text it stands for. */
export type Carriage = { update: Uint8Array | null; content: ProseNode };

/** A text which waits to become that of a section. */
export type WaitingText = {
  section: string;
  content: ProseNode;
  /** The blocks that it replaces; what else stands there is somebody's and stays. */
  replaces: ProseNode[];
};

/** Texts that were placed: the update which did it, null when they stood there already. */
export type PlacedTexts = { documentId: string; sections: string[]; update: Uint8Array | null; seq: number };

/**
 * Thrown by `append` when Postgres refuses what was written, so that trying again cannot help. Every other error means
 * that the same call may succeed later.
 */
export class RefusedWrite extends Error {}

/** Where documents are kept. Every implementation passes `storage.suite.ts`. */
export interface Storage {
  /** The stored document, consistent at one moment; null when there is no such document. */
  load(documentId: string): Promise<LoadedDocument | null>;
  /**
   * Appends all writes durably and at once: all or, when it throws, none (as far as can be known).
   * @returns the highest new `seq` per document; a document that is missing there takes nothing any more: it is gone, or its revision is approved
   * @throws RefusedWrite when the data itself is refused
   */
  append(writes: readonly Write[]): Promise<Map<string, number>>;
  /** Replaces a document's log rows by one state, made by `fold` of all there is. Safe beside appends and loads. */
  compact(documentId: string, fold: (updates: readonly Uint8Array[]) => Uint8Array): Promise<void>;
  /** Documents with content that no projection covers. */
  unprojected(): Promise<string[]>;
  /**
   * Writes a projection; the same one twice changes nothing. Text that was written into a section after its measure had
   * moved to another document is put down as a late move.
   */
  project(projection: Projection): Promise<void>;
  /**
   * Takes the oldest waiting section move, has its update made, and in one transaction appends that update to the
   * target and marks the move done. Two processes never carry the same move.
   * @param build makes the update for the target; called within the transaction
   * @returns the move and its update, or null when none is waiting
   */
  carryMove(
    build: (move: SectionMove) => Promise<Carriage>,
  ): Promise<{ move: SectionMove; update: Uint8Array | null; seq: number } | null>;
  /**
   * Takes some waiting texts of one document and one author, those that came first, has their update made, and in one
   * transaction appends it and marks them done. Two processes never place the same text. A text waits for moves of its
   * section which were put down before it or with it, and texts of a revision that is approved wait for good.
   * @param build makes the update for the document; called within the transaction
   * @returns what was placed, or null when nothing is waiting
   */
  placeTexts(
    build: (documentId: string, texts: readonly WaitingText[]) => Promise<Uint8Array | null>,
  ): Promise<PlacedTexts | null>;
}
