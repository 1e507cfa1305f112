import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';

const nameShownMs = 2_000;
/** Somebody who has not moved for so long begins anew. */
const quietMs = 5_000;
/** Farther than the next line: a jump. */
const jumpPx = 60;
const fallbackColour = '#475569';

/**
 * The others' carets and selections. A caret is an empty inline box, so that it moves no letter; its name hangs on
 * it out of the flow, for two seconds after it came there and on hovering.
 */
export function carets(awareness: Awareness, unknownName: string) {
  return Extension.create({
    name: 'carets',
    addProseMirrorPlugins() {
      const named = new Map<number, number>();
      return [
        yCursorPlugin(awareness, {
          cursorBuilder: (user: unknown, clientId: number) =>
            drawCaret(user, clientId, unknownName, named.has(clientId)),
          selectionBuilder: (user: unknown) => ({
            class: 'caret-selection',
            style: `--caret-colour: ${appearance(user).colour}`,
          }),
        }),
        new Plugin({
          key: new PluginKey('caretNames'),
          view: (view) => ({ destroy: nameMovers(view, awareness, named) }),
        }),
      ];
    },
  });
}

function drawCaret(user: unknown, clientId: number, unknownName: string, isNamed: boolean): HTMLElement {
  const { name, colour } = appearance(user);
  const caret = document.createElement('span');
  caret.className = 'caret';
  caret.dataset.client = String(clientId);
  caret.style.setProperty('--caret-colour', colour);
  caret.toggleAttribute('data-named', isNamed);
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.textContent = name || unknownName;
  caret.append(label);
  return caret;
}

/**
 * Shows a caret's name for a while when somebody begins to move or jumps elsewhere. Not at every step: the name of
 * somebody who writes on and on would cover the line above all the time. Returns what ends this.
 */
function nameMovers(view: EditorView, awareness: Awareness, named: Map<number, number>): () => void {
  const seen = new Map<number, { cursor: string; movedAt: number; top: number }>();
  const caretsOf = (client: number) =>
    view.dom.querySelectorAll<HTMLElement>(`.caret[data-client="${client}"]`);
  const mark = (client: number) => {
    for (const caret of caretsOf(client)) caret.toggleAttribute('data-named', named.has(client));
  };
  const show = (client: number) => {
    window.clearTimeout(named.get(client));
    const hide = () => {
      named.delete(client);
      mark(client);
    };
    named.set(client, window.setTimeout(hide, nameShownMs));
    mark(client);
    placeNames(view.dom);
  };
  const onMove = (client: number) => {
    const cursor = JSON.stringify(awareness.getStates().get(client)?.cursor ?? null);
    const before = seen.get(client);
    if (before?.cursor === cursor) return;
    const now = Date.now();
    // The caret itself is drawn anew in between.
    requestAnimationFrame(() => {
      const [caret] = caretsOf(client);
      const top = caret
        ? caret.getBoundingClientRect().top - view.dom.getBoundingClientRect().top
        : Number.NaN;
      seen.set(client, { cursor, movedAt: now, top });
      const goesOn = before && now - before.movedAt < quietMs && Math.abs(top - before.top) < jumpPx;
      if (caret && !goesOn) show(client);
    });
  };
  const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    for (const client of removed) seen.delete(client);
    for (const client of [...added, ...updated]) if (client !== awareness.clientID) onMove(client);
  };
  const onHover = () => placeNames(view.dom);
  awareness.on('change', onChange);
  view.dom.addEventListener('mouseover', onHover);
  return () => {
    awareness.off('change', onChange);
    view.dom.removeEventListener('mouseover', onHover);
    for (const timer of named.values()) window.clearTimeout(timer);
  };
}

/** Names stand above their caret; below it in the first line, and to its left near the right edge. */
function placeNames(editor: HTMLElement): void {
  const frame = editor.getBoundingClientRect();
  for (const caret of editor.querySelectorAll<HTMLElement>('.caret')) {
    const label = caret.querySelector<HTMLElement>('.caret-name');
    if (!label) continue;
    const box = caret.getBoundingClientRect();
    caret.toggleAttribute('data-below', box.top - frame.top < label.offsetHeight);
    caret.toggleAttribute('data-left', box.left + label.offsetWidth > frame.right);
  }
}

/** The server says who somebody is, but the state still comes over the network: its shape is checked. */
function appearance(user: unknown): { name: string; colour: string } {
  if (typeof user !== 'object' || user === null) return { name: '', colour: fallbackColour };
  const name = 'name' in user && typeof user.name === 'string' ? user.name : '';
  const colour = 'colour' in user && typeof user.colour === 'string' ? user.colour : '';
  return { name, colour: /^#[0-9a-f]{6}$/i.test(colour) ? colour : fallbackColour };
}
