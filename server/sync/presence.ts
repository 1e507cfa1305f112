import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import { CloseCode } from '~/collab/protocol';
import type { Clock } from './clock';
import { Violation } from './violation';

/** How somebody appears to the others; known by the server, whatever a client says. */
export type Appearance = { id: string; name: string; colour: string };

/** Whoever announces states: a connection. Compared by identity. */
export type Announcer = { readonly appearance: Appearance };

type Entry = {
  owner: Announcer | null;
  personId: string;
  sent: number;
  received: number;
  state: string;
  leftAt: number;
};

/** Late echoes of a state that is gone arrive within this time, if at all. */
const ECHO_MS = 60_000;
const IDS_PER_CONNECTION = 4;

/**
 * The awareness states of one document, as y-protocols encodes them, with three differences: a client id belongs to
 * the connection that announced it, `user` is what the server knows, and the clocks sent out are the server's own.
 *
 * A stock client sends back every state it receives, so states of others are ignored, not punished. Clocks of our own
 * let a client which reconnects appear at once, although its own clock has not moved since it was seen leaving.
 */
export class Presence {
  private readonly entries = new Map<number, Entry>();
  private lastClock: number;

  constructor(
    private readonly clock: Clock,
    private readonly stateBytes: number,
  ) {
    // Clients remember clocks over a restart of the server; time goes on over it.
    this.lastClock = clock.now();
  }

  /**
   * Takes an awareness update from a connection.
   * @returns the update for the others, or null when nothing in it is news
   * @throws Violation when a state is too large; any other error when it is malformed
   */
  accept(from: Announcer, update: Uint8Array): Uint8Array | null {
    const decoder = createDecoder(update);
    const changed: number[] = [];
    for (let left = readVarUint(decoder); left > 0; left--) {
      const client = readVarUint(decoder);
      const clock = readVarUint(decoder);
      const text = readVarString(decoder);
      if (!this.isNews(from, client, clock, text !== 'null')) continue;
      if (text.length > this.stateBytes) throw new Violation(CloseCode.tooLarge, 'awareness state too large');
      const state = withUser(text, from.appearance);
      const entry = { owner: state === null ? null : from, personId: from.appearance.id, received: clock };
      this.entries.set(client, {
        ...entry,
        sent: ++this.lastClock,
        state: state ?? 'null',
        leftAt: state === null ? this.clock.now() : 0,
      });
      changed.push(client);
    }
    return changed.length === 0 ? null : this.encode(changed);
  }

  /** Removes the states of a connection that left. @returns the update for the others, or null. */
  leave(from: Announcer): Uint8Array | null {
    const left: number[] = [];
    const now = this.clock.now();
    for (const [client, entry] of this.entries) {
      if (entry.owner === from) {
        this.entries.set(client, {
          ...entry,
          owner: null,
          sent: ++this.lastClock,
          state: 'null',
          leftAt: now,
        });
        left.push(client);
      } else if (entry.owner === null && now - entry.leftAt > ECHO_MS) {
        this.entries.delete(client);
      }
    }
    return left.length === 0 ? null : this.encode(left);
  }

  /** Everybody who is here, as one update; null when nobody is. */
  everybody(): Uint8Array | null {
    const here = [...this.entries].filter(([, entry]) => entry.owner !== null).map(([client]) => client);
    return here.length === 0 ? null : this.encode(here);
  }

  private isNews(from: Announcer, client: number, clock: number, alive: boolean): boolean {
    const entry = this.entries.get(client);
    if (entry?.owner === from) return alive ? clock > entry.received : clock >= entry.received;
    if (!alive) return false;
    const mine = this.countOf(from);
    if (mine >= IDS_PER_CONNECTION) return false;
    if (entry === undefined) return true;
    // The same person again: a reconnect while the old connection is not known to be dead yet, or after it left.
    return entry.personId === from.appearance.id && mine === 0;
  }

  private countOf(owner: Announcer): number {
    let count = 0;
    for (const entry of this.entries.values()) if (entry.owner === owner) count++;
    return count;
  }

  private encode(clients: readonly number[]): Uint8Array {
    const encoder = createEncoder();
    writeVarUint(encoder, clients.length);
    for (const client of clients) {
      const entry = this.entries.get(client);
      writeVarUint(encoder, client);
      writeVarUint(encoder, entry?.sent ?? 0);
      writeVarString(encoder, entry?.state ?? 'null');
    }
    return toUint8Array(encoder);
  }
}

/** The state with `user` set to what the server knows; null for a state which says that somebody left. */
function withUser(text: string, user: Appearance): string | null {
  const state: unknown = JSON.parse(text);
  if (state === null) return null;
  if (typeof state !== 'object' || Array.isArray(state)) throw new Error('awareness state is not an object');
  return JSON.stringify({ ...state, user });
}
