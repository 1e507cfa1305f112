import { randomUUID } from 'node:crypto';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { type MeetingDraft, mayCallFor, type NewMeetingDraft, timesOf } from './planning';
import { daysOf } from './series';

/** Groups for which the asking person may call a meeting, by name. */
export async function listCallingGroups(
  client: Client,
  { partnershipId, role, personId }: { partnershipId: string; role: string; personId: string },
): Promise<Array<{ id: string; name: string }>> {
  const { data, error } = await client
    .from('working_groups')
    .select('id, name, group_members(role)')
    .eq('partnership_id', partnershipId)
    .eq('state', 'active')
    .eq('group_members.person_id', personId)
    .is('group_members.ended_at', null);
  if (error) throw domainError(error);
  return data
    .filter(({ group_members }) => mayCallFor(role, group_members[0]?.role ?? null))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'cs'));
}

/**
 * Calls a meeting, or a series of them, of a group and those that join it. Their people are put on the list by that (M13).
 * Refused: not_allowed, not_found.
 * @returns the id of the first one
 */
export async function callMeetings(
  client: Client,
  partnershipId: string,
  { group, repeat, times, ...draft }: NewMeetingDraft,
  furtherGroups: readonly string[],
): Promise<string> {
  const days = daysOf(draft.day, repeat, times || 1);
  const series = days.length > 1 ? randomUUID() : null;
  const meetings = days.map((day) => ({
    ...{ id: randomUUID(), partnership_id: partnershipId, working_group_id: group, series_id: series },
    ...rowOf({ ...draft, day }),
  }));
  const { error } = await client.from('meetings').insert(meetings);
  if (error) throw domainError(error);
  const others = furtherGroups.filter((id) => id !== group);
  await inviteGroups(
    client,
    partnershipId,
    meetings.map(({ id }) => id),
    others,
  );
  return meetings[0]?.id ?? '';
}

/** Changes a meeting and which groups join the one that holds it. Refused: not_allowed, not_found, minutes_approved. */
export async function changePlan(
  client: Client,
  meeting: { partnershipId: string; meetingId: string },
  draft: MeetingDraft,
  groups: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  await updateMeeting(client, meeting.meetingId, rowOf(draft));
  await inviteGroups(client, meeting.partnershipId, [meeting.meetingId], groups.add);
  if (groups.remove.length === 0) return;
  const { error } = await client
    .from('meeting_groups')
    .delete()
    .eq('meeting_id', meeting.meetingId)
    .in('working_group_id', [...groups.remove]);
  if (error) throw domainError(error);
}

/** Meetings of a series after the given one that can still be planned anew, the next one first. */
export async function listLater(
  client: Client,
  { seriesId, startsAt }: { seriesId: string | null; startsAt: string },
): Promise<Array<{ id: string; startsAt: string }>> {
  if (seriesId === null) return [];
  const { data, error } = await client
    .from('meetings')
    .select('id, starts_at')
    .eq('series_id', seriesId)
    .gt('starts_at', startsAt)
    .gt('ends_at', new Date().toISOString())
    .eq('minutes_state', 'draft')
    .is('cancelled_at', null)
    .order('starts_at');
  if (error) throw domainError(error);
  return data.map(({ id, starts_at }) => ({ id, startsAt: starts_at }));
}

/** Cancels a meeting, or says that it takes place after all. Refused: not_found, wrong_state, minutes_approved. */
export async function cancelMeeting(client: Client, meetingId: string, cancelled: boolean): Promise<void> {
  await updateMeeting(client, meetingId, { cancelled_at: cancelled ? new Date().toISOString() : null });
}

/** Notes that people know of the meeting by mail. */
export async function noteInvited(client: Client, meetingId: string): Promise<void> {
  await updateMeeting(client, meetingId, { invited_at: new Date().toISOString() });
}

/** One's own answer to an invitation; null takes it back. Refused: not_found, meeting_over. */
export async function replyTo(
  client: Client,
  meetingId: string,
  reply: 'coming' | 'not_coming' | null,
): Promise<void> {
  // The types of functions know no null.
  const { error } = await client.rpc('reply_to_meeting', { meeting: meetingId, reply: reply as string });
  if (error) throw domainError(error);
}

async function updateMeeting(
  client: Client,
  meetingId: string,
  change: Partial<ReturnType<typeof rowOf>> & { cancelled_at?: string | null; invited_at?: string },
): Promise<void> {
  const { error } = await client.from('meetings').update(change).eq('id', meetingId).select('id').single();
  if (error) throw domainError(error);
}

async function inviteGroups(
  client: Client,
  partnershipId: string,
  meetings: readonly string[],
  groups: readonly string[],
): Promise<void> {
  if (groups.length === 0) return;
  const rows = meetings.flatMap((meeting) =>
    groups.map((group) => ({
      ...{ partnership_id: partnershipId, meeting_id: meeting, working_group_id: group },
    })),
  );
  const { error } = await client.from('meeting_groups').insert(rows);
  if (error) throw domainError(error);
}

function rowOf({ title, place, link, ...when }: MeetingDraft) {
  const { startsAt, endsAt } = timesOf(when);
  return { title, place, link, starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString() };
}
