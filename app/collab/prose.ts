/**
 * Prose between Yjs and everybody who has no editor: reading views, the server's projection, seeds.
 *
 * The conversions are our own and small because those of @tiptap/y-tiptap come with prosemirror-view. They follow the
 * same layout: an element is a Y.XmlElement, a run of text one Y.XmlText whose format attributes are the marks, with
 * marks that may overlap themselves stored as `name--hash`.
 */
import * as Y from 'yjs';
import { isInlineAtomType, REFERENCE_KINDS } from './inline-atoms';

/** A ProseMirror node as JSON. */
export type ProseNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: ProseNode[];
  text?: string;
  marks?: ProseMark[];
};
export type ProseMark = { type: string; attrs?: Record<string, unknown> };

/** What an inline atom in the prose points at. */
export type Reference = { kind: 'person' | 'measure' | 'task' | 'resolution'; id: string };

/** A passage of a section, kept outside of the document so that it can be found again. */
export type Anchor = {
  /** Its ends as Yjs relative positions, in base64. */
  start: string;
  end: string;
  /** The text there as it was, and some of the text around it, by which it is found when the positions are lost. */
  quote: string;
  before: string;
  after: string;
};

/** The section which holds a chapter's own text; every other section is named by the uuid of its row. */
export const NARRATIVE = 'narrative';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `key` can name a section of a document: `narrative` or a lower-case uuid. */
export function isSectionKey(key: string): boolean {
  return key === NARRATIVE || UUID.test(key);
}

const HASHED_MARK = /^(.*)--[a-zA-Z0-9+/=]{8}$/;

function toMarks(attributes: Record<string, unknown> | undefined): ProseMark[] {
  const marks: ProseMark[] = [];
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null) continue;
    const mark: ProseMark = { type: HASHED_MARK.exec(key)?.[1] ?? key };
    if (typeof value === 'object' && Object.keys(value).length > 0) mark.attrs = { ...value };
    marks.push(mark);
  }
  return marks;
}

function textToNodes(text: Y.XmlText): ProseNode[] {
  const nodes: ProseNode[] = [];
  for (const piece of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof piece.insert !== 'string' || piece.insert === '') continue;
    const node: ProseNode = { type: 'text', text: piece.insert };
    const marks = toMarks(piece.attributes);
    if (marks.length > 0) node.marks = marks;
    nodes.push(node);
  }
  return nodes;
}

function childrenToNodes(parent: Y.XmlFragment): ProseNode[] {
  const nodes: ProseNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      nodes.push(...textToNodes(child));
    } else if (child instanceof Y.XmlElement) {
      const node: ProseNode = { type: child.nodeName };
      const attrs: Record<string, unknown> = child.getAttributes();
      if (Object.keys(attrs).length > 0) node.attrs = attrs;
      const content = childrenToNodes(child);
      if (content.length > 0) node.content = content;
      nodes.push(node);
    }
  }
  return nodes;
}

/** A section as ProseMirror JSON: always a `doc` node, with an empty content when nothing was written. */
export function fragmentToJson(fragment: Y.XmlFragment): ProseNode {
  return { type: 'doc', content: childrenToNodes(fragment) };
}

function toXmlText(run: ProseNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    run.map((node) => ({
      insert: node.text ?? '',
      attributes: Object.fromEntries((node.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}])),
    })),
  );
  return text;
}

function toXml(nodes: readonly ProseNode[]): (Y.XmlElement | Y.XmlText)[] {
  const result: (Y.XmlElement | Y.XmlText)[] = [];
  let run: ProseNode[] = [];
  const endRun = () => {
    if (run.length > 0) result.push(toXmlText(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      run.push(node);
      continue;
    }
    endRun();
    const element = new Y.XmlElement<Record<string, NonNullable<unknown>>>(node.type);
    for (const [key, value] of Object.entries(node.attrs ?? {})) {
      if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.insert(0, toXml(node.content ?? []));
    result.push(element as Y.XmlElement);
  }
  endRun();
  return result;
}

/** Appends the content of a `doc` node to a section. Marks which may overlap themselves are not supported here. */
export function fillFragment(fragment: Y.XmlFragment, doc: ProseNode): void {
  fragment.insert(fragment.length, toXml(doc.content ?? []));
}

/** The Yjs state of a new document with these sections (key → `doc` node); for seeds and imports. */
export function encodeSections(sections: Readonly<Record<string, ProseNode>>): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const [key, content] of Object.entries(sections)) fillFragment(doc.getXmlFragment(key), content);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** A `doc` node with one paragraph per line; an empty line is an empty paragraph. */
export function paragraphs(text: string): ProseNode {
  const content = text.split('\n').map((line): ProseNode => {
    return line === ''
      ? { type: 'paragraph' }
      : { type: 'paragraph', content: [{ type: 'text', text: line }] };
  });
  return { type: 'doc', content };
}

/** A node that holds text itself is one line of plain text; only nodes around such nodes are broken into lines. */
function isLine(node: ProseNode): boolean {
  return (node.content ?? []).some((child) => child.type === 'text' || isInlineAtom(child));
}

function isInlineAtom(node: ProseNode): boolean {
  return isInlineAtomType(node.type);
}

function lineText(node: ProseNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  if (isInlineAtom(node)) return typeof node.attrs?.label === 'string' ? node.attrs.label : '';
  return (node.content ?? []).map(lineText).join('');
}

/**
 * A node with its references as words, for exports and other places without live data. `nameOf` gives the words for a
 * reference (`measureMention`, …), null for what is not known, which is left out.
 */
export function withMentions(
  node: ProseNode,
  nameOf: (type: string, id: string) => string | null,
): ProseNode {
  if (Object.hasOwn(REFERENCE_KINDS, node.type)) {
    return { type: 'text', text: nameOf(node.type, String(node.attrs?.id)) ?? '' };
  }
  return node.content ? { ...node, content: node.content.map((child) => withMentions(child, nameOf)) } : node;
}

function collectLines(node: ProseNode, lines: string[]): void {
  if (isLine(node)) {
    const line = lineText(node).trim();
    if (line !== '') lines.push(line);
    return;
  }
  for (const child of node.content ?? []) collectLines(child, lines);
}

/** The text of a node, its blocks separated by a newline, without empty lines and without marks. */
export function plainText(node: ProseNode): string {
  const lines: string[] = [];
  collectLines(node, lines);
  return lines.join('\n');
}

/** The text of a section's first block: a measure's wording. '' when there is none. */
export function firstBlockText(doc: ProseNode): string {
  const first = doc.content?.[0];
  return first === undefined ? '' : plainText(first).replaceAll('\n', ' ');
}

/** Everything the prose refers to, each once, in order of first mention. */
export function references(doc: ProseNode): Reference[] {
  const found = new Map<string, Reference>();
  const visit = (node: ProseNode): void => {
    const kind = Object.hasOwn(REFERENCE_KINDS, node.type) ? REFERENCE_KINDS[node.type] : undefined;
    const id = node.attrs?.id;
    if (kind !== undefined && typeof id === 'string') found.set(`${kind} ${id}`, { kind, id });
    for (const child of node.content ?? []) visit(child);
  };
  visit(doc);
  return [...found.values()];
}
