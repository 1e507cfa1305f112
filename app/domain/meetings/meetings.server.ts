import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { MeetingPage } from './content';

/** A meeting with its agenda, attendance, tasks and resolutions; null when there is none that the asking person may read. */
export async function readMeeting(
  client: Client,
  partnershipId: string,
  meetingId: string,
): Promise<MeetingPage | null> {
  const { data, error } = await client.rpc('meeting_content', { meeting: meetingId });
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  const page = data as MeetingPage | null;
  return page?.partnershipId === partnershipId ? page : null;
}
