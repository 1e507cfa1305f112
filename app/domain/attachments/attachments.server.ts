import { randomUUID } from 'node:crypto';
import { domainError, Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { contentTypeOf } from './content-type';
import { type Attachment, type AttachmentKind, maxAttachmentSize } from './schema';

const bucket = 'attachments';
const columns = 'id, kind, indicator_version_id, name, content_type, size, created_at' as const;

/** What a file is attached to. */
export type AttachTo =
  | { kind: 'baseline' | 'target'; partnershipId: string; revisionId: string; indicatorVersionId: string }
  | { kind: 'template'; partnershipId: string };

/**
 * Keeps a file with what it hangs on. Two files of one name are two attachments.
 * @throws Refused file_too_large, file_type, file_empty; not_allowed for whoever may not change the thing
 */
export async function attach(client: Client, to: AttachTo, file: File): Promise<string> {
  if (file.size === 0) throw new Refused('file_empty');
  if (file.size > maxAttachmentSize) throw new Refused('file_too_large');
  const bytes = Buffer.from(await file.arrayBuffer());
  const name = file.name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .slice(-255);
  const contentType = contentTypeOf(bytes, name);
  if (!contentType || (to.kind === 'template' && !name.toLowerCase().endsWith('.docx'))) {
    throw new Refused('file_type');
  }
  const id = randomUUID();
  const path = `${to.partnershipId}/${id}`;
  const { error } = await client.from('attachments').insert({
    ...{ id, partnership_id: to.partnershipId, kind: to.kind, name, content_type: contentType, path },
    size: bytes.length,
    ...(to.kind === 'template'
      ? {}
      : { revision_id: to.revisionId, indicator_version_id: to.indicatorVersionId }),
  });
  if (error) throw domainError(error);
  // Until it is marked as stored nobody is shown the row: an upload that breaks off leaves nothing half there.
  const upload = await client.storage.from(bucket).upload(path, bytes, { contentType, upsert: false });
  if (upload.error) throw new Error(`the file was not stored: ${upload.error.message}`);
  const stored = await client
    .from('attachments')
    .update({ stored_at: new Date().toISOString() })
    .eq('id', id)
    .select('id')
    .single();
  if (stored.error) throw domainError(stored.error);
  return id;
}

/**
 * Keeps a partnership's own template. One of the same name takes the place of the one kept so far.
 * @throws Refused as `attach` does
 */
export async function keepTemplate(client: Client, partnershipId: string, file: File): Promise<string> {
  const id = await attach(client, { kind: 'template', partnershipId }, file);
  const kept = await listTemplates(client, partnershipId);
  const name = kept.find((template) => template.id === id)?.name;
  for (const template of kept) {
    if (template.name === name && template.id !== id) await archiveAttachment(client, template.id, true);
  }
  return id;
}

/** Evidence of the indicators of a revision, oldest first. */
export async function listEvidence(client: Client, indicatorVersionIds: string[]): Promise<Attachment[]> {
  if (indicatorVersionIds.length === 0) return [];
  const { data, error } = await client
    .from('attachments')
    .select(columns)
    .in('indicator_version_id', indicatorVersionIds)
    .is('archived_at', null)
    .not('stored_at', 'is', null)
    .order('created_at');
  if (error) throw domainError(error);
  return data.map(attachmentOf);
}

/** The partnership's own templates for exports, newest first. */
export async function listTemplates(client: Client, partnershipId: string): Promise<Attachment[]> {
  const { data, error } = await client
    .from('attachments')
    .select(columns)
    .eq('partnership_id', partnershipId)
    .eq('kind', 'template')
    .is('archived_at', null)
    .not('stored_at', 'is', null)
    .order('created_at', { ascending: false });
  if (error) throw domainError(error);
  return data.map(attachmentOf);
}

/** A file with its bytes; null when there is none that the asking person may read. */
export async function readAttachment(
  client: Client,
  partnershipId: string,
  attachmentId: string,
): Promise<(Attachment & { body: Blob }) | null> {
  const { data, error } = await client
    .from('attachments')
    .select(`${columns}, path`)
    .eq('id', attachmentId)
    .eq('partnership_id', partnershipId)
    .not('stored_at', 'is', null)
    .maybeSingle();
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  if (!data) return null;
  const file = await client.storage.from(bucket).download(data.path);
  if (file.error) throw new Error(`the file ${attachmentId} cannot be read: ${file.error.message}`);
  return { ...attachmentOf(data), body: file.data };
}

/** Puts a file away, or brings it back. */
export async function archiveAttachment(client: Client, attachmentId: string, away: boolean): Promise<void> {
  const { error } = await client
    .from('attachments')
    .update({ archived_at: away ? new Date().toISOString() : null })
    .eq('id', attachmentId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

type Row = {
  id: string;
  kind: string;
  indicator_version_id: string | null;
  name: string;
  content_type: string;
  size: number;
  created_at: string;
};

function attachmentOf(row: Row): Attachment {
  return {
    ...{ id: row.id, kind: row.kind as AttachmentKind, indicatorVersionId: row.indicator_version_id },
    ...{ name: row.name, contentType: row.content_type, size: row.size, createdAt: row.created_at },
  };
}
