import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { NamedMeasure } from '../meetings/content';
import { compareCodes } from '../plans/rules';
import { currentOf } from '../projects/rules';

/** `past`: it only stands in revisions that are superseded; it can be spoken of, but nothing new is about it. */
export type ListedMeasure = NamedMeasure & { past: boolean };

/**
 * Every measure of a partnership by what it is called now: in the revision in force, else in the newest one that the
 * asking person reads.
 */
export async function listNamedMeasures(client: Client, partnershipId: string): Promise<ListedMeasure[]> {
  const { data, error } = await client
    .from('measure_versions')
    .select('measure_id, code, wording, revision_id, revision:revisions!inner(state, number)')
    .eq('partnership_id', partnershipId)
    .is('archived_at', null);
  if (error) throw domainError(error);
  return currentOf(data.map(({ measure_id, ...place }) => ({ ...place, measureId: measure_id })))
    .map(({ measureId, code, wording, revision_id, revision }) => ({
      ...{ id: measureId, code, wording, revisionId: revision_id, past: revision.state === 'superseded' },
    }))
    .sort((a, b) => compareCodes(a.code, b.code));
}
