import type { ExportedFile } from './exports.server';
import { fileStem } from './formats';
import type { MinutesReport } from './minutes';
import { TemplateFault } from './template-fault';
import { writeFile } from './writing.server';

/** Minutes as a DOCX of our own form. */
export async function exportMinutes(report: MinutesReport): Promise<ExportedFile> {
  return { bytes: await writeFile({ kind: 'minutes', report }), name: minutesFileName(report) };
}

/**
 * A town's own template filled from minutes.
 * @throws TemplateFault when the template cannot be used
 */
export async function fillMinutesTemplate(
  report: MinutesReport,
  template: Uint8Array,
): Promise<ExportedFile> {
  const bytes = await writeFile({ kind: 'minutesTemplate', report, template });
  return { bytes, name: minutesFileName(report) };
}

/** What is wrong with a template for minutes; null: it can be filled from any. */
export async function faultOfMinutesTemplate(template: Uint8Array): Promise<TemplateFault | null> {
  try {
    await writeFile({ kind: 'minutesTemplate', report: emptyReport, template });
    return null;
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
}

/** „Zápis 2026-09-03 Čtvrtletní jednání.docx“: sorted by their days in a folder. */
function minutesFileName({ on, title }: MinutesReport): string {
  return `${fileStem(`Zápis ${on} ${title}`)}.docx`;
}

/** Which fields there are does not depend on the meeting. */
const emptyReport: MinutesReport = {
  ...{ title: '', partnership: { name: '', city: null }, groups: [], on: '', day: '', time: '', place: '' },
  ...{ state: '', attendance: [], quorum: [], opening: [], items: [], resolutions: [], tasks: [] },
  corrections: [],
};
