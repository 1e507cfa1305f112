import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { AccessWatch } from './access-watch';
import {
  type Admission,
  type Authority,
  ageOf,
  authorise,
  type Identify,
  type Place,
  type RefusalStatus,
} from './authorise';
import type { Clock } from './clock';
import type { Halls } from './hall';
import type { Limits } from './limits';
import type { Log } from './log';
import { NoSuchDocument, type Rooms } from './rooms';
import { Connection } from './socket';
import { attach, createUpgrader, refuse, wireOf } from './upgrade';

export type DoorContext = {
  identify: Identify;
  authority: Authority;
  origins: ReadonlySet<string>;
  addressOf: (request: IncomingMessage) => string;
  rooms: Rooms;
  halls: Halls;
  watch: AccessWatch;
  clock: Clock;
  limits: Limits;
  log: Log;
  /** Tells one that has just come in what has changed since its page asked for its data. */
  tellMissed: (connection: Connection, place: Listened, ageMs: number) => void;
};

/** Of whose changes one hears who came in: of a revision's where there is one, else of all of a partnership. */
export type Listened = { partnershipId: string; revisionId?: string | null };

type Admitted = Extract<Admission, { kind: 'admitted' }>;

/** A place that is held for somebody: taken with `join`, or given back. */
type Seat = { info: Listened; join(connection: Connection): void; release(): void };

/** How many of each there are; what has none is not kept. */
class Tally {
  private readonly counts = new Map<string, number>();

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  add(key: string, change: 1 | -1): void {
    const count = this.of(key) + change;
    if (count === 0) this.counts.delete(key);
    else this.counts.set(key, count);
  }
}

/** Decides who comes in: every upgrade ends in a socket in its room or hall, or in an HTTP status within a bounded time. */
export class Door {
  private readonly upgrader;
  private readonly sockets = new Set<WebSocket>();
  private readonly perPerson = new Tally();
  private readonly perAddress = new Tally();
  private handshakes = 0;
  private open = true;
  private whenEmpty: (() => void) | null = null;

  constructor(private readonly context: DoorContext) {
    this.upgrader = createUpgrader(context.limits.frameBytes);
  }

  get connections(): number {
    return this.sockets.size;
  }

  /** Takes an upgrade request. Never throws. */
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A peer that resets now has no other listener, and an unheard error would end the process.
    socket.on('error', () => socket.destroy());
    const { limits, clock } = this.context;
    const address = this.context.addressOf(request);
    if (!this.open || this.handshakes >= limits.handshakes) {
      refuse(socket, 503);
      return;
    }
    if (this.perAddress.of(address) >= limits.connectionsPerAddress) {
      refuse(socket, 429);
      return;
    }

    let pending = true;
    const decide = (status: RefusalStatus | null) => {
      if (!pending) return;
      pending = false;
      cancelDeadline();
      this.handshakes--;
      if (status !== null) {
        this.perAddress.add(address, -1);
        refuse(socket, status);
      }
    };
    const cancelDeadline = clock.after(limits.handshakeMs, () => decide(503));
    this.handshakes++;
    this.perAddress.add(address, 1);
    void this.admit(request).then((admitted) => {
      if (admitted.kind === 'refused') return decide(admitted.status);
      if (!pending || !this.open || socket.destroyed) {
        admitted.seat.release();
        return decide(503);
      }
      const entered = this.enter(request, socket, head, admitted, address);
      // What `ws` itself finds wrong with a handshake it has answered already.
      decide(entered ? null : 400);
    });
  }

  /** Lets nobody in any more. */
  shut(): void {
    this.open = false;
  }

  /** Resolves when all sockets are gone. */
  emptied(): Promise<void> {
    if (this.sockets.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.whenEmpty = resolve;
    });
  }

  private async admit(
    request: IncomingMessage,
  ): Promise<Exclude<Admission, Admitted> | (Admitted & { seat: Seat; epoch: number })> {
    const { watch, limits } = this.context;
    const epoch = watch.epoch;
    const admission = await authorise(request, this.context);
    if (admission.kind === 'refused') return admission;
    if (this.perPerson.of(admission.identity.personId) >= limits.connectionsPerPerson) {
      return { kind: 'refused', status: 429 };
    }
    try {
      return { ...admission, epoch, seat: await this.hold(admission.place) };
    } catch (error) {
      return { kind: 'refused', status: error instanceof NoSuchDocument ? 404 : 503 };
    }
  }

  private async hold(place: Place): Promise<Seat> {
    const { rooms, halls } = this.context;
    if ('partnershipId' in place) {
      return {
        info: place,
        join: (one) => halls.of(place.partnershipId).join(one),
        release: () => undefined,
      };
    }
    const room = await rooms.acquire(place.documentId);
    return { info: room.info, join: (one) => room.join(one), release: () => rooms.release(room) };
  }

  private enter(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    { seat, identity, place, access, epoch }: Admitted & { seat: Seat; epoch: number },
    address: string,
  ): boolean {
    const { limits, clock, log, watch } = this.context;
    let entered = false;
    this.upgrader.handleUpgrade(request, socket, head, (ws) => {
      entered = true;
      this.sockets.add(ws);
      this.perPerson.add(identity.personId, 1);
      const connection = new Connection(identity, place, access, wireOf(ws), limits, clock, log);
      ws.on('error', (error) =>
        log({ level: 'info', event: 'sync.socket.error', ...place, reason: error.message }),
      );
      ws.on('close', () => {
        this.sockets.delete(ws);
        this.perPerson.add(identity.personId, -1);
        this.perAddress.add(address, -1);
        if (this.sockets.size === 0) this.whenEmpty?.();
      });
      attach(ws, connection);
      seat.join(connection);
      const age = ageOf(request);
      if (age !== null) this.context.tellMissed(connection, seat.info, age);
      // Rights may have been taken away between the question and this moment.
      if (watch.epoch !== epoch) void watch.recheck([connection]);
    });
    if (!entered) seat.release();
    return entered;
  }
}
