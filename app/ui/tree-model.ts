import type { ReactNode } from 'react';
import { findTyped, isTyping } from './roving';

export interface TreeNode {
  id: string;
  /** What it is called; also what typing looks for. */
  label: string;
  /** Before the label, such as a number in the outline. */
  prefix?: string;
  /** Where it leads. A node without an address only opens and closes. */
  to?: string;
  /** Marks after the label; each must say what it means in words (`Badge compact`). */
  marks?: ReactNode;
  children?: readonly TreeNode[];
}

/** A visible node with what WAI-ARIA wants to know of its place. `level` and `position` count from 1. */
export interface TreeRow {
  node: TreeNode;
  level: number;
  position: number;
  siblings: number;
  parentId: string | null;
  /** undefined: it has nothing to open. */
  expanded: boolean | undefined;
}

/** The nodes in sight, in their order: those whose every ancestor is expanded. */
export function visibleRows(
  nodes: readonly TreeNode[],
  expanded: ReadonlySet<string>,
  parentId: string | null = null,
  level = 1,
): TreeRow[] {
  return nodes.flatMap((node, index) => {
    const children = node.children ?? [];
    const open = children.length > 0 ? expanded.has(node.id) : undefined;
    const row = { node, level, position: index + 1, siblings: nodes.length, parentId, expanded: open };
    return open ? [row, ...visibleRows(children, expanded, node.id, level + 1)] : [row];
  });
}

/** Ids of the nodes above the one with this id, outermost first; empty where it is at the top or not there. */
export function ancestorsOf(nodes: readonly TreeNode[], id: string): string[] {
  return pathTo(nodes, id)?.slice(0, -1) ?? [];
}

function pathTo(nodes: readonly TreeNode[], id: string): string[] | null {
  for (const node of nodes) {
    if (node.id === id) return [id];
    const below = pathTo(node.children ?? [], id);
    if (below) return [node.id, ...below];
  }
  return null;
}

/** What a key press asks for. */
export type TreeCommand =
  | { kind: 'focus'; id: string }
  | { kind: 'expand'; ids: readonly string[] }
  | { kind: 'collapse'; id: string };

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * The keyboard of a WAI-ARIA tree: up and down through what is in sight, right opens and goes in, left closes and goes
 * out, Home, End, `*` opens all siblings, letters find. Null: the key means nothing here (Enter stays the link's own).
 * `typed` is the text typed so far including this key.
 */
export function treeCommand(
  event: KeyPress,
  rows: readonly TreeRow[],
  focusedId: string,
  typed: string,
): TreeCommand | null {
  const index = rows.findIndex(({ node }) => node.id === focusedId);
  const row = rows[index];
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return null;
  const focus = (target: TreeRow | undefined): TreeCommand | null =>
    target ? { kind: 'focus', id: target.node.id } : null;
  switch (event.key) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (row.expanded === undefined) return null;
      return row.expanded ? focus(rows[index + 1]) : { kind: 'expand', ids: [row.node.id] };
    case 'ArrowLeft':
      if (row.expanded) return { kind: 'collapse', id: row.node.id };
      return row.parentId === null ? null : { kind: 'focus', id: row.parentId };
    case '*':
      return { kind: 'expand', ids: siblingsToExpand(rows, row) };
  }
  if (!isTyping(event)) return null;
  const found = findTyped(
    rows.map(({ node }) => node.label),
    index,
    typed,
  );
  return found === null ? null : focus(rows[found]);
}

function siblingsToExpand(rows: readonly TreeRow[], { parentId }: TreeRow): string[] {
  return rows.filter((row) => row.parentId === parentId && row.expanded === false).map(({ node }) => node.id);
}
