import type { TransactionSql } from 'postgres';

/** Inserts a row and gives its id. */
export async function insertId(
  sql: TransactionSql,
  table: string,
  row: Record<string, unknown>,
): Promise<string> {
  const [inserted] = await sql<
    { id: string }[]
  >`insert into ${sql(`public.${table}`)} ${sql(row)} returning id`;
  if (!inserted) throw new Error(`nothing inserted into ${table}`);
  return inserted.id;
}

/** What the demo data must know. */
export function must(map: Map<string, string>, key: string): string {
  const value = map.get(key);
  if (!value) throw new Error(`the demo data does not know ${key}`);
  return value;
}
