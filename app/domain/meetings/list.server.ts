import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { ListedMeeting, MinutesState } from './content';

/** The meetings of a partnership which the asking person may read, by their time. */
export async function listMeetings(client: Client, partnershipId: string): Promise<ListedMeeting[]> {
  const [meetings, groups] = await Promise.all([
    client
      .from('meetings')
      .select('id, title, starts_at, ends_at, place, cancelled_at, minutes_state, objections_until')
      .eq('partnership_id', partnershipId)
      .order('starts_at'),
    client.from('meeting_groups').select('meeting_id, working_group_id').eq('partnership_id', partnershipId),
  ]);
  const error = meetings.error ?? groups.error;
  if (error) throw domainError(error);
  return (meetings.data ?? []).map((row) => ({
    ...{ id: row.id, title: row.title, place: row.place, cancelled: row.cancelled_at !== null },
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
    minutesState: row.minutes_state as MinutesState,
    objectionsUntil: row.objections_until,
    groupIds: (groups.data ?? [])
      .filter(({ meeting_id }) => meeting_id === row.id)
      .map(({ working_group_id }) => working_group_id),
  }));
}
