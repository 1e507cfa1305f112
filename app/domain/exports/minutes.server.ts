import { listNamedMeasures } from '~/domain/measures/named.server';
import { readMeeting } from '~/domain/meetings/meetings.server';
import { readApprovedContent, readCorrections } from '~/domain/meetings/minutes.server';
import { readDocumentText } from '~/domain/plans/texts.server';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { type MinutesReport, reportOf } from './minutes';

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
