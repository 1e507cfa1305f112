import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { generateTypes } from '../types';
import { backEnd } from './back-end';

const run = promisify(execFile);
const sql = postgres(backEnd.databaseUrl, { max: 1 });
afterAll(() => sql.end());

test('row-level security is on for every table of ours', async () => {
  const unprotected = await sql`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'sync', 'private') and c.relkind in ('r', 'p') and not c.relrowsecurity`;
  expect(unprotected.map(({ name }) => name)).toEqual([]);
});

test('the API roles hold no privilege that a migration did not grant on purpose', async () => {
  const grants = await sql<{ name: string }[]>`
    select distinct table_name || ' ' || privilege_type || ' ' || grantee as name
    from information_schema.role_table_grants
    where table_schema in ('public', 'sync', 'private')
      and (grantee = 'anon' or privilege_type in ('DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')
        or table_schema = 'sync')
      and grantee in ('anon', 'authenticated', 'PUBLIC')
      and not (grantee = 'anon' and privilege_type = 'SELECT')`;
  // Lines that nothing refers to, and which the log keeps: they are taken away rather than archived.
  expect(grants.map(({ name }) => name).sort()).toEqual([
    'agenda_item_measures DELETE authenticated',
    'attendances DELETE authenticated',
    'elaborations DELETE authenticated',
    'fundings DELETE authenticated',
    'meeting_groups DELETE authenticated',
    'project_measures DELETE authenticated',
    'resolution_measures DELETE authenticated',
    'same_matters DELETE authenticated',
    'task_measures DELETE authenticated',
    'waivers DELETE authenticated',
  ]);
  const functions = await sql<{ name: string }[]>`
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and has_function_privilege('anon', p.oid, 'execute') order by 1`;
  expect(functions.map(({ name }) => name)).toEqual([
    'calendar_content',
    'invitation_preview',
    'reply_by_token',
    'revision_content',
  ]);
});

test("Supabase's own linter finds nothing", async () => {
  const cli = path.resolve('node_modules', '.bin', 'supabase');
  const remote = `--remote=${backEnd.databaseUrl}?sslmode=disable`;
  const { stdout } = await run(cli, ['db', 'advisors', remote, '--level', 'info', '--log-level', 'none']);
  const findings = [...stdout.matchAll(/"name": "([a-z_]+)",\s+"title"[\s\S]*?"detail": "([^"]*)"/g)].map(
    ([, name, detail]) => `${name}: ${detail}`,
  );
  // An index nobody has used yet says nothing in a database that was made a moment ago.
  expect(findings.filter((finding) => !finding.startsWith('unused_index'))).toEqual([]);
  // That the findings were read at all: a fresh database always has indexes which were not used.
  expect(findings.length).toBeGreaterThan(0);
});

test('the generated types are those of the migrations (npm run types)', async () => {
  expect(readFileSync('app/platform/database.types.ts', 'utf8')).toBe(
    await generateTypes(backEnd.databaseUrl),
  );
});
