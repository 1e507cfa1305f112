import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, encodeChanged } from '~/collab/protocol';
import { AccessWatch } from './access-watch';
import type { Authority, Identify } from './authorise';
import { type Clock, systemClock } from './clock';
import { Committer } from './committer';
import { Compactor } from './compaction';
import { Door, type Listened } from './door';
import { Errands } from './errands';
import type { Fanout } from './fanout';
import { localFanout } from './fanout.local';
import { encodeAwareness } from './frames';
import { Halls } from './hall';
import { defaultLimits, type Limits } from './limits';
import { type Log, reasonOf } from './log';
import { SectionMover } from './moves';
import type { ChangedNotice, Notices } from './notices';
import { TextPlacer } from './placing';
import { Projector } from './projection';
import { RecentChanges } from './recent';
import type { Room } from './room';
import { Rooms } from './rooms';
import type { Connection } from './socket';
import type { Storage } from './storage';
import { remoteAddress } from './upgrade';

export type { Authority, Identify, Identity } from './authorise';
export { postgresBackend } from './backend.postgres';
export type { Limits } from './limits';
export type { Log, LogEntry } from './log';
export type { Notices } from './notices';
export type { Storage } from './storage';

export type SyncServerOptions = {
  storage: Storage;
  authority: Authority;
  /** Left out, nothing is heard from the database, and only the regular re-check takes rights away. */
  notices?: Notices;
  identify: Identify;
  /** Allowed values of the `Origin` header: the app's own origin(s). */
  origins: readonly string[];
  /** The address a request came from, for the limit per address; behind a proxy this needs the proxy's header. */
  addressOf?: (request: IncomingMessage) => string;
  limits?: Partial<Limits>;
  clock?: Clock;
  fanout?: Fanout;
  log: Log;
};

export type SyncStats = {
  connections: number;
  /** Documents in memory. */
  rooms: number;
  /** Bytes taken from clients and not committed yet, and for how many milliseconds the oldest have waited. */
  pendingBytes: number;
  pendingMs: number;
  /** Why Postgres did not take the last commit; null when it did. */
  commitError: string | null;
};

/** The sync server, mounted on an HTTP server's `upgrade` event. */
export type SyncServer = {
  /** Listens to the database and catches up with what happened while no process ran. Throws when it cannot listen. */
  start(): Promise<void>;
  /** Takes an upgrade of `/sync/<document>` or `/sync/partnerships/<partnership>`; answers every other path with 404. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Rights in a partnership changed (null: anywhere). Resolves when the open connections have been re-checked. */
  accessChanged(partnershipId: string | null): Promise<void>;
  /** A row changed which is shown beside documents of its revision, or of its partnership. */
  documentChanged(notice: ChangedNotice): void;
  stats(): SyncStats;
  /** Stops accepting, commits what is pending, says 1012 to everybody. Resolves when nothing is left running. */
  close(): Promise<void>;
};

/** Whether a place shows what a notice is about. */
function concerns({ partnershipId, revisionId }: ChangedNotice, place: Listened): boolean {
  if (place.partnershipId !== partnershipId) return false;
  return revisionId === null || !place.revisionId || place.revisionId === revisionId;
}

const NOBODY = encodeAwareness(new Uint8Array([0]));

/** Puts the sync server together. Nothing runs and nothing is read before `start` or the first upgrade. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
  const { storage, authority, log } = options;
  const clock = options.clock ?? systemClock;
  const limits: Limits = { ...defaultLimits, ...options.limits };

  const committer = new Committer(storage, clock, limits, log);
  const compactor = new Compactor(storage, log);
  const rooms: Rooms = new Rooms(storage, options.fanout ?? localFanout, {
    clock,
    limits,
    log,
    isFull: () => committer.full,
    onPending: (room, bytes) => committer.add(room, bytes),
    onCommitted: (room, sections) => {
      projector.touch(room.info.id, sections);
      if (room.rows >= limits.compactRows) compact(room);
    },
    onEvicted: (room) => {
      if (room.rows >= limits.compactIdleRows) compact(room);
    },
  });
  const projector = new Projector(storage, (documentId) => rooms.get(documentId), clock, limits, log);
  const placer = new TextPlacer(storage, rooms, (documentId, sections) =>
    projector.touch(documentId, sections),
  );
  const mover = new SectionMover(storage, rooms, (documentId, section) =>
    projector.touch(documentId, [section]),
  );
  // Texts first: those that are to come after a move wait for it by themselves.
  const errands = new Errands([() => placer.next(), () => mover.next()], clock, limits, log);
  const halls = new Halls();
  const everywhere = {
    *[Symbol.iterator]() {
      yield* rooms;
      yield* halls;
    },
  };
  const recent = new RecentChanges(clock, limits.recentMs);
  const watch = new AccessWatch(authority, everywhere, clock, limits, log);
  const door = new Door({
    identify: options.identify,
    authority,
    origins: new Set(options.origins),
    addressOf: options.addressOf ?? remoteAddress,
    rooms,
    halls,
    watch,
    clock,
    limits,
    log,
    tellMissed,
  });
  let unsubscribe: () => Promise<void> = async () => undefined;
  let cancelHeartbeat: () => void = () => undefined;

  function compact(room: Room): void {
    room.rows = 0;
    compactor.request(room.info.id);
  }

  function beat(): void {
    for (const { connections } of everywhere) {
      for (const connection of [...connections]) connection.heartbeat(NOBODY);
    }
    cancelHeartbeat = clock.after(limits.heartbeatMs, beat);
  }

  function catchUp(): void {
    void accessChanged(null);
    void errands.run();
    projector.resume().catch((error: unknown) => {
      log({ level: 'error', event: 'sync.resume.failed', reason: reasonOf(error) });
    });
  }

  function documentChanged(notice: ChangedNotice): void {
    recent.note(notice);
    const { entity, id } = notice;
    const frame = encodeChanged({ entity, id });
    for (const room of rooms) if (concerns(notice, room.info)) room.broadcast(frame);
    tellHall(notice.partnershipId, entity);
  }

  function tellMissed(connection: Connection, place: Listened, ageMs: number): void {
    const { partnershipId } = place;
    const missed = recent.within(ageMs) ?? [
      { partnershipId, revisionId: null, entity: 'access', id: partnershipId },
    ];
    const isHall = place.revisionId === undefined;
    for (const notice of missed) {
      const { entity, id } = notice;
      if (concerns(notice, place))
        connection.send(encodeChanged({ entity, id: isHall ? partnershipId : id }));
    }
  }

  /** Not which row: it may be of a draft that not everybody there reads. Null: the halls of all partnerships. */
  function tellHall(partnershipId: string | null, entity: string): void {
    for (const hall of [...halls]) {
      const { partnershipId: id } = hall.info;
      if (partnershipId === null || id === partnershipId) hall.broadcast(encodeChanged({ entity, id }));
    }
  }

  /** What somebody may read may have changed, too, once it is known who still may. */
  async function accessChanged(partnershipId: string | null): Promise<void> {
    await watch.changed(partnershipId);
    // Anywhere: whoever asked before cannot be told of what.
    if (partnershipId === null) recent.listening();
    else recent.note({ partnershipId, revisionId: null, entity: 'access', id: partnershipId });
    tellHall(partnershipId, 'access');
  }

  return {
    async start() {
      watch.start();
      beat();
      if (options.notices === undefined) return catchUp();
      unsubscribe = await options.notices.subscribe(
        {
          listening: catchUp,
          access: (partnershipId) => void accessChanged(partnershipId),
          changed: documentChanged,
          moved: () => void errands.run(),
        },
        log,
      );
    },
    handleUpgrade: (request, socket, head) => door.handle(request, socket, head),
    accessChanged,
    documentChanged,
    stats: () => ({
      connections: door.connections,
      rooms: rooms.size,
      pendingBytes: committer.pendingBytes,
      pendingMs: committer.pendingSince === null ? 0 : clock.now() - committer.pendingSince,
      commitError: committer.lastError,
    }),
    async close() {
      door.shut();
      watch.stop();
      cancelHeartbeat();
      let giveUp: () => void = () => undefined;
      const late = new Promise<void>((resolve) => {
        giveUp = clock.after(limits.closeMs, () => {
          log({ level: 'error', event: 'sync.close.late', unsavedBytes: committer.pendingBytes });
          committer.abandon();
          resolve();
        });
      });
      await committer.flush();
      for (const { connections } of everywhere) {
        for (const connection of [...connections]) connection.close(CloseCode.restart, 'restart');
      }
      // What came while the first commit was under way.
      await committer.flush();
      const ends = [projector.flush(), compactor.stop(), errands.stop(), door.emptied(), unsubscribe()];
      await Promise.race([late, Promise.all(ends)]);
      giveUp();
      projector.stop();
      rooms.clear();
    },
  };
}
