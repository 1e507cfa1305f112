import { type ProseNode, plainText, withMentions } from '~/collab/prose';

/** Longest quote; characters. */
const longest = 240;

/**
 * The first paragraph of a text that refers to a measure, in words; empty where none does.
 * @param code what stands for the reference
 */
export function paragraphAbout(content: ProseNode, measureId: string, code: string): string {
  const block = blockAbout(content, measureId);
  if (!block) return '';
  const words = plainText(
    withMentions(block, (type, id) => (type === 'measureMention' && id === measureId ? code : '…')),
  );
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/\s+\S*$/, '')}…` : line;
}

function blockAbout(node: ProseNode, measureId: string): ProseNode | null {
  const children = node.content ?? [];
  if (children.some(({ type, attrs }) => type === 'measureMention' && attrs?.id === measureId)) return node;
  for (const child of children) {
    const found = blockAbout(child, measureId);
    if (found) return found;
  }
  return null;
}
