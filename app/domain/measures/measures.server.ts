import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { HistoryEntry, MeasurePage } from './schema';

/**
 * A measure as it stands in a revision, with its place and what the asking person may do; null when it is not there or
 * they may not read it.
 * @param measureId permanent identity
 */
export async function readMeasurePage(
  client: Client,
  revisionId: string,
  measureId: string,
): Promise<MeasurePage | null> {
  const { data, error } = await client.rpc('measure_page', { revision: revisionId, measure: measureId });
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data as MeasurePage | null;
}

/** What has happened to a measure's commitments in a revision, newest first, at most 200; none for participants. */
export async function readMeasureHistory(
  client: Client,
  revisionId: string,
  measureId: string,
): Promise<HistoryEntry[]> {
  const { data, error } = await client.rpc('measure_history', { revision: revisionId, measure: measureId });
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return [];
  if (error) throw domainError(error);
  return data.map(({ at, actor_name, entity, entity_id, action, old, new: now }) => ({
    ...{ at, actorName: actor_name, entity, entityId: entity_id, action: action as HistoryEntry['action'] },
    ...{ old: old as HistoryEntry['old'], new: now as HistoryEntry['new'] },
  }));
}
