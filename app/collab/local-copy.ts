import * as Y from 'yjs';
import type { Waiting } from './save-ledger';

const giveUpAfterMs = 4_000;
const mergeAfterRows = 300;
/** What others wrote is safe on the server, and a count that is too high does no harm: those may be written later. */
const unhurriedMs = 500;
const updates = 'updates';
const facts = 'facts';
const nothing: Waiting = { count: 0, since: null, sections: [] };

/**
 * The copy of a document kept in this browser (IndexedDB), with what of it still waits for the server.
 *
 * Not y-indexeddb: it leaves each write to commit by itself, which needs the page to go on living; what was typed in
 * the last moments before a window closes was then lost, although it had been counted as waiting. Here the text and
 * the count are one transaction, committed at once.
 */
export interface LocalCopy {
  /** What earlier visits left unconfirmed. */
  readonly waiting: Waiting;
  /** Whether the copy once held all the server had, so that it can be worked on without the server. */
  readonly whole: boolean;
  markWhole(): void;
  keepWaiting(waiting: Waiting): void;
  /** Empties the copy for good; to be followed by a reload of the page. */
  clear(): Promise<void>;
  close(): void;
}

/**
 * Loads the copy into `doc` and keeps it up to date from then on. Resolves to null where the browser has no
 * usable storage (private windows, a full disk): the document then works, but does not survive a closed browser.
 */
export async function openLocalCopy(name: string, doc: Y.Doc): Promise<LocalCopy | null> {
  const database = await openDatabase(name);
  if (!database) return null;
  // A key of its own for each window, so that two windows of one person do not overwrite each other's count.
  const waitingKey = `waiting:${doc.clientID}`;
  const waiting = await takeOverWaiting(database, waitingKey);
  const whole = (await done(read(database, facts).get('whole'))) === true;
  const stored: Uint8Array[] = await done(read(database, updates).getAll());
  const origin = {};
  doc.transact(() => {
    for (const update of stored) Y.applyUpdate(doc, update, origin);
  }, origin);
  if (stored.length > mergeAfterRows) mergeRows(database);

  let pending: Uint8Array[] = [];
  let next: Waiting | null = null;
  let isUrgent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    isUrgent = false;
    if (isClosed || (pending.length === 0 && !next)) return;
    const transaction = database.transaction([updates, facts], 'readwrite');
    for (const update of pending) transaction.objectStore(updates).add(update);
    if (next?.count === 0) transaction.objectStore(facts).delete(waitingKey);
    else if (next) transaction.objectStore(facts).put(next, waitingKey);
    transaction.commit();
    pending = [];
    next = null;
  };
  const onUpdate = (update: Uint8Array, from: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (from === origin) return;
    pending.push(update);
    if (!local) timer ??= setTimeout(write, unhurriedMs);
    else if (!isUrgent) {
      // Within the same task, so that nothing lies between a keystroke and its place on the disk.
      isUrgent = true;
      queueMicrotask(write);
    }
  };
  doc.on('update', onUpdate);

  return {
    waiting,
    whole,
    markWhole: () => {
      const transaction = database.transaction(facts, 'readwrite');
      transaction.objectStore(facts).put(true, 'whole');
      transaction.commit();
    },
    keepWaiting: (value) => {
      next = value;
      timer ??= setTimeout(write, unhurriedMs);
    },
    clear: async () => {
      doc.off('update', onUpdate);
      isClosed = true;
      const transaction = database.transaction([updates, facts], 'readwrite');
      const cleared = [transaction.objectStore(updates).clear(), transaction.objectStore(facts).clear()];
      transaction.commit();
      await Promise.all(cleared.map(done));
      database.close();
    },
    close: () => {
      doc.off('update', onUpdate);
      write();
      isClosed = true;
      database.close();
    },
  };
}

/** Null when there is no storage, it refuses, or it does not answer in time (a broken browser profile). */
function openDatabase(name: string): Promise<IDBDatabase | null> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(null);
  return new Promise((resolve) => {
    const request = indexedDB.open(name, 1);
    const timer = setTimeout(resolve, giveUpAfterMs, null);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(updates, { autoIncrement: true });
      request.result.createObjectStore(facts);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      resolve(null);
    };
  });
}

/** Sums up what all windows of earlier visits left, and puts it under this window's name. */
async function takeOverWaiting(database: IDBDatabase, ownKey: string): Promise<Waiting> {
  const left = IDBKeyRange.bound('waiting:', 'waiting:\uffff');
  const store = database.transaction(facts, 'readwrite').objectStore(facts);
  const entries: unknown[] = await done(store.getAll(left));
  const sum = entries.filter(isWaiting).reduce(add, nothing);
  store.delete(left);
  if (sum.count > 0) await done(store.put(sum, ownKey));
  return sum;
}

/** Makes one row of all rows. In one transaction, so rows another window adds meanwhile come after it. */
function mergeRows(database: IDBDatabase): void {
  const store = database.transaction(updates, 'readwrite').objectStore(updates);
  const all: IDBRequest<Uint8Array[]> = store.getAll();
  all.onsuccess = () => {
    const merged = Y.mergeUpdates(all.result);
    store.clear();
    store.add(merged);
  };
}

function add(a: Waiting, b: Waiting): Waiting {
  const since = Math.min(a.since ?? Number.POSITIVE_INFINITY, b.since ?? Number.POSITIVE_INFINITY);
  return {
    count: a.count + b.count,
    since: Number.isFinite(since) ? since : null,
    sections: [...new Set([...a.sections, ...b.sections])],
  };
}

function isWaiting(value: unknown): value is Waiting {
  return (
    typeof value === 'object' && value !== null && 'count' in value && 'since' in value && 'sections' in value
  );
}

function read(database: IDBDatabase, store: string): IDBObjectStore {
  return database.transaction(store).objectStore(store);
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
