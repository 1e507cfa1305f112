import type { TransactionSql } from 'postgres';
import { encodeSections, type ProseNode, plainText, references } from '~/collab/prose';

/**
 * Gives the document of a chapter or of a meeting its texts, stored and projected as the sync server leaves them.
 * @param sections section → `doc` node
 */
export async function seedDocument(
  sql: TransactionSql,
  of: { chapter: string } | { meeting: string },
  sections: Record<string, ProseNode>,
): Promise<void> {
  const [document] =
    'chapter' in of
      ? await sql<{ id: string }[]>`select id from public.documents where chapter_id = ${of.chapter}`
      : await sql<{ id: string }[]>`select id from public.documents where meeting_id = ${of.meeting}`;
  if (!document) throw new Error('the row has no document');
  await sql`insert into sync.document_snapshots (document_id, state, covers_seq)
    values (${document.id}, ${Buffer.from(encodeSections(sections))}, 0)`;
  await sql`insert into sync.projections (document_id, seq) values (${document.id}, 0)`;
  const rows = Object.entries(sections).map(([section, content]) => ({
    ...{ document_id: document.id, section, content: content as never },
    ...{ plain: plainText(content), refs: references(content) as never },
  }));
  await sql`insert into public.document_sections ${sql(rows)}`;
}
