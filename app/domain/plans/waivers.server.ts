import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { GapKind } from './content';

/** Lets a gap of a measure pass, with the reason that stays visible; manager only. */
export async function waiveGap(
  client: Client,
  gap: { partnershipId: string; revisionId: string; versionId: string; kind: GapKind; reason: string },
): Promise<void> {
  const { error } = await client.from('waivers').insert({
    ...{ partnership_id: gap.partnershipId, revision_id: gap.revisionId, measure_version_id: gap.versionId },
    ...{ gap: gap.kind, reason: gap.reason },
  });
  if (error) throw domainError(error);
}

/** Asks for a gap again that was let pass; manager only. Refused when it is not there any more. */
export async function takeWaiverBack(
  client: Client,
  { revisionId, versionId, kind }: { revisionId: string; versionId: string; kind: GapKind },
): Promise<void> {
  const { error } = await client
    .from('waivers')
    .delete()
    .eq('revision_id', revisionId)
    .eq('measure_version_id', versionId)
    .eq('gap', kind)
    .select('id')
    .single();
  if (error) throw domainError(error);
}
