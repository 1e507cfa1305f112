import * as Y from 'yjs';

/** A Yjs update which has been decoded once and found well-formed. */
export type CheckedUpdate = {
  bytes: Uint8Array;
  decoded: ReturnType<typeof Y.decodeUpdate>;
  /** It carries neither content nor deletions. */
  empty: boolean;
};

/**
 * Decodes an update completely before any of it touches a document: Yjs itself integrates the structs before it has
 * read the deletions, and would leave half of a malformed update behind.
 * @throws when the bytes are not a Yjs update
 */
export function checkUpdate(bytes: Uint8Array): CheckedUpdate {
  const decoded = Y.decodeUpdate(bytes);
  // Yjs never writes these, and would trip over them with the update half applied.
  for (const struct of decoded.structs) {
    if (struct.length === 0) throw new Error('a struct without length');
    if (struct instanceof Y.Item && buildsOnItself(struct)) throw new Error('a struct that builds on itself');
  }
  for (const ranges of decoded.ds.clients.values()) {
    if (ranges.some(({ len }) => len === 0)) throw new Error('a deletion without length');
  }
  return { bytes, decoded, empty: decoded.structs.length === 0 && decoded.ds.clients.size === 0 };
}

/** Whether an item names one of its own client that comes no earlier than itself. */
function buildsOnItself({ id, origin, rightOrigin, parent }: Y.Item): boolean {
  return [origin, rightOrigin, parent].some(
    (other) => other instanceof Y.ID && other.client === id.client && other.clock >= id.clock,
  );
}

/** Whether the update would change the document. A stock client's sync step 2 repeats all deletions it knows of. */
export function alters(doc: Y.Doc, { decoded }: CheckedUpdate): boolean {
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue;
    if (struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client)) return true;
  }
  for (const [client, ranges] of decoded.ds.clients) {
    const structs = doc.store.clients.get(client);
    const known = Y.getState(doc.store, client);
    for (const { clock, len } of ranges) {
      if (structs === undefined || clock + len > known) return true;
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i];
        if (struct === undefined || struct.id.clock >= clock + len) break;
        if (!struct.deleted) return true;
      }
    }
  }
  return false;
}

/** Raises `vector` (client → clock) to what the update carries. */
export function addToVector(vector: Map<number, number>, { decoded }: CheckedUpdate): void {
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue;
    const end = struct.id.clock + struct.length;
    if (end > (vector.get(struct.id.client) ?? 0)) vector.set(struct.id.client, end);
  }
}

/** One update instead of several. Falls back to the list itself when Yjs cannot merge what it could apply. */
export function mergeUpdates(updates: Uint8Array[]): Uint8Array[] {
  if (updates.length < 2) return updates;
  try {
    return [Y.mergeUpdates(updates)];
  } catch {
    return updates;
  }
}

/** The state that results from applying `updates` to an empty document. Throws when one of them is not an update. */
export function foldUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  try {
    applyAll(doc, updates);
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

/** Applies many updates in one transaction, so that Yjs cleans up once and not after each. */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

/** Whether the document holds something back because what it builds upon has not arrived yet. */
export function hasGaps(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
