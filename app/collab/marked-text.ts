import { isInlineAtomType } from './inline-atoms';
import type { ProseMark, ProseNode } from './prose';
import type { TextRange } from './quotes';

/** A passage that is marked in a text, by what it belongs to. */
export type MarkedRange = TextRange & { id: string; isActive: boolean };

/** A text for reading in which passages carry a mark `passage` with the ids of what they belong to. */
export function withPassages(content: ProseNode, ranges: readonly MarkedRange[]): ProseNode {
  if (ranges.length === 0) return content;
  let at = 0;
  const mark = (node: ProseNode): ProseNode[] => {
    if (node.type !== 'text' && !isInlineAtomType(node.type)) {
      return [node.content ? { ...node, content: node.content.flatMap(mark) } : node];
    }
    const from = at;
    const length = node.type === 'text' ? (node.text ?? '').length : 1;
    at += length;
    return pieces(from, from + length, ranges).map((piece) => {
      const marks = passageMarks(piece, ranges);
      const cut =
        node.type === 'text' ? { text: node.text?.slice(piece.from - from, piece.to - from) ?? '' } : {};
      return { ...node, ...cut, ...(marks && { marks: [marks, ...(node.marks ?? [])] }) };
    });
  };
  return { ...content, content: (content.content ?? []).flatMap(mark) };
}

/** A stretch cut at the ends of all the ranges in it. */
function pieces(from: number, to: number, ranges: readonly TextRange[]): TextRange[] {
  const inside = ranges.flatMap((range) => [range.from, range.to]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({ from: start, to: cuts[index + 1] ?? to }));
}

function passageMarks({ from, to }: TextRange, ranges: readonly MarkedRange[]): ProseMark | null {
  const over = ranges.filter((range) => range.from <= from && range.to >= to);
  if (over.length === 0) return null;
  return {
    type: 'passage',
    attrs: { ids: over.map(({ id }) => id), isActive: over.some(({ isActive }) => isActive) },
  };
}
