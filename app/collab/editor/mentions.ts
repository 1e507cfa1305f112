import { type Editor, Extension, Node, type Range } from '@tiptap/core';
import { isRecordType } from '../capture';
import { searchByWords } from '../reference-search';
import {
  type MentionLabel,
  type MentionType,
  mentionLabel,
  mentionText,
  type ReferenceData,
} from '../references';
import { drawRecord, type RecordTexts } from './draw-record';
import { type ListItem, type SuggestionList, suggestion } from './suggestion-list';

/** Few enough to be seen without scrolling: a list that scrolls would have to take the focus from the text. */
const shownItems = 5;

/** The references as they are now, for everything in the editor that React does not draw. */
export class LiveReferences {
  #data: ReferenceData;
  readonly #listeners = new Set<() => void>();
  readonly #unknown: Record<MentionType, string>;
  readonly texts: RecordTexts;

  /** @param unknown what stands for a mention of something that is not there (any more). */
  constructor(data: ReferenceData, unknown: Record<MentionType, string>, texts: RecordTexts) {
    this.#data = data;
    this.#unknown = unknown;
    this.texts = texts;
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

  label(type: MentionType, id: unknown): MentionLabel {
    return mentionLabel(type, String(id), this.#data) ?? { text: this.#unknown[type] };
  }
}

/** An inline reference that holds an id only; what it says is looked up, so a renamed person is renamed everywhere. */
export function mentionNode(name: MentionType, references: LiveReferences) {
  const marker = `data-${name.replace('Mention', '')}-mention`;
  const words = (id: unknown) => mentionText(references.label(name, id));
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
    renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, words(node.attrs.id)],
    renderText: ({ node }) => words(node.attrs.id),
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('span');
        const draw = () => {
          const label = references.label(name, node.attrs.id);
          if (isRecordType(name)) {
            drawRecord(dom, { type: name, id: String(node.attrs.id) }, label, references);
            return;
          }
          dom.className = 'prose-mention';
          dom.textContent = label.text;
          dom.title = label.title ?? '';
        };
        draw();
        return {
          dom,
          destroy: references.subscribe(draw),
          ignoreMutation: () => true,
          // The box of a task is for ticking, not for putting the cursor somewhere.
          stopEvent: ({ target }) => target instanceof HTMLElement && target.closest('input') !== null,
        };
      },
  });
}

/** Offers people after `@` and measures after `#`, while they are being typed. */
export function mentionSuggestions(references: LiveReferences, list: SuggestionList) {
  return Extension.create({
    name: 'mentionSuggestions',
    addProseMirrorPlugins() {
      const { editor } = this;
      const mention =
        (type: MentionType) =>
        (target: Editor, range: Range, { id }: ListItem) =>
          insertMention(target, range, { type, id });
      return [
        suggestion<ListItem>({
          ...{ editor, list, char: '@', kind: 'people', choose: mention('personMention') },
          find: (query) => searchByWords(references.data.people, query, ({ name }) => name, shownItems),
        }),
        suggestion<ListItem>({
          ...{ editor, list, char: '#', kind: 'measures', choose: mention('measureMention') },
          find: (query) =>
            searchByWords(
              references.data.measures,
              query,
              ({ code, wording }) => `${code} ${wording}`,
              shownItems,
            ).map(({ id, code, wording }) => ({ id, code, name: wording })),
        }),
      ];
    },
  });
}

/** Puts a reference in the place of what was typed, and the cursor behind it. */
export function insertMention(
  editor: Editor,
  range: Range,
  { type, id }: { type: MentionType; id: string },
): void {
  editor
    .chain()
    .focus()
    .insertContentAt(range, [
      { type, attrs: { id } },
      { type: 'text', text: ' ' },
    ])
    .run();
}
