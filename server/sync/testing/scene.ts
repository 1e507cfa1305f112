import type { Access } from '~/collab/protocol';
import { AccessWatch } from '../access-watch';
import type { AccessAnswer, AccessRequest, Authority, Identity } from '../authorise';
import { Committer } from '../committer';
import { Compactor } from '../compaction';
import { localFanout } from '../fanout.local';
import { defaultLimits, type Limits } from '../limits';
import type { LogEntry } from '../log';
import { Projector } from '../projection';
import { Rooms } from '../rooms';
import { Connection } from '../socket';
import { MemoryStorage } from '../storage.memory';
import { ManualClock } from './clock';
import { Peer } from './peer';

export const DOCUMENT = '00000000-0000-4000-8000-000000000001';
export const OTHER_DOCUMENT = '00000000-0000-4000-8000-000000000002';
export const PARTNERSHIP = '00000000-0000-4000-8000-0000000000aa';
export const REVISION = '00000000-0000-4000-8000-0000000000bb';
export const MEASURE = '00000000-0000-4000-8000-0000000000cc';

/** An authority that a test tells what to answer; everybody may edit unless said otherwise. */
export class FakeAuthority implements Authority {
  readonly answers = new Map<string, AccessAnswer>();
  away = false;

  async check(requests: readonly AccessRequest[]): Promise<AccessAnswer[]> {
    if (this.away) throw new Error('the database is away');
    return requests.map(({ personId }) => this.answers.get(personId) ?? { kind: 'granted', access: 'edit' });
  }
}

/** Somebody called `name`, with ids made from it. */
export function somebody(name: string): Identity {
  return { personId: `person-${name}`, sessionId: `session-${name}`, name, colour: '#336699' };
}

/** A storage with two empty documents of one revision. */
export function twoDocuments(): MemoryStorage {
  const storage = new MemoryStorage();
  for (const id of [DOCUMENT, OTHER_DOCUMENT]) {
    storage.create({ id, partnershipId: PARTNERSHIP, revisionId: REVISION });
  }
  return storage;
}

/** Rooms, commits and access as in the server, on a clock and a storage in the hands of a test, without sockets. */
export function scene(limits: Partial<Limits> = {}, clock = new ManualClock(), storage = twoDocuments()) {
  const bounds: Limits = { ...defaultLimits, ...limits };
  const log: LogEntry[] = [];
  const write = (entry: LogEntry) => void log.push(entry);
  const authority = new FakeAuthority();
  const committer = new Committer(storage, clock, bounds, write);
  const compactor = new Compactor(storage, write);
  const rooms: Rooms = new Rooms(storage, localFanout, {
    clock,
    limits: bounds,
    log: write,
    isFull: () => committer.full,
    onPending: (room, bytes) => committer.add(room, bytes),
    onCommitted: (room, sections) => projector.touch(room.info.id, sections),
    onEvicted: (room) => compactor.request(room.info.id),
  });
  const projector = new Projector(storage, (id) => rooms.get(id), clock, bounds, write);
  const watch = new AccessWatch(authority, rooms, clock, bounds, write);

  /** Connects a peer to a document as the door does after the handshake. */
  async function connect(
    peer: Peer,
    name: string,
    access: Access = 'edit',
    documentId = DOCUMENT,
  ): Promise<Connection> {
    const room = await rooms.acquire(documentId);
    const connection = new Connection(
      somebody(name),
      { documentId },
      access,
      peer.wire(),
      bounds,
      clock,
      write,
    );
    peer.connect(connection);
    room.join(connection);
    return connection;
  }

  /** A connected peer that has exchanged everything there was. */
  async function peerCalled(name: string, access: Access = 'edit', documentId = DOCUMENT): Promise<Peer> {
    const peer = new Peer();
    await connect(peer, name, access, documentId);
    peer.deliverAll();
    return peer;
  }

  return {
    clock,
    storage,
    log,
    authority,
    committer,
    compactor,
    rooms,
    projector,
    watch,
    connect,
    peerCalled,
  };
}

/** Delivers between all peers and the server until nothing is under way. */
export function settle(...peers: readonly Peer[]): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const peer of peers) {
      while (peer.deliver('toServer') || peer.deliver('toPeer')) moved = true;
    }
  }
}
