import { randomUUID } from 'node:crypto';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';

/** What is put down of a resolution; all three votes, or none. */
export type ResolutionFields = {
  text: string;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
};

/**
 * Puts down a resolution; its number comes by itself (M11). With an `id` it may be asked for again after an answer that
 * has not come: there will be one, as it was wanted last.
 * @returns its id
 * @throws Refused not_allowed, not_found, minutes_approved
 */
export async function createResolution(
  client: Client,
  place: { partnershipId: string; meetingId: string; agendaItemId: string | null },
  fields: ResolutionFields & { id?: string; measureIds?: string[] },
): Promise<string> {
  const id = fields.id ?? randomUUID();
  const owner = { partnership_id: place.partnershipId, meeting_id: place.meetingId };
  const { error } = await client.from('resolutions').insert({
    ...{ id, ...owner, agenda_item_id: place.agendaItemId, text: fields.text },
    ...{ votes_for: fields.votesFor, votes_against: fields.votesAgainst },
    votes_abstained: fields.votesAbstained,
    // Group, year and number are given by the database.
  } as never);
  if (fields.id && error?.code === '23505') await changeResolution(client, id, fields);
  else if (error) throw domainError(error);
  for (const measure of fields.measureIds ?? []) {
    const linked = await client
      .from('resolution_measures')
      .insert({ ...owner, resolution_id: id, measure_id: measure });
    // 23505: linked already.
    if (linked.error && linked.error.code !== '23505') throw domainError(linked.error);
  }
  return id;
}

/** Changes a resolution, or takes it back (`withdrawn`). */
export async function changeResolution(
  client: Client,
  id: string,
  fields: ResolutionFields | { withdrawn: boolean },
): Promise<void> {
  const { error } = await client
    .from('resolutions')
    .update(
      'withdrawn' in fields
        ? { withdrawn_at: fields.withdrawn ? new Date().toISOString() : null }
        : {
            ...{ text: fields.text, votes_for: fields.votesFor, votes_against: fields.votesAgainst },
            votes_abstained: fields.votesAbstained,
          },
    )
    .eq('id', id)
    .select('id')
    .single();
  if (error) throw domainError(error);
}
