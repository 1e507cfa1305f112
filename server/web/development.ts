import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

/** Vite inside our server: pages are compiled on request and reload as they are changed. */
export async function developmentBuild(server: Server): Promise<{
  middleware: RequestHandler;
  build: () => Promise<ServerBuild>;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server, path: '/_vite' } } });
  return {
    middleware: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    // Vite listens to the server's upgrades itself; ours must only leave that path alone.
    handleUpgrade: (request) => request.url?.startsWith('/_vite') ?? false,
    close: () => vite.close(),
  };
}
