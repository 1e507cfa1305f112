import { randomUUID } from 'node:crypto';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { AgendaKind } from './content';

export type AgendaFields = {
  title: string;
  kind: AgendaKind;
  /** Somebody of the partnership; else `presenterName`, or nobody. */
  presenterId: string | null;
  presenterName: string | null;
  minutesPlanned: number | null;
};

type Meeting = { partnershipId: string; meetingId: string };

const rowOf = ({ title, kind, presenterId, presenterName, minutesPlanned }: AgendaFields) => ({
  ...{ title, kind, presenter_id: presenterId, minutes_planned: minutesPlanned },
  presenter_name: presenterId === null ? presenterName : null,
});

/**
 * Adds an item at the end of the agenda.
 * @returns its id
 * @throws Refused not_allowed, not_found, minutes_approved
 */
export async function addAgendaItem(client: Client, meeting: Meeting, fields: AgendaFields): Promise<string> {
  const last = await client
    .from('agenda_items')
    .select('position')
    .eq('meeting_id', meeting.meetingId)
    .order('position', { ascending: false })
    .limit(1)
    .maybeSingle();
  if (last.error) throw domainError(last.error);
  const id = randomUUID();
  const { error } = await client.from('agenda_items').insert({
    ...{ id, partnership_id: meeting.partnershipId, meeting_id: meeting.meetingId },
    ...{ ...rowOf(fields), position: (last.data?.position ?? 0) + 1 },
  });
  if (error) throw domainError(error);
  return id;
}

/** Changes an item of the agenda. Refused: not_found, minutes_approved. */
export async function changeAgendaItem(client: Client, id: string, fields: AgendaFields): Promise<void> {
  await update(client, id, rowOf(fields));
}

/** Puts an item away or back; its text and what was decided there stay. Refused: not_found, minutes_approved. */
export async function archiveAgendaItem(client: Client, id: string, away: boolean): Promise<void> {
  await update(client, id, { archived_at: away ? new Date().toISOString() : null });
}

/** Moves an item to a place, 1 being the first. Refused: not_allowed, minutes_approved. */
export async function moveAgendaItem(client: Client, id: string, place: number): Promise<void> {
  const { error } = await client.rpc('move_agenda_item', { item: id, place });
  if (error) throw domainError(error);
}

/** Says that an item is about a measure, or takes it back; nothing happens where it is so already. */
export async function linkAgendaMeasure(
  client: Client,
  meeting: Meeting,
  link: { itemId: string; measureId: string; linked: boolean },
): Promise<void> {
  const table = client.from('agenda_item_measures');
  const { error } = link.linked
    ? await table.insert({
        ...{ partnership_id: meeting.partnershipId, meeting_id: meeting.meetingId },
        ...{ agenda_item_id: link.itemId, measure_id: link.measureId },
      })
    : await table.delete().eq('agenda_item_id', link.itemId).eq('measure_id', link.measureId);
  // 23505: linked already.
  if (error && error.code !== '23505') throw domainError(error);
}

/** Says which item is being discussed; null: none. Refused: not_found, minutes_approved. */
export async function discussItem(client: Client, meetingId: string, itemId: string | null): Promise<void> {
  const { error } = await client
    .from('meetings')
    .update({ current_item_id: itemId })
    .eq('id', meetingId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

type Change = ReturnType<typeof rowOf> | { archived_at: string | null };

async function update(client: Client, id: string, change: Change): Promise<void> {
  const { error } = await client.from('agenda_items').update(change).eq('id', id).select('id').single();
  if (error) throw domainError(error);
}
