import * as Y from 'yjs';
import { CloseCode, SyncType } from '~/collab/protocol';
import type { Clock } from './clock';
import type { Batch, Settlement } from './committer';
import type { FanoutChannel, FanoutMessage } from './fanout';
import { encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from './frames';
import type { Limits } from './limits';
import { type Log, reasonOf } from './log';
import { Presence } from './presence';
import type { Connection, Host, Mark } from './socket';
import type { DocumentInfo, LoadedDocument } from './storage';
import { alters, applyAll, type CheckedUpdate, hasGaps, mergeUpdates } from './update';
import { Violation } from './violation';

/** What a room needs of its surroundings. */
export type RoomContext = {
  clock: Clock;
  limits: Limits;
  log: Log;
  /** Whether no more updates can be taken until Postgres has caught up. */
  isFull(): boolean;
  /** `bytes` more of this room wait for the next commit. */
  onPending(room: Room, bytes: number): void;
  /** A commit of this room is done; these sections changed since the last one. */
  onCommitted(room: Room, sections: ReadonlySet<string>): void;
  /** A connection has left. */
  onLeave(room: Room): void;
  /** The document in memory cannot be trusted any more and must be read again from storage. */
  onBroken(room: Room): void;
};

/** What a sync step 1 costs of a connection's frames: the answer may be the whole document. */
const STEP1_FRAMES = 20;

/** One document in memory: its Y.Doc, its connections, and what of it waits to be committed. */
export class Room implements Host {
  readonly doc = new Y.Doc();
  readonly info: DocumentInfo;
  readonly connections = new Set<Connection>();
  /** Log rows not compacted yet, and the highest known seq. */
  rows: number;
  seq: number;
  private readonly presence: Presence;
  private channel: FanoutChannel | null = null;
  private pending = new Map<string | null, Uint8Array[]>();
  private pendingBytes = 0;
  private writers = new Set<Connection>();
  private inFlight = 0;
  private dirty = new Set<string>();
  private altered = false;

  /** @throws when something stored is not a Yjs update */
  constructor(
    loaded: LoadedDocument,
    private readonly context: RoomContext,
  ) {
    this.info = loaded.info;
    this.rows = loaded.rows;
    this.seq = loaded.seq;
    this.presence = new Presence(context.clock, context.limits.awarenessStateBytes);
    applyAll(this.doc, loaded.updates);
    this.doc.on('afterTransaction', (transaction) => this.note(transaction));
  }

  /** Nothing of this room waits for a commit, or for the end of one. */
  get settled(): boolean {
    return this.pending.size === 0 && this.inFlight === 0;
  }

  /** From now on, what is taken here is also told to the other processes. */
  attach(channel: FanoutChannel): void {
    this.channel = channel;
  }

  /** Lets a connection in: it learns what it may do, what is missing here, and who is present. */
  join(connection: Connection): void {
    this.connections.add(connection);
    connection.enter(this);
    connection.send(encodeStep1(Y.encodeStateVector(this.doc)));
    this.everybody(connection);
  }

  leave(from: Connection): void {
    this.connections.delete(from);
    const left = this.presence.leave(from);
    if (left !== null) this.relayAwareness(left, from);
    this.context.onLeave(this);
  }

  sync(from: Connection, stateVector: Uint8Array): void {
    from.charge(STEP1_FRAMES);
    from.sendState(encodeStep2(Y.encodeStateAsUpdate(this.doc, stateVector)));
  }

  write(from: Connection, update: CheckedUpdate, type: number, frame: Uint8Array): void {
    if (update.empty || (from.access !== 'edit' && !alters(this.doc, update))) {
      this.countWithoutNews(from);
      return;
    }
    if (from.access !== 'edit') {
      from.refuseWrite();
      return;
    }
    if (this.context.isFull()) throw new Violation(CloseCode.tryAgain, 'storage is behind');
    const news = this.integrate(from, update, type);
    if (news === null) {
      this.countWithoutNews(from);
      return;
    }
    from.countWaiting(update);
    this.writers.add(from);
    // A single update travels on as it came; only what was cut out of a sync step 2 is encoded anew.
    const onward = type === SyncType.update && news === update.bytes ? frame : encodeUpdate(news);
    this.relay(onward, from);
    this.channel?.publish({ kind: 'update', update: news });
    this.queue(from.identity.personId, news);
  }

  /**
   * What a message repeats may be here, but not committed yet: its sender wrote it before the line broke, and Postgres
   * was slow. Then it is saved when that is.
   */
  private countWithoutNews(from: Connection): void {
    if (this.settled) {
      from.countSaved();
    } else {
      from.countWaiting(null);
      this.writers.add(from);
    }
  }

  awareness(from: Connection, update: Uint8Array): void {
    const news = this.presence.accept(from, update);
    if (news !== null) this.relayAwareness(news, from);
  }

  everybody(to: Connection): void {
    const here = this.presence.everybody();
    if (here !== null) to.send(encodeAwareness(here));
  }

  /** Sends a frame to all connections. */
  broadcast(frame: Uint8Array): void {
    for (const connection of this.connections) connection.send(frame);
  }

  /** Takes an update that is stored already (another process's, or the server's own) into memory and to the readers. */
  adopt(update: Uint8Array): Set<string> {
    const before = this.dirty;
    this.dirty = new Set();
    Y.applyUpdate(this.doc, update);
    const sections = this.dirty;
    this.dirty = before;
    this.relay(encodeUpdate(update), null);
    return sections;
  }

  /** A message of another process. */
  receive(message: FanoutMessage): void {
    try {
      this.adopt(message.update);
    } catch (error) {
      this.breakDown(error);
    }
  }

  /** Tells the other processes of an update this one has adopted. */
  publish(update: Uint8Array): void {
    this.channel?.publish({ kind: 'update', update });
  }

  /** What waits for a commit, merged per author; null when nothing does. */
  take(): Batch | null {
    if (this.pending.size === 0) return null;
    const documentId = this.info.id;
    const writes = [...this.pending].flatMap(([author, updates]) =>
      mergeUpdates(updates).map((update) => ({ documentId, author, update })),
    );
    const marks = this.takeMarks();
    const batch = { documentId, writes, bytes: this.pendingBytes };
    const sections = this.dirty;
    this.pending = new Map();
    this.pendingBytes = 0;
    this.dirty = new Set();
    this.inFlight++;
    return { ...batch, settle: (settlement) => this.settle(settlement, writes.length, marks, sections) };
  }

  private takeMarks(): Mark[] {
    const { writers } = this;
    this.writers = new Set();
    return [...writers].map((writer) => writer.take()).filter((mark) => mark !== null);
  }

  /** Forgets the document; nothing may be pending. */
  destroy(): void {
    this.channel?.leave();
    this.doc.destroy();
  }

  private settle(
    settlement: Settlement,
    rows: number,
    marks: readonly Mark[],
    sections: ReadonlySet<string>,
  ): void {
    this.inFlight--;
    switch (settlement.kind) {
      case 'committed':
        this.rows += rows;
        this.seq = Math.max(this.seq, settlement.seq);
        for (const mark of marks) mark.connection.settle(mark);
        // Those who came since with nothing new waited for this only.
        if (this.settled) for (const mark of this.takeMarks()) mark.connection.settle(mark);
        break;
      case 'refused':
        // What is in memory is not what is stored, and never will be: the data were bad, the document is gone, or its
        // revision was approved a moment ago. Who comes back is told which.
        this.context.onBroken(this);
        break;
    }
    this.context.onCommitted(this, sections);
  }

  /**
   * Applies an update to the document.
   * @returns what of it is to be stored and relayed, null when nothing is
   */
  private integrate(from: Connection, update: CheckedUpdate, type: number): Uint8Array | null {
    const gaps = hasGaps(this.doc);
    if (gaps && !alters(this.doc, update)) return null;
    // A sync step 2 repeats every deletion the client knows of; only what is new here is worth keeping.
    const cut: Uint8Array[] = [];
    const collect = (news: Uint8Array) => cut.push(news);
    const cutting = type === SyncType.step2 && !gaps;
    if (cutting) this.doc.on('update', collect);
    this.altered = false;
    try {
      Y.applyUpdate(this.doc, update.bytes, from);
    } catch (error) {
      // First this one, for good; the others are then asked to come back.
      from.close(CloseCode.badFrame, 'update cannot be applied');
      this.breakDown(error);
      throw error;
    } finally {
      if (cutting) this.doc.off('update', collect);
    }
    // What waits for something that has not come yet is in no event: then the bytes are kept as they came.
    if (gaps || hasGaps(this.doc)) return update.bytes;
    if (!this.altered) return null;
    return cutting ? (mergeUpdates(cut)[0] ?? null) : update.bytes;
  }

  private breakDown(error: unknown): void {
    this.context.log({
      level: 'error',
      event: 'sync.room.broken',
      documentId: this.info.id,
      reason: reasonOf(error),
    });
    this.context.onBroken(this);
  }

  private queue(author: string, update: Uint8Array): void {
    const updates = this.pending.get(author);
    if (updates === undefined) this.pending.set(author, [update]);
    else updates.push(update);
    this.pendingBytes += update.length;
    this.context.onPending(this, update.length);
  }

  private relay(frame: Uint8Array, except: Connection | null): void {
    for (const connection of this.connections) if (connection !== except) connection.send(frame);
  }

  private relayAwareness(update: Uint8Array, except: Connection): void {
    const frame = encodeAwareness(update);
    for (const connection of this.connections) if (connection !== except) connection.sendIfKeepingUp(frame);
  }

  private note(transaction: Y.Transaction): void {
    if (!isNews(transaction)) return;
    this.altered = true;
    for (const types of [transaction.changed, transaction.changedParentTypes]) {
      for (const type of types.keys()) if (type._item === null) this.dirty.add(Y.findRootTypeKey(type));
    }
  }
}

/** Whether a transaction added or deleted anything. */
function isNews({ deleteSet, beforeState, afterState }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return true;
  for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return true;
  return false;
}
