import * as Y from 'yjs';
import { isRecordType, type OnMentionRemoved, type RecordMention } from './capture';
import { fragmentToJson, isSectionKey, references } from './prose';

/** Long enough for what an editor takes out and puts in again at once; short enough to seem at once. */
const deletedForMs = 700;
/** What was cut is usually pasted somewhere soon. */
const cutForMs = 15_000;
const lookAgainMs = 300;

interface Place {
  sectionKey: string;
  position: Y.RelativePosition;
  /** Names of the elements that were taken out around the reference, the outermost first. */
  around: string[];
}

/**
 * Notices where this person takes the last reference to a task or a resolution out of a document: with a line, by undo,
 * in whatever editor. What others take out is for them to decide. Works on Yjs: a reference that is cut in one section
 * and pasted in another is not removed, though no editor sees both.
 */
export class Removals {
  readonly #doc: Y.Doc;
  readonly #listeners = new Map<string, Set<OnMentionRemoved>>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Told and not back yet, with what takes the news back. */
  readonly #told = new Map<string, () => void>();
  #lookingAgain: ReturnType<typeof setTimeout> | undefined;
  #isCutting = false;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('afterTransaction', this.#onTransaction);
    doc.on('destroy', () => {
      for (const timer of [...this.#waiting.values(), this.#lookingAgain]) clearTimeout(timer);
    });
  }

  subscribe(sectionKey: string, listener: OnMentionRemoved): () => void {
    const listeners = this.#listeners.get(sectionKey) ?? new Set();
    this.#listeners.set(sectionKey, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** What is taken out in this turn of the event loop is being cut. */
  cutting = (): void => {
    this.#isCutting = true;
    setTimeout(() => {
      this.#isCutting = false;
    });
  };

  /** Puts a reference at the end of a section, as a line of its own. */
  append(sectionKey: string, mention: RecordMention): void {
    const fragment = this.#doc.getXmlFragment(sectionKey);
    this.#doc.transact(() => fragment.push([wrapped(mention, ['paragraph'])]));
  }

  #onTransaction = (transaction: Y.Transaction): void => {
    if (this.#told.size > 0) this.#lookingAgain ??= setTimeout(this.#lookAgain, lookAgainMs);
    if (!transaction.local || transaction.deleteSet.clients.size === 0 || this.#listeners.size === 0) return;
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      const mention = struct instanceof Y.Item ? mentionOf(struct) : null;
      if (!mention || this.#holds(mention)) return;
      const place = this.#placeOf(struct as Y.Item);
      if (place) this.#wait(mention, place);
    });
  };

  #wait(mention: RecordMention, place: Place): void {
    clearTimeout(this.#waiting.get(mention.id));
    const tell = () => {
      this.#waiting.delete(mention.id);
      if (!this.#holds(mention)) this.#tell(mention, place);
    };
    this.#waiting.set(mention.id, setTimeout(tell, this.#isCutting ? cutForMs : deletedForMs));
  }

  #tell(mention: RecordMention, place: Place): void {
    const takeBack: Array<() => void> = [];
    for (const listener of this.#listeners.get(place.sectionKey) ?? []) {
      const onReturn = listener({ ...mention, putBack: () => this.#putBack(mention, place) });
      if (onReturn) takeBack.push(onReturn);
    }
    this.#told.set(`${mention.type} ${mention.id}`, () => {
      for (const onReturn of takeBack) onReturn();
    });
  }

  #lookAgain = (): void => {
    this.#lookingAgain = undefined;
    for (const [key, takeBack] of this.#told) {
      const [type = '', id = ''] = key.split(' ');
      if (!isRecordType(type) || !this.#holds({ type, id })) continue;
      this.#told.delete(key);
      takeBack();
    }
  };

  #holds({ type, id }: RecordMention): boolean {
    return [...this.#doc.share.keys()].some(
      (key) =>
        isSectionKey(key) &&
        references(fragmentToJson(this.#doc.getXmlFragment(key))).some(
          (reference) => `${reference.kind}Mention` === type && reference.id === id,
        ),
    );
  }

  #placeOf(removed: Y.Item): Place | null {
    const around: string[] = [];
    let item = removed;
    for (let outer = outerItem(item); outer?.deleted; outer = outerItem(item)) {
      item = outer;
      around.unshift(elementOf(item)?.nodeName ?? 'paragraph');
    }
    const parent = item.parent;
    if (!(parent instanceof Y.XmlFragment)) return null;
    const root = rootOf(parent);
    const sectionKey = [...this.#doc.share].find(([, type]) => type === root)?.[0];
    if (sectionKey === undefined) return null;
    let index = 0;
    for (let left = item.left; left; left = left.left)
      if (!left.deleted && left.countable) index += left.length;
    return { sectionKey, around, position: Y.createRelativePositionFromTypeIndex(parent, index, -1) };
  }

  #putBack(mention: RecordMention, { sectionKey, position, around }: Place): void {
    if (this.#holds(mention)) return;
    const place = Y.createAbsolutePositionFromRelativePosition(position, this.#doc);
    const isThere = place?.type instanceof Y.XmlFragment && !isGone(place.type);
    if (!place || !isThere) {
      this.append(sectionKey, mention);
      return;
    }
    const target = place.type as Y.XmlFragment;
    this.#doc.transact(() => target.insert(place.index, [wrapped(mention, around)]));
  }
}

function elementOf(item: Y.Item): Y.XmlElement | null {
  return item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement
    ? item.content.type
    : null;
}

/** What a removed element refers to. Its attributes are gone with it, so they are read from what they were. */
function mentionOf(item: Y.Item): RecordMention | null {
  const element = elementOf(item);
  const type = element?.nodeName ?? '';
  const id: unknown = element?._map.get('id')?.content.getContent()[0];
  return isRecordType(type) && typeof id === 'string' ? { type, id } : null;
}

function outerItem(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null;
}

/** The section in which an element stands. */
function rootOf(type: Y.XmlFragment): unknown {
  let root: { _item: Y.Item | null } = type;
  while (root._item) {
    if (!(root._item.parent instanceof Y.AbstractType)) return null;
    root = root._item.parent;
  }
  return root;
}

function isGone(type: Y.XmlFragment): boolean {
  for (let item = type._item; item; item = outerItem(item)) if (item.deleted) return true;
  return false;
}

function wrapped(mention: RecordMention, around: readonly string[]): Y.XmlElement {
  const element = new Y.XmlElement(mention.type);
  element.setAttribute('id', mention.id);
  return around.reduceRight((inside, name) => {
    const outside = new Y.XmlElement(name);
    outside.insert(0, [inside]);
    return outside;
  }, element);
}
