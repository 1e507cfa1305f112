import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { constants } from 'node:zlib';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Sql } from 'postgres';
import type { BackEndAddress } from '~/platform/context';
import type { BackEnd } from '../embedded';
import type { Settings } from '../env';
import { createLimits } from '../limits';
import type { SendMail } from '../mail';
import { bodyLimit } from './body-limit';
import { developmentBuild } from './development';
import { healthRoutes } from './health';
import { sameOriginOnly } from './same-origin';

export type WebOptions = {
  settings: Settings;
  backEnd: BackEnd;
  address: BackEndAddress;
  sendLetter: SendMail;
  sql: Sql;
  sync: { ready(): boolean };
  server: Server;
};

/** The pages, their files and the health checks. */
export async function createWeb(options: WebOptions): Promise<{
  handle: Express;
  /** Takes an upgrade that belongs to the development server; false: not mine. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}> {
  const { settings } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  healthRoutes(app, options);

  const development = settings.development ? await developmentBuild(options.server) : null;
  app.use(nonceAndPolicy(settings));
  const client = path.resolve('build', 'client');
  if (!development) {
    // Loaded once and kept for a year, so they are worth more work than a page.
    const thoroughly = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } } });
    const files = express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y' });
    app.use('/assets', thoroughly, files);
  }
  app.use(compression());
  if (development) app.use(development.middleware);
  else {
    app.use(express.static(client, { maxAge: '1h', index: false }));
  }
  app.use(sameOriginOnly(settings.publicUrl));
  app.use(bodyLimit);
  const allow = createLimits();
  const build = development?.build ?? (await productionBuild());
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: settings.development ? 'development' : 'production',
      getLoadContext: (request, response) => loadContext(options, allow, request, response),
    }),
  );
  return {
    handle: app,
    handleUpgrade: development?.handleUpgrade ?? (() => false),
    close: async () => development?.close(),
  };
}

function loadContext(
  { settings, backEnd, address, sendLetter }: WebOptions,
  allow: AppLoadContext['allow'],
  request: Request,
  response: Response,
): AppLoadContext {
  const requestId = randomUUID().slice(0, 8);
  return {
    backEnd: address,
    publicUrl: settings.publicUrl,
    clientAddress: request.ip ?? '',
    sessionSecret: backEnd.sessionSecret,
    setCookie: (value) => {
      response.append('Set-Cookie', value);
    },
    allow,
    sendLetter,
    cspNonce: response.locals.nonce as string,
    requestId,
    logError: (error, origin) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(
        `${new Date().toISOString()} ${requestId} ${origin.method} ${origin.path} ${text}\n`,
      );
    },
  };
}

async function productionBuild(): Promise<ServerBuild> {
  return (await import(path.resolve('build', 'server', 'index.js'))) as ServerBuild;
}

function nonceAndPolicy(settings: Settings): express.RequestHandler {
  const origin = settings.publicUrl.replace(/^http/, 'ws');
  const secure = settings.publicUrl.startsWith('https://');
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        // React and the editor set style attributes (colours of carets).
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", origin, ...(settings.development ? ['ws:'] : [])],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    policy(request, response, next);
  };
}
