import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { placedMeasures } from '../plans/content';
import { readContent } from '../plans/content.server';
import type { HistoryEntry, MeasurePage, MeasureRights } from './schema';

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
  const [content, rights] = await Promise.all([
    readContent(client, revisionId),
    client.rpc('measure_rights', { revision: revisionId, measure: measureId }),
  ]);
  // 22P02: not even the shape of an id.
  if (rights.error && rights.error.code !== '22P02') throw domainError(rights.error);
  if (!content || !rights.data) return null;
  const all = placedMeasures(content);
  const index = all.findIndex(({ measure }) => measure.measureId === measureId);
  const placed = all[index];
  if (!placed) return null;
  const { measure, chapter, priority, goal } = placed;
  return {
    measure,
    revision: content.revision,
    plan: content.plan,
    chapter: { id: chapter.id, code: chapter.code, name: chapter.name, group: chapter.group },
    priority: { id: priority.id, code: priority.code, title: priority.title },
    goal: { id: goal.id, code: goal.code, title: goal.title },
    rights: rights.data as MeasureRights,
    previous: neighbour(all[index - 1]),
    next: neighbour(all[index + 1]),
  };
}

function neighbour(placed: ReturnType<typeof placedMeasures>[0] | undefined) {
  return placed ? { measureId: placed.measure.measureId, code: placed.measure.code } : null;
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
