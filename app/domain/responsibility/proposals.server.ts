import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { Named } from '../plans/content';
import type { Proposal } from './schema';

export const proposalColumns =
  `id, note, created_at, measure_version_id, organisation:organisations!inner(id, name),
  person:people!person_id(id, name), author:people!proposed_by(id, name)` as const;

export type ProposalRow = {
  id: string;
  note: string;
  created_at: string;
  measure_version_id: string;
  organisation: Named;
  person: Named | null;
  author: Named | null;
};

export function proposalOf({ id, note, created_at, organisation, person, author }: ProposalRow): Proposal {
  return {
    ...{ id, organisation, note, person },
    ...{ by: author ?? { id: '', name: '' }, at: created_at },
  };
}

/**
 * Proposals in a revision that nobody has settled, oldest first, by the version of the measure; none for participants.
 * @param version of the only measure asked about
 */
export async function openProposals(
  client: Client,
  revisionId: string,
  version?: string,
): Promise<Map<string, Proposal[]>> {
  const query = client
    .from('proposals')
    .select(proposalColumns)
    .eq('revision_id', revisionId)
    .is('outcome', null)
    .order('created_at');
  const { data, error } = await (version ? query.eq('measure_version_id', version) : query).overrideTypes<
    ProposalRow[],
    { merge: false }
  >();
  const found = new Map<string, Proposal[]>();
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return found;
  if (error) throw domainError(error);
  for (const row of data) {
    found.set(row.measure_version_id, [...(found.get(row.measure_version_id) ?? []), proposalOf(row)]);
  }
  return found;
}
