import { listNamedMeasures } from '~/domain/measures/named.server';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { readApprovedContent, readCorrections } from '~/domain/meetings/minutes.server';
import { readDocumentText } from '~/domain/plans/texts.server';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { ExportedFile } from './exports.server';
import { fileStem } from './formats';
import { type MinutesReport, reportOf } from './minutes';
import { TemplateFault } from './template-fault';
import { writeFile } from './writing.server';

/**
 * The minutes of a meeting as the asking person may read them; null where they may not. Approved ones are what was
 * approved: what has become of their tasks since does not stand in them.
 */
export async function readMinutes(
  client: Client,
  partnershipId: string,
  meetingId: string,
): Promise<MinutesReport | null> {
  const meeting = await readMeeting(client, partnershipId, meetingId);
  if (!meeting) return null;
  const isApproved = meeting.minutesState === 'approved';
  const [text, measures, corrections, approved, partnership] = await Promise.all([
    readDocumentText(client, meeting.documentId),
    listNamedMeasures(client, partnershipId),
    isApproved ? readCorrections(client, meetingId) : [],
    isApproved ? readApprovedContent(client, meetingId) : null,
    client.from('partnerships').select('name, city').eq('id', partnershipId).single(),
  ]);
  if (partnership.error) throw domainError(partnership.error);
  if (!text) return null;
  const { minutesState, approvedAt, objectionsUntil } = meeting;
  return reportOf({
    ...{ partnership: partnership.data, sections: text.sections, people: text.people, measures, corrections },
    meeting: approved ? { ...approved, minutesState, approvedAt, objectionsUntil } : meeting,
  });
}

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
