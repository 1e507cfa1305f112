import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { RevisionContent } from './content';
import type { VersionKind } from './schema';

/** Everything in a revision at this moment; null when there is none that the asking person may read. One round trip. */
export async function readContent(client: Client, revisionId: string): Promise<RevisionContent | null> {
  const { data, error } = await client.rpc('revision_content', { revision: revisionId });
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data as RevisionContent | null;
}

/** A named state of a revision, kept for good. */
export type VersionSummary = {
  id: string;
  revisionId: string;
  kind: VersionKind;
  name: string;
  at: string;
};

/** Named versions of revisions, newest first; none for participants. */
export async function listVersions(client: Client, revisionIds: string[]): Promise<VersionSummary[]> {
  const { data, error } = await client
    .from('revision_versions')
    .select('id, revision_id, kind, name, created_at')
    .in('revision_id', revisionIds)
    .order('created_at', { ascending: false });
  if (error) throw domainError(error);
  return data.map(({ id, revision_id, kind, name, created_at }) => ({
    ...{ id, revisionId: revision_id, kind: kind as VersionKind, name, at: created_at },
  }));
}

/** What a revision was when a version of it was kept; null when there is none that the asking person may read. */
export async function readVersion(
  client: Client,
  versionId: string,
): Promise<{ content: RevisionContent; name: string; at: string } | null> {
  const { data, error } = await client
    .from('revision_versions')
    .select('name, created_at, content')
    .eq('id', versionId)
    .maybeSingle();
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return (
    data && { content: data.content as unknown as RevisionContent, name: data.name, at: data.created_at }
  );
}

/** Keeps a revision as it is now under a name; manager and consultant. */
export async function nameVersion(client: Client, revisionId: string, name: string): Promise<void> {
  const { error } = await client.rpc('name_version', { revision: revisionId, name });
  if (error) throw domainError(error);
}
