import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import postgres from 'postgres';
import { type SendMail, textOf } from '../mail';
import { StartError } from '../start-error';
import { FileStore } from './files';
import { lockDataDir } from './lock';
import { migrate } from './migrate';
import { startPostgres } from './postgres';
import { keepSecrets, type Secrets } from './secrets';

/** What the rest of the product needs to know of a back end, embedded or hosted. */
export type BackEnd = {
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  databaseUrl: string;
  sessionSecret: string;
  /** Answers requests to `supabaseUrl` in this process, without a socket; null for a back end elsewhere. */
  fetch: typeof fetch | null;
  /** Called when the back end is lost although nobody stopped it. */
  onLost(listener: (reason: string) => void): void;
  stop(): Promise<void>;
};

const here = path.dirname(fileURLToPath(import.meta.url));
const supabaseDir = path.resolve(here, '..', '..', 'supabase');

/**
 * Starts the back end that needs no setting: Postgres from npm and the Supabase team's Auth, REST and Storage on
 * top of it, migrated, on loopback only.
 * @param options.dataDir where everything is kept; used by one process at a time
 * @param options.progress told what is being done, for people to read
 * @throws StartError that its operator can act on
 */
export async function startEmbedded(options: {
  dataDir: string;
  publicUrl: string;
  mail: SendMail;
  progress: (step: string) => void;
}): Promise<BackEnd> {
  const { dataDir, progress } = options;
  makeDirectory(dataDir);
  const unlock = lockDataDir(dataDir);
  const started: Array<() => Promise<void> | void> = [unlock];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    const secrets = keepSecrets(dataDir);
    progress('Spouštím databázi');
    const server = await startPostgres(path.join(dataDir, 'postgres'), secrets.databasePassword);
    started.push(server.stop);

    const app = await createApp(options, secrets, server.url, started);
    const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
    try {
      await sql.unsafe(readFileSync(path.join(here, 'roles.sql'), 'utf8'));
      await withoutNotice(() => app.ensureSystemSchema());
      await sql.unsafe(readFileSync(path.join(here, 'storage.sql'), 'utf8'));
      const applied = await migrate(sql, path.join(supabaseDir, 'migrations'));
      if (applied.length > 0) progress(`Databáze převedena na verzi ${applied.at(-1)?.slice(0, 14)}`);
    } finally {
      await sql.end();
    }

    const supabaseUrl = await listen(app, started);
    return {
      supabaseUrl,
      publishableKey: secrets.publishableKey,
      secretKey: secrets.secretKey,
      databaseUrl: server.url,
      sessionSecret: secrets.sessionSecret,
      fetch: (input, init) => Promise.resolve(app.fetch(new Request(input, init))),
      onLost: server.onExit,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type LiteApp = { fetch(request: Request): Promise<Response> | Response; ensureSystemSchema(): Promise<void> };

async function createApp(
  options: { dataDir: string; publicUrl: string; mail: SendMail },
  secrets: Secrets,
  databaseUrl: string,
  started: Array<() => Promise<void> | void>,
): Promise<LiteApp> {
  const { App, setExperimental } = await import('@supabase/lite');
  // Before the app is made: its Storage is not offered otherwise.
  setExperimental('storage', true);
  const { createPostgresConnection } = await import('@supabase/lite/postgres');
  const connection = createPostgresConnection({
    url: databaseUrl,
    postgresOptions: { max: 20, onnotice: () => undefined },
  });
  started.push(() => withinSeconds(connection.close(), 3));
  // Else Lite grants everything on every table to the roles of the API at its first request; our migrations say who
  // may what, down to the column (supabase/tests/permissions holds it against a running back end).
  Object.assign(connection, { rlsState: 'active' });
  const template = (name: string, subject: string) => ({
    subject,
    content_path: path.join(supabaseDir, 'templates', `${name}.html`),
  });
  // The same values as in supabase/config.toml, which a hosted project takes.
  const app = new App({
    connection,
    storage: { enabled: true, file_size_limit: '25MiB' },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      jwt_expiry: 3600,
      enable_refresh_token_rotation: true,
      enable_signup: true,
      minimum_password_length: 10,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: options.publicUrl,
      email: {
        enable_signup: true,
        enable_confirmations: false,
        // With `true` Lite asks the present mailbox only, and the new address would never be proven.
        double_confirm_changes: false,
        otp_length: 6,
        otp_expiry: 900,
        template: {
          magic_link: template('magic_link', 'Přihlášení do Souhry'),
          recovery: template('recovery', 'Obnovení hesla do Souhry'),
          email_change: template('email_change', 'Potvrzení nové e-mailové adresy'),
        },
      },
    },
    options: { server: { admin: false }, drivers: { email: { send: authMail(options.mail) } } },
  } as ConstructorParameters<typeof App>[0]);
  Object.assign(app, { _storageAdapter: new FileStore(path.join(options.dataDir, 'files')) });
  return app;
}

/**
 * Lite says at its first use that its Storage is experimental; what we use of it, and how it is held to account, stands
 * in docs/decisions/0017. An operator reads only what they can act on.
 */
async function withoutNotice(work: () => Promise<void>): Promise<void> {
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    if (!String(said[0]).startsWith('EXPERIMENTAL FEATURES ENABLED')) warn(...said);
  };
  try {
    await work();
  } finally {
    console.warn = warn;
  }
}

/** Waits no longer than that: under load Lite's connections may not end by themselves, and Postgres stops next anyway. */
async function withinSeconds(work: Promise<void>, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** Letters of Auth in our own words: Lite writes the plain text itself, in English and with a link of its own. */
function authMail(send: SendMail): SendMail {
  return (letter) => send(letter.html ? { ...letter, text: textOf(letter.html) } : letter);
}

function listen(app: LiteApp, started: Array<() => Promise<void> | void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: (request) => app.fetch(request), port: 0, hostname: '127.0.0.1' },
      (address) => resolve(`http://127.0.0.1:${address.port}`),
    );
    server.once('error', reject);
    started.push(
      () =>
        new Promise<void>((done) => {
          server.close(() => done());
          if ('closeAllConnections' in server) server.closeAllConnections();
        }),
    );
  });
}

function makeDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartError(`Složku ${dataDir} nelze vytvořit: ${(error as NodeJS.ErrnoException).code}`);
  }
}
