import { domainError, Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { Funding, Means } from '../plans/content';

/** A line of funding as a row of its own. */
export type FundingLine = Funding & { id: string };

/** Funding of a measure in a revision by line, and what sources of the partnership are called, to choose from. */
export type MeasureFunding = { lines: FundingLine[]; sources: string[] };

/** What pays for a measure in a revision. */
export async function readFunding(
  client: Client,
  { partnershipId, revisionId, measureId }: MeasurePlace,
): Promise<MeasureFunding> {
  const [own, all] = await Promise.all([
    client
      .from('fundings')
      .select('id, source, amount, lasts_until, measure:measure_versions!inner(measure_id)')
      .eq('revision_id', revisionId)
      .eq('measure.measure_id', measureId)
      .order('created_at')
      .order('source'),
    client.from('fundings').select('source').eq('partnership_id', partnershipId).limit(1000),
  ]);
  const error = own.error ?? all.error;
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return { lines: [], sources: [] };
  if (error) throw domainError(error);
  return {
    lines: (own.data ?? []).map(({ id, source, amount, lasts_until }) => ({
      ...{ id, source, amount, until: lasts_until },
    })),
    sources: [...new Set((all.data ?? []).map(({ source }) => source))].sort((a, b) =>
      a.localeCompare(b, 'cs'),
    ),
  };
}

/** A measure of a revision, as the address of its page names it. */
export type MeasurePlace = { partnershipId: string; revisionId: string; measureId: string };

/** Writes down term, cost and target group of a measure in a revision, in place of what was there. */
export async function saveMeans(client: Client, place: MeasurePlace, means: Means): Promise<void> {
  const row = {
    ...{ starts_on: means.startsOn, ends_on: means.endsOn, continuous: means.continuous },
    ...{ cost: means.cost, target_group: means.targetGroup },
  };
  const versionId = await versionOf(client, place);
  const update = () => client.from('means').update(row).eq('measure_version_id', versionId).select('id');
  const changed = await update();
  if (changed.error) throw domainError(changed.error);
  if (changed.data.length > 0) return;
  const added = await client.from('means').insert({ ...owner(place, versionId), ...row });
  if (!added.error) return;
  // Somebody has written down the first of it at the same moment.
  const again = added.error.code === '23505' ? await update() : added;
  if (again.error) throw domainError(again.error);
}

/** Adds a line of funding. */
export async function addFunding(client: Client, place: MeasurePlace, funding: Funding): Promise<void> {
  const versionId = await versionOf(client, place);
  const { error } = await client
    .from('fundings')
    .insert({ ...owner(place, versionId), ...fundingRow(funding) });
  if (error) throw domainError(error);
}

/** @throws Refused `not_found` where the line is gone or not to be changed */
export async function changeFunding(client: Client, id: string, funding: Funding): Promise<void> {
  const { error } = await client
    .from('fundings')
    .update(fundingRow(funding))
    .eq('id', id)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** @throws Refused `not_found` where the line is gone or not to be taken away */
export async function removeFunding(client: Client, id: string): Promise<void> {
  const { error } = await client.from('fundings').delete().eq('id', id).select('id').single();
  if (error) throw domainError(error);
}

function fundingRow({ source, amount, until }: Funding) {
  return { source, amount, lasts_until: until };
}

function owner({ partnershipId, revisionId }: MeasurePlace, versionId: string) {
  return { partnership_id: partnershipId, revision_id: revisionId, measure_version_id: versionId };
}

async function versionOf(client: Client, { revisionId, measureId }: MeasurePlace): Promise<string> {
  const { data, error } = await client
    .from('measure_versions')
    .select('id')
    .eq('revision_id', revisionId)
    .eq('measure_id', measureId)
    .is('archived_at', null)
    .maybeSingle();
  if (error) throw domainError(error);
  if (!data) throw new Refused('not_found');
  return data.id;
}
