import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { Presence } from './content';

/** Somebody on the list of a meeting: of the partnership, or a guest by name. */
export type Attendee = ({ personId: string } | { guestName: string }) & {
  /** Which organisation they stand for at this meeting. */
  organisationId: string | null;
  presence: Presence | null;
};

/** Puts somebody on the list; nothing happens where they are on it. Refused: not_allowed, not_found, minutes_approved. */
export async function addAttendee(
  client: Client,
  meeting: { partnershipId: string; meetingId: string },
  attendee: Attendee,
): Promise<void> {
  const { error } = await client.from('attendances').insert({
    ...{ partnership_id: meeting.partnershipId, meeting_id: meeting.meetingId },
    ...{ organisation_id: attendee.organisationId, presence: attendee.presence },
    ...('personId' in attendee ? { person_id: attendee.personId } : { guest_name: attendee.guestName }),
  });
  // 23505: on the list already.
  if (error && error.code !== '23505') throw domainError(error);
}

/** Says whether somebody is there, or whom they stand for. Refused: not_found, minutes_approved. */
export async function changeAttendance(
  client: Client,
  id: string,
  change: { presence: Presence | null } | { organisationId: string | null },
): Promise<void> {
  const { error } = await client
    .from('attendances')
    .update('presence' in change ? change : { organisation_id: change.organisationId })
    .eq('id', id)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Takes somebody off the list. Refused: not_found, minutes_approved. */
export async function removeAttendee(client: Client, id: string): Promise<void> {
  const { error } = await client.from('attendances').delete().eq('id', id).select('id').single();
  if (error) throw domainError(error);
}
