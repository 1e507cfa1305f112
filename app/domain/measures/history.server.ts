import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { IndicatorContent } from '../plans/content';
import { type Change, changesOf, idsIn } from './history';
import type { HistoryEntry } from './schema';

/**
 * What has happened to a measure's commitments, newest first, with the names of whom and what it is about.
 * @param entries of the log (`readMeasureHistory`)
 * @param indicators of the measure as they are now
 */
export async function describeHistory(
  client: Client,
  entries: HistoryEntry[],
  indicators: readonly IndicatorContent[],
): Promise<Change[]> {
  const ids = idsIn(entries);
  const [organisations, people, measures] = await Promise.all([
    ids.organisations.length > 0
      ? client.from('organisations').select('id, name').in('id', ids.organisations)
      : none,
    ids.people.length > 0 ? client.from('people').select('id, name').in('id', ids.people) : none,
    ids.measures.length > 0
      ? client.from('measure_versions').select('id:measure_id, name:code').in('measure_id', ids.measures)
      : none,
  ]);
  const error = organisations.error ?? people.error ?? measures.error;
  if (error) throw domainError(error);
  const named = ({ data }: { data: Array<{ id: string; name: string }> | null }) =>
    new Map((data ?? []).map(({ id, name }) => [id, name]));
  return changesOf(entries, {
    ...{ organisations: named(organisations), people: named(people), measures: named(measures) },
    indicators: new Map(
      indicators.flatMap((one) => [[one.id, one] as const, [one.indicatorId, one] as const]),
    ),
  });
}

const none = { data: [], error: null };
