import mammoth from 'mammoth';
import { limits, RefusedFile } from '../schema';
import { type Archive, archiveOf } from './archive.server';
import type { Block, TableCell } from './document';

/** As mammoth reads a document, as far as it matters here. */
type Node = {
  type: string;
  children?: Node[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string | number } | null;
  colSpan?: number;
  rowSpan?: number;
};

/** Headings, paragraphs and tables of a document. Pictures, notes and comments are left out. @throws RefusedFile */
export async function readDocx(parts: Archive): Promise<Block[]> {
  let body: Node = { type: 'document', children: [] };
  const nothing: Node = { type: 'document', children: [] };
  const transformDocument = (document: Node) => {
    body = document;
    return nothing;
  };
  await mammoth
    .convertToHtml(
      { buffer: archiveOf(parts) },
      { transformDocument, includeEmbeddedStyleMap: false, externalFileAccess: false },
    )
    .catch(() => {
      throw new RefusedFile('damaged');
    });
  const counters: number[] = [];
  const blocks = (body.children ?? []).flatMap((node) => blocksOf(node, counters));
  const size = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
  if (size > limits.rows * 5) throw new RefusedFile('hugeSheet');
  return blocks;
}

function blocksOf(node: Node, counters: number[]): Block[] {
  if (node.type === 'table')
    return [
      { kind: 'table', rows: rowsOf(node), exported: hasStyle(node, /^(fact ?label|údaj\W+popisek)$/i) },
    ];
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap((child) => blocksOf(child, counters));
  const text = lineOf(node).trim();
  if (text === '') return [];
  // A list of contents says the headings once more.
  if (isStyled(node, /^(toc|obsah|contents)/i)) return [];
  if (isStyled(node, /^(title|název)$/i)) return [{ kind: 'title', text }];
  if (isStyled(node, /^(subtitle|podnadpis|podtitul)$/i)) return [{ kind: 'subtitle', text }];
  const level = headingLevel(node);
  if (level === null) return [{ kind: 'paragraph', text }];
  return [{ kind: 'heading', level, text: numbered(text, level, node, counters) }];
}

function isStyled({ styleId, styleName }: Node, pattern: RegExp): boolean {
  return pattern.test(styleName ?? '') || pattern.test(styleId ?? '');
}

function hasStyle(node: Node, pattern: RegExp): boolean {
  return isStyled(node, pattern) || (node.children ?? []).some((child) => hasStyle(child, pattern));
}

/** Level of a heading by its style, in English or Czech; null for what is none. */
function headingLevel({ styleId, styleName }: Node): number | null {
  const match =
    /^(?:heading|nadpis)\s*([1-9])$/i.exec(styleName ?? '') ??
    /^(?:heading|nadpis)\s*([1-9])$/i.exec(styleId ?? '');
  return match ? Number(match[1]) : null;
}

/** Word may number headings by itself, so that the number stands in no text: then it is counted here. */
function numbered(text: string, level: number, { numbering }: Node, counters: number[]): string {
  if (!numbering?.isOrdered) return text;
  counters.length = Math.min(counters.length, level);
  while (counters.length < level) counters.push(0);
  counters[level - 1] = (counters[level - 1] ?? 0) + 1;
  const code = counters.map((count) => Math.max(count, 1)).join('.');
  return /^[\dA-Z]{1,3}(\.\d|\.\s|\t)/.test(text) ? text : `${code}\t${text}`;
}

function rowsOf(table: Node): TableCell[][] {
  return (table.children ?? [])
    .filter(({ type }) => type === 'tableRow')
    .map((row) =>
      (row.children ?? [])
        .filter(({ type }) => type === 'tableCell')
        .map((cell) => ({ text: cellText(cell), columns: span(cell.colSpan), rows: span(cell.rowSpan) })),
    );
}

/** Paragraphs one a line, those of a table within the cell included. */
function cellText(node: Node): string {
  if (node.type === 'paragraph') return lineOf(node).trim();
  const lines = (node.children ?? []).map(cellText);
  return lines.filter((line) => line !== '').join('\n');
}

function lineOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
    case 'image':
    case 'noteReference':
    case 'commentReference':
      return '';
    default:
      return (node.children ?? []).map(lineOf).join('');
  }
}

function span(count: number | undefined): number {
  return count !== undefined && count >= 1 ? Math.min(Math.floor(count), limits.rows) : 1;
}
