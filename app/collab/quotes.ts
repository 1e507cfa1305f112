/**
 * Passages of a section without Yjs: what a passage says, and where a quote is found again.
 *
 * A place in a section is counted in characters, a reference or a break being one, and the borders of paragraphs nothing:
 * so it is the same in Yjs, in JSON, in the editor and in the page.
 */
import { isInlineAtomType } from './inline-atoms';
import type { Anchor, ProseNode } from './prose';

/** From the first character to behind the last one. */
export type TextRange = { from: number; to: number };

/** Stands for a reference or a break. */
const atom = '\ufffc';
const longestQuote = 2000;
const contextLength = 60;

/** The characters of a section, counted as places are. */
export function charactersOf(node: ProseNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (isInlineAtomType(node.type)) return atom;
  return (node.content ?? []).map(charactersOf).join('');
}

/** What a passage says, and what is said around it. */
export function quoteOf(content: ProseNode, { from, to }: TextRange): Omit<Anchor, 'start' | 'end'> {
  const lines = linesOf(content);
  const between = (start: number, end: number) =>
    lines
      .map(({ at, text }) => text.slice(Math.max(0, start - at), Math.max(0, end - at)))
      .filter(Boolean)
      .join(' ');
  return {
    quote: between(from, to).slice(0, longestQuote),
    before: between(Math.max(0, from - contextLength), from).slice(-200),
    after: between(to, to + contextLength).slice(0, 200),
  };
}

/** A quote as it is shown to people, who cannot see what it referred to. */
export function shownQuote(quote: string): string {
  return quote.replaceAll(atom, '…').trim();
}

/**
 * Where a passage is now. Its positions count where they still hold most of it; else it is where its quote stands, nearest
 * to how it was surrounded.
 * @param at what its positions say; null where they are lost or not known
 * @returns null when the passage has lost its place
 */
export function findPassage(content: ProseNode, anchor: Anchor, at: TextRange | null): TextRange | null {
  const text = charactersOf(content);
  const held = at && at.to > at.from ? at : null;
  const quote = compact(anchor.quote).text;
  const heldText = held ? compact(text.slice(held.from, held.to)).text : '';
  if (held && heldText.startsWith(quote)) return held;
  const found = findQuote(text, anchor);
  const isSamePlace = held && found && found.from < held.to && held.from < found.to;
  if (!held || isSamePlace) return found;
  return heldText.length * 2 >= quote.length ? held : (found ?? held);
}

/** Where a quote stands; where it does more than once, surrounded most as it was. White space counts for nothing. */
export function findQuote(
  text: string,
  { quote, before, after }: Omit<Anchor, 'start' | 'end'>,
): TextRange | null {
  const { text: searched, places } = compact(text);
  const wanted = compact(quote).text;
  if (wanted === '') return null;
  const [lead, trail] = [compact(before).text, compact(after).text];
  let best: { at: number; fit: number } | null = null;
  for (let at = searched.indexOf(wanted); at !== -1; at = searched.indexOf(wanted, at + 1)) {
    const fit =
      sameAtEnd(searched.slice(0, at), lead) + sameAtStart(searched.slice(at + wanted.length), trail);
    if (!best || fit > best.fit) best = { at, fit };
  }
  if (!best) return null;
  const [first, last] = [places[best.at], places[best.at + wanted.length - 1]];
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 };
}

/** The lines of a section with the place at which each begins. */
function linesOf(content: ProseNode): Array<{ at: number; text: string }> {
  const lines: Array<{ at: number; text: string }> = [];
  let at = 0;
  const visit = (node: ProseNode) => {
    const children = node.content ?? [];
    const isLine = children.some(({ type }) => type === 'text' || isInlineAtomType(type));
    if (!isLine) return children.forEach(visit);
    const text = charactersOf(node);
    lines.push({ at, text });
    at += text.length;
  };
  visit(content);
  return lines;
}

/** A text as it is compared: without white space and references; and where each of its characters stood. */
function compact(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === atom || /\s/.test(character)) continue;
    kept += character;
    places.push(at);
  }
  return { text: kept, places };
}

function sameAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function sameAtEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return length;
}
