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
  const [versions, revisions] = await Promise.all([
    client
      .from('measure_versions')
      .select('measure_id, code, wording, revision_id')
      .eq('partnership_id', partnershipId)
      .is('archived_at', null),
    client.from('revisions').select('id, state, number').eq('partnership_id', partnershipId),
  ]);
  const error = versions.error ?? revisions.error;
  if (error) throw domainError(error);
  const known = new Map((revisions.data ?? []).map((revision) => [revision.id, revision]));
  const places = (versions.data ?? []).flatMap(({ measure_id, revision_id, code, wording }) => {
    const revision = known.get(revision_id);
    return revision ? [{ measureId: measure_id, code, wording, revision }] : [];
  });
  return currentOf(places)
    .map(({ measureId, code, wording, revision }) => ({
      ...{ id: measureId, code, wording, revisionId: revision.id, past: revision.state === 'superseded' },
    }))
    .sort((a, b) => compareCodes(a.code, b.code));
}
