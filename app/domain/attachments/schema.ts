export const attachmentKinds = ['baseline', 'target', 'template'] as const;
/** What a file is: evidence of an indicator's baseline or target, or the partnership's own template for exports. */
export type AttachmentKind = (typeof attachmentKinds)[number];

export type Attachment = {
  id: string;
  kind: AttachmentKind;
  /** Of the version in a revision; null for a template. */
  indicatorVersionId: string | null;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  createdAt: string;
};

/** Largest file, in bytes. The bucket has the same limit. */
export const maxAttachmentSize = 25 * 1024 * 1024;
