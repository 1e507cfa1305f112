import type { Editor, Range } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type Plugin, PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionOptions, type SuggestionProps } from '@tiptap/suggestion';

/** One of a list: what is shown of it. */
export interface ListItem {
  id: string;
  name: string;
  /** A measure's number. */
  code?: string;
}

/** The open list; null while there is none or nothing fits. */
export interface OpenList {
  kind: 'people' | 'measures' | 'commands';
  items: ListItem[];
  selected: number;
  /** Where the typed `@`, `#` or `/` stands on the screen. */
  place: () => DOMRect | null;
  choose: (index: number) => void;
}

/** The state of the suggestion list, for `useSyncExternalStore`. */
export class SuggestionList {
  #open: OpenList | null = null;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getSnapshot = (): OpenList | null => this.#open;

  show(open: OpenList | null): void {
    this.#open = open && open.items.length > 0 ? open : null;
    for (const listener of this.#listeners) listener();
  }

  /** Whether the key was for the list. */
  onKey(key: string): boolean {
    const open = this.#open;
    if (!open) return false;
    const { items, selected } = open;
    const move = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (move !== 0) {
      this.show({ ...open, selected: (selected + move + items.length) % items.length });
      return true;
    }
    if (key !== 'Enter' && key !== 'Tab') return false;
    open.choose(selected);
    return true;
  }
}

interface Suggesting<Item extends ListItem> {
  editor: Editor;
  list: SuggestionList;
  char: '@' | '#' | '/';
  kind: OpenList['kind'];
  find: (query: string) => Item[];
  choose: (editor: Editor, range: Range, item: Item) => void;
  /** How what is typed is found, where it is not simply what follows `char`. */
  match?: NonNullable<SuggestionOptions['findSuggestionMatch']>;
  isAllowed?: () => boolean;
}

/** Offers something after a character, while it is being typed. */
export function suggestion<Item extends ListItem>(what: Suggesting<Item>): Plugin {
  const { editor, list, char, kind, match, isAllowed } = what;
  let wasOpen = false;
  const show = ({ loading, items, clientRect, command }: SuggestionProps<Item, Item>) => {
    if (loading) return;
    const choose = (index: number) => {
      const item = items[index];
      if (item) command(item);
    };
    list.show({ kind, items, selected: 0, place: () => clientRect?.() ?? null, choose });
  };
  return Suggestion<Item, Item>({
    editor,
    char,
    pluginKey: new PluginKey(`suggestion ${char}`),
    allowSpaces: true,
    allowedPrefixes: [' ', '\u00a0', '(', '„', ','],
    decorationClass: 'mention-query',
    ...(match && { findSuggestionMatch: match }),
    items: ({ query }) => what.find(query),
    allow: ({ isActive = false }) => {
      wasOpen = isActive;
      return isAllowed?.() ?? true;
    },
    // Opens for what this person types, not where the cursor merely comes by nor for what others type.
    shouldShow: ({ transaction }) => wasOpen || (transaction.docChanged && !isChangeOrigin(transaction)),
    command: ({ editor: target, range, props }) => what.choose(target, range, props),
    render: () => ({
      onStart: show,
      onUpdate: show,
      onExit: () => list.show(null),
      onKeyDown: ({ event }) => list.onKey(event.key),
    }),
  });
}
