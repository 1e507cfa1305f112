import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';

/** People whom the measures of a revision name as accountable, each with the versions of those measures. */
export async function listNamed(client: Client, revisionId: string): Promise<Map<string, string[]>> {
  const { data, error } = await client
    .from('responsibilities')
    .select('person_id, measure_version_id')
    .eq('revision_id', revisionId)
    .is('ended_at', null)
    .not('person_id', 'is', null);
  if (error) throw domainError(error);
  const named = new Map<string, string[]>();
  for (const { person_id: person, measure_version_id: version } of data) {
    if (person) named.set(person, [...(named.get(person) ?? []), version]);
  }
  return named;
}
