import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { gapKinds } from './content';
import type { MeasureGaps, RevisionLife } from './lifecycle';

/** Where a revision is in its life; null when there is none that the asking person may read. One round trip. */
export async function readLife(client: Client, revisionId: string): Promise<RevisionLife | null> {
  const { data, error } = await client.rpc('revision_life', { revision: revisionId });
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data as RevisionLife | null;
}

/** What the measures of a revision lack; nothing for whoever may not read it. One round trip. */
export async function readMeasureGaps(client: Client, revisionId: string): Promise<MeasureGaps> {
  const { data, error } = await client.rpc('revision_gaps', { revision: revisionId });
  // 22P02: not even the shape of an id.
  if (error && error.code !== '22P02') throw domainError(error);
  const gaps: MeasureGaps = {};
  for (const kind of gapKinds) {
    for (const { gap, measure_version_id: version } of data ?? []) {
      if (gap === kind) gaps[version] = [...(gaps[version] ?? []), kind];
    }
  }
  return gaps;
}

/** Sends a draft into consultation until a day (YYYY-MM-DD). Refused: wrong_state, deadline_over. */
export async function openConsultation(client: Client, revision: string, deadline: string): Promise<void> {
  done(await client.rpc('open_consultation', { revision, deadline }));
}

/** Ends the consultation; the revision is a draft again. Refused: wrong_state. */
export async function closeConsultation(client: Client, revision: string): Promise<void> {
  done(await client.rpc('close_consultation', { revision }));
}

/** Closes texts and tree of a draft that lacks nothing. Refused: wrong_state, revision_has_gaps. */
export async function makeReady(client: Client, revision: string): Promise<void> {
  done(await client.rpc('make_ready', { revision }));
}

/** Takes what was made ready back to the draft. Refused: wrong_state. */
export async function reopenRevision(client: Client, revision: string): Promise<void> {
  done(await client.rpc('reopen_revision', { revision }));
}

/** Approves what is ready; the revision in force until then is superseded. Refused: wrong_state, revision_has_gaps. */
export async function approveRevision(client: Client, revision: string): Promise<void> {
  done(await client.rpc('approve_revision', { revision }));
}

/** Opens an approved revision to everybody, or no longer. */
export async function publishRevision(client: Client, revision: string, published: boolean): Promise<void> {
  const published_at = published ? new Date().toISOString() : null;
  done(await client.from('revisions').update({ published_at }).eq('id', revision).select('id').single());
}

function done({ error }: { error: { code?: string; message: string } | null }): void {
  if (error) throw domainError(error);
}
