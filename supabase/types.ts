import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startEmbedded } from '../server/embedded';

/** TypeScript types of the schema `public`, as the official CLI generates them. */
export async function generateTypes(databaseUrl: string): Promise<string> {
  const cli = path.resolve('node_modules', '.bin', 'supabase');
  const remote = `--remote=${databaseUrl}?sslmode=disable`;
  const args = ['gen', 'types', remote, '--schema', 'public', '--log-level', 'none'];
  const { stdout } = await promisify(execFile)(cli, args, { maxBuffer: 16 * 1024 * 1024 });
  return `${stdout.trim()}\n`;
}

/** `npm run types`: writes them anew, from a database made of the migrations alone. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-types-'));
  const backEnd = await startEmbedded({
    dataDir,
    publicUrl: 'http://localhost:3000',
    mail: async () => undefined,
    progress: () => undefined,
  });
  try {
    writeFileSync('app/platform/database.types.ts', await generateTypes(backEnd.databaseUrl));
  } finally {
    await backEnd.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
