import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as Y from 'yjs';
import { type Access, CloseCode, encodeAccess, encodeSaved, MessageType, SyncType } from '~/collab/protocol';
import type { Identity, Place } from './authorise';
import { Bucket } from './bucket';
import type { Clock } from './clock';
import type { Limits } from './limits';
import { type Log, reasonOf } from './log';
import type { Appearance } from './presence';
import { addToVector, type CheckedUpdate, checkUpdate } from './update';
import { Violation } from './violation';

/** A socket as far as a connection needs it; `ws` in production, a fake pair in tests. */
export interface Wire {
  send(frame: Uint8Array): void;
  /** Bytes accepted by `send` which have not left yet. */
  readonly buffered: number;
  close(code: CloseCode, reason: string): void;
}

/** What a connection asks of its room. */
export interface Host {
  sync(from: Connection, stateVector: Uint8Array): void;
  write(from: Connection, update: CheckedUpdate, type: number, frame: Uint8Array): void;
  awareness(from: Connection, update: Uint8Array): void;
  everybody(to: Connection): void;
  leave(from: Connection): void;
}

/** What one commit settles of a connection: its first `count` document messages, carrying `vector`. */
export type Mark = { connection: Connection; count: number; vector: ReadonlyMap<number, number> };

/** A `saved` frame names at most so many Yjs clients; an honest connection writes as one. */
const VECTOR_CLIENTS = 64;

/** One person's socket to one document, or to a partnership: framing, limits, what they may do, and how much of theirs is saved. */
export class Connection {
  readonly appearance: Appearance;
  /** Turns false once, when either side closes. */
  open = true;
  private host: Host | null = null;
  private backlog: number;
  private readonly frames: Bucket;
  private readonly bytes: Bucket;
  private readonly awarenessFrames: Bucket;
  private forbiddenWrites = 0;
  private loweredAt = Number.NEGATIVE_INFINITY;
  private sentSinceHeartbeat = false;

  private received = 0;
  private acknowledged = 0;
  private unsaved: Map<number, number> | null = null;
  private saved = new Map<number, number>();

  constructor(
    readonly identity: Identity,
    readonly place: Place,
    private currentAccess: Access,
    private readonly wire: Wire,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.appearance = { id: identity.personId, name: identity.name, colour: identity.colour };
    this.backlog = limits.backlogBytes;
    this.frames = new Bucket(clock, limits.framesPerSecond, limits.frameBurst);
    this.bytes = new Bucket(clock, limits.bytesPerSecond, limits.frameBytes * 2);
    this.awarenessFrames = new Bucket(clock, limits.awarenessPerSecond, limits.awarenessBurst);
  }

  get access(): Access {
    return this.currentAccess;
  }

  /** Takes its place in a room; frames before this are an error of the caller. */
  enter(host: Host): void {
    this.host = host;
    this.send(encodeAccess(this.currentAccess));
  }

  /** Access as it is now; tells the client when it is not what it was. */
  setAccess(access: Access): void {
    if (access === this.currentAccess) return;
    if (this.currentAccess === 'edit') this.loweredAt = this.clock.now();
    this.currentAccess = access;
    this.forbiddenWrites = 0;
    this.send(encodeAccess(access));
  }

  /** A frame from the client. Never throws; what is wrong with it closes this connection only. */
  receive(frame: Uint8Array): void {
    if (!this.open || this.host === null) return;
    try {
      if (frame.length > this.limits.frameBytes) throw new Violation(CloseCode.tooLarge, 'frame too large');
      if (!this.bytes.take(frame.length)) throw new Violation(CloseCode.tooFast, 'too many bytes');
      this.charge(1);
      this.dispatch(this.host, frame);
    } catch (error) {
      const code = error instanceof Violation ? error.code : CloseCode.badFrame;
      this.warn('sync.frame.refused', { code, reason: reasonOf(error), bytes: frame.length });
      this.close(code, error instanceof Violation ? error.message : 'bad frame');
    }
  }

  private dispatch(host: Host, frame: Uint8Array): void {
    const decoder = createDecoder(frame);
    const type = readVarUint(decoder);
    switch (type) {
      case MessageType.sync: {
        const syncType = readVarUint(decoder);
        const body = readVarUint8Array(decoder);
        if (syncType === SyncType.step1) {
          host.sync(this, body);
          return;
        }
        if (syncType !== SyncType.step2 && syncType !== SyncType.update)
          throw new Error(`sync type ${syncType}`);
        host.write(this, checkUpdate(body), syncType, frame);
        return;
      }
      case MessageType.awareness: {
        if (!this.awarenessFrames.take(1)) return;
        if (frame.length > this.limits.awarenessBytes) {
          throw new Violation(CloseCode.tooLarge, 'awareness frame too large');
        }
        host.awareness(this, readVarUint8Array(decoder));
        return;
      }
      case MessageType.queryAwareness:
        host.everybody(this);
        return;
      default:
        throw new Error(`message type ${type}`);
    }
  }

  /** Sends a frame the client cannot do without; a reader too slow for it is closed, to resync cleanly later. */
  send(frame: Uint8Array): void {
    if (!this.open) return;
    if (this.wire.buffered > this.backlog) {
      this.warn('sync.reader.slow', { buffered: this.wire.buffered });
      this.close(CloseCode.tryAgain, 'reader too slow');
      return;
    }
    this.sentSinceHeartbeat = true;
    this.wire.send(frame);
  }

  /** Sends the answer to a sync step 1, whose size must not count against the reader. */
  sendState(frame: Uint8Array): void {
    this.backlog = this.limits.backlogBytes + frame.length;
    this.send(frame);
  }

  /** Sends a frame that may be missed. */
  sendIfKeepingUp(frame: Uint8Array): void {
    if (this.wire.buffered <= this.limits.backlogAwarenessBytes) this.send(frame);
  }

  /** Called regularly: sends `frame` when nothing was sent since the last time. */
  heartbeat(frame: Uint8Array): void {
    if (!this.sentSinceHeartbeat) this.send(frame);
    this.sentSinceHeartbeat = false;
  }

  /** Counts a document message whose content waits for a commit; null when it is only what others wait for. */
  countWaiting(update: CheckedUpdate | null): void {
    this.received++;
    this.unsaved ??= new Map();
    if (update !== null) addToVector(this.unsaved, update);
  }

  /** Counts a document message when nothing of the document waits for a commit. */
  countSaved(): void {
    this.acknowledge(++this.received);
  }

  /** What is in the commit that begins now; null when nothing of this connection is. */
  take(): Mark | null {
    if (this.unsaved === null) return null;
    const mark = { connection: this, count: this.received, vector: this.unsaved };
    this.unsaved = null;
    return mark;
  }

  /** The commit which held `mark` is durable. */
  settle(mark: Mark): void {
    for (const [client, clock] of mark.vector) {
      this.saved.set(client, Math.max(clock, this.saved.get(client) ?? 0));
    }
    if (this.saved.size > VECTOR_CLIENTS) this.saved = new Map([...mark.vector].slice(0, VECTOR_CLIENTS));
    this.acknowledge(mark.count);
  }

  private acknowledge(count: number): void {
    this.acknowledged = count;
    this.send(encodeSaved({ count, stateVector: Y.encodeStateVector(this.saved) }));
  }

  /** A document message this person may not send: not taken, answered. @throws Violation when repeated */
  refuseWrite(): void {
    const underWay = this.clock.now() - this.loweredAt < this.limits.forbiddenGraceMs;
    if (!underWay && ++this.forbiddenWrites > this.limits.forbiddenWrites) {
      throw new Violation(CloseCode.forbidden, `no right to write, only to ${this.currentAccess}`);
    }
    this.acknowledge(this.acknowledged);
  }

  /** Counts a request as this many frames. @throws Violation when there were too many lately */
  charge(frames: number): void {
    if (!this.frames.take(frames)) throw new Violation(CloseCode.tooFast, 'too many frames');
  }

  /** Closes from the server's side. */
  close(code: CloseCode, reason: string): void {
    if (!this.open) return;
    this.wire.close(code, reason);
    this.closed();
  }

  /** The socket is closed, from whichever side. */
  closed(): void {
    if (!this.open) return;
    this.open = false;
    this.host?.leave(this);
  }

  private warn(event: string, fields: Record<string, unknown>): void {
    const { personId } = this.identity;
    this.log({ level: 'warn', event, ...this.place, personId, ...fields });
  }
}
