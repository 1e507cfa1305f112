import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import {
  type Access,
  type Changed,
  isDocumentMessage,
  MessageType,
  readAccess,
  readChanged,
  readSaved,
  type Saved,
  SyncType,
} from '~/collab/protocol';
import { encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from '../frames';
import type { Connection, Wire } from '../socket';

/**
 * A client without a network: a Y.Doc which speaks the stock provider's protocol with a `Connection`, through two
 * queues that a test delivers from when it likes.
 */
export class Peer {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly toServer: Uint8Array[] = [];
  readonly toPeer: Uint8Array[] = [];
  closedWith: number | null = null;
  synced = false;
  sent = 0;
  saved: Saved | null = null;
  access: Access | null = null;
  readonly changed: Changed[] = [];
  /** Added to what the server sees as unsent, to play a slow reader. */
  stuffing = 0;
  private connection: Connection | null = null;

  constructor() {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(encodeUpdate(update));
    });
    this.awareness.on(
      'update',
      ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
        // As the stock provider does: also what came from the others goes back to the server.
        this.send(encodeAwareness(encodeAwarenessUpdate(this.awareness, [...added, ...updated, ...removed])));
      },
    );
  }

  /** Whether the server has said that everything sent over this connection is saved. */
  get isSaved(): boolean {
    return this.connection !== null && this.synced && this.saved?.count === this.sent;
  }

  get connected(): boolean {
    return this.connection !== null;
  }

  /** The wire to give to a new connection of this peer. */
  wire(): Wire {
    const { toPeer } = this;
    const peer = this;
    return {
      send: (frame) => void toPeer.push(frame),
      get buffered() {
        return toPeer.reduce((sum, frame) => sum + frame.length, peer.stuffing);
      },
      close: (code) => {
        this.closedWith = code;
        this.hangUp();
      },
    };
  }

  /** Begins to talk over a connection that was given this peer's wire. */
  connect(connection: Connection): void {
    this.connection = connection;
    this.closedWith = null;
    this.synced = false;
    this.sent = 0;
    this.saved = null;
    this.send(encodeStep1(Y.encodeStateVector(this.doc)));
    this.send(encodeAwareness(encodeAwarenessUpdate(this.awareness, [this.doc.clientID])));
  }

  /** Drops the line: what is under way in either direction is lost. */
  disconnect(): void {
    const { connection } = this;
    this.hangUp();
    connection?.closed();
  }

  /** Sends a frame as it is. */
  send(frame: Uint8Array): void {
    if (this.connection === null) return;
    if (isDocumentMessage(frame)) this.sent++;
    this.toServer.push(frame);
  }

  /** Delivers the next frame in one direction. @returns false when there is none */
  deliver(direction: 'toServer' | 'toPeer'): boolean {
    const frame = this[direction].shift();
    if (frame === undefined) return false;
    if (direction === 'toServer') this.connection?.receive(frame);
    else this.receive(frame);
    return true;
  }

  /** Delivers everything in both directions until nothing is under way. */
  deliverAll(): void {
    while (this.deliver('toServer') || this.deliver('toPeer'));
  }

  /** Types into the first paragraph of a section, making it when there is none. */
  type(section: string, text: string, at = Number.POSITIVE_INFINITY): void {
    this.doc.transact(() => {
      const fragment = this.doc.getXmlFragment(section);
      if (fragment.length === 0) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText()]);
        fragment.insert(0, [paragraph]);
      }
      const line = textOf(fragment);
      line.insert(Math.min(at, line.length), text);
    });
  }

  /** Deletes from the first paragraph of a section as much as is there. */
  erase(section: string, at: number, length: number): void {
    const fragment = this.doc.getXmlFragment(section);
    if (fragment.length === 0) return;
    const line = textOf(fragment);
    const from = Math.min(at, line.length);
    line.delete(from, Math.min(length, line.length - from));
  }

  read(section: string): string {
    return this.doc.getXmlFragment(section).toString();
  }

  destroy(): void {
    this.hangUp();
    this.awareness.destroy();
    this.doc.destroy();
  }

  private hangUp(): void {
    this.connection = null;
    this.toServer.length = 0;
    this.toPeer.length = 0;
  }

  private receive(frame: Uint8Array): void {
    const decoder = createDecoder(frame);
    switch (readVarUint(decoder)) {
      case MessageType.sync: {
        const type = readVarUint(decoder);
        const body = readVarUint8Array(decoder);
        if (type === SyncType.step1) {
          this.send(encodeStep2(Y.encodeStateAsUpdate(this.doc, body)));
        } else {
          Y.applyUpdate(this.doc, body, this);
          if (type === SyncType.step2) this.synced = true;
        }
        return;
      }
      case MessageType.awareness:
        applyAwarenessUpdate(this.awareness, readVarUint8Array(decoder), this);
        return;
      case MessageType.saved:
        this.saved = readSaved(decoder);
        return;
      case MessageType.changed:
        this.changed.push(readChanged(decoder));
        return;
      case MessageType.access:
        this.access = readAccess(decoder);
        return;
      default:
        throw new Error('a frame no client knows');
    }
  }
}

function textOf(fragment: Y.XmlFragment): Y.XmlText {
  const paragraph = fragment.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('the first block is not a paragraph with text');
  return text;
}
