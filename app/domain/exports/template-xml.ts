import type { XmlGeneralNode, XmlNode } from 'easy-template-x';

/** What makes a paragraph more than its text: a picture, a break of the page or the section. */
const keeps = new Set(['w:drawing', 'w:pict', 'w:object', 'w:br', 'w:sectPr']);

/** The text of a paragraph, and whether there is more in it than text. */
export function contentOf(paragraph: XmlNode): { text: string; kept: boolean } {
  let text = '';
  let kept = false;
  for (const node of within(paragraph)) {
    if (node.nodeName === 'w:t') text += (node.childNodes ?? []).map(textOf).join('');
    kept ||= keeps.has(node.nodeName);
  }
  return { text, kept };
}

function textOf(node: XmlNode): string {
  return 'textContent' in node ? (node.textContent ?? '') : '';
}

/** The paragraphs of a part of a document. */
export function paragraphsIn(root: XmlNode): XmlGeneralNode[] {
  return within(root).filter((node): node is XmlGeneralNode => node.nodeName === 'w:p');
}

/** A node and all below it, in order. */
export function within(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    waiting.push(...[...(node.childNodes ?? [])].reverse());
  }
  return found;
}
