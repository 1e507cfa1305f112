import type { ProseNode } from '~/collab/prose';
import type { Access } from '~/collab/protocol';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';

/** The text of a document as last projected, for reading before any script runs, and what its reader may do. */
export type DocumentText = {
  documentId: string;
  access: Access;
  /** Section key (`narrative`, a measure's permanent id or that of an agenda item) → ProseMirror document. */
  sections: Record<string, ProseNode>;
  /** People whom the text may refer to. */
  people: Array<{ id: string; name: string }>;
};

/** Texts of a chapter or of minutes; null when the asking person may not read them. */
export async function readDocumentText(client: Client, documentId: string): Promise<DocumentText | null> {
  const [sections, access, people] = await Promise.all([
    client.from('document_sections').select('section, content').eq('document_id', documentId),
    client.rpc('my_document_access', { document: documentId }),
    client.rpc('document_people', { document: documentId }),
  ]);
  const error = sections.error ?? access.error ?? people.error;
  if (error) throw domainError(error);
  if (!access.data) return null;
  return {
    documentId,
    access: access.data as Access,
    sections: Object.fromEntries(
      (sections.data ?? []).map(({ section, content }) => [section, content as unknown as ProseNode]),
    ),
    people: people.data ?? [],
  };
}

/** What the asking person may do in a document; null: nothing, or there is no such document. */
export async function readDocumentAccess(client: Client, documentId: string): Promise<Access | null> {
  const { data, error } = await client.rpc('my_document_access', { document: documentId });
  // 22P02: not even the shape of an id.
  if (error && error.code !== '22P02') throw domainError(error);
  return (data as Access | null) ?? null;
}
