import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { createDecoder, readVarUint } from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
  type Access,
  type Changed,
  CloseCode,
  MessageType,
  mayReconnect,
  readAccess,
  readChanged,
  readSaved,
  SyncType,
} from '~/collab/protocol';
import { systemClock } from './clock';
import {
  createSyncServer,
  type Identity,
  type LogEntry,
  type SyncServer,
  type SyncServerOptions,
} from './index';
import type { NoticeHandlers } from './notices';
import { MemoryStorage } from './storage.memory';
import {
  DOCUMENT,
  FakeAuthority,
  MEASURE,
  OTHER_DOCUMENT,
  PARTNERSHIP,
  REVISION,
  somebody,
} from './testing/scene';

const ORIGIN = 'http://souhra.test';
let storage: MemoryStorage;
let authority: FakeAuthority;
let log: LogEntry[];
let sync: SyncServer;
let http: Server;
let notify: NoticeHandlers | null;
let upgradeSocket: Promise<Duplex>;
const ends: (() => void | Promise<void>)[] = [];

/** The person is named in a header, where the app has a session cookie. */
async function identify(request: IncomingMessage): Promise<Identity | null> {
  const name = request.headers['x-person'];
  return typeof name === 'string' ? somebody(name) : null;
}

async function serve(options: Partial<SyncServerOptions> = {}): Promise<void> {
  sync = createSyncServer({
    storage,
    authority,
    identify,
    origins: [ORIGIN],
    log: (entry) => void log.push(entry),
    notices: {
      subscribe: async (handlers) => {
        notify = handlers;
        handlers.listening();
        return async () => {
          notify = null;
        };
      },
    },
    ...options,
  });
  http = createServer();
  http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
  upgradeSocket = new Promise((resolve) => http.once('upgrade', (_request, socket) => resolve(socket)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  await sync.start();
}

function port(): number {
  return (http.address() as AddressInfo).port;
}

beforeEach(() => {
  storage = new MemoryStorage();
  for (const id of [DOCUMENT, OTHER_DOCUMENT]) {
    storage.create({ id, partnershipId: PARTNERSHIP, revisionId: REVISION });
  }
  authority = new FakeAuthority();
  log = [];
  notify = null;
  // The stock provider says so for every message it does not know; those are ours.
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => {
    if (text !== 'Unable to compute message') throw new Error(String(text));
  });
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await sync.close();
  await new Promise((resolve) => http.close(resolve));
  vi.restoreAllMocks();
});

/** The stock provider, as `name`. */
function provider(name: string, documentId = DOCUMENT): WebsocketProvider & { closes: (number | null)[] } {
  class NamedSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { origin: ORIGIN, headers: { 'x-person': name } });
    }
  }
  const made = new WebsocketProvider(`http://127.0.0.1:${port()}/sync`, documentId, new Y.Doc(), {
    WebSocketPolyfill: NamedSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 50,
    shouldReconnect: (event) => mayReconnect(event.code),
  });
  const closes: (number | null)[] = [];
  made.on('connection-close', (event) => void closes.push(event?.code ?? null));
  ends.push(() => {
    made.destroy();
    made.doc.destroy();
  });
  return Object.assign(made, { closes });
}

const textOf = (one: WebsocketProvider) => one.doc.getText('narrative');
const until = (check: () => void) => vi.waitFor(check, { timeout: 3_000, interval: 5 });

async function refusal(path: string, headers: Record<string, string>): Promise<number> {
  const ws = new WebSocket(`http://127.0.0.1:${port()}${path}`, { headers });
  return await new Promise((resolve, reject) => {
    ws.once('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    ws.once('open', () => reject(new Error('was let in')));
    ws.on('error', () => undefined);
  });
}

const asAlena = { origin: ORIGIN, 'x-person': 'Alena' };

describe('the stock provider', () => {
  it('S1.1 edits with another one, live, with presence, and is stored', async () => {
    await serve();
    const [alena, bohdan] = [provider('Alena'), provider('Bohdan')];
    alena.awareness.setLocalStateField('cursor', 7);
    await until(() => expect([alena.synced, bohdan.synced]).toEqual([true, true]));
    textOf(alena).insert(0, 'společně');
    await until(() => expect(textOf(bohdan).toString()).toBe('společně'));
    await until(() => {
      const state = bohdan.awareness.getStates().get(alena.doc.clientID);
      expect(state).toEqual({ cursor: 7, user: { id: 'person-Alena', name: 'Alena', colour: '#336699' } });
    });
    await until(() => expect(sync.stats().pendingBytes).toBe(0));
    expect(storage.documents.get(DOCUMENT)?.rows.map((row) => row.author)).toEqual(['person-Alena']);
  });

  it('S4.7 S3.5 finds everything again after a restart, offline edits included', async () => {
    await serve();
    const alena = provider('Alena');
    await until(() => expect(alena.synced).toBe(true));
    textOf(alena).insert(0, 'před');
    await sync.close();
    await until(() => expect(alena.closes[0]).toBe(CloseCode.restart));
    await new Promise((resolve) => http.close(resolve));
    textOf(alena).insert(4, ' mezi');
    await serve();
    alena.serverUrl = `http://127.0.0.1:${port()}/sync`;
    const bohdan = provider('Bohdan');
    await until(() => expect(textOf(bohdan).toString()).toBe('před mezi'));
  });

  it('S2.5 loses the right to write, and then the socket, when the database says so', async () => {
    await serve();
    const [alena, bohdan] = [provider('Alena'), provider('Bohdan')];
    await until(() => expect([alena.synced, bohdan.synced]).toEqual([true, true]));
    authority.answers.set('person-Alena', { kind: 'granted', access: 'comment' });
    notify?.access(PARTNERSHIP);
    await sync.accessChanged(PARTNERSHIP);
    textOf(alena).insert(0, 'už ne');
    authority.answers.set('person-Alena', { kind: 'forbidden' });
    authority.answers.set('person-Bohdan', { kind: 'sessionEnded' });
    notify?.access(PARTNERSHIP);
    await until(() => expect([alena.closes, bohdan.closes]).toEqual([[4403], [4401]]));
    expect(textOf(bohdan).toString()).toBe('');
    expect(storage.documents.get(DOCUMENT)?.rows).toEqual([]);
    expect([alena.shouldConnect, bohdan.shouldConnect]).toEqual([false, false]);
  });

  it('S7.1 has its text projected', async () => {
    await serve({ limits: { projectAfterMs: 20 } });
    const alena = provider('Alena');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Zřídit poradnu.')]);
    alena.doc.getXmlFragment(MEASURE).insert(0, [paragraph]);
    await until(() => {
      expect(storage.documents.get(DOCUMENT)?.sections.get(MEASURE)?.wording).toBe('Zřídit poradnu.');
    });
  });

  it('S1.8 hears something while nothing happens', async () => {
    await serve({ limits: { heartbeatMs: 10 } });
    const alena = provider('Alena');
    await until(() => expect(alena.synced).toBe(true));
    const before = alena.wsLastMessageReceived;
    await until(() => expect(alena.wsLastMessageReceived).toBeGreaterThan(before + 30));
  });
});

describe('the door', () => {
  const path = `/sync/${DOCUMENT}`;
  const as = (name: string) => ({ ...asAlena, 'x-person': name });

  it('S2.1 refuses with a status what may not come in', async () => {
    await serve();
    authority.answers.set('person-Stranger', { kind: 'forbidden' });
    authority.answers.set('person-SignedOut', { kind: 'sessionEnded' });
    authority.answers.set('person-Late', { kind: 'gone' });
    expect(await refusal('/sync/nonsense', asAlena)).toBe(404);
    expect(await refusal('/elsewhere', asAlena)).toBe(404);
    expect(await refusal(path, as('Late'))).toBe(404);
    expect(await refusal('/sync/00000000-0000-4000-8000-00000000ffff', asAlena)).toBe(404);
    expect(await refusal(path, { 'x-person': 'Alena' })).toBe(403);
    expect(await refusal(path, { ...asAlena, origin: 'http://evil.test' })).toBe(403);
    expect(await refusal(path, as('Stranger'))).toBe(403);
    expect(await refusal(path, { origin: ORIGIN })).toBe(401);
    expect(await refusal(path, as('SignedOut'))).toBe(401);
    expect(sync.stats()).toMatchObject({ connections: 0, rooms: 0 });
  });

  it('S2.1 S3.3 answers 503 while it cannot tell or cannot read, and lets in again after', async () => {
    await serve();
    authority.away = true;
    expect(await refusal(path, asAlena)).toBe(503);
    authority.away = false;
    storage.before = (operation) => {
      if (operation === 'load') throw new Error('the database is away');
    };
    expect(await refusal(path, asAlena)).toBe(503);
    expect(sync.stats().rooms).toBe(0);
    expect(storage.documents.get(DOCUMENT)?.rows).toEqual([]);
    storage.before = () => undefined;
    const alena = provider('Alena');
    await until(() => expect(alena.synced).toBe(true));
  });

  it('S2.1 limits the connections of a person and of an address', async () => {
    await serve({ limits: { connectionsPerPerson: 2, connectionsPerAddress: 3 } });
    const opened = [provider('Alena'), provider('Alena', OTHER_DOCUMENT)];
    await until(() => expect(opened.map((one) => one.synced)).toEqual([true, true]));
    expect(await refusal(path, asAlena)).toBe(429);
    const bohdan = provider('Bohdan');
    await until(() => expect(bohdan.synced).toBe(true));
    expect(await refusal(path, as('Cyril'))).toBe(429);
    bohdan.disconnect();
    await until(() => expect(sync.stats().connections).toBe(2));
    bohdan.connect();
    await until(() => expect(bohdan.synced).toBe(true));
  });

  it('S2.2 decides within a bounded time, for a bounded number at once', async () => {
    let asked = 0;
    const identifyNever = () => {
      asked++;
      return new Promise<null>(() => undefined);
    };
    await serve({ limits: { handshakeMs: 50, handshakes: 1 }, identify: identifyNever });
    const first = refusal(path, asAlena);
    await until(() => expect(asked).toBe(1));
    expect(await refusal(path, asAlena)).toBe(503);
    expect(asked).toBe(1);
    expect(await first).toBe(503);
  });

  it('S2.1 lets nobody in who was still being decided about when it closed', async () => {
    let answer: (identity: Identity | null) => void = () => undefined;
    let asked = false;
    const identifyLater = () => {
      asked = true;
      return new Promise<Identity | null>((resolve) => {
        answer = resolve;
      });
    };
    await serve({ identify: identifyLater });
    const status = refusal(path, asAlena);
    await until(() => expect(asked).toBe(true));
    await sync.close();
    answer(somebody('Alena'));
    expect(await status).toBe(503);
  });

  it('S2.1 keeps nothing of a handshake that is none', async () => {
    await serve({ limits: { lingerMs: 1 } });
    const request = get({
      port: port(),
      path,
      headers: { ...asAlena, connection: 'Upgrade', upgrade: 'websocket' },
    });
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(400);
    await until(() => expect(sync.stats()).toMatchObject({ connections: 0, rooms: 0 }));
  });

  it('S6.5 outlives a peer that resets in the middle of the handshake', async () => {
    let answer: (identity: Identity | null) => void = () => undefined;
    await serve({ identify: () => new Promise((resolve) => (answer = resolve)) });
    const raw = connect(port(), '127.0.0.1');
    await once(raw, 'connect');
    const lines = [
      `GET ${path} HTTP/1.1`,
      'Host: x',
      'Connection: Upgrade',
      'Upgrade: websocket',
      `Origin: ${ORIGIN}`,
    ];
    raw.write(
      `${[...lines, 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='].join('\r\n')}\r\n\r\n`,
    );
    const upgrade = await upgradeSocket;
    raw.resetAndDestroy();
    await until(() => expect(upgrade.destroyed).toBe(true));
    answer(somebody('Alena'));
    await until(() => expect(sync.stats()).toMatchObject({ connections: 0 }));
  });

  it('S6.1 S6.2 closes text frames with 4400 and oversized ones with 4413', async () => {
    await serve({ limits: { frameBytes: 1_000 } });
    const closeCodeAfter = async (data: string | Uint8Array) => {
      const ws = new WebSocket(`http://127.0.0.1:${port()}${path}`, { headers: asAlena });
      await once(ws, 'open');
      ws.send(data);
      const [code] = await once(ws, 'close');
      return code;
    };
    expect(await closeCodeAfter('text')).toBe(CloseCode.badFrame);
    expect(await closeCodeAfter(new Uint8Array(1_001))).toBe(CloseCode.tooLarge);
    await until(() => expect(sync.stats().connections).toBe(0));
  });
});

describe('closing', () => {
  it('S4.7 commits what is pending before it says goodbye, and lets nobody in', async () => {
    await serve({ limits: { commitDelayMs: 60_000 } });
    const alena = provider('Alena');
    await until(() => expect(alena.synced).toBe(true));
    const heard: (number | 'closed')[] = [];
    alena.messageHandlers[MessageType.saved] = (_encoder, decoder) =>
      void heard.push(readSaved(decoder).count);
    alena.on('connection-close', () => void heard.push('closed'));
    textOf(alena).insert(0, 'na poslední chvíli');
    await until(() => expect(sync.stats().pendingBytes).toBeGreaterThan(0));
    await sync.close();
    expect(storage.documents.get(DOCUMENT)?.rows).toHaveLength(1);
    expect(sync.stats()).toMatchObject({ connections: 0, rooms: 0, pendingBytes: 0 });
    await until(() => expect(heard.slice(0, 2)).toEqual([2, 'closed']));
    expect(await refusal(`/sync/${DOCUMENT}`, asAlena)).toBe(503);
  });

  it('S4.7 gives up on a database that stays away', async () => {
    await serve({ limits: { closeMs: 50 } });
    const alena = provider('Alena');
    await until(() => expect(alena.synced).toBe(true));
    storage.before = () => {
      throw new Error('the database is away');
    };
    textOf(alena).insert(0, 'jen u mě');
    await until(() => expect(sync.stats().commitError).toBe('the database is away'));
    await sync.close();
    expect(log.some((entry) => entry.event === 'sync.close.late')).toBe(true);
    expect(storage.documents.get(DOCUMENT)?.rows).toEqual([]);
  });
});

describe('notices', () => {
  it('S1.7 tells the documents of the revision, or of the partnership', async () => {
    await serve();
    const alena = provider('Alena');
    const heard: Changed[] = [];
    alena.messageHandlers[MessageType.changed] = (_encoder, decoder) => void heard.push(readChanged(decoder));
    await until(() => expect(alena.synced).toBe(true));
    const notice = { partnershipId: PARTNERSHIP, revisionId: REVISION, entity: 'measure', id: 'a' };
    sync.documentChanged(notice);
    sync.documentChanged({ ...notice, id: 'b', revisionId: 'another' });
    sync.documentChanged({ ...notice, id: 'c', partnershipId: 'another', revisionId: null });
    notify?.changed({ ...notice, id: 'd', revisionId: null });
    await until(() => expect(heard.at(-1)?.id).toBe('d'));
    expect(heard).toEqual([
      { entity: 'measure', id: 'a' },
      { entity: 'measure', id: 'd' },
    ]);
  });

  describe('S1.10 who listens to a partnership', () => {
    /** A socket to the partnership, with the frames it was sent and the code it was closed with. */
    async function listener(name: string, query = '') {
      const socket = new WebSocket(`ws://127.0.0.1:${port()}/sync/partnerships/${PARTNERSHIP}${query}`, {
        ...{ origin: ORIGIN, headers: { 'x-person': name } },
      });
      ends.push(() => socket.terminate());
      const seen = { access: [] as Access[], changed: [] as Changed[], closed: null as number | null };
      socket.on('message', (frame: Buffer) => {
        const decoder = createDecoder(new Uint8Array(frame));
        const type = readVarUint(decoder);
        if (type === MessageType.access) seen.access.push(readAccess(decoder));
        if (type === MessageType.changed) seen.changed.push(readChanged(decoder));
      });
      socket.on('close', (code) => {
        seen.closed = code;
      });
      await once(socket, 'open');
      return { socket, seen };
    }

    it('hears of every revision, but not which row, and of no other partnership', async () => {
      await serve();
      authority.answers.set('person-Alena', { kind: 'granted', access: 'read' });
      const { seen } = await listener('Alena');
      const notice = { partnershipId: PARTNERSHIP, revisionId: REVISION, entity: 'measure', id: 'a' };
      notify?.changed(notice);
      notify?.changed({ ...notice, partnershipId: 'another' });
      notify?.changed({ ...notice, revisionId: 'another', entity: 'revision' });
      notify?.changed({ ...notice, revisionId: null, entity: 'workingGroup' });
      await until(() => expect(seen.changed).toHaveLength(3));
      expect(seen.changed).toEqual(
        ['measure', 'revision', 'workingGroup'].map((entity) => ({ entity, id: PARTNERSHIP })),
      );
      expect(seen.access).toEqual(['read']);
      expect(sync.stats()).toMatchObject({ connections: 1, rooms: 0 });
    });

    it('S1.11 is told on coming in what has changed since its page asked for its data', async () => {
      let passed = 0;
      await serve({ clock: { ...systemClock, now: () => systemClock.now() + passed } });
      const notice = { partnershipId: PARTNERSHIP, revisionId: REVISION, entity: 'measure', id: 'a' };
      passed += 60_000;
      notify?.changed({ ...notice, entity: 'task' });
      passed += 60_000;
      notify?.changed(notice);
      notify?.changed({ ...notice, partnershipId: 'another', entity: 'revision' });
      const told = async (query: string) => {
        const { seen } = await listener('Alena', query);
        notify?.changed({ ...notice, entity: query });
        await until(() => expect(seen.changed.at(-1)?.entity).toBe(query));
        expect(seen.changed.every(({ id }) => id === PARTNERSHIP)).toBe(true);
        return seen.changed.slice(0, -1).map(({ entity }) => entity);
      };
      expect(await told('?age=30000')).toEqual(['measure']);
      expect(await told('?age=90000')).toEqual(['task', 'measure', '?age=30000']);
      // The server did not listen yet then.
      expect(await told('?age=200000')).toEqual(['access']);
      for (const query of ['', '?age=', '?age=-1', '?age=x', '?other=1'])
        expect(await told(query)).toEqual([]);
    });

    it('hears that rights may have changed, and is gone when they are', async () => {
      await serve();
      const [alena, bohdan] = [await listener('Alena'), await listener('Bohdan')];
      authority.answers.set('person-Bohdan', { kind: 'forbidden' });
      notify?.access('another');
      notify?.access(PARTNERSHIP);
      await until(() => expect(bohdan.seen.closed).toBe(CloseCode.forbidden));
      await until(() => expect(alena.seen.changed).toEqual([{ entity: 'access', id: PARTNERSHIP }]));
      expect(bohdan.seen.changed).toEqual([]);
      expect(alena.seen.closed).toBeNull();
    });

    it('says nothing itself, is refused without access, and is sent away on a restart', async () => {
      await serve();
      const [alena, bohdan] = [await listener('Alena'), await listener('Bohdan')];
      alena.socket.send(new Uint8Array([MessageType.sync, SyncType.step1, 1, 0]));
      await until(() => expect(alena.seen.closed).toBe(CloseCode.badFrame));
      authority.answers.set('person-Cyril', { kind: 'forbidden' });
      await expect(listener('Cyril')).rejects.toThrow('403');
      await sync.close();
      await until(() => expect(bohdan.seen.closed).toBe(CloseCode.restart));
    });
  });

  it('S2.5 asks again about who was let in on an older answer', async () => {
    let release: () => void = () => undefined;
    storage.before = (operation) => {
      if (operation === 'load') return new Promise<void>((resolve) => (release = resolve));
    };
    let asked = 0;
    const check = authority.check.bind(authority);
    authority.check = async (requests) => {
      asked += requests.length;
      return await check(requests);
    };
    await serve();
    const alena = provider('Alena');
    await until(() => expect(asked).toBe(1));
    authority.answers.set('person-Alena', { kind: 'forbidden' });
    await sync.accessChanged(PARTNERSHIP);
    release();
    await until(() => expect(alena.closes).toEqual([CloseCode.forbidden]));
  });
});
