import { Link } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import { ancestorsOf, type TreeNode, type TreeRow, treeCommand, visibleRows } from './tree-model';

export type { TreeNode } from './tree-model';

export interface TreeProps {
  /** What it is a tree of. */
  label: string;
  nodes: readonly TreeNode[];
  /** The node whose page this is; the way to it is open. */
  currentId?: string;
  /** Open at first, besides the way to the current node. */
  defaultExpanded?: readonly string[];
  className?: string;
}

/** After this long without a letter, typing begins to look for something new. In milliseconds. */
const typingPause = 600;

/** An outline to walk through: one stop for the Tab key, arrows inside. Rendered on the server with the way to the current node open. */
export function Tree({ label, nodes, currentId, defaultExpanded, className }: TreeProps) {
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set([...(defaultExpanded ?? []), ...(currentId ? ancestorsOf(nodes, currentId) : [])]),
  );
  const [focusedId, setFocusedId] = useState(currentId);
  const rows = useMemo(() => visibleRows(nodes, expanded), [nodes, expanded]);
  // The focused node may have been collapsed away or archived; then the first one is what Tab reaches.
  const stop = rows.find(({ node }) => node.id === focusedId)?.node.id ?? rows[0]?.node.id;

  useEffect(() => {
    if (!currentId) return;
    setFocusedId(currentId);
    const way = ancestorsOf(nodes, currentId);
    setExpanded((open) => (way.every((id) => open.has(id)) ? open : new Set([...open, ...way])));
  }, [currentId, nodes]);

  const expand = (ids: readonly string[]) => setExpanded((open) => new Set([...open, ...ids]));
  const collapse = (id: string) => setExpanded((open) => new Set([...open].filter((other) => other !== id)));
  const toggle = ({ node, expanded: open }: TreeRow) => (open ? collapse(node.id) : expand([node.id]));
  const focus = (id: string) => {
    setFocusedId(id);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!stop) return;
    const now = event.timeStamp;
    const text = now - typed.current.at < typingPause ? typed.current.text + event.key : event.key;
    const command = treeCommand(event, rows, stop, text);
    if (!command) return;
    event.preventDefault();
    if (event.key.length === 1) typed.current = { text, at: now };
    if (command.kind === 'focus') focus(command.id);
    else if (command.kind === 'expand') expand(command.ids);
    else collapse(command.id);
  };

  return (
    <div
      ref={list}
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={classes('text-sm', className)}
    >
      {rows.map((row) => (
        <Row
          key={row.node.id}
          row={row}
          current={row.node.id === currentId}
          reachable={row.node.id === stop}
          onFocus={setFocusedId}
          onToggle={toggle}
        />
      ))}
    </div>
  );
}

interface RowProps {
  row: TreeRow;
  current: boolean;
  reachable: boolean;
  onFocus: (id: string) => void;
  onToggle: (row: TreeRow) => void;
}

function Row({ row, current, reachable, onFocus, onToggle }: RowProps) {
  const { node, level, position, siblings, expanded } = row;
  const item = {
    'aria-level': level,
    'aria-posinset': position,
    'aria-setsize': siblings,
    'aria-expanded': expanded,
    'aria-current': current ? ('page' as const) : undefined,
    'aria-selected': current,
    'data-id': node.id,
    tabIndex: reachable ? 0 : -1,
    onFocus: () => onFocus(node.id),
    style: { paddingInlineStart: `${0.25 + (level - 1) * 0.75}rem` },
    className: classes(
      'flex min-h-10 w-full items-start gap-1 rounded-control border-l-3 py-2 pr-2 text-left leading-snug no-underline focus-visible:outline-offset-[-3px]',
      current
        ? 'border-brand bg-brand-soft text-brand-strong'
        : 'border-transparent text-ink hover:bg-sunken',
      level === 1 && 'font-semibold',
    ),
  };
  const content = (
    <>
      {/* For the pointer; the keyboard has the arrows. */}
      <span
        aria-hidden="true"
        className="-my-1 flex size-7 shrink-0 items-center justify-center rounded-control text-ink-faint hover:bg-line"
        onClick={(event) => {
          if (expanded === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          onToggle(row);
        }}
      >
        {expanded !== undefined && (
          <Icon
            name="chevronRight"
            className={classes('size-4 transition-transform', expanded && 'rotate-90')}
          />
        )}
      </span>
      <span className="min-w-0 flex-1">
        {node.prefix && <span className="mr-1.5 text-ink-faint tabular-nums">{node.prefix}</span>}
        {node.label}
        {node.marks && <span className="ml-1.5 inline-flex gap-1 align-[-0.3em]">{node.marks}</span>}
      </span>
    </>
  );
  if (node.to) {
    return (
      <Link role="treeitem" {...item} to={node.to} preventScrollReset>
        {content}
      </Link>
    );
  }
  return (
    <button type="button" role="treeitem" {...item} onClick={() => onToggle(row)}>
      {content}
    </button>
  );
}
