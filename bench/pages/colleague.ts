import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MessageType } from '../../app/collab/protocol';

/** Somebody who writes in a document from elsewhere. */
export type Colleague = {
  /** Writes one character into the paragraph, with the caret behind it. */
  write(character: string): void;
  leave(): void;
};

/**
 * Joins a document as the stock client does and puts the caret into the first paragraph of a section. In this process
 * rather than in a browser, since a real colleague's browser takes no time from this machine.
 * @param who.cookie the session's `Cookie` header
 */
export async function colleague(options: {
  url: string;
  documentId: string;
  section: string;
  who: { id: string; cookie: string };
}): Promise<Colleague> {
  const { url, documentId, section, who } = options;
  const headers = { Cookie: who.cookie, Origin: url };
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/sync`, documentId, doc, {
    disableBc: true,
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
  });
  // Frames of ours which do not matter here; the stock client complains about what it does not know.
  for (const type of [MessageType.saved, MessageType.changed, MessageType.access]) {
    provider.messageHandlers[type] = () => undefined;
  }
  provider.awareness.setLocalState({ user: { id: who.id }, section });
  await new Promise<void>((resolve, reject) => {
    provider.once('sync', () => resolve());
    provider.once('connection-error', () =>
      reject(new Error('the sync server does not let the colleague in')),
    );
  });
  const text = firstText(doc.getXmlFragment(section));
  let place = Math.min(10, text.length);
  const showCaret = () => {
    const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, place));
    provider.awareness.setLocalStateField('cursor', { anchor: at, head: at });
  };
  showCaret();
  return {
    write: (character) => {
      text.insert(place, character);
      place += character.length;
      showCaret();
    },
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

function firstText(fragment: Y.XmlFragment): Y.XmlText {
  const block = fragment.get(0);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('the section does not begin with a paragraph of text');
  return text;
}
