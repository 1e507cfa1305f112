import postgres from 'postgres';
import type { BackEndAddress } from '~/platform/context';
import { fetchMe } from '~/platform/me';
import { personColour } from '~/platform/person-colour';
import { accessTokenIn } from '~/platform/session-cookie';
import { tokenClient } from '~/platform/supabase';
import type { Settings } from './env';
import { createSyncServer, type Identify, type LogEntry, postgresBackend, type SyncServer } from './sync';

/**
 * The sync server on the product's own parts: people known by the session cookie of the pages, texts in the database
 * behind `databaseUrl`, notices from it.
 */
export async function startSync(options: {
  databaseUrl: string;
  address: BackEndAddress;
  settings: Settings;
}): Promise<SyncServer & { ready(): boolean }> {
  // fetch_types: while it reads types, postgres.js leaves a rejection to nobody when the connection is lost just then.
  const sql = postgres(options.databaseUrl, { max: 6, fetch_types: false, onnotice: () => undefined });
  const sync = createSyncServer({
    ...postgresBackend(sql),
    identify: identifyByCookie(options.address),
    origins: [new URL(options.settings.publicUrl).origin],
    addressOf: (request) =>
      addressOf(request.headers['x-forwarded-for'], request.socket.remoteAddress, options.settings),
    log: writeLog,
  });
  await sync.start();
  let closed = false;
  return {
    ...sync,
    ready: () => !closed && sync.stats().commitError === null,
    close: async () => {
      closed = true;
      await sync.close();
      await sql.end({ timeout: 5 });
    },
  };
}

/** The access token is verified by the back end, which is asked as the person; an expired one is nobody's. */
function identifyByCookie(address: BackEndAddress): Identify {
  return async (request) => {
    const token = await accessTokenIn(request.headers.cookie);
    if (!token) return null;
    const me = await fetchMe(tokenClient(address, token));
    const sessionId = claim(token, 'session_id');
    return me && sessionId
      ? { personId: me.id, sessionId, name: me.name, colour: personColour(me.hue) }
      : null;
  };
}

function claim(token: string, name: string): string | null {
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}');
  const value = (payload as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : null;
}

/** The address before the believed proxies, each of which has appended the one it saw. */
function addressOf(
  forwarded: string | string[] | undefined,
  remote: string | undefined,
  settings: Settings,
): string {
  const chain = String(forwarded ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return (settings.trustProxy > 0 ? chain.at(-settings.trustProxy) : undefined) ?? remote ?? '';
}

function writeLog({ level, event, ...fields }: LogEntry): void {
  if (level === 'info') return;
  process.stderr.write(`${new Date().toISOString()} ${level} ${event} ${JSON.stringify(fields)}\n`);
}
