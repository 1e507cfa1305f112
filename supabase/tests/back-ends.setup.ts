import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { tokenClient } from '~/platform/supabase';
import { type BackEnd, startEmbedded } from '../../server/embedded';
import { keepSecrets } from '../../server/embedded/secrets';
import { seed } from '../seed';
import type { TestBackEnd } from './back-end';

/** A real back end for each worker: embedded, migrated, seeded once and copied, on ports of its own, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = mkdtempSync(path.join(tmpdir(), 'souhra-test-'));
  const template = path.join(root, 'template');
  const first = await start(template);
  await fill(first, template);
  await first.stop();

  const running: BackEnd[] = [];
  const backEnds: TestBackEnd[] = [];
  const { demoPassword } = keepSecrets(template);
  for (let worker = 1; worker <= project.config.maxWorkers; worker += 1) {
    const dataDir = path.join(root, `worker-${worker}`);
    cpSync(template, dataDir, { recursive: true });
    const backEnd = await start(dataDir);
    running.push(backEnd);
    const { databaseUrl, supabaseUrl, publishableKey, secretKey } = backEnd;
    backEnds.push({ databaseUrl, supabaseUrl, publishableKey, secretKey, demoPassword });
  }
  project.provide('backEnds', backEnds);
  return async () => {
    await Promise.all(running.map((backEnd) => backEnd.stop()));
    rmSync(root, { recursive: true, force: true });
  };
}

function start(dataDir: string): Promise<BackEnd> {
  return startEmbedded({
    ...{ dataDir, publicUrl: 'http://localhost:3000' },
    ...{ mail: async () => undefined, progress: () => undefined },
  });
}

async function fill(backEnd: BackEnd, dataDir: string): Promise<void> {
  const { supabaseUrl: url, publishableKey, databaseUrl } = backEnd;
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const client = tokenClient({ url, publishableKey, fetch: backEnd.fetch });
  await seed(sql, client, keepSecrets(dataDir).demoPassword);
  // Tens of thousands of small commits, on data that are thrown away: nobody waits for the disk. What survives a crash
  // is checked on the product itself (e2e/durability.spec.ts).
  await sql`alter system set synchronous_commit = off`;
  await sql.end();
}
