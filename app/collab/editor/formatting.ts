import type { Editor } from '@tiptap/core';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { ToolbarIconName } from './toolbar-icon';

export const textStyles = ['paragraph', 'heading2', 'heading3', 'heading4'] as const;
export type TextStyle = (typeof textStyles)[number];

export interface Tool<Name extends ToolbarIconName> {
  name: Name;
  /** Keys that do the same; `Mod` is Ctrl, on a Mac ⌘. */
  keys?: string;
  run: (editor: Editor) => void;
}

const inText = (editor: Editor) => editor.chain().focus();

export const historyTools: Tool<'undo' | 'redo'>[] = [
  { name: 'undo', keys: 'Mod+Z', run: (editor) => inText(editor).undo().run() },
  { name: 'redo', keys: 'Mod+Y', run: (editor) => inText(editor).redo().run() },
];

/** Tools that are on or off where the cursor is. */
export const toggleTools: Tool<'bold' | 'italic' | 'bulletList' | 'orderedList' | 'blockquote'>[] = [
  { name: 'bold', keys: 'Mod+B', run: (editor) => inText(editor).toggleBold().run() },
  { name: 'italic', keys: 'Mod+I', run: (editor) => inText(editor).toggleItalic().run() },
  { name: 'bulletList', keys: 'Mod+Shift+8', run: (editor) => inText(editor).toggleBulletList().run() },
  { name: 'orderedList', keys: 'Mod+Shift+7', run: (editor) => inText(editor).toggleOrderedList().run() },
  { name: 'blockquote', keys: 'Mod+Shift+B', run: (editor) => inText(editor).toggleBlockquote().run() },
];

export const insertTable = (editor: Editor) =>
  inText(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();

export const tableTools: Tool<'addRow' | 'addColumn' | 'deleteRow' | 'deleteColumn' | 'deleteTable'>[] = [
  { name: 'addRow', run: (editor) => inText(editor).addRowAfter().run() },
  { name: 'addColumn', run: (editor) => inText(editor).addColumnAfter().run() },
  { name: 'deleteRow', run: (editor) => inText(editor).deleteRow().run() },
  { name: 'deleteColumn', run: (editor) => inText(editor).deleteColumn().run() },
  { name: 'deleteTable', run: (editor) => inText(editor).deleteTable().run() },
];

export function setTextStyle(editor: Editor, style: TextStyle): void {
  if (style === 'paragraph') inText(editor).setParagraph().run();
  else
    inText(editor)
      .setHeading({ level: style === 'heading2' ? 2 : style === 'heading3' ? 3 : 4 })
      .run();
}

/** Begins a mention as if `@` or `#` had been typed, with a space before it where one is needed. */
export function beginMention(editor: Editor, char: '@' | '#'): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc').slice(-1);
  inText(editor)
    .insertContent(before === '' || /\s/.test(before) ? char : ` ${char}`)
    .run();
}

export interface Formatting {
  active: ReadonlySet<string>;
  style: TextStyle;
  isInTable: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

/** What is on where the cursor stands; a new object only when something of it changes. */
export function useFormatting(editor: Editor): Formatting {
  const last = useRef<{ key: string; value: Formatting } | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener);
      return () => {
        editor.off('transaction', listener);
      };
    },
    [editor],
  );
  const read = () => {
    const value = formattingOf(editor);
    const key = JSON.stringify([...value.active, value]);
    if (last.current?.key !== key) last.current = { key, value };
    return last.current.value;
  };
  return useSyncExternalStore(subscribe, read, read);
}

function formattingOf(editor: Editor): Formatting {
  const level = editor.isActive('heading') ? Number(editor.getAttributes('heading').level) : null;
  return {
    active: new Set([...toggleTools.map(({ name }) => name), 'link'].filter((name) => editor.isActive(name))),
    style: level === 2 ? 'heading2' : level === 3 ? 'heading3' : level === 4 ? 'heading4' : 'paragraph',
    isInTable: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}
