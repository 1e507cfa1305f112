import type { TextRange } from './quotes';

/** Where a text begins in the page, read or written: below it nothing but the text. */
const textClass = '.prose-text';
/** One character each, whatever is written in them (quotes.ts). */
const atoms = '.prose-mention, .prose-record';
/** In the page, but no part of the text. */
const foreign = '.caret, .ProseMirror-separator, br.ProseMirror-trailingBreak, br[data-empty]';

/**
 * What is selected in the page, where it is a passage of one section's text.
 * @returns its section (`data-section`), the passage, and the section's text in the page; null for anything else
 */
export function selectedPassage(
  selection: Selection | null,
): { sectionKey: string; range: TextRange; text: HTMLElement; picked: Range } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const picked = selection.getRangeAt(0);
  const { commonAncestorContainer: inside } = picked;
  const element = inside instanceof Element ? inside : inside.parentElement;
  const text = element?.closest<HTMLElement>(textClass);
  const sectionKey = text?.closest<HTMLElement>('[data-section]')?.dataset.section;
  if (!text || sectionKey === undefined) return null;
  const range = {
    from: charactersUpTo(text, picked.startContainer, picked.startOffset),
    to: charactersUpTo(text, picked.endContainer, picked.endOffset),
  };
  return range.to > range.from ? { sectionKey, range, text, picked } : null;
}

function charactersUpTo(text: HTMLElement, container: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(container, offset);
  return charactersIn(before.cloneContents());
}

function charactersIn(node: Node): number {
  if (node instanceof Text) return node.data.length;
  if (node instanceof Element) {
    if (node.matches(foreign)) return 0;
    if (node.matches(atoms) || node instanceof HTMLBRElement) return 1;
  }
  return [...node.childNodes].reduce((sum, child) => sum + charactersIn(child), 0);
}
