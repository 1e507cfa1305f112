import * as Y from 'yjs';
import { fillFragment, fragmentToJson, type ProseNode } from '~/collab/prose';
import { type Log, reasonOf } from './log';
import type { Room } from './room';
import type { Rooms } from './rooms';
import type { Carriage, SectionMove, Storage } from './storage';

/**
 * Carries sections to the document their measure moved to. A move waits in a table, so it is done even when the
 * process was down; its update and its end are one transaction, so it is done once.
 */
export class SectionMover {
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly storage: Pick<Storage, 'carryMove'>,
    private readonly rooms: Rooms,
    private readonly onCarried: (documentId: string, section: string) => void,
    private readonly log: Log,
  ) {}

  /** Carries all waiting moves; resolves when none is left. A failure is logged and waits for the next call. */
  run(): Promise<void> {
    this.queue = this.queue.then(() => this.carryAll());
    return this.queue;
  }

  /** Resolves when nothing is being carried. */
  idle(): Promise<void> {
    return this.queue;
  }

  private async carryAll(): Promise<void> {
    try {
      while (await this.carryOne());
    } catch (error) {
      this.log({ level: 'error', event: 'sync.move.failed', reason: reasonOf(error) });
    }
  }

  private async carryOne(): Promise<boolean> {
    const held: Room[] = [];
    try {
      const carried = await this.storage.carryMove(async (move) => {
        // Both stay in memory until the update is in the target, so that no reader of it can miss it.
        const from = await this.rooms.acquire(move.fromDocument);
        held.push(from);
        const to = await this.rooms.acquire(move.toDocument);
        held.push(to);
        return transferSection(from.doc, to.doc, move);
      });
      if (carried === null) return false;
      const { move, update, seq } = carried;
      const target = held[1];
      if (update !== null && target !== undefined) {
        target.adopt(update);
        target.publish(update);
        target.seq = Math.max(target.seq, seq);
        target.rows++;
        this.onCarried(move.toDocument, move.section);
      }
      return true;
    } finally {
      for (const room of held) this.rooms.release(room);
    }
  }
}

/**
 * The update which gives `to` the section's content as it is in `from`; `from` keeps it, where nobody sees it.
 * No update when there is nothing to copy, or the target has text of its own which is not outdated.
 */
export function transferSection(
  from: Y.Doc,
  to: Y.Doc,
  move: Pick<SectionMove, 'section' | 'outdated' | 'late' | 'carried'>,
): Carriage {
  const content = fragmentToJson(from.getXmlFragment(move.section));
  const present = fragmentToJson(to.getXmlFragment(move.section));
  const wanted = move.late ? withLateText(content, present, move.carried) : moved(content, present, move);
  return { content, update: wanted && rewrite(to, move.section, wanted) };
}

/** The text of a section that has moved; null where the target keeps its own. */
function moved(
  content: ProseNode,
  present: ProseNode,
  { outdated }: { outdated: boolean },
): ProseNode | null {
  if (blocks(content).length === 0 || (blocks(present).length > 0 && !outdated)) return null;
  return content;
}

/**
 * What was written into the old place after the section had been carried. Where nobody has touched the new place since,
 * it simply follows; else the blocks that are new are put behind the text, for people to fit in. Nothing is dropped.
 */
function withLateText(content: ProseNode, present: ProseNode, carried: ProseNode | null): ProseNode | null {
  if (carried && isSame(content, carried)) return null;
  if (carried && isSame(present, carried)) return content;
  const known = new Set([...blocks(carried), ...blocks(present)].map(canonical));
  const late = blocks(content).filter((block) => !known.has(canonical(block)));
  return late.length === 0 ? null : { type: 'doc', content: [...blocks(present), ...late] };
}

function blocks(doc: ProseNode | null): ProseNode[] {
  return doc?.content ?? [];
}

function isSame(a: ProseNode, b: ProseNode): boolean {
  return canonical(blocks(a)) === canonical(blocks(b));
}

/** JSON with its keys in order: what has been in a table comes back with another order than it had. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The update which gives a section of `doc` this text; the blocks that stand there already stay as they are. */
function rewrite(doc: Y.Doc, section: string, wanted: ProseNode): Uint8Array {
  const draft = new Y.Doc();
  try {
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(doc));
    const fragment = draft.getXmlFragment(section);
    const before = Y.encodeStateVector(draft);
    let update: Uint8Array | null = null;
    draft.on('update', (bytes) => {
      update = bytes;
    });
    const present = blocks(fragmentToJson(fragment));
    const kept = blocks(wanted).slice(0, present.length);
    const keeps = isSame({ type: 'doc', content: kept }, { type: 'doc', content: present });
    draft.transact(() => {
      if (!keeps) fragment.delete(0, fragment.length);
      fillFragment(fragment, { type: 'doc', content: blocks(wanted).slice(keeps ? present.length : 0) });
    });
    return update ?? Y.encodeStateAsUpdate(draft, before);
  } finally {
    draft.destroy();
  }
}
