import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { copyDemoData } from './demo-product';
import { e2ePort } from './ports';
import { type RunningFile, startProduct } from './product';

const port = e2ePort(1);
let dataDir: string;
test.beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'souhra-start-'));
});
test.afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs `npm start` with these settings until it ends by itself. */
function startFails(env: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['server/start.js'], {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir, ...env },
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.once('exit', (code) => resolve({ code, errors }));
  });
}

test('starts, says how it is, and leaves nothing behind when it is asked to stop', async () => {
  const product = await startProduct({ port, dataDir });
  const running = JSON.parse(readFileSync(product.runningFile, 'utf8')) as RunningFile;
  expect(statSync(product.runningFile).mode & 0o777).toBe(0o600);
  expect(await (await fetch(`${running.url}/healthz`)).text()).toBe('ok');
  expect(await (await fetch(`${running.url}/readyz`)).json()).toEqual({ database: true, sync: true });
  expect(product.output()).toContain(`Souhra běží na ${running.url}`);
  expect(product.output()).toContain('jana.dvorakova@liberec.example');

  // A second start on the same data says so and does no harm.
  const second = await startFails({ PORT: String(port + 1) });
  expect(second).toMatchObject({ code: 1, errors: expect.stringContaining('už používá běžící Souhra') });
  expect((await fetch(`${running.url}/readyz`)).status).toBe(200);

  const postmaster = Number.parseInt(
    readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'),
    10,
  );
  expect(await product.stop()).toBe(0);
  expect(() => process.kill(postmaster, 0)).toThrow('ESRCH');
  expect(existsSync(product.runningFile)).toBe(false);
  expect(existsSync(path.join(dataDir, 'lock'))).toBe(false);
});

test('a port in use is one clear line', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const { code, errors } = await startFails({});
  server.close();
  expect(code).toBe(1);
  expect(errors.trim()).toBe(
    `Chyba: Port ${port} už používá jiný program. Ukončete jej, nebo nastavte PORT.`,
  );
});

test('a wrong setting is named', async () => {
  const { code, errors } = await startFails({ SMTP_URL: 'mail.example.cz' });
  expect(code).toBe(1);
  expect(errors.trim()).toMatch(/^Chyba: Nastavení SMTP_URL: .+$/);
  const missing = await startFails({ SUPABASE_URL: 'https://xyz.supabase.co' });
  expect(missing.errors).toContain('Chybí nastavení SUPABASE_PUBLISHABLE_KEY');
});

test('data of a newer version are left alone', async () => {
  copyDemoData(dataDir);
  const product = await startProduct({ port, dataDir });
  const { databaseUrl } = JSON.parse(readFileSync(product.runningFile, 'utf8')) as RunningFile;
  const sql = postgres(databaseUrl, { max: 1 });
  await sql`insert into supabase_migrations.schema_migrations (version, name) values ('29991231235959', 'future')`;
  await sql.end();
  await product.stop();
  const { code, errors } = await startFails({});
  expect(code).toBe(1);
  expect(errors.trim()).toMatch(/^Chyba: Data jsou z novější verze Souhry \(migrace 29991231235959\)/);
});

test('when the database dies, the product ends with an error instead of serving half', async () => {
  copyDemoData(dataDir);
  const product = await startProduct({ port, dataDir });
  const postmaster = Number.parseInt(
    readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'),
    10,
  );
  process.kill(postmaster, 'SIGQUIT');
  expect(await product.ended).toBe(1);
  expect(product.output()).toContain('databáze se neočekávaně ukončila');
});
