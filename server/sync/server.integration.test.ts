import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Access, MessageType, mayReconnect, readAccess, readSaved } from '~/collab/protocol';
import { backEnd } from '../../supabase/tests/back-end';
import { createSyncServer, postgresBackend } from './index';

const ORIGIN = 'http://souhra.test';
const APPLICATION = `souhra-sync-test-${randomUUID().slice(0, 8)}`;
const admin = postgres(backEnd.databaseUrl, { max: 2, onnotice: () => undefined });
const sql = postgres(backEnd.databaseUrl, {
  max: 4,
  fetch_types: false,
  onnotice: () => undefined,
  backoff: () => 0.05,
  connection: { application_name: APPLICATION },
});
const sync = createSyncServer({
  ...postgresBackend(sql),
  origins: [ORIGIN],
  identify: async (request) => ({
    personId: String(request.headers['x-person']),
    sessionId: String(request.headers['x-session']),
    name: 'Někdo',
    colour: '#336699',
  }),
  log: () => undefined,
});
const http = createServer();
http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));

type Someone = { membership: string; person: string; session: string; document: string };
let manager: Someone;

beforeAll(async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation((text: unknown) => {
    if (text !== 'Unable to compute message') throw new Error(String(text));
  });
  silence.mockName('the stock provider about frames of ours');
  const session = randomUUID();
  const [found] = await admin<{ membership: string; person: string; document: string }[]>`
    select m.id as membership, m.person_id as person, d.id as document
    from public.memberships m
    join public.documents d using (partnership_id)
    join public.revisions r on r.id = d.revision_id and r.state = 'draft' and r.number = 2
    join public.people p on p.id = m.person_id and p.email = 'petr.svoboda@liberec.example'
    order by d.created_at, d.id limit 1`;
  if (found === undefined) throw new Error('the seed has no consultant with a draft');
  manager = { ...found, session };
  await admin`insert into auth.sessions (id, user_id, created_at, updated_at)
    values (${session}, ${found.person}, now(), now())`;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  await sync.start();
});

afterAll(async () => {
  await sync.close();
  await new Promise((resolve) => http.close(resolve));
  await sql.end({ timeout: 1 });
  await admin.end({ timeout: 1 });
  vi.restoreAllMocks();
});

function open() {
  const { person, session, document } = manager;
  class PersonalSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { origin: ORIGIN, headers: { 'x-person': person, 'x-session': session } });
    }
  }
  const { port } = http.address() as AddressInfo;
  const provider = new WebsocketProvider(`http://127.0.0.1:${port}/sync`, document, new Y.Doc(), {
    WebSocketPolyfill: PersonalSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 50,
    shouldReconnect: (event) => mayReconnect(event.code),
  });
  const seen = { access: [] as Access[], closed: [] as number[], saved: 0 };
  provider.messageHandlers[MessageType.access] = (_encoder, decoder) =>
    void seen.access.push(readAccess(decoder));
  provider.messageHandlers[MessageType.saved] = (_encoder, decoder) => {
    seen.saved = readSaved(decoder).count;
  };
  provider.on('connection-close', (event) => void seen.closed.push(event?.code ?? 0));
  return { provider, seen, text: provider.doc.getText('zkouška') };
}

async function stored(): Promise<string> {
  const loaded = await postgresBackend(admin).storage.load(manager.document);
  const doc = new Y.Doc();
  for (const update of loaded?.updates ?? []) Y.applyUpdate(doc, update);
  return doc.getText('zkouška').toString();
}

// Longer than a statement may hang (S4.3).
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

it('S5.1 S4.1 has in Postgres what it has said is saved', async () => {
  const { provider, seen, text } = open();
  await until(() => expect(provider.synced).toBe(true));
  text.insert(0, 'uloženo');
  await until(() => expect(seen.saved).toBe(2));
  expect(await stored()).toBe('uloženo');
  provider.destroy();
});

it('S2.5 closes the socket of a removed member within two seconds, and what they type reaches nobody', async () => {
  const { provider, seen, text } = open();
  await until(() => expect(provider.synced).toBe(true));
  expect(seen.access).toEqual(['edit']);
  const before = await stored();
  const removedAt = Date.now();
  await admin`update public.memberships set ended_at = now() where id = ${manager.membership}`;
  await until(() => expect(seen.closed).toEqual([4403]));
  expect(Date.now() - removedAt).toBeLessThan(2_000);
  text.insert(0, 'už nikomu');
  expect(provider.shouldConnect).toBe(false);
  expect(await stored()).toBe(before);
  await until(() => expect(sync.stats().connections).toBe(0));
  provider.destroy();
  await admin`update public.memberships set ended_at = null where id = ${manager.membership}`;
});

// The last one: for a moment after it the server has nobody who listens to the database.
it('S4.3 S2.5 goes on when every connection to Postgres is cut, and saves all', async () => {
  const [one, two] = [open(), open()];
  await until(() => expect([one.provider.synced, two.provider.synced]).toEqual([true, true]));
  let stop = false;
  const cutting = (async () => {
    while (!stop) {
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${APPLICATION}`;
    }
  })();
  for (let i = 0; i < 20; i++) {
    one.text.insert(0, 'x');
    await until(() => expect(two.text.toString()).toBe(one.text.toString()));
  }
  stop = true;
  await cutting;
  await until(async () => expect(await stored()).toBe(one.text.toString()));
  await until(() => expect(one.seen.saved).toBe(21));
  expect(one.seen.closed).toEqual([]);
  for (const { provider } of [one, two]) provider.destroy();
  // Ending while the connection that listens is just being made anew is more than postgres.js bears.
  await until(async () => {
    const [listening] = await admin`
      select 1 from pg_stat_activity where application_name = ${APPLICATION} and query ilike 'listen%'`;
    expect(listening).toBeDefined();
  });
});
