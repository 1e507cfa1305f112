/** Passages of a section as Yjs relative positions: they stay with their text while others write around them. */
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { isInlineAtomType } from './inline-atoms';
import type { Anchor } from './prose';
import type { TextRange } from './quotes';

type Ends = Pick<Anchor, 'start' | 'end'>;
type Place = { type: Y.XmlText | Y.XmlElement | Y.XmlFragment; from: number; to: number; isLeaf: boolean };

/** The ends of a passage; null where there is no text. Text written at an end stays outside. */
export function endsOf(fragment: Y.XmlFragment, { from, to }: TextRange): Ends | null {
  const leaves = placesIn(fragment).filter(({ isLeaf }) => isLeaf);
  const first = leaves.find((leaf) => leaf.from <= from && from < leaf.to);
  const last = leaves.find((leaf) => leaf.from < to && to <= leaf.to);
  if (!first || !last || to <= from) return null;
  return { start: encoded(first, from, 0), end: encoded(last, to, -1) };
}

/** Where the ends are now; null when one of them is lost. They may have come together: what was between them is gone. */
export function rangeBetween(fragment: Y.XmlFragment, { start, end }: Ends): TextRange | null {
  const places = placesIn(fragment);
  const [from, to] = [start, end].map((position) => placeOf(fragment, places, position));
  return from === undefined || from === null || to === undefined || to === null ? null : { from, to };
}

/** Everything in a section with the characters it holds, in order. */
function placesIn(fragment: Y.XmlFragment): Place[] {
  const places: Place[] = [];
  let at = 0;
  const visit = (type: Place['type']) => {
    const from = at;
    const isText = type instanceof Y.XmlText;
    const isLeaf = isText || (type instanceof Y.XmlElement && isInlineAtomType(type.nodeName));
    const place = { type, from, to: from, isLeaf };
    places.push(place);
    if (isText) at += type.length;
    else if (isLeaf) at += 1;
    else for (const child of childrenOf(type)) visit(child);
    place.to = at;
  };
  visit(fragment);
  return places;
}

function childrenOf(type: Y.XmlElement | Y.XmlFragment): Array<Y.XmlElement | Y.XmlText> {
  return type.toArray().filter((child) => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

/** @param side 0: stays with what follows; -1: with what stands before */
function encoded({ type, from }: Place, at: number, side: 0 | -1): string {
  const position =
    type instanceof Y.XmlText
      ? Y.createRelativePositionFromTypeIndex(type, at - from, side)
      : besideAtom(type, side);
  return toBase64(Y.encodeRelativePosition(position));
}

function besideAtom(type: Y.XmlElement | Y.XmlFragment, side: 0 | -1): Y.RelativePosition {
  const { parent } = type;
  if (!(type instanceof Y.XmlElement && parent instanceof Y.XmlFragment)) {
    throw new Error('a reference outside of a text');
  }
  const index = parent.toArray().indexOf(type);
  return Y.createRelativePositionFromTypeIndex(parent, side === 0 ? index : index + 1, side);
}

function placeOf(fragment: Y.XmlFragment, places: readonly Place[], position: string): number | null {
  const { doc } = fragment;
  if (!doc) return null;
  const relative = decoded(position);
  const absolute = relative && Y.createAbsolutePositionFromRelativePosition(relative, doc);
  const place = absolute && places.find(({ type }) => type === absolute.type);
  if (!absolute || !place) return null;
  if (place.type instanceof Y.XmlText) return place.from + absolute.index;
  const child = place.type.toArray()[absolute.index];
  return child ? (places.find(({ type }) => type === child)?.from ?? null) : place.to;
}

/** Null for what is no position: it comes from other people's browsers. */
function decoded(position: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(fromBase64(position));
  } catch {
    return null;
  }
}
