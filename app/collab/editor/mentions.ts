import { Extension, Node } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { searchByWords } from '../reference-search';
import { type MentionType, mentionLabel, type ReferenceData } from '../references';

/** Few enough to be seen without scrolling: a list that scrolls would have to take the focus from the text. */
const shownItems = 5;

/** The references as they are now, for everything in the editor that React does not draw. */
export class LiveReferences {
  #data: ReferenceData;
  readonly #listeners = new Set<() => void>();
  readonly #unknown: Record<MentionType, string>;

  /** @param unknown what stands for a mention of something that is not there (any more). */
  constructor(data: ReferenceData, unknown: Record<MentionType, string>) {
    this.#data = data;
    this.#unknown = unknown;
  }

  get data(): ReferenceData {
    return this.#data;
  }

  replace(data: ReferenceData): void {
    this.#data = data;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  label(type: MentionType, id: unknown): { text: string; title?: string } {
    return mentionLabel(type, String(id), this.#data) ?? { text: this.#unknown[type] };
  }
}

/** An inline reference that holds an id only; what it says is looked up, so a renamed person is renamed everywhere. */
export function mentionNode(name: MentionType, references: LiveReferences) {
  const marker = `data-${name === 'personMention' ? 'person' : 'measure'}-mention`;
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({
      id: {
        default: null,
        parseHTML: (element) => element.getAttribute(marker),
        renderHTML: ({ id }) => ({ [marker]: id }),
      },
    }),
    parseHTML: () => [{ tag: `span[${marker}]` }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      HTMLAttributes,
      references.label(name, node.attrs.id).text,
    ],
    renderText: ({ node }) => references.label(name, node.attrs.id).text,
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('span');
        dom.className = 'prose-mention';
        const draw = () => {
          const { text, title = '' } = references.label(name, node.attrs.id);
          dom.textContent = text;
          dom.title = title;
        };
        draw();
        return { dom, destroy: references.subscribe(draw), ignoreMutation: () => true };
      },
  });
}

/** One thing that may be mentioned, as the list shows it. */
export interface MentionItem {
  type: MentionType;
  id: string;
  name: string;
  /** A measure's number. */
  code?: string;
}

/** The open list; null while there is none or nothing fits. */
export interface OpenList {
  items: MentionItem[];
  selected: number;
  /** Where the typed `@` or `#` stands on the screen. */
  place: () => DOMRect | null;
  choose: (item: MentionItem) => void;
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
    const item = items[selected];
    if ((key !== 'Enter' && key !== 'Tab') || !item) return false;
    open.choose(item);
    return true;
  }
}

/** Offers people after `@` and measures after `#`, while they are being typed. */
export function mentionSuggestions(references: LiveReferences, list: SuggestionList) {
  return Extension.create({
    name: 'mentionSuggestions',
    addProseMirrorPlugins() {
      return [
        suggestion(this.editor, '@', (query) => findPeople(references.data, query), list),
        suggestion(this.editor, '#', (query) => findMeasures(references.data, query), list),
      ];
    },
  });
}

function suggestion(
  editor: SuggestionProps['editor'],
  char: '@' | '#',
  find: (query: string) => MentionItem[],
  list: SuggestionList,
) {
  let wasOpen = false;
  const show = (props: SuggestionProps<MentionItem, MentionItem>) => {
    if (props.loading) return;
    list.show({
      items: props.items,
      selected: 0,
      place: () => props.clientRect?.() ?? null,
      choose: props.command,
    });
  };
  return Suggestion<MentionItem, MentionItem>({
    editor,
    char,
    pluginKey: new PluginKey(`mention ${char}`),
    allowSpaces: true,
    allowedPrefixes: [' ', '\u00a0', '(', '„', ','],
    decorationClass: 'mention-query',
    items: ({ query }) => find(query),
    allow: ({ isActive = false }) => {
      wasOpen = isActive;
      return true;
    },
    // Opens for what this person types, not where the cursor merely comes by nor for what others type.
    shouldShow: ({ transaction }) => wasOpen || (transaction.docChanged && !isChangeOrigin(transaction)),
    command: ({ editor: target, range, props: { type, id } }) => {
      target
        .chain()
        .focus()
        .insertContentAt(range, [
          { type, attrs: { id } },
          { type: 'text', text: ' ' },
        ])
        .run();
    },
    render: () => ({
      onStart: show,
      onUpdate: show,
      onExit: () => list.show(null),
      onKeyDown: ({ event }) => list.onKey(event.key),
    }),
  });
}

function findPeople({ people }: ReferenceData, query: string): MentionItem[] {
  return searchByWords(people, query, ({ name }) => name, shownItems).map(({ id, name }) => ({
    type: 'personMention',
    id,
    name,
  }));
}

function findMeasures({ measures }: ReferenceData, query: string): MentionItem[] {
  return searchByWords(measures, query, ({ code, wording }) => `${code} ${wording}`, shownItems).map(
    ({ id, code, wording }) => ({ type: 'measureMention', id, code, name: wording }),
  );
}
