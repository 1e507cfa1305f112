import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { OpenDocument } from './connection';
import type { Access, DocumentConnection, DocumentState } from './document-state';

const closeAfterMs = 500;

interface Opened {
  document: Promise<OpenDocument>;
  users: number;
}

const opened = new Map<string, Opened>();

/**
 * Opens a document for live work while the component is mounted; null until the browser has loaded what is needed
 * (never on the server), and for no document id. All users on a page share one connection.
 * `knownAccess` is what the page's loader knows, for the moments before the sync server has spoken.
 */
export function useDocument(
  documentId: string | null,
  personId: string,
  knownAccess: Access = 'read',
): DocumentConnection | null {
  const [connection, setConnection] = useState<DocumentConnection | null>(null);

  // What it is when a document is opened counts; a later change of it must not open the document anew.
  const accessNow = useRef(knownAccess);
  accessNow.current = knownAccess;

  useEffect(() => {
    if (documentId === null) return;
    let mounted = true;
    const release = acquire({ documentId, personId, knownAccess: accessNow.current }, (document) => {
      if (mounted) setConnection(document);
    });
    return () => {
      mounted = false;
      setConnection(null);
      release();
    };
  }, [documentId, personId]);

  return connection;
}

function acquire(
  options: { documentId: string; personId: string; knownAccess: Access },
  onOpen: (document: OpenDocument) => void,
): () => void {
  const key = `${options.personId} ${options.documentId}`;
  let entry = opened.get(key);
  if (!entry) {
    entry = { users: 0, document: import('./connection').then(({ openDocument }) => openDocument(options)) };
    opened.set(key, entry);
    // A chunk that did not load (no network) may load for the next user.
    entry.document.catch(() => opened.delete(key));
  }
  const held = entry;
  held.users += 1;
  void held.document.then(onOpen);
  return () => {
    held.users -= 1;
    // Not at once: the next page may show the same document.
    setTimeout(() => {
      if (held.users > 0 || opened.get(key) !== held) return;
      opened.delete(key);
      void held.document.then((document) => document.close());
    }, closeAfterMs);
  };
}

const disconnected: DocumentState = {
  status: 'connecting',
  ready: false,
  access: 'none',
  save: { kind: 'offline', waiting: 0, since: 0 },
  waiting: 0,
  refusal: null,
  workingIn: null,
};

const noSubscription = () => () => {};

/** Something of a connection's state, rendering anew only when it changes; give primitives or stable objects. */
export function useDocumentState<Value>(
  connection: DocumentConnection | null,
  select: (state: DocumentState) => Value,
): Value {
  return useSyncExternalStore(
    connection?.subscribe ?? noSubscription,
    () => select(connection?.getSnapshot() ?? disconnected),
    () => select(disconnected),
  );
}
