import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { StartError } from '../start-error';

/**
 * Applies the migrations that the database does not have yet, each in its own transaction, and records them where
 * the official CLI records them (`supabase_migrations.schema_migrations`).
 * @param directory with files `<14 digits>_<name>.sql`
 * @returns names of the applied files, in order
 * @throws StartError when the database has a migration this version does not know, or when one fails
 */
export async function migrate(sql: Sql, directory: string): Promise<string[]> {
  const files = readdirSync(directory)
    .filter((name) => /^\d{14}_.+\.sql$/.test(name))
    .sort();
  await sql`create schema if not exists supabase_migrations`;
  await sql`create table if not exists supabase_migrations.schema_migrations
    (version text primary key, statements text[], name text)`;
  const rows = await sql<{ version: string }[]>`select version from supabase_migrations.schema_migrations`;
  const applied = new Set(rows.map((row) => row.version));

  const known = new Set(files.map((name) => name.slice(0, 14)));
  const unknown = [...applied].filter((version) => !known.has(version));
  if (unknown.length > 0) {
    throw new StartError(
      `Data jsou z novější verze Souhry (migrace ${unknown.sort().at(-1)}). Použijte tu verzi, nebo jinou složku DATA_DIR.`,
    );
  }

  const pending = files.filter((name) => !applied.has(name.slice(0, 14)));
  for (const name of pending) {
    const text = readFileSync(path.join(directory, name), 'utf8');
    try {
      await sql.begin(async (transaction) => {
        await transaction.unsafe(text);
        await transaction`insert into supabase_migrations.schema_migrations (version, name, statements)
          values (${name.slice(0, 14)}, ${name.slice(15, -4)}, ${[text]})`;
      });
    } catch (error) {
      throw new StartError(`Migrace ${name} selhala: ${(error as Error).message}`);
    }
  }
  return pending;
}
