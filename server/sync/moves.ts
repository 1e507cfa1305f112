import type * as Y from 'yjs';
import { fragmentToJson, type ProseNode } from '~/collab/prose';
import type { Room } from './room';
import type { Rooms } from './rooms';
import { blocksBeside, blocksOf, isSameText, rewriteSections } from './sections';
import type { Carriage, SectionMove, Storage } from './storage';

/**
 * Carries sections to the document their measure moved to. A move waits in a table, so it is done even when the
 * process was down; its update and its end are one transaction, so it is done once.
 */
export class SectionMover {
  constructor(
    private readonly storage: Pick<Storage, 'carryMove'>,
    private readonly rooms: Rooms,
    private readonly onCarried: (documentId: string, section: string) => void,
  ) {}

  /** Carries the oldest waiting move. @returns false when none waits */
  async next(): Promise<boolean> {
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
  return { content, update: wanted && rewriteSections(to, new Map([[move.section, wanted]])) };
}

/** The text of a section that has moved; null where the target keeps its own. */
function moved(
  content: ProseNode,
  present: ProseNode,
  { outdated }: { outdated: boolean },
): ProseNode | null {
  if (blocksOf(content).length === 0 || (blocksOf(present).length > 0 && !outdated)) return null;
  return content;
}

/**
 * What was written into the old place after the section had been carried. Where nobody has touched the new place since,
 * it simply follows; else the blocks that are new are put behind the text, for people to fit in. Nothing is dropped.
 */
function withLateText(content: ProseNode, present: ProseNode, carried: ProseNode | null): ProseNode | null {
  if (carried && isSameText(content, carried)) return null;
  if (carried && isSameText(present, carried)) return content;
  const late = blocksBeside(blocksOf(content), [...blocksOf(carried), ...blocksOf(present)]);
  return late.length === 0 ? null : { type: 'doc', content: [...blocksOf(present), ...late] };
}
