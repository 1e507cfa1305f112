import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { CloseCode } from '~/collab/protocol';
import type { RefusalStatus } from './authorise';
import type { Connection, Wire } from './socket';

/** How long a closed socket may take to go before it is cut. */
const CLOSE_MS = 2_000;

/** ws closes an oversized message with 1009 by itself; clients know our number for it. */
class SyncSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    super.close(code === 1009 ? CloseCode.tooLarge : code, data);
  }
}

/** The WebSocket end of `ws`: no compression (prose updates are small and already packed), no server of its own. */
export function createUpgrader(frameBytes: number): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: frameBytes,
    WebSocket: SyncSocket,
  });
}

/** Answers an upgrade with an HTTP status instead. */
export function refuse(socket: Duplex, status: RefusalStatus): void {
  if (!socket.writable) return void socket.destroy();
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  socket.once('finish', () => socket.destroy());
  socket.end(head);
}

/** A `ws` socket as the wire of a connection. */
export function wireOf(ws: WebSocket): Wire {
  return {
    send: (frame) => ws.send(frame),
    get buffered() {
      return ws.bufferedAmount;
    },
    close: (code, reason) => {
      ws.close(code, reason);
      setTimeout(() => ws.terminate(), CLOSE_MS).unref();
    },
  };
}

/** Leads what comes over a `ws` socket to its connection. */
export function attach(ws: WebSocket, connection: Connection): void {
  ws.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary || !(data instanceof Uint8Array)) connection.close(CloseCode.badFrame, 'not binary');
    else connection.receive(data);
  });
  ws.on('close', () => connection.closed());
}

/** The address a request came from. */
export function remoteAddress(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '';
}
