import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { type Fulfilment, tally } from './rules';

/**
 * Fulfilment of a revision's measures as its latest monitoring round found it.
 * @returns verdict by permanent measure id, or null where the revision was never monitored
 */
export async function readFulfilment(client: Client, revisionId: string): Promise<Fulfilment | null> {
  const { data, error } = await client
    .from('monitoring_rounds')
    .select('id, reports(measure_id, verdict)')
    .eq('revision_id', revisionId)
    .order('opened_at', { ascending: false })
    .limit(1)
    .maybeSingle();
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data && tally(data.reports);
}
