import type { ProseNode } from '~/collab/prose';
import {
  type Carriage,
  type DocumentInfo,
  type LoadedDocument,
  type PlacedTexts,
  type ProjectedSection,
  type Projection,
  RefusedWrite,
  type SectionMove,
  type Storage,
  type WaitingText,
  type Write,
} from './storage';

type Kept = {
  info: DocumentInfo;
  snapshot: { state: Uint8Array; coversSeq: number } | null;
  rows: { seq: number; update: Uint8Array; author: string | null }[];
  projectedSeq: number | null;
  sections: Map<string, ProjectedSection>;
};

/** Storage without a database, for tests: what `append` has resolved for is kept, the rest never was. */
export class MemoryStorage implements Storage {
  readonly documents = new Map<string, Kept>();
  readonly moves: (Pick<SectionMove, 'fromDocument' | 'toDocument' | 'section'> & {
    done: boolean;
    late?: boolean;
    carried?: ProseNode;
  })[] = [];
  private readonly texts: {
    documentId: string;
    author: string | null;
    text: WaitingText;
    /** How many moves had been put down before. */
    after: number;
    done: boolean;
  }[] = [];
  /** Called before each operation; throws or waits to play a database that is away or slow. */
  before: (operation: keyof Storage) => Promise<void> | void = () => undefined;
  /** Documents whose writes are refused for good. */
  readonly refusing = new Set<string>();
  private seq = 0;
  private moving: Promise<unknown> = Promise.resolve();

  create(info: DocumentInfo): void {
    this.documents.set(info.id, { info, snapshot: null, rows: [], projectedSeq: null, sections: new Map() });
  }

  async load(documentId: string): Promise<LoadedDocument | null> {
    await this.before('load');
    const kept = this.documents.get(documentId);
    if (kept === undefined) return null;
    const { info, rows } = kept;
    return { info, updates: this.updatesOf(kept), rows: rows.length, seq: this.seqOf(kept) };
  }

  async append(writes: readonly Write[]): Promise<Map<string, number>> {
    await this.before('append');
    if (writes.some(({ documentId }) => this.refusing.has(documentId))) throw new RefusedWrite('refused');
    const seqs = new Map<string, number>();
    for (const { documentId, author, update } of writes) {
      const kept = this.documents.get(documentId);
      if (kept === undefined) continue;
      kept.rows.push({ seq: ++this.seq, update: update.slice(), author });
      seqs.set(documentId, this.seq);
    }
    return seqs;
  }

  async compact(documentId: string, fold: (updates: readonly Uint8Array[]) => Uint8Array): Promise<void> {
    await this.before('compact');
    const kept = this.documents.get(documentId);
    if (kept === undefined || kept.rows.length === 0) return;
    kept.snapshot = { state: fold(this.updatesOf(kept)), coversSeq: this.seqOf(kept) };
    kept.rows = [];
  }

  async unprojected(): Promise<string[]> {
    await this.before('unprojected');
    const behind = [...this.documents.values()].filter(
      (kept) => this.seqOf(kept) > (kept.projectedSeq ?? -1),
    );
    return behind.filter((kept) => this.updatesOf(kept).length > 0).map((kept) => kept.info.id);
  }

  async project({ info, sections, seq }: Projection): Promise<void> {
    await this.before('project');
    const kept = this.documents.get(info.id);
    if (kept === undefined) return;
    for (const section of sections) {
      const was = kept.sections.get(section.section);
      kept.sections.set(section.section, section);
      if (JSON.stringify(was?.content) !== JSON.stringify(section.content))
        this.putDownLate(info.id, section.section);
    }
    kept.projectedSeq = Math.max(seq, kept.projectedSeq ?? -1);
  }

  private putDownLate(fromDocument: string, section: string): void {
    const last = this.moves.findLast((move) => move.section === section);
    if (last?.fromDocument !== fromDocument || !last.done) return;
    this.moves.push({ fromDocument, toDocument: last.toDocument, section, done: false, late: true });
  }

  carryMove(
    build: (move: SectionMove) => Promise<Carriage>,
  ): Promise<{ move: SectionMove; update: Uint8Array | null; seq: number } | null> {
    // One at a time, as the row lock has it in Postgres.
    const carried = this.moving.then(() => this.carryFirst(build));
    this.moving = carried.catch(() => undefined);
    return carried;
  }

  private async carryFirst(
    build: (move: SectionMove) => Promise<Carriage>,
  ): Promise<{ move: SectionMove; update: Uint8Array | null; seq: number } | null> {
    await this.before('carryMove');
    const index = this.moves.findIndex((candidate) => !candidate.done);
    const waiting = this.moves[index];
    if (waiting === undefined) return null;
    const { fromDocument, toDocument, section } = waiting;
    const earlier = this.moves.slice(0, index);
    const outdated = earlier.some((move) => move.fromDocument === toDocument && move.section === section);
    const carried =
      earlier.findLast((past) => past.fromDocument === fromDocument && past.section === section)?.carried ??
      null;
    const move = { fromDocument, toDocument, section, outdated, late: waiting.late ?? false, carried };
    const { update, content } = await build(move);
    const seqs =
      update === null ? null : await this.append([{ documentId: toDocument, author: null, update }]);
    waiting.done = true;
    waiting.carried = content;
    return { move, update, seq: seqs?.get(toDocument) ?? 0 };
  }

  /** Has a text wait for its place. */
  addText(documentId: string, text: WaitingText, author: string | null = null): void {
    this.texts.push({ documentId, author, text, after: this.moves.length, done: false });
  }

  /** How many texts wait. */
  get waitingTexts(): number {
    return this.texts.filter((text) => !text.done).length;
  }

  placeTexts(
    build: (documentId: string, texts: readonly WaitingText[]) => Promise<Uint8Array | null>,
  ): Promise<PlacedTexts | null> {
    const placed = this.moving.then(() => this.placeFirst(build));
    this.moving = placed.catch(() => undefined);
    return placed;
  }

  private async placeFirst(
    build: (documentId: string, texts: readonly WaitingText[]) => Promise<Uint8Array | null>,
  ): Promise<PlacedTexts | null> {
    await this.before('placeTexts');
    const ready = this.texts.filter(({ done, documentId, text, after }) => {
      const moving = this.moves
        .slice(0, after)
        .some((move) => !move.done && concerns(move, documentId, text.section));
      return !done && !moving;
    });
    const [first] = ready;
    if (first === undefined) return null;
    const { documentId, author } = first;
    const waiting = ready.filter((one) => one.documentId === documentId && one.author === author);
    const update = await build(
      documentId,
      waiting.map((one) => one.text),
    );
    const seqs = update === null ? null : await this.append([{ documentId, author, update }]);
    for (const one of waiting) one.done = true;
    const sections = waiting.map((one) => one.text.section);
    return { documentId, sections, update, seq: seqs?.get(documentId) ?? 0 };
  }

  private updatesOf({ snapshot, rows }: Kept): Uint8Array[] {
    return [...(snapshot === null ? [] : [snapshot.state]), ...rows.map((row) => row.update)];
  }

  private seqOf({ snapshot, rows }: Kept): number {
    return Math.max(snapshot?.coversSeq ?? 0, ...rows.map((row) => row.seq));
  }
}

function concerns(
  move: Pick<SectionMove, 'fromDocument' | 'toDocument' | 'section'>,
  documentId: string,
  section: string,
): boolean {
  return move.section === section && (move.fromDocument === documentId || move.toDocument === documentId);
}
