export const fileFormats = ['docx', 'xlsx', 'csv', 'json'] as const;
/** A file a revision is exported to. */
export type FileFormat = (typeof fileFormats)[number];

/** Of the answer that carries such a file. */
export const contentTypes: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** „Plán – Revize 2026.docx“: what a file of a revision is called, `part` being what of it the file holds. */
export function fileName(
  revision: { plan: { title: string }; revision: { name: string } },
  format: FileFormat,
  part?: string,
): string {
  const name = [revision.plan.title, revision.revision.name, ...(part ? [part] : [])].join(' – ');
  return `${fileStem(name) || 'plan'}.${format}`;
}

/** A name as a file may have it, of at most 120 letters: without what Windows does not allow, and what would hide it or its kind. */
export function fileStem(name: string): string {
  const allowed = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...allowed].slice(0, 120).join('').trim();
}
