import { type Editor, Extension, type Range } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import type { SuggestionMatch } from '@tiptap/suggestion';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  yUndoPluginKey,
} from '@tiptap/y-tiptap';
import type { RelativePosition } from 'yjs';
import type { CaptureCommand, RecordMention } from '../capture';
import type { DocumentConnection } from '../document-state';
import { type ProseNode, type Reference, references } from '../prose';
import { insertMention } from './mentions';
import { findCommand } from './slash';
import { type ListItem, type SuggestionList, suggestion } from './suggestion-list';

/** What the form is about. */
export interface OpenCapture {
  /** Tells it from the one before. */
  key: number;
  command: CaptureCommand;
  initialText: string;
  mentions: Reference[];
  /** Where the line stands on the screen; null while it is not to be seen. */
  place: () => DOMRect | null;
  /** Ends it: the row is there, or (null) was not put down. */
  done: (mention: RecordMention | null) => void;
}

/**
 * Putting down a task or a resolution from a line of the text: the command stays in the text until the row is there,
 * so that whatever happens in between, what was typed is not lost. Others may write meanwhile, so its place is kept
 * by Yjs.
 */
export class CaptureSession {
  readonly #document: DocumentConnection;
  readonly #sectionKey: string;
  readonly #listeners = new Set<() => void>();
  #open: OpenCapture | null = null;
  #lastKey = 0;

  constructor(document: DocumentConnection, sectionKey: string) {
    this.#document = document;
    this.#sectionKey = sectionKey;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getSnapshot = (): OpenCapture | null => this.#open;

  /** Opens the form; what stands in `range` becomes a reference to what is put down. */
  begin(editor: Editor, command: CaptureCommand, range: Range, initialText: string): void {
    const rangeNow = keptRange(editor, range);
    const line = editor.state.doc.resolve(range.from).parent.toJSON() as ProseNode;
    const place = () => {
      const now = rangeNow();
      if (!now) return null;
      const { left, top, bottom } = editor.view.coordsAtPos(now.from);
      return new DOMRect(left, top, 0, bottom - top);
    };
    const done = (mention: RecordMention | null) => {
      // One that was sent may be done after it was left.
      const isOpen = this.#open === opened;
      if (isOpen) this.#show(null);
      const now = rangeNow();
      if (now && mention) {
        // A step of its own: undoing what is typed before or after it leaves it.
        const { undoManager } = yUndoPluginKey.getState(editor.state);
        undoManager.stopCapturing();
        insertMention(editor, now, mention);
        undoManager.stopCapturing();
      } else if (now && isOpen) editor.chain().focus().setTextSelection(now.to).run();
      // The writer has gone on to another section, or somebody has deleted the line.
      else if (mention) this.#document.appendMention(this.#sectionKey, mention);
    };
    this.#lastKey += 1;
    const opened = {
      ...{ key: this.#lastKey, command, initialText, place, done },
      mentions: references(line),
    };
    this.#show(opened);
  }

  #show(open: OpenCapture | null): void {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }
}

/** Where a range is now, whoever has written before it meanwhile; null once the editor is gone. */
function keptRange(editor: Editor, range: Range): () => Range | null {
  const { doc, type: fragment, binding } = ySyncPluginKey.getState(editor.state);
  const relative = (position: number): RelativePosition =>
    absolutePositionToRelativePosition(position, fragment, binding.mapping);
  const absolute = (position: RelativePosition): number | null =>
    relativePositionToAbsolutePosition(doc, fragment, position, binding.mapping);
  const kept = { from: relative(range.from), to: relative(range.to) };
  return () => {
    if (editor.isDestroyed) return null;
    const from = absolute(kept.from);
    const to = absolute(kept.to);
    return from === null || to === null ? null : { from: Math.min(from, to), to: Math.max(from, to) };
  };
}

interface ListedCommand extends ListItem {
  command: CaptureCommand;
}

/** Offers the commands after a typed slash. */
export function slashCommands(
  session: CaptureSession,
  list: SuggestionList,
  commands: () => readonly CaptureCommand[],
) {
  return Extension.create({
    name: 'slashCommands',
    addProseMirrorPlugins() {
      return [
        suggestion<ListedCommand>({
          ...{ editor: this.editor, list, char: '/', kind: 'commands' },
          match: ({ $position }) => matchBefore($position, commands()),
          isAllowed: () => session.getSnapshot() === null,
          find: (query) =>
            (findCommand(`/${query}`, commands())?.commands ?? []).map((command) => ({
              ...{ id: command.key, name: command.label, command },
            })),
          choose: (editor, range, { command }) => {
            const end = editor.state.doc.resolve(range.to);
            const typed = findCommand(textBetween(end, range.from), commands());
            const after = lineAfter(end);
            const text = squeezed(`${typed?.rest ?? ''} ${after.text}`);
            session.begin(editor, command, { from: range.from, to: after.to }, text);
            // Lets the list see that it is over.
            editor.view.dispatch(editor.state.tr);
          },
        }),
      ];
    },
  });
}

/** Opens the form where the cursor stands; what is selected within a line is taken for what was typed. */
export function beginCapture(editor: Editor, session: CaptureSession, command: CaptureCommand): void {
  const { $from, $to, from, to, empty } = editor.state.selection;
  const isInLine = !empty && $from.sameParent($to);
  session.begin(
    editor,
    command,
    isInLine ? { from, to } : { from: to, to },
    isInLine ? squeezed(textBetween($to, from)) : '',
  );
}

const atom = '\ufffc';
const lineBreak = '\n';

/** Text of a block from `from` up to a place in it; a character for each atom, so that places in both are the same. */
function textBetween($to: ResolvedPos, from: number): string {
  return $to.parent.textBetween(from - $to.start(), $to.parentOffset, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? lineBreak : atom,
  );
}

function matchBefore($position: ResolvedPos, commands: readonly CaptureCommand[]): SuggestionMatch {
  const before = textBetween($position, $position.start());
  const line = before.slice(before.lastIndexOf(lineBreak) + 1);
  const found = findCommand(line, commands);
  // While a reference is being typed in the line, its own list is the one that is open.
  if (!found || /[\s(„,][@#][^\ufffc]*$/u.test(line.slice(found.start))) return null;
  const from = $position.pos - line.length + found.start;
  const text = line.slice(found.start);
  return { range: { from, to: $position.pos }, query: text.slice(1), text };
}

/** What stands in the line after a place, and where it ends. */
function lineAfter($position: ResolvedPos): { text: string; to: number } {
  const end = $position.doc.resolve($position.end());
  const text = textBetween(end, $position.pos);
  const line = text.split(lineBreak)[0] ?? '';
  return { text: line, to: $position.pos + line.length };
}

function squeezed(text: string): string {
  return text.replaceAll(atom, ' ').replace(/\s+/g, ' ').trim();
}
