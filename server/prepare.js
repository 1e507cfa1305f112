/**
 * Brings a checkout into a state in which it can run: packages installed, pages built. Plain JavaScript without
 * dependencies, since it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mendPackages } from './mend-packages.js';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));

/** Tells the person at the terminal. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Ends the process with one clear line. */
export function fail(text) {
  process.stderr.write(`Chyba: ${text}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Je potřeba Node.js 20.19 nebo novější, tady běží ${process.versions.node}.`);
}

/** Hash of the names and contents of files below these places; changes when any of them does. */
function fingerprint(places) {
  const hash = createHash('sha256');
  const add = (place) => {
    hash.update(place).update(readFileSync(place));
  };
  for (const place of places) {
    if (!existsSync(place)) continue;
    try {
      const entries = readdirSync(place, { recursive: true, withFileTypes: true });
      for (const entry of entries.sort((a, b) =>
        path.join(a.parentPath, a.name) < path.join(b.parentPath, b.name) ? -1 : 1,
      )) {
        if (entry.isFile()) add(path.join(entry.parentPath, entry.name));
      }
    } catch (error) {
      if (error.code !== 'ENOTDIR') throw error;
      add(place);
    }
  }
  return hash.digest('hex');
}

function isCurrent(stampFile, stamp) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

function run(command, args, what) {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail(`${what} se nepodařilo (${command} ${args.join(' ')}).`);
}

/** Installs the packages of package-lock.json unless they are there already, and mends what is known to be wrong in them. */
export function install() {
  installPackages();
  const strange = mendPackages();
  if (strange.length > 0) fail(`Známá chyba balíčku už není, kde byla; zkontrolujte ${strange.join(', ')}.`);
}

function installPackages() {
  const stampFile = path.join('node_modules', '.souhra-installed');
  const stamp = fingerprint(['package.json', 'package-lock.json']);
  if (isCurrent(stampFile, stamp)) return;
  say('Instaluji balíčky …');
  // Not `npm ci`: it refuses a lock file made where packages for other systems could not be seen. The versions are
  // the locked ones all the same, and the lock file stays as it is.
  run(
    'npm',
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    'Instalaci balíčků',
  );
  writeFileSync(stampFile, stamp);
}

/** Builds the pages unless the last build is of the same sources. */
export function build() {
  const stampFile = path.join('build', '.souhra-built');
  const stamp = fingerprint([
    'app',
    'public',
    'vite.config.ts',
    'remix.config.js',
    'package-lock.json',
    'tsconfig.json',
  ]);
  if (isCurrent(stampFile, stamp)) return;
  say('Sestavuji stránky …');
  run(
    process.execPath,
    [path.join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '-l', 'warn'],
    'Sestavení',
  );
  mkdirSync('build', { recursive: true });
  writeFileSync(stampFile, stamp);
}
