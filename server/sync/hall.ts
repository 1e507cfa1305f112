import { CloseCode } from '~/collab/protocol';
import type { Connection, Host } from './socket';
import { Violation } from './violation';

/** Those who listen to a partnership as a whole. There is nothing to write or to see of one another here. */
export class Hall implements Host {
  readonly connections = new Set<Connection>();

  constructor(
    readonly info: { partnershipId: string },
    private readonly onEmpty: () => void,
  ) {}

  join(connection: Connection): void {
    this.connections.add(connection);
    connection.enter(this);
  }

  leave(from: Connection): void {
    this.connections.delete(from);
    if (this.connections.size === 0) this.onEmpty();
  }

  broadcast(frame: Uint8Array): void {
    for (const connection of [...this.connections]) connection.send(frame);
  }

  sync(): void {
    nothingHere();
  }

  write(): void {
    nothingHere();
  }

  awareness(): void {
    nothingHere();
  }

  everybody(): void {
    nothingHere();
  }
}

function nothingHere(): never {
  throw new Violation(CloseCode.badFrame, 'no document');
}

/** The halls in which somebody is. */
export class Halls {
  private readonly halls = new Map<string, Hall>();

  [Symbol.iterator](): Iterator<Hall> {
    return this.halls.values();
  }

  /** The hall of a partnership; it goes away with the last one who leaves it. */
  of(partnershipId: string): Hall {
    let hall = this.halls.get(partnershipId);
    if (!hall) {
      hall = new Hall({ partnershipId }, () => this.halls.delete(partnershipId));
      this.halls.set(partnershipId, hall);
    }
    return hall;
  }
}
