/**
 * `npm start` and `npm run dev`: installs what is missing, builds what is stale, then runs server/main.ts in this
 * process.
 *
 *   --fresh   begin anew: deletes the data after asking
 *   --dev     development: no build, pages reload as they are changed
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { build, fail, install } from './prepare.js';

async function beginAnew() {
  const dataDir = path.resolve(process.env.DATA_DIR || '.data');
  if (!existsSync(dataDir)) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Opravdu smazat všechna data ve složce ${dataDir}? Napište „ano“: `);
  terminal.close();
  if (answer.trim().toLowerCase() !== 'ano') fail('Nic se nesmazalo.');
  rmSync(dataDir, { recursive: true, force: true });
}

const options = process.argv.slice(2);
const known = ['--fresh', '--dev'];
const stranger = options.find((option) => !known.includes(option));
if (stranger) fail(`Neznámá volba ${stranger}. Možné jsou: ${known.join(', ')}.`);

install();
if (options.includes('--dev')) process.env.NODE_ENV = 'development';
else {
  process.env.NODE_ENV ??= 'production';
  build();
}
if (options.includes('--fresh')) await beginAnew();
const { register } = await import('tsx/esm/api');
const unregister = register();
const { main } = await import('./main.ts');
// What is loaded from here on is JavaScript: the built pages and packages, twice as quickly without tsx in between.
await unregister();
await main();
