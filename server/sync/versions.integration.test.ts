import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
  encodeSections,
  fillFragment,
  fragmentToJson,
  NARRATIVE,
  type ProseNode,
  paragraphs,
  plainText,
} from '~/collab/prose';
import { type Access, MessageType, mayReconnect, readAccess, readSaved } from '~/collab/protocol';
import { backEnd } from '../../supabase/tests/back-end';
import { waived } from '../../supabase/tests/permissions/lifecycle';
import { as } from '../../supabase/tests/permissions/people';
import { discardRevisions, documentOf, type Revision } from '../../supabase/tests/permissions/scene';
import { createSyncServer, postgresBackend } from './index';

// docs/revisions.md, R10, R11 and R14 of texts: what a version holds while people type, and what of their typing an
// approval still takes.

const ORIGIN = 'http://souhra.test';
const sql = postgres(backEnd.databaseUrl, { max: 4, fetch_types: false, onnotice: () => undefined });
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
const manager = await as('manager');
const session = randomUUID();
let writer = '';

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => {
    if (text !== 'Unable to compute message') throw new Error(String(text));
  });
  const { data } = await (await as('chair')).auth.getUser();
  writer = data.user?.id ?? '';
  await sql`insert into auth.sessions (id, user_id, created_at, updated_at) values (${session}, ${writer}, now(), now())`;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  await sync.start();
});

afterAll(async () => {
  await sync.close();
  await new Promise((resolve) => http.close(resolve));
  await discardRevisions();
  await sql`delete from auth.sessions where id = ${session}`;
  await sql.end({ timeout: 1 });
  vi.restoreAllMocks();
});

let revision: Revision;
let documents: string[];

// A draft that lacks nothing, with a text in every section of its documents, one of them in the log and in the snapshot.
beforeEach(async () => {
  revision = await waived('draft');
  documents = [];
  for (const chapter of ['1', '2', '3']) documents.push(await documentOf(revision.part(chapter)));
  for (const document of documents) {
    const sections = await sql<{ section: string }[]>`
      select section from public.document_sections where document_id = ${document}`;
    const texts = sections.map(({ section }): [string, ProseNode] => [
      section,
      paragraphs(`Znění ${section}.`),
    ]);
    const state = Buffer.from(encodeSections(Object.fromEntries(texts)));
    await sql`delete from sync.document_updates where document_id = ${document}`;
    await sql`update sync.document_snapshots set state = ${state} where document_id = ${document}`;
  }
});

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

/** The stock provider in the narrative of the first chapter, as its chair. */
function open() {
  class PersonalSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { origin: ORIGIN, headers: { 'x-person': writer, 'x-session': session } });
    }
  }
  const { port } = http.address() as AddressInfo;
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`http://127.0.0.1:${port}/sync`, documents[0] ?? '', doc, {
    WebSocketPolyfill: PersonalSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 50,
    shouldReconnect: (event) => mayReconnect(event.code),
  });
  const seen = { access: [] as Access[], saved: 0 };
  provider.messageHandlers[MessageType.access] = (_encoder, decoder) =>
    void seen.access.push(readAccess(decoder));
  provider.messageHandlers[MessageType.saved] = (_encoder, decoder) => {
    seen.saved = readSaved(decoder).count;
  };
  const text = doc.getXmlFragment(NARRATIVE);
  const type = (line: string) => fillFragment(text, paragraphs(line));
  return { provider, seen, type };
}

/** The texts which a state and the updates after it make: section → plain text. */
function decode(parts: readonly Uint8Array[]): Record<string, string> {
  const doc = new Y.Doc();
  for (const part of parts) Y.applyUpdate(doc, part);
  return Object.fromEntries(
    [...doc.share.keys()].sort().map((key) => [key, plainText(fragmentToJson(doc.getXmlFragment(key)))]),
  );
}

async function stored(document: string): Promise<Record<string, string>> {
  return decode((await postgresBackend(sql).storage.load(document))?.updates ?? []);
}

/** The texts of a document as a version kept them. */
async function kept(version: string, document: string): Promise<Record<string, string>> {
  const rows = await sql<{ part: Uint8Array }[]>`
    select t.part from sync.document_versions v,
      lateral (select 0 as n, v.state as part union all
        select u.n, u.part from unnest(v.updates) with ordinality u (part, n)) t
    where v.revision_version_id = ${version} and v.document_id = ${document} and t.part is not null order by t.n`;
  return decode(rows.map(({ part }) => part));
}

it('R10 a version makes the texts of that moment again, of every document, also after compaction', async () => {
  const { provider, seen, type } = open();
  await until(() => expect(provider.synced).toBe(true));
  type('Před verzí.');
  await until(() => expect(seen.saved).toBe(2));
  const before = await Promise.all(documents.map(stored));
  const name = { revision: revision.id, name: 'Před schůzkou' };
  const { data: version } = await manager.rpc('name_version', name).throwOnError();
  type('Po verzi.');
  await until(() => expect(seen.saved).toBe(3));
  provider.destroy();
  await postgresBackend(sql).storage.compact(documents[0] ?? '', (updates) => Y.mergeUpdates([...updates]));

  expect((await stored(documents[0] ?? ''))[NARRATIVE]).toContain('Po verzi.');
  expect(before[0]?.[NARRATIVE]).toMatch(/^Znění narrative\.\nPřed verzí\.$/);
  expect(Object.keys(before[0] ?? {})).toHaveLength(4);
  for (const [index, document] of documents.entries()) {
    expect(await kept(version, document)).toEqual(before[index]);
  }
  const { data: second } = await manager.rpc('name_version', name).throwOnError();
  expect(await kept(second, documents[0] ?? '')).toEqual(await stored(documents[0] ?? ''));
});

it('R10 S5.3 versions kept while somebody types: each holds all that was saved before, and nothing out of order', async () => {
  const { provider, seen, type } = open();
  await until(() => expect(provider.synced).toBe(true));
  let typed = 0;
  const typing = setInterval(() => type(`řádek ${typed++}`), 3);
  const versions: Array<{ id: string; saved: number }> = [];
  for (let count = 0; count < 8; count++) {
    await until(() => expect(seen.saved).toBeGreaterThan((versions.at(-1)?.saved ?? 1) + 3));
    const { saved } = seen;
    const { data: id } = await manager
      .rpc('name_version', { revision: revision.id, name: `verze ${count}` })
      .throwOnError();
    versions.push({ id, saved });
  }
  clearInterval(typing);
  provider.destroy();
  for (const { id, saved } of versions) {
    const lines = (await kept(id, documents[0] ?? ''))[NARRATIVE]?.split('\n').slice(1) ?? [];
    expect(lines).toEqual(lines.map((_, index) => `řádek ${index}`));
    // One of the messages counted as saved was the answer to the first question.
    expect(lines.length).toBeGreaterThanOrEqual(saved - 1);
  }
});

it('R11 R14 approving while somebody types: the version, the documents and the lists say the same afterwards', async () => {
  const { provider, seen, type } = open();
  await until(() => expect(provider.synced).toBe(true));
  let typed = 0;
  const typing = setInterval(() => type(`řádek ${typed++}`), 3);
  await until(() => expect(seen.saved).toBeGreaterThan(20));
  await manager.rpc('make_ready', { revision: revision.id }).throwOnError();
  const savedWhenReady = seen.saved;
  // Without a break, until what was typed last has arrived in the lists.
  let refused = 0;
  await until(async () => {
    const { error } = await manager.rpc('approve_revision', { revision: revision.id });
    if (error) refused++;
    expect(error).toBeNull();
  });
  expect(refused).toBeGreaterThan(0);
  await until(() => expect(seen.access.at(-1)).toBe('read'));
  type('Už ne.');
  clearInterval(typing);

  const [approved] = await sql<{ id: string; content: { chapters: Array<{ narrative: string }> } }[]>`
    select id, content from public.revision_versions where revision_id = ${revision.id} and kind = 'approved'`;
  const now = await stored(documents[0] ?? '');
  expect(await kept(approved?.id ?? '', documents[0] ?? '')).toEqual(now);
  const lines = now[NARRATIVE]?.split('\n').slice(1) ?? [];
  expect(lines.length).toBeGreaterThanOrEqual(savedWhenReady - 1);
  expect(lines).not.toContain('Už ne.');
  // What lists, comparison and export read.
  expect(approved?.content.chapters[0]?.narrative).toBe(now[NARRATIVE]);
  const { data: content } = await manager.rpc('revision_content', { revision: revision.id }).throwOnError();
  expect((content as { chapters: unknown }).chapters).toEqual(approved?.content.chapters);
  provider.destroy();
});

it('R11 nothing is appended to a document that was approved, whoever had it open', async () => {
  await sql`update public.revisions set state = 'ready' where id = ${revision.id}`;
  await manager.rpc('approve_revision', { revision: revision.id }).throwOnError();
  const before = await stored(documents[0] ?? '');
  const doc = new Y.Doc();
  fillFragment(doc.getXmlFragment(NARRATIVE), paragraphs('Po schválení.'));
  const write = { documentId: documents[0] ?? '', update: Y.encodeStateAsUpdate(doc), author: writer };
  expect(await postgresBackend(sql).storage.append([write])).toEqual(new Map());
  expect(await stored(documents[0] ?? '')).toEqual(before);
});
