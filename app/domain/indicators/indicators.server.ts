import { domainError, Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { IndicatorContent, IndicatorPoint } from '../plans/content';
import type { IndicatorFields, IndicatorPlace } from './schema';

/** A measured value as a row of its own. */
export type MeasuredValue = IndicatorPoint & { id: string; author: string | null };

/** What was measured, newest first, with who wrote it down where the asking person may know. */
export async function listValues(client: Client, indicatorId: string): Promise<MeasuredValue[]> {
  const { data, error } = await client
    .from('indicator_values')
    .select('id, measured_on, value, source, author:people(name)')
    .eq('indicator_id', indicatorId)
    .is('archived_at', null)
    .order('measured_on', { ascending: false });
  if (error?.code === '22P02') return [];
  if (error) throw domainError(error);
  return data.map(({ id, measured_on, value, source, author }) => ({
    ...{ id, on: measured_on, value, source, author: author?.name ?? null },
  }));
}

/** Adds an indicator to a measure or to the whole town; @returns its permanent id */
export async function addIndicator(
  client: Client,
  { revisionId, measure }: IndicatorPlace,
  fields: IndicatorFields,
): Promise<string> {
  const { data, error } = await client.rpc('add_indicator', {
    ...{ revision: revisionId, fields },
    ...(measure && { measure: measure.id }),
  });
  if (error) throw domainError(error);
  return data;
}

/**
 * Changes an indicator in its revision.
 * @throws Refused `unit_in_use` where its unit or scale is not to be changed any more
 */
export async function changeIndicator(
  client: Client,
  { id }: Pick<IndicatorContent, 'id'>,
  fields: IndicatorFields,
): Promise<void> {
  const { error } = await client.rpc('change_indicator', { version: id, fields });
  if (error) throw domainError(error);
}

/** Puts an indicator of a revision away, or back. Its measured values stay. */
export async function archiveIndicator(client: Client, versionId: string, away: boolean): Promise<void> {
  const { error } = await client
    .from('indicator_versions')
    .update({ archived_at: away ? new Date().toISOString() : null })
    .eq('id', versionId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Adds a measured value; @returns its id. @throws Refused `taken` where that day has one */
export async function addValue(
  client: Client,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
  { value, on, source }: IndicatorPoint,
): Promise<string> {
  const { data, error } = await client
    .from('indicator_values')
    .insert({ partnership_id: partnershipId, indicator_id: indicatorId, measured_on: on, value, source })
    .select('id')
    .single();
  if (error) throw domainError(error);
  return data.id;
}

/** Corrects a measured value. @throws Refused `taken` where that day has another one */
export async function correctValue(
  client: Client,
  id: string,
  { value, on, source }: IndicatorPoint,
): Promise<void> {
  await changeValue(client, id, { measured_on: on, value, source });
}

/** Takes a measured value away, or back. @throws Refused `taken` where its day has another one by now */
export async function archiveValue(client: Client, id: string, away: boolean): Promise<void> {
  await changeValue(client, id, { archived_at: away ? new Date().toISOString() : null });
}

async function changeValue(
  client: Client,
  id: string,
  columns: { measured_on?: string; value?: number; source?: string; archived_at?: string | null },
): Promise<void> {
  const { error } = await client.from('indicator_values').update(columns).eq('id', id).select('id').single();
  if (error) throw domainError(error);
}

/** An entry of the audit log as undoing needs it. */
type LogEntry = {
  at: string;
  actor: string | null;
  entity: string;
  entityId: string;
  action: string;
  old: unknown;
};

/**
 * Takes back the last change of a measured value, if it was this person's.
 * @throws Refused `changed_meanwhile` where somebody else has changed it since
 */
export async function undoValueChange(
  client: Client,
  personId: string,
  place: IndicatorPlace,
  valueId: string,
): Promise<void> {
  const [entry] = ownLastChange(await readLog(client, place, [valueId]), personId);
  await changeValue(client, valueId, columnsOf(entry?.old));
}

/**
 * Takes back the last change of an indicator in its revision, unit and scale included, if it was this person's.
 * @throws Refused `changed_meanwhile` where somebody else has changed it since
 */
export async function undoIndicatorChange(
  client: Client,
  personId: string,
  place: IndicatorPlace,
  { id, indicatorId, ...now }: IndicatorContent,
): Promise<void> {
  const entries = ownLastChange(await readLog(client, place, [id, indicatorId]), personId);
  const old: Record<string, unknown> = Object.assign({}, ...entries.map((entry) => columnsOf(entry.old)));
  const was = <Value>(column: string, value: Value): Value =>
    column in old ? (old[column] as Value) : value;
  const point = (name: 'baseline' | 'target') => ({
    value: was(`${name}_value`, now[name]?.value ?? null),
    on: was(`${name}_on`, now[name]?.on ?? null),
    source: was(`${name}_source`, now[name]?.source ?? ''),
  });
  const fields = {
    ...{ name: was('name', now.name), direction: was('direction', now.direction) },
    ...{ unit: was('unit', now.unit), scale: was('scale', now.scale) },
    ...{ baseline: point('baseline'), target: point('target') },
  };
  const { error } = await client.rpc('change_indicator', { version: id, fields });
  if (error) throw domainError(error);
}

/** The newest change and what was changed with it, at the same moment. */
function ownLastChange(entries: LogEntry[], personId: string): LogEntry[] {
  const [last] = entries;
  if (last?.action !== 'update' || last.actor !== personId) throw new Refused('changed_meanwhile');
  return entries.filter(({ at, action }) => at === last.at && action === 'update');
}

/**
 * What the audit log says of some rows, newest first. Members read that of a measure; what belongs to no measure is
 * changed only by those who may read the log itself.
 */
async function readLog(client: Client, place: IndicatorPlace, ids: string[]): Promise<LogEntry[]> {
  if (place.measure) {
    const where = { revision: place.revisionId, measure: place.measure.id };
    const { data, error } = await client.rpc('measure_history', where);
    if (error) throw domainError(error);
    return data
      .map(({ entity_id, ...entry }) => ({ ...entry, entityId: entity_id }))
      .filter(({ entityId }) => ids.includes(entityId));
  }
  const { data, error } = await client
    .from('audit_log')
    .select('at, actor, entity, entity_id, action, old')
    .in('entity_id', ids)
    .order('id', { ascending: false })
    .limit(20);
  if (error) throw domainError(error);
  return data.map(({ entity_id, ...entry }) => ({ ...entry, entityId: entity_id ?? '' }));
}

function columnsOf(old: unknown): Record<string, never> {
  return typeof old === 'object' && old !== null ? (old as Record<string, never>) : {};
}
