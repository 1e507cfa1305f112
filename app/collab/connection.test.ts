import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageYjsSyncStep1, writeSyncStep1, writeSyncStep2 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { type OpenDocument, openDocument } from './connection';
import { fillFragment, paragraphs } from './prose';
import {
  CloseCode,
  encodeAccess,
  encodeChanged,
  encodeSaved,
  isDocumentMessage,
  MessageType,
} from './protocol';

/** A socket whose other end is the test. */
class FakeSocket {
  static all: FakeSocket[] = [];
  static get last(): FakeSocket {
    const last = FakeSocket.all.at(-1);
    if (!last) throw new Error('no socket was opened');
    return last;
  }
  readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: Uint8Array }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly sent: Uint8Array[] = [];

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }
  send(frame: Uint8Array): void {
    this.sent.push(frame);
  }
  close(): void {
    this.readyState = 3;
  }

  /** Opens and exchanges states with `server`, as the sync server does. */
  accept(server: Y.Doc): void {
    this.readyState = 1;
    this.onopen?.();
    this.receive(encodeAccess('edit'));
    this.receive(syncFrame((encoder) => writeSyncStep1(encoder, server)));
    const asked = this.sent.find(
      (frame) => frame[0] === MessageType.sync && frame[1] === messageYjsSyncStep1,
    );
    if (!asked) throw new Error('the client did not ask for the state');
    const decoder = createDecoder(asked);
    readVarUint(decoder);
    readVarUint(decoder);
    const vector = readVarUint8Array(decoder);
    this.receive(syncFrame((encoder) => writeSyncStep2(encoder, server, vector)));
  }
  receive(frame: Uint8Array): void {
    this.onmessage?.({ data: frame });
  }
  saved(count: number): void {
    this.receive(encodeSaved({ count, stateVector: new Uint8Array([0]) }));
  }
  drop(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code, reason: '' });
  }
  get documentMessages(): number {
    return this.sent.filter(isDocumentMessage).length;
  }
}

function syncFrame(write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MessageType.sync);
  write(encoder);
  return toUint8Array(encoder);
}

const server = new Y.Doc();
fillFragment(server.getXmlFragment('narrative'), paragraphs('Text kapitoly'));

let connection: OpenDocument;
const type = (text: string) => connection.fragment('narrative').push([new Y.XmlText(text)]);

beforeEach(async () => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('location', { origin: 'https://souhra.example' });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  connection = await openDocument({ documentId: 'd1', personId: 'p1', knownAccess: 'read' });
});
afterEach(async () => {
  const closed = connection.close();
  await vi.runAllTimersAsync();
  await closed;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a connection', () => {
  it('goes to the socket of the document and is not ready before it has the text', () => {
    expect(FakeSocket.last.url).toMatch(/^wss:\/\/souhra\.example\/sync\/d1\?age=\d+$/);
    expect(connection.getSnapshot()).toMatchObject({ status: 'connecting', ready: false, access: 'read' });
    FakeSocket.last.accept(server);
    expect(connection.getSnapshot()).toMatchObject({ status: 'online', ready: true, access: 'edit' });
    expect(connection.read('narrative')).toEqual(paragraphs('Text kapitoly'));
  });

  it('says saved only when the server has confirmed every document message', () => {
    FakeSocket.last.accept(server);
    expect(connection.getSnapshot().save.kind).toBe('saving');
    FakeSocket.last.saved(1);
    expect(connection.getSnapshot().save).toEqual({ kind: 'saved' });
    type('a');
    type('b');
    expect(FakeSocket.last.documentMessages).toBe(3);
    expect(connection.getSnapshot()).toMatchObject({
      save: { kind: 'saving', since: Date.now() },
      waiting: 2,
    });
    FakeSocket.last.saved(2);
    expect(connection.getSnapshot()).toMatchObject({ save: { kind: 'saving' }, waiting: 1 });
    FakeSocket.last.saved(3);
    expect(connection.getSnapshot()).toMatchObject({ save: { kind: 'saved' }, waiting: 0 });
  });

  it('keeps count while offline and sends everything on return', async () => {
    FakeSocket.last.accept(server);
    FakeSocket.last.saved(1);
    FakeSocket.last.drop(CloseCode.restart);
    const since = Date.now();
    type('offline');
    expect(connection.getSnapshot()).toMatchObject({
      status: 'offline',
      access: 'edit',
      save: { kind: 'offline', waiting: 1, since },
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.last.accept(server);
    expect(connection.getSnapshot().save.kind).toBe('saving');
    FakeSocket.last.saved(1);
    expect(connection.getSnapshot()).toMatchObject({ status: 'online', save: { kind: 'saved' }, waiting: 0 });
  });

  it('follows the access the server tells, and hands unsent text out', () => {
    FakeSocket.last.accept(server);
    FakeSocket.last.saved(1);
    type(' neodeslaný');
    FakeSocket.last.receive(encodeAccess('comment'));
    expect(connection.getSnapshot()).toMatchObject({
      access: 'comment',
      save: { kind: 'offline', waiting: 1 },
    });
    expect(connection.unsentText({ people: [], measures: [] })).toContain('Text kapitoly');
  });

  it.each([
    [CloseCode.sessionEnded, 'signedOut'],
    [CloseCode.forbidden, 'noAccess'],
    [CloseCode.gone, 'gone'],
    [CloseCode.tooLarge, 'failed'],
  ])('stays away after close code %i: %s', async (code, refusal) => {
    FakeSocket.last.accept(server);
    FakeSocket.last.drop(code);
    expect(connection.getSnapshot()).toMatchObject({ status: 'offline', access: 'none', refusal });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.all).toHaveLength(1);
    connection.reconnect();
    FakeSocket.last.accept(server);
    expect(connection.getSnapshot()).toMatchObject({ status: 'online', access: 'edit', refusal: null });
  });

  it.each([
    [401, undefined, 'signedOut'],
    [403, undefined, 'noAccess'],
    [404, undefined, 'gone'],
    [404, 'text/html', null],
    [503, undefined, null],
  ])('asks why it was refused: status %i of type %s means %s', async (status, contentType, refusal) => {
    const headers = contentType === undefined ? undefined : { 'content-type': contentType };
    const ask = vi.fn(async (_url: string) => new Response(null, { status, headers }));
    vi.stubGlobal('fetch', ask);
    FakeSocket.last.drop(1006);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask.mock.calls[0]?.[0]).toBe('/sync/d1');
    expect(connection.getSnapshot().refusal).toBe(refusal);
    expect(FakeSocket.all).toHaveLength(refusal === null ? 2 : 1);
  });

  it.each([CloseCode.restart, CloseCode.tryAgain, CloseCode.tooFast, 1006])(
    'comes back after close code %i',
    async (code) => {
      FakeSocket.last.accept(server);
      FakeSocket.last.drop(code);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(FakeSocket.all).toHaveLength(2);
      expect(connection.getSnapshot().refusal).toBe(null);
    },
  );

  it('passes on which rows have changed', () => {
    FakeSocket.last.accept(server);
    const heard = vi.fn();
    const stop = connection.onChanged(heard);
    FakeSocket.last.receive(encodeChanged({ entity: 'measure', id: 'm1' }));
    stop();
    FakeSocket.last.receive(encodeChanged({ entity: 'measure', id: 'm2' }));
    expect(heard.mock.calls).toEqual([[{ entity: 'measure', id: 'm1' }]]);
  });

  it('tells who begins to listen what changed while nobody did, the last of each entity, once', () => {
    FakeSocket.last.accept(server);
    for (const [entity, id] of [
      ['measure', 'a'],
      ['task', 'b'],
      ['measure', 'c'],
    ] as const) {
      FakeSocket.last.receive(encodeChanged({ entity, id }));
    }
    const [heard, later] = [vi.fn(), vi.fn()];
    connection.onChanged(heard);
    expect(heard.mock.calls.map(([changed]) => changed)).toEqual([
      { entity: 'measure', id: 'c' },
      { entity: 'task', id: 'b' },
    ]);
    connection.onChanged(later);
    expect(later).not.toHaveBeenCalled();
  });

  it('calls back once a frame for the section that changed, with the same content until then', async () => {
    FakeSocket.last.accept(server);
    const narrative = vi.fn();
    const other = vi.fn();
    connection.observe('narrative', narrative);
    connection.observe('other', other);
    const before = connection.read('narrative');
    expect(connection.read('narrative')).toBe(before);
    type('a');
    type('b');
    await vi.advanceTimersByTimeAsync(20);
    expect(narrative).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    expect(connection.read('narrative')).not.toBe(before);
  });
});
