/**
 * What a new revision costs: the demo plan of 139 measures forked by its manager over HTTP, with everything that belongs
 * to it; as it was seeded, and with a long history of typing in every document. A benchmark, not a test: a missed budget
 * is printed and the exit code stays 0. Starts a back end of its own. Writes .cache/bench/fork.json.
 *
 *   npx tsx bench/fork.ts
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { tokenClient } from '../app/platform/supabase';
import { startEmbedded } from '../server/embedded';
import { keepSecrets } from '../server/embedded/secrets';
import { seed } from '../supabase/seed';
import { demoPeople } from '../supabase/seed/demo-people';
import { load, percentile, print, type Row, round } from './pages/report';

const rounds = 10;
const budgetMs = 2_000;
const updates = 2_000;

const dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-fork-'));
const backEnd = await startEmbedded({
  dataDir,
  publicUrl: 'http://localhost:3000',
  mail: async () => undefined,
  progress: () => undefined,
});
const sql = postgres(backEnd.databaseUrl, { max: 2, onnotice: () => undefined });

async function timeForks(what: string, revision: string): Promise<Row> {
  const { demoPassword: password } = keepSecrets(dataDir);
  const { supabaseUrl: url, publishableKey } = backEnd;
  const manager = tokenClient({ url, publishableKey, fetch: null });
  const email = demoPeople.find(({ key }) => key === 'manager')?.email ?? '';
  const { error } = await manager.auth.signInWithPassword({ email, password });
  if (error) throw error;
  const times: number[] = [];
  let copy = '';
  for (let count = 0; count <= rounds; count++) {
    const started = performance.now();
    const fork = await manager.rpc('fork_revision', { revision, name: `Revize ${count}` }).throwOnError();
    // The first one warms up.
    if (count > 0) times.push(performance.now() - started);
    copy = fork.data;
  }
  const [size] = await sql<{ measures: number; sections: number; rows: number; bytes: string }[]>`
    select
      (select count(*)::int from measure_versions where revision_id = ${copy}) as measures,
      (select count(*)::int from document_sections s join documents d on d.id = s.document_id
        where d.revision_id = ${copy}) as sections,
      (select count(*)::int from sync.document_updates u join documents d on d.id = u.document_id
        where d.revision_id = ${copy}) as rows,
      (select coalesce(sum(length(u.update)), 0) from sync.document_updates u join documents d on d.id = u.document_id
        where d.revision_id = ${copy}) as bytes`;
  return {
    what,
    measures: size?.measures ?? 0,
    sections: size?.sections ?? 0,
    'log rows': size?.rows ?? 0,
    'log KiB': round(Number(size?.bytes ?? 0) / 1024, 0),
    'p50 ms': round(percentile(times, 0.5), 0),
    'p95 ms': round(percentile(times, 0.95), 0),
  };
}

try {
  const { demoPassword } = keepSecrets(dataDir);
  const { supabaseUrl: url, publishableKey, fetch } = backEnd;
  await seed(sql, tokenClient({ url, publishableKey, fetch }), demoPassword);
  const [approved] = await sql<{ id: string }[]>`
    select r.id from revisions r join plans p on p.id = r.plan_id and p.kind = 'SPSZ' where r.state = 'approved'`;
  if (!approved) throw new Error('the demo has no approved plan');
  const rows = [await timeForks('as seeded', approved.id)];
  for (let count = 0; count < updates; count += 500) {
    await sql`
      insert into sync.document_updates (document_id, update)
      select d.id, ${randomBytes(60)} from documents d, generate_series(1, 500) where d.revision_id = ${approved.id}`;
  }
  rows.push(await timeForks(`with ${updates} updates in each document`, approved.id));
  const measured = {
    title: 'forking a revision of 139 measures',
    how: `${rounds} forks each over HTTP, after one to warm up. Load average ${load()}.`,
    rows,
    budgets: rows.map((row) => ({
      ...{ what: String(row.what), measured: Number(row['p95 ms']), atMost: budgetMs, unit: 'ms' },
    })),
  };
  print(measured);
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync('.cache/bench/fork.json', JSON.stringify(measured, null, 2));
} finally {
  await sql.end();
  await backEnd.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
