import type { RevisionContent } from '~/domain/plans/content';
import { readContent } from '~/domain/plans/content.server';
import type { Client } from '~/platform/supabase';

/** What is exported: a revision of this partnership, or null when there is none that the asking person may read. */
export async function readExported(
  client: Client,
  partnershipId: string,
  revisionId: string,
): Promise<RevisionContent | null> {
  const content = await readContent(client, revisionId);
  return content?.partnership.id === partnershipId ? content : null;
}
