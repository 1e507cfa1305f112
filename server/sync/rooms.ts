import { CloseCode } from '~/collab/protocol';
import type { Clock } from './clock';
import type { Fanout, FanoutMessage } from './fanout';
import type { Limits } from './limits';
import { type Log, reasonOf } from './log';
import { Room, type RoomContext } from './room';
import type { Storage } from './storage';

/** Why a document could not be had. */
export class NoSuchDocument extends Error {}

type Phase =
  /** Being read from storage; nothing of it exists yet, and nothing of it can be written. */
  | { kind: 'loading' }
  /** Somebody holds it. */
  | { kind: 'active'; room: Room }
  /** Nobody holds it; it stays until its writes are done and its time is up, and can become active again. */
  | { kind: 'draining'; room: Room; timeUp: boolean; cancelTimer: () => void }
  /** Not to be trusted any more; it only stays until its writes are done, and lets nobody in. */
  | { kind: 'broken'; room: Room }
  /** Not in memory. Whoever still looks at this slot is late. */
  | { kind: 'gone' };

type Slot = { phase: Phase; holders: number; loaded: Promise<Room> };

/** What the rooms tell the rest of the server. */
export type RoomsContext = Pick<RoomContext, 'isFull' | 'onPending' | 'onCommitted'> & {
  clock: Clock;
  limits: Limits;
  log: Log;
  /** A document has left memory. */
  onEvicted(room: Room): void;
};

/** The documents in memory and their lives. */
export class Rooms {
  private readonly slots = new Map<string, Slot>();

  constructor(
    private readonly storage: Pick<Storage, 'load'>,
    private readonly fanout: Fanout,
    private readonly context: RoomsContext,
  ) {}

  get size(): number {
    return this.slots.size;
  }

  /** All rooms which are readable now. */
  *[Symbol.iterator](): Iterator<Room> {
    for (const { phase } of this.slots.values()) {
      if (phase.kind === 'active' || phase.kind === 'draining') yield phase.room;
    }
  }

  /** The room of a document, if it is in memory and can be trusted. */
  get(documentId: string): Room | null {
    const phase = this.slots.get(documentId)?.phase;
    return phase?.kind === 'active' || phase?.kind === 'draining' ? phase.room : null;
  }

  /**
   * Holds the room of a document, reading it first where needed. Each successful call is paired with a `release`.
   * @throws NoSuchDocument; any other error means that it cannot be had now
   */
  async acquire(documentId: string): Promise<Room> {
    const slot = this.slots.get(documentId) ?? this.load(documentId);
    slot.holders++;
    try {
      const room = await slot.loaded;
      this.activate(slot, room);
      return room;
    } catch (error) {
      slot.holders--;
      this.settle(slot);
      throw error;
    }
  }

  /** Gives back what `acquire` gave. */
  release(room: Room): void {
    const slot = this.slots.get(room.info.id);
    if (slot === undefined) return;
    slot.holders--;
    this.settle(slot);
  }

  private activate(slot: Slot, room: Room): void {
    switch (slot.phase.kind) {
      case 'loading':
        slot.phase = { kind: 'active', room };
        return;
      case 'draining':
        slot.phase.cancelTimer();
        slot.phase = { kind: 'active', room };
        return;
      case 'active':
        return;
      case 'broken':
      case 'gone':
        throw new Error(`document ${room.info.id} is ${slot.phase.kind}`);
    }
  }

  private load(documentId: string): Slot {
    const slot: Slot = { phase: { kind: 'loading' }, holders: 0, loaded: this.read(documentId) };
    this.slots.set(documentId, slot);
    slot.loaded.catch(() => {
      slot.phase = { kind: 'gone' };
      this.slots.delete(documentId);
    });
    return slot;
  }

  private async read(documentId: string): Promise<Room> {
    const early: FanoutMessage[] = [];
    let receive = (message: FanoutMessage): void => void early.push(message);
    const channel = await this.fanout.join(documentId, (message) => receive(message));
    try {
      const loaded = await this.storage.load(documentId);
      if (loaded === null) throw new NoSuchDocument(documentId);
      const room = new Room(loaded, {
        ...this.context,
        onLeave: () => this.release(room),
        onBroken: () => this.break(room),
        onCommitted: (committed, sections) => {
          this.context.onCommitted(committed, sections);
          const slot = this.slots.get(documentId);
          if (slot !== undefined) this.settle(slot);
        },
      });
      room.attach(channel);
      receive = (message) => room.receive(message);
      for (const message of early) room.receive(message);
      return room;
    } catch (error) {
      channel.leave();
      if (!(error instanceof NoSuchDocument)) {
        this.context.log({ level: 'error', event: 'sync.load.failed', documentId, reason: reasonOf(error) });
      }
      throw error;
    }
  }

  /** Sends everybody away so that they come back to a room read anew. */
  private break(room: Room): void {
    const slot = this.slots.get(room.info.id);
    if (slot === undefined || slot.phase.kind === 'gone' || slot.phase.kind === 'broken') return;
    if (slot.phase.kind === 'draining') slot.phase.cancelTimer();
    slot.phase = { kind: 'broken', room };
    for (const connection of [...room.connections])
      connection.close(CloseCode.tryAgain, 'document is read again');
    this.settle(slot);
  }

  /** Lets a slot take the next step of its life, if it is time. */
  private settle(slot: Slot): void {
    const { phase } = slot;
    switch (phase.kind) {
      case 'active': {
        if (slot.holders > 0) return;
        const draining = {
          kind: 'draining' as const,
          room: phase.room,
          timeUp: false,
          cancelTimer: this.context.clock.after(this.context.limits.lingerMs, () => {
            draining.timeUp = true;
            this.settle(slot);
          }),
        };
        slot.phase = draining;
        return;
      }
      case 'draining':
        if (phase.timeUp && phase.room.settled && slot.holders === 0) this.evict(slot, phase.room);
        return;
      case 'broken':
        if (phase.room.settled && slot.holders === 0) this.evict(slot, phase.room);
        return;
      case 'loading':
      case 'gone':
        return;
    }
  }

  private evict(slot: Slot, room: Room): void {
    slot.phase = { kind: 'gone' };
    this.slots.delete(room.info.id);
    room.destroy();
    this.context.onEvicted(room);
  }

  /** Forgets everything, for the end of the process; nothing may be pending that is still to be kept. */
  clear(): void {
    for (const slot of this.slots.values()) {
      if (slot.phase.kind === 'draining') slot.phase.cancelTimer();
      if (slot.phase.kind !== 'loading' && slot.phase.kind !== 'gone') slot.phase.room.destroy();
      slot.phase = { kind: 'gone' };
    }
    this.slots.clear();
  }
}
