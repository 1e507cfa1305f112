export const attachmentKinds = [
  ...(['baseline', 'target', 'template', 'minutes_template', 'meeting', 'task'] as const),
] as const;
/**
 * What a file is: evidence of an indicator's baseline or target, the partnership's own template for exports of plans or of
 * minutes, or something that belongs to a meeting or to a task.
 */
export type AttachmentKind = (typeof attachmentKinds)[number];

export type Attachment = {
  id: string;
  kind: AttachmentKind;
  /** Of the version in a revision; null for a template. */
  indicatorVersionId: string | null;
  /** The item of a meeting's agenda it belongs to; null: to the meeting as a whole, or to none. */
  agendaItemId: string | null;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  createdAt: string;
};

/** What a file hangs on. */
export type FileSubject =
  | { kind: 'baseline' | 'target'; revisionId: string; indicatorVersionId: string }
  | { kind: 'template' | 'minutes_template' }
  | { kind: 'meeting'; id: string; agendaItemId?: string | null }
  | { kind: 'task'; id: string };

/** Whether a picture of a file can be shown beside its name. */
export function isPicture({ contentType }: Pick<Attachment, 'contentType'>): boolean {
  return contentType.startsWith('image/');
}

/** Largest file, in bytes. The bucket has the same limit. */
export const maxAttachmentSize = 25 * 1024 * 1024;

/** Largest small picture of a picture, in bytes; the browser that sends a file makes it. */
export const maxThumbnailSize = 200 * 1024;
