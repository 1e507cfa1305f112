import { domainError, Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { contentTypeOf } from './content-type';
import {
  type Attachment,
  type AttachmentKind,
  type FileSubject,
  isPicture,
  maxAttachmentSize,
  maxThumbnailSize,
} from './schema';

const bucket = 'attachments';
const columns =
  'id, kind, indicator_version_id, agenda_item_id, name, content_type, size, created_at' as const;

/** A template for exports of plans, or of minutes. */
export type TemplateKind = 'template' | 'minutes_template';

/** What a file is attached to. */
export type AttachTo = { partnershipId: string } & FileSubject;

/** A file as it comes; with the id that its sender has given it. */
export type SentFile = { id: string; file: File; thumbnail?: File | undefined };

/**
 * Keeps a file with what it hangs on. Two files of one name are two attachments; one that is sent again under its id,
 * after an answer that has not come or an upload that broke off, is one.
 * @throws Refused file_too_large, file_type, file_empty; not_allowed for whoever may not change the thing
 */
export async function attach(client: Client, to: AttachTo, { id, file, thumbnail }: SentFile): Promise<void> {
  if (file.size === 0) throw new Refused('file_empty');
  if (file.size > maxAttachmentSize) throw new Refused('file_too_large');
  const bytes = Buffer.from(await file.arrayBuffer());
  const name = file.name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .slice(-255);
  const contentType = contentTypeOf(bytes, name);
  const isTemplate = to.kind === 'template' || to.kind === 'minutes_template';
  if (!contentType || (isTemplate && !name.toLowerCase().endsWith('.docx'))) throw new Refused('file_type');
  const path = `${to.partnershipId}/${id}`;
  const { error } = await client.from('attachments').insert({
    ...{ id, partnership_id: to.partnershipId, kind: to.kind, name, content_type: contentType, path },
    ...{ size: bytes.length, ...columnsOf(to) },
  });
  if (error && error.code !== '23505') throw domainError(error);
  if (error && (await isStored(client, id))) return;
  // Until it is marked as stored nobody is shown the row: an upload that breaks off leaves nothing half there.
  await put(client, path, bytes, contentType);
  const small = thumbnail && (await smallPicture(thumbnail));
  if (small) await put(client, thumbnailOf(path), small, 'image/jpeg');
  const stored = await client
    .from('attachments')
    .update({ stored_at: new Date().toISOString() })
    .eq('id', id)
    .select('id')
    .single();
  if (stored.error) throw domainError(stored.error);
}

function columnsOf(to: AttachTo) {
  switch (to.kind) {
    case 'baseline':
    case 'target':
      return { revision_id: to.revisionId, indicator_version_id: to.indicatorVersionId };
    case 'meeting':
      return { meeting_id: to.id, agenda_item_id: to.agendaItemId ?? null };
    case 'task':
      return { task_id: to.id };
    default:
      return {};
  }
}

/** Whether a file that has been announced is there; an id that is somebody else's is none to the asking person. */
async function isStored(client: Client, id: string): Promise<boolean> {
  const { data, error } = await client.from('attachments').select('stored_at').eq('id', id).maybeSingle();
  if (error) throw domainError(error);
  if (!data) throw new Refused('not_allowed');
  return data.stored_at !== null;
}

async function put(client: Client, path: string, bytes: Buffer, contentType: string): Promise<void> {
  const { error } = await client.storage.from(bucket).upload(path, bytes, { contentType, upsert: false });
  // There already: the upload went well before, and only its answer did not come.
  if (error && !/exists|duplicate/i.test(error.message))
    throw new Error(`the file was not stored: ${error.message}`);
}

/** What a browser has made of a picture; null for anything else. */
async function smallPicture(thumbnail: File): Promise<Buffer | null> {
  if (thumbnail.size === 0 || thumbnail.size > maxThumbnailSize) return null;
  const bytes = Buffer.from(await thumbnail.arrayBuffer());
  return contentTypeOf(bytes, 'nahled.jpg') === 'image/jpeg' ? bytes : null;
}

/** Key of the small picture that is kept beside a picture. */
function thumbnailOf(path: string): string {
  return `${path}/thumbnail`;
}

/**
 * Keeps a partnership's own template. One of the same name takes the place of the one kept so far.
 * @throws Refused as `attach` does
 */
export async function keepTemplate(
  client: Client,
  to: { kind: TemplateKind; partnershipId: string },
  sent: SentFile,
): Promise<void> {
  await attach(client, to, sent);
  const kept = await listTemplates(client, to.partnershipId, to.kind);
  const name = kept.find(({ id }) => id === sent.id)?.name;
  for (const template of kept) {
    if (template.name === name && template.id !== sent.id) await archiveAttachment(client, template.id, true);
  }
}

/** Files of a meeting and of the items of its agenda, or of a task, oldest first. */
export async function readFiles(
  client: Client,
  { kind, id }: { kind: 'meeting' | 'task'; id: string },
): Promise<Attachment[]> {
  const { data, error } = await client
    .from('attachments')
    .select(columns)
    .eq(kind === 'meeting' ? 'meeting_id' : 'task_id', id)
    .is('archived_at', null)
    .not('stored_at', 'is', null)
    .order('created_at');
  if (error) throw domainError(error);
  return data.map(attachmentOf);
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
export async function listTemplates(
  client: Client,
  partnershipId: string,
  kind: TemplateKind = 'template',
): Promise<Attachment[]> {
  const { data, error } = await client
    .from('attachments')
    .select(columns)
    .eq('partnership_id', partnershipId)
    .eq('kind', kind)
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
  const found = await findAttachment(client, partnershipId, attachmentId);
  if (!found) return null;
  const file = await client.storage.from(bucket).download(found.path);
  if (file.error) throw new Error(`the file ${attachmentId} cannot be read: ${file.error.message}`);
  return { ...found.attachment, body: file.data };
}

/**
 * The small picture of a picture, or where none was made (an older file) the picture itself; null when there is none
 * that the asking person may read.
 */
export async function readThumbnail(
  client: Client,
  partnershipId: string,
  attachmentId: string,
): Promise<{ body: Blob; contentType: string } | null> {
  const found = await findAttachment(client, partnershipId, attachmentId);
  if (!found || !isPicture(found.attachment)) return null;
  const small = await client.storage.from(bucket).download(thumbnailOf(found.path));
  if (!small.error) return { body: small.data, contentType: 'image/jpeg' };
  const whole = await readAttachment(client, partnershipId, attachmentId);
  return whole && { body: whole.body, contentType: whole.contentType };
}

async function findAttachment(
  client: Client,
  partnershipId: string,
  attachmentId: string,
): Promise<{ attachment: Attachment; path: string } | null> {
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
  return data && { attachment: attachmentOf(data), path: data.path };
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
  agenda_item_id: string | null;
  name: string;
  content_type: string;
  size: number;
  created_at: string;
};

function attachmentOf(row: Row): Attachment {
  return {
    ...{ id: row.id, kind: row.kind as AttachmentKind, indicatorVersionId: row.indicator_version_id },
    agendaItemId: row.agenda_item_id,
    ...{ name: row.name, contentType: row.content_type, size: row.size, createdAt: row.created_at },
  };
}
