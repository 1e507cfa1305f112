import type * as Y from 'yjs';
import { fragmentToJson, type ProseNode, plainText } from '~/collab/prose';
import type { Room } from './room';
import type { Rooms } from './rooms';
import { blocksBeside, blocksOf, isSameText, rewriteSections } from './sections';
import type { Storage, WaitingText } from './storage';

/**
 * Places texts which do not come from an editor (an imported plan, say) into their documents. They wait in a table, so
 * they are placed even when the process was down; their update and their end are one transaction, so that is done once.
 */
export class TextPlacer {
  constructor(
    private readonly storage: Pick<Storage, 'placeTexts'>,
    private readonly rooms: Rooms,
    private readonly onPlaced: (documentId: string, sections: readonly string[]) => void,
  ) {}

  /** Places texts of one document. @returns false when none waits */
  async next(): Promise<boolean> {
    const held: Room[] = [];
    try {
      const placed = await this.storage.placeTexts(async (documentId, texts) => {
        // It stays in memory until the update is in it, so that no reader can miss it.
        const room = await this.rooms.acquire(documentId);
        held.push(room);
        return placeTexts(room.doc, texts);
      });
      if (placed === null) return false;
      const [room] = held;
      if (placed.update !== null && room !== undefined) {
        room.adopt(placed.update);
        room.publish(placed.update);
        room.seq = Math.max(room.seq, placed.seq);
        room.rows++;
        this.onPlaced(placed.documentId, placed.sections);
      }
      return true;
    } finally {
      for (const room of held) this.rooms.release(room);
    }
  }
}

/** The update which gives sections of `doc` these texts, the later of two winning; null when they have them already. */
export function placeTexts(doc: Y.Doc, texts: readonly WaitingText[]): Uint8Array | null {
  const wanted = new Map<string, ProseNode>();
  for (const text of texts) {
    const present = wanted.get(text.section) ?? fragmentToJson(doc.getXmlFragment(text.section));
    const placed = withOthersText(text, present);
    if (!isSameText(placed, present)) wanted.set(text.section, placed);
  }
  return wanted.size === 0 ? null : rewriteSections(doc, wanted);
}

/** The text, and behind it what somebody has written there besides what it replaces. */
function withOthersText({ content, replaces }: WaitingText, present: ProseNode): ProseNode {
  const others = blocksBeside(blocksOf(present), [...replaces, ...blocksOf(content)]);
  const kept = others.filter((block) => plainText(block) !== '');
  return { type: 'doc', content: [...blocksOf(content), ...kept] };
}
