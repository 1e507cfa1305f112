import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import type { BackEndAddress } from '~/platform/context';
import { tokenClient } from '~/platform/supabase';
import { seed } from '../supabase/seed';
import { type BackEnd, startEmbedded } from './embedded';
import { keepSecrets } from './embedded/secrets';
import type { Settings } from './env';
import { connectHosted } from './hosted';
import { startLetters } from './jobs/letters';
import { startMentions } from './jobs/mentions';
import { startMinutesMail } from './jobs/minutes';
import { startReminders } from './jobs/reminders';
import { createMail, type SendMail } from './mail';
import { StartError } from './start-error';
import { startSync } from './sync-start';
import { createWeb } from './web';

/** A running product. */
export type Running = {
  settings: Settings;
  /** Password of the demo accounts; null where no demo was seeded. */
  demoPassword: string | null;
  /** Folder where letters are kept instead of being sent; null with SMTP. */
  outbox: string | null;
  /** URLs and keys in use, for tools and tests on this machine (DATA_DIR/running.json). */
  forTools: Record<string, string | number | null>;
  onLost(listener: (reason: string) => void): void;
  stop(): Promise<void>;
};

/**
 * Composition root: puts the back end, the sync server, the jobs and the pages together and starts them.
 * @param progress told what is being done, for people to read
 * @throws StartError that its operator can act on
 */
export async function startSouhra(given: Settings, progress: (step: string) => void): Promise<Running> {
  const stops: Array<() => Promise<void>> = [];
  const stop = async () => {
    // What fails to end keeps nothing else from ending.
    const failures: unknown[] = [];
    for (const end of stops.splice(0).reverse()) await end().catch((error) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
  };
  try {
    // The port first: when it is taken, nothing else needs to start.
    const server = createServer((_request, response) =>
      response.writeHead(503, { 'Retry-After': '2' }).end(),
    );
    const port = await listen(server, given);
    stops.push(async () => void server.close());
    const settings = given.port === 0 ? { ...given, port, publicUrl: `http://localhost:${port}` } : given;

    if (settings.redisUrl) progress('REDIS_URL se v této verzi nepoužívá, běží jediný proces');

    const mail = createMail({
      smtpUrl: settings.smtpUrl,
      from: settings.mailFrom,
      dataDir: settings.dataDir,
    });
    let sendLetter: SendMail = mail.send;
    const backEnd = settings.hosted
      ? connectHosted(settings.hosted, settings.sessionSecret ?? '')
      : await startEmbedded({
          dataDir: settings.dataDir,
          publicUrl: settings.publicUrl,
          mail: (letter) => sendLetter(letter),
          progress,
        });
    stops.push(backEnd.stop);
    const address: BackEndAddress = {
      url: backEnd.supabaseUrl,
      publishableKey: backEnd.publishableKey,
      fetch: backEnd.fetch,
    };

    const sql = postgres(backEnd.databaseUrl, { max: 4, fetch_types: false, onnotice: () => undefined });
    stops.push(() => sql.end({ timeout: 5 }));
    const demoPassword = settings.hosted ? null : keepSecrets(settings.dataDir).demoPassword;
    if (demoPassword && (await seed(sql, tokenClient(address), demoPassword))) {
      progress('Ukázkové partnerství Liberec je připraveno');
    }

    const letters = await startLetters(backEnd.databaseUrl, mail.send);
    stops.push(letters.stop);
    sendLetter = letters.send;
    stops.push(startReminders(sql, settings.publicUrl, letters.sendWithin));
    stops.push(startMentions(sql, settings.publicUrl, letters.sendWithin));
    stops.push(startMinutesMail(sql, settings.publicUrl, letters.sendWithin));

    const sync = await startSync({ databaseUrl: backEnd.databaseUrl, address, settings });
    stops.push(sync.close);
    const web = await createWeb({ settings, backEnd, address, sendLetter, sql, sync, server });
    stops.push(web.close);
    server.removeAllListeners('request');
    server.on('request', web.handle);
    const drained = watchRequests(server);
    // First of all when it stops: nobody new is let in while the parts below end one after another.
    stops.push(async () => {
      server.close();
      server.closeIdleConnections();
      await drained(3_000);
      server.closeAllConnections();
    });
    server.on('upgrade', (request, socket, head) => {
      if (web.handleUpgrade(request, socket, head)) return;
      sync.handleUpgrade(request, socket, head);
    });
    return {
      settings,
      demoPassword,
      outbox: mail.outbox,
      forTools: forTools(settings, backEnd, demoPassword),
      onLost: backEnd.onLost,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function forTools(settings: Settings, backEnd: BackEnd, demoPassword: string | null): Running['forTools'] {
  return {
    pid: process.pid,
    url: settings.publicUrl,
    supabaseUrl: backEnd.supabaseUrl,
    publishableKey: backEnd.publishableKey,
    secretKey: backEnd.secretKey,
    databaseUrl: backEnd.databaseUrl,
    demoPassword,
  };
}

function listen(server: Server, settings: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${settings.port} už používá jiný program. Ukončete jej, nebo nastavte PORT.`,
        EACCES: `Port ${settings.port} tento uživatel otevřít nesmí. Nastavte PORT nad 1023.`,
        EADDRNOTAVAIL: `Adresa HOST=${settings.host} na tomto počítači není.`,
        ENOTFOUND: `Adresa HOST=${settings.host} na tomto počítači není.`,
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new StartError(reason) : error);
    });
    server.listen(settings.port, settings.host, () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Counts requests under way; the returned function waits until there are none, or for so many milliseconds. */
function watchRequests(server: Server): (milliseconds: number) => Promise<void> {
  let active = 0;
  let onNone: () => void = () => undefined;
  server.on('request', (_request, response) => {
    active += 1;
    response.once('close', () => {
      active -= 1;
      if (active === 0) onNone();
    });
  });
  return (milliseconds) =>
    new Promise((resolve) => {
      if (active === 0) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      onNone = () => {
        clearTimeout(timer);
        resolve();
      };
    });
}
