import type { Decoder } from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { endsOf, rangeBetween } from './anchors';
import type { OnMentionRemoved, RecordMention } from './capture';
import type { DocumentConnection, DocumentState, Refusal } from './document-state';
import { type LocalCopy, openLocalCopy } from './local-copy';
import { pageAge } from './page-age';
import { type Anchor, fragmentToJson, type ProseNode, plainText, withMentions } from './prose';
import {
  type Access,
  type Changed,
  CloseCode,
  isDocumentMessage,
  MessageType,
  mayReconnect,
  readAccess,
  readChanged,
  readSaved,
  SyncType,
} from './protocol';
import { findPassage, quoteOf, type TextRange } from './quotes';
import { isMentionType, mentionLabel, mentionText, type ReferenceData } from './references';
import { Removals } from './removals';
import { SaveLedger } from './save-ledger';

const maxBackoffMs = 10_000;
const waitForServerOnCloseMs = 5_000;

export interface OpenDocumentOptions {
  documentId: string;
  personId: string;
  /** What the page was served with; the server's word over the socket replaces it. */
  knownAccess: Access;
}

/** An open document which its owner must close. */
export interface OpenDocument extends DocumentConnection {
  /** Leaves at once; closes when the server has confirmed everything, or after five seconds. */
  close(): Promise<void>;
}

/** Loads this browser's copy of a document, then connects it to the server and keeps it connected. */
export async function openDocument(options: OpenDocumentOptions): Promise<OpenDocument> {
  const doc = new Y.Doc();
  // The person is part of the name: two people of one computer must never see or send each other's text.
  const copy = await openLocalCopy(`souhra:${options.personId}:${options.documentId}`, doc);
  return new Connection(doc, copy, options);
}

interface LiveSection {
  fragment: Y.XmlFragment;
  content: ProseNode | null;
  listeners: Set<() => void>;
}

class Connection implements OpenDocument {
  readonly documentId: string;
  readonly awareness: Awareness;
  readonly #doc: Y.Doc;
  readonly #copy: LocalCopy | null;
  readonly #provider: WebsocketProvider;
  readonly #ledger: SaveLedger;
  readonly #removals: Removals;
  readonly #listeners = new Set<() => void>();
  readonly #changedListeners = new Set<(changed: Changed) => void>();
  /** Told between two pages which share the connection, or before the first has begun to listen; the last of each entity. */
  readonly #unheard = new Map<string, Changed>();
  readonly #sections = new Map<string, LiveSection>();
  readonly #redraw = new Set<LiveSection>();
  readonly #abort = new AbortController();
  #status: DocumentState['status'] = 'connecting';
  #statusSince = Date.now();
  #access: Access;
  #refusal: Refusal | null = null;
  #ready: boolean;
  #workingIn: string | null = null;
  #state: DocumentState;

  constructor(
    doc: Y.Doc,
    copy: LocalCopy | null,
    { documentId, personId, knownAccess }: OpenDocumentOptions,
  ) {
    this.documentId = documentId;
    this.#doc = doc;
    this.#copy = copy;
    this.#access = knownAccess;
    this.#ready = copy?.whole ?? false;
    this.#ledger = new SaveLedger(copy?.waiting);
    this.#removals = new Removals(doc);
    // Before the provider listens to the same event, so that a change is in the books before it is sent.
    doc.on('update', (_update, _origin, _doc, transaction) => {
      if (transaction.local) this.#changedHere(transaction);
    });
    this.#provider = this.#connect(personId);
    this.awareness = this.#provider.awareness;
    this.#state = this.#currentState();
    this.#watchBrowser();
  }

  #connect(personId: string): WebsocketProvider {
    const provider = new WebsocketProvider(
      `${location.origin.replace(/^http/, 'ws')}/sync`,
      this.documentId,
      this.#doc,
      {
        connect: false,
        // Windows of one browser meet at the server like everybody else, where permissions are checked.
        disableBc: true,
        maxBackoffTime: maxBackoffMs,
        // After an interruption the page loads its data anew by itself.
        params: { age: String(pageAge()) },
        WebSocketPolyfill: countingSocket(this.#ledger),
        shouldReconnect: (event) => mayReconnect(event.code),
      },
    );
    const listen = (type: number, read: (decoder: Decoder) => void) => {
      provider.messageHandlers[type] = (_encoder: unknown, decoder: Decoder) => read(decoder);
    };
    listen(MessageType.saved, (decoder) => {
      this.#ledger.acknowledged(readSaved(decoder).count);
      this.#copy?.keepWaiting(this.#ledger.waiting);
      this.#publish();
    });
    listen(MessageType.changed, (decoder) => {
      const changed = readChanged(decoder);
      if (this.#changedListeners.size === 0) this.#unheard.set(changed.entity, changed);
      for (const listener of this.#changedListeners) listener(changed);
    });
    listen(MessageType.access, (decoder) => {
      this.#access = readAccess(decoder);
      this.#publish();
    });
    provider.on('sync', (synced) => {
      if (!synced) return;
      this.#ready = true;
      this.#refusal = null;
      this.#copy?.markWhole();
      this.#setStatus('online');
    });
    provider.on('connection-close', () => {
      this.#setStatus('offline');
      if (!provider.wsconnected) void this.isReachable();
    });
    provider.on('closed', ({ code }) => {
      this.#refusal = refusalOf(code);
      this.#publish();
    });
    // Name and colour are the server's to say; the id is only what it checks.
    provider.awareness.setLocalStateField('user', { id: personId });
    provider.connect();
    return provider;
  }

  /**
   * A browser does not say with which HTTP status a socket was refused, so the same address is asked over HTTP. Only
   * an answer without a page counts: a proxy's or the app's own error page says nothing about this document.
   */
  async isReachable(): Promise<boolean> {
    const wasOnline = this.#status === 'online';
    const response = await fetch(`/sync/${this.documentId}`, { redirect: 'manual' }).catch(() => null);
    if (response?.ok) return true;
    const refusal = response && !response.headers.get('content-type') && refusalByStatus.get(response.status);
    // Asked because the socket had closed, and let in since: the answer is an old one.
    const isOutdated = !wasOnline && this.#status === 'online';
    if (!refusal || isOutdated) return false;
    this.#refusal = refusal;
    this.#provider.disconnect();
    this.#publish();
    return false;
  }

  #watchBrowser(): void {
    const { signal } = this.#abort;
    window.addEventListener('online', () => this.reconnect(), { signal });
    // Before the editor takes the text out.
    document.addEventListener('cut', this.#removals.cutting, { signal, capture: true });
    document.addEventListener(
      'visibilitychange',
      () => {
        // Signing in happens in another window or tab: on coming back the session may be there again.
        if (document.visibilityState === 'visible' && this.#refusal === 'signedOut') this.reconnect();
      },
      { signal },
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (this.#state.waiting > 0 && this.#state.access === 'edit') event.preventDefault();
      },
      { signal },
    );
  }

  #changedHere(transaction: Y.Transaction): void {
    const touched = [...this.#doc.share].filter(([, type]) => transaction.changedParentTypes.has(type));
    this.#ledger.changed(
      Date.now(),
      touched.map(([key]) => key),
    );
    this.#copy?.keepWaiting(this.#ledger.waiting);
    this.#publish();
  }

  #setStatus(status: DocumentState['status']): void {
    if (status !== this.#status) this.#statusSince = Date.now();
    this.#status = status;
    this.#publish();
  }

  #currentState(): DocumentState {
    const { count, since } = this.#ledger.waiting;
    const isOnline = this.#status === 'online';
    const access = this.#refusal ? 'none' : this.#access;
    // Without the right to edit nothing is ever confirmed; what matters then is only whether something is left.
    const isSaved = isOnline && (access === 'edit' ? this.#ledger.settled : count === 0);
    const sinceWhen = since ?? this.#statusSince;
    return {
      status: this.#status,
      ready: this.#ready,
      access,
      save: isSaved
        ? { kind: 'saved' }
        : isOnline && access === 'edit'
          ? { kind: 'saving', since: sinceWhen }
          : { kind: 'offline', waiting: count, since: sinceWhen },
      waiting: count,
      refusal: this.#refusal,
      workingIn: this.#workingIn,
    };
  }

  #publish(): void {
    const next = this.#currentState();
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getSnapshot = (): DocumentState => this.#state;

  fragment(sectionKey: string): Y.XmlFragment {
    return this.#section(sectionKey).fragment;
  }

  read(sectionKey: string): ProseNode {
    const section = this.#section(sectionKey);
    section.content ??= fragmentToJson(section.fragment);
    return section.content;
  }

  anchor(sectionKey: string, range: TextRange): Anchor | null {
    const ends = endsOf(this.fragment(sectionKey), range);
    return ends && { ...ends, ...quoteOf(this.read(sectionKey), range) };
  }

  locate(sectionKey: string, anchor: Anchor): TextRange | null {
    return findPassage(this.read(sectionKey), anchor, rangeBetween(this.fragment(sectionKey), anchor));
  }

  observe(sectionKey: string, listener: () => void): () => void {
    const { listeners } = this.#section(sectionKey);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  #section(key: string): LiveSection {
    const known = this.#sections.get(key);
    if (known) return known;
    const section: LiveSection = {
      fragment: this.#doc.getXmlFragment(key),
      content: null,
      listeners: new Set(),
    };
    this.#sections.set(key, section);
    section.fragment.observeDeep(() => {
      section.content = null;
      if (section.listeners.size === 0) return;
      if (this.#redraw.size === 0) requestAnimationFrame(() => this.#redrawChanged());
      this.#redraw.add(section);
    });
    return section;
  }

  #redrawChanged(): void {
    const changed = [...this.#redraw];
    this.#redraw.clear();
    for (const section of changed) for (const listener of section.listeners) listener();
  }

  onChanged(listener: (changed: Changed) => void): () => void {
    this.#changedListeners.add(listener);
    const unheard = [...this.#unheard.values()];
    this.#unheard.clear();
    for (const changed of unheard) listener(changed);
    return () => this.#changedListeners.delete(listener);
  }

  onMentionRemoved(sectionKey: string, listener: OnMentionRemoved): () => void {
    return this.#removals.subscribe(sectionKey, listener);
  }

  appendMention(sectionKey: string, mention: RecordMention): void {
    this.#removals.append(sectionKey, mention);
  }

  workIn(sectionKey: string | null): void {
    if (sectionKey === this.#workingIn) return;
    this.#workingIn = sectionKey;
    this.awareness.setLocalStateField('section', sectionKey);
    this.#publish();
  }

  reconnect(): void {
    this.#provider.wsUnsuccessfulReconnects = 0;
    this.#provider.connect();
  }

  unsentText(references: ReferenceData): string {
    const nameOf = (type: string, id: string) => {
      const label = isMentionType(type) ? mentionLabel(type, id, references) : null;
      return label && mentionText(label);
    };
    return this.#ledger.waiting.sections
      .map((key) => plainText(withMentions(this.read(key), nameOf)))
      .join('\n\n');
  }

  async discardUnsent(): Promise<void> {
    this.#abort.abort();
    this.#provider.destroy();
    await this.#copy?.clear();
  }

  async close(): Promise<void> {
    this.awareness.setLocalState(null);
    await this.#savedOrTimeout();
    this.#abort.abort();
    this.#provider.destroy();
    this.#copy?.close();
    this.#doc.destroy();
  }

  #savedOrTimeout(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        unsubscribe();
        resolve();
      };
      const check = () => {
        if (this.#state.save.kind !== 'saving') done();
      };
      const timer = setTimeout(done, waitForServerOnCloseMs);
      const unsubscribe = this.subscribe(check);
      check();
    });
  }
}

/** The browser's WebSocket, which also enters every document message it sends into the books. */
function countingSocket(ledger: SaveLedger): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      ledger.opened();
    }

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      if (frame instanceof Uint8Array && isDocumentMessage(frame)) {
        ledger.sent(frame[1] === SyncType.step2 ? 'state' : 'update');
      }
      super.send(frame);
    }
  };
}

const refusalByStatus = new Map<number, Refusal>([
  [401, 'signedOut'],
  [403, 'noAccess'],
  [404, 'gone'],
]);

function refusalOf(closeCode: number): Refusal {
  if (closeCode === CloseCode.sessionEnded) return 'signedOut';
  if (closeCode === CloseCode.forbidden) return 'noAccess';
  return closeCode === CloseCode.gone ? 'gone' : 'failed';
}
