import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { MeetingContent } from './content';

/** Sends minutes out for objections until a day (YYYY-MM-DD). Refused: wrong_state, deadline_over, meeting_cancelled. */
export async function circulateMinutes(client: Client, meeting: string, day: string): Promise<void> {
  done(await client.rpc('circulate_minutes', { meeting, objections_until: day }));
}

/**
 * Ends the objections; `early` before their day is over. Refused: wrong_state, objections_open, objections_running.
 */
export async function settleMinutes(client: Client, meeting: string, early: boolean): Promise<void> {
  done(await client.rpc('settle_minutes', { meeting, early }));
}

/** Takes minutes back to be written anew. Refused: wrong_state. */
export async function returnMinutes(client: Client, meeting: string): Promise<void> {
  done(await client.rpc('return_minutes', { meeting }));
}

/** Approves minutes; they are read-only from then on. Refused: wrong_state. */
export async function approveMinutes(client: Client, meeting: string): Promise<void> {
  done(await client.rpc('approve_minutes', { meeting }));
}

/** What was found wrong in approved minutes; it is never changed (M9). */
export type Correction = { id: string; text: string; at: string; author: string | null };

/** Corrections of minutes, the oldest first. The author's name is only there for those who may see it. */
export async function readCorrections(client: Client, meetingId: string): Promise<Correction[]> {
  const { data, error } = await client
    .from('minutes_corrections')
    .select('id, text, created_at, author:people(name)')
    .eq('meeting_id', meetingId)
    .order('created_at');
  if (error) throw domainError(error);
  return data.map(({ id, text, created_at, author }) => ({
    ...{ id, text, at: created_at, author: author?.name ?? null },
  }));
}

/** The meeting as it stood when its minutes were approved (M10); null where no such version was kept. */
export async function readApprovedContent(client: Client, meetingId: string): Promise<MeetingContent | null> {
  const { data, error } = await client
    .from('minutes_versions')
    .select('content')
    .eq('meeting_id', meetingId)
    .eq('kind', 'approved')
    .order('created_at', { ascending: false })
    .limit(1)
    .maybeSingle();
  if (error) throw domainError(error);
  return (data?.content as MeetingContent | undefined) ?? null;
}

/** Puts down what is wrong in approved minutes. Refused: not_allowed. */
export async function correctMinutes(
  client: Client,
  meeting: { partnershipId: string; meetingId: string },
  text: string,
): Promise<void> {
  const { error } = await client
    .from('minutes_corrections')
    .insert({ partnership_id: meeting.partnershipId, meeting_id: meeting.meetingId, text });
  if (error) throw domainError(error);
}

function done({ error }: { error: { code?: string; message: string } | null }): void {
  if (error) throw domainError(error);
}
