import { MessageType } from './codes';

/** Frame 5: a row shown beside this document changed, so the page should revalidate. */
export type Changed = { entity: string; id: string };

/** What the text of a `changed` frame says. Throws where it says nothing of the kind. */
export function changedFrom(text: string): Changed {
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null || !('entity' in body) || !('id' in body)) {
    throw new Error('changed frame without entity and id');
  }
  return { entity: String(body.entity), id: String(body.id) };
}

/**
 * Reads a whole frame if it is a `changed` one, else null. By hand, so that a page which only listens for changes does
 * not load what decodes all the others.
 */
export function readChangedFrame(frame: Uint8Array): Changed | null {
  if (frame[0] !== MessageType.changed) return null;
  // The length of the text: seven bits a byte, the highest one says that more follow. The text goes on to the end.
  let start = 1;
  while ((frame[start] ?? 0) & 0x80) start++;
  return changedFrom(new TextDecoder().decode(frame.subarray(start + 1)));
}
