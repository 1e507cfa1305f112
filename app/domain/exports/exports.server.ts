import type { RevisionContent } from '~/domain/plans/content';
import { type TableKey, tables } from './columns';
import { csvOf } from './csv.server';
import { type FileFormat, fileName } from './formats';
import { jsonOf } from './json';
import { TemplateFault } from './template-fault';
import { writeFile } from './writing.server';

/** A file to be handed over: its bytes and what it is called. */
export type ExportedFile = { bytes: Uint8Array<ArrayBuffer>; name: string };

/**
 * A revision as a file of a format.
 * @param table which table a CSV holds; the other formats hold all
 * @param publicUrl where this Souhra stands
 */
export async function exportRevision(
  content: RevisionContent,
  format: FileFormat,
  { table, publicUrl }: { table: TableKey; publicUrl: string },
): Promise<ExportedFile> {
  switch (format) {
    case 'csv':
      return {
        bytes: new Uint8Array(csvOf(content, table)),
        name: fileName(content, format, tables[table].sheet),
      };
    case 'json':
      return { bytes: new Uint8Array(jsonOf(content, publicUrl)), name: fileName(content, format) };
    default:
      return { bytes: await writeFile({ kind: format, content }), name: fileName(content, format) };
  }
}

/**
 * A town's own template with its fields filled from a revision.
 * @throws TemplateFault when the template cannot be used
 */
export async function fillTemplate(content: RevisionContent, template: Uint8Array): Promise<ExportedFile> {
  const bytes = await writeFile({ kind: 'template', content, template });
  return { bytes, name: fileName(content, 'docx') };
}

/**
 * What is wrong with a template, before it is kept for everybody; null: it can be filled from any plan.
 */
export async function faultOfTemplate(template: Uint8Array): Promise<TemplateFault | null> {
  try {
    await writeFile({ kind: 'template', content: emptyPlan, template });
    return null;
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
}

/** Which fields there are does not depend on the plan. */
const emptyPlan: RevisionContent = {
  revision: { id: '', number: 1, name: '', state: 'draft', approvedAt: null },
  plan: { id: '', kind: 'SPSZ', title: '', from: 2000, to: 2000, elaborates: null },
  partnership: { id: '', name: '', city: null },
  chapters: [],
  context: [],
};
