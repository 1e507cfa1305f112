import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { tokenClient } from '~/platform/supabase';
import { startEmbedded } from '../../server/embedded';
import { keepSecrets } from '../../server/embedded/secrets';
import { seed } from '../seed';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string;
    supabaseUrl: string;
    publishableKey: string;
    secretKey: string;
    /** Password of every demo person. */
    demoPassword: string;
  }
}

/** One real back end for all integration tests: embedded, migrated, seeded, on ports of its own, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-test-'));
  const backEnd = await startEmbedded({
    dataDir,
    publicUrl: 'http://localhost:3000',
    mail: async () => undefined,
    progress: () => undefined,
  });
  const { demoPassword } = keepSecrets(dataDir);
  const sql = postgres(backEnd.databaseUrl, { max: 1, onnotice: () => undefined });
  await seed(
    sql,
    tokenClient({ url: backEnd.supabaseUrl, publishableKey: backEnd.publishableKey, fetch: backEnd.fetch }),
    demoPassword,
  );
  await sql.end();
  const { databaseUrl, supabaseUrl, publishableKey, secretKey } = backEnd;
  for (const [key, value] of Object.entries({
    databaseUrl,
    supabaseUrl,
    publishableKey,
    secretKey,
    demoPassword,
  })) {
    project.provide(key as 'databaseUrl', value);
  }
  return async () => {
    await backEnd.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
