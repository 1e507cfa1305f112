import type { ProseMark, ProseNode } from '~/collab/prose';

/** A piece of a line, as it is set. */
export type TextPiece = { text: string; bold?: true; italic?: true };

/** A block of minutes as a document shows it, whatever kind of document that is. */
export type TextBlock =
  | { kind: 'paragraph' | 'heading' | 'quote'; pieces: TextPiece[] }
  /** `mark` is „•“, „3.“, or '' for what goes on below it; `level` 0 is the outermost list. */
  | { kind: 'item'; level: number; mark: string; pieces: TextPiece[] }
  | { kind: 'table'; rows: string[][]; header: boolean };

/** The words for a reference in the text; null where it is not known, and left out. */
export type Naming = (type: string, id: string) => TextPiece[] | null;

/** The blocks of a text, without empty ones. */
export function blocksOf(doc: ProseNode | undefined, naming: Naming): TextBlock[] {
  return (doc?.content ?? []).flatMap((node) => blockOf(node, naming)).filter(hasText);
}

/** What a block says, without its form. */
export function plainBlock(block: TextBlock): string {
  if (block.kind === 'table') return block.rows.map((cells) => cells.join(' | ')).join('\n');
  const text = plainPieces(block.pieces);
  return block.kind === 'item' && block.mark ? `${block.mark} ${text}` : text;
}

function plainPieces(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function hasText(block: TextBlock): boolean {
  return block.kind === 'table' || plainPieces(block.pieces).trim() !== '';
}

function blockOf(node: ProseNode, naming: Naming): TextBlock[] {
  const inside = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', pieces: piecesOf(node, naming) }];
    case 'bulletList':
    case 'orderedList':
      return listOf(node, 0, naming);
    case 'blockquote':
      return inside
        .flatMap((child) => blockOf(child, naming))
        .map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'quote' as const } : block));
    case 'table':
      return [
        {
          kind: 'table',
          header: inside[0]?.content?.every(({ type }) => type === 'tableHeader') ?? false,
          rows: inside.map((row) => (row.content ?? []).map((cell) => cellText(cell, naming))),
        },
      ];
    default:
      return [{ kind: 'paragraph', pieces: piecesOf(node, naming) }];
  }
}

function listOf(list: ProseNode, level: number, naming: Naming): TextBlock[] {
  const start = typeof list.attrs?.start === 'number' ? list.attrs.start : 1;
  return (list.content ?? []).flatMap((item, index) => {
    const mark = list.type === 'orderedList' ? `${start + index}.` : '•';
    let isFirst = true;
    return (item.content ?? []).flatMap((child): TextBlock[] => {
      if (child.type === 'bulletList' || child.type === 'orderedList')
        return listOf(child, level + 1, naming);
      const block = {
        kind: 'item' as const,
        level,
        mark: isFirst ? mark : '',
        pieces: piecesOf(child, naming),
      };
      isFirst = false;
      return [block];
    });
  });
}

function cellText(cell: ProseNode, naming: Naming): string {
  return blocksOf(cell, naming).map(plainBlock).join('\n');
}

function piecesOf(node: ProseNode, naming: Naming): TextPiece[] {
  return (node.content ?? []).flatMap((child): TextPiece[] => {
    if (child.type === 'text') return [{ text: child.text ?? '', ...form(child.marks) }];
    if (child.type === 'hardBreak') return [{ text: '\n' }];
    if (typeof child.attrs?.id === 'string') return naming(child.type, child.attrs.id) ?? [];
    return piecesOf(child, naming);
  });
}

function form(marks: readonly ProseMark[] = []): { bold?: true; italic?: true } {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return { ...(has('bold') && { bold: true }), ...(has('italic') && { italic: true }) };
}
