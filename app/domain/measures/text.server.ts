import type { ProseNode } from '~/collab/prose';
import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';

/** A measure's text as last projected, with what it refers to. */
export type MeasureText = {
  content: ProseNode;
  people: Array<{ id: string; name: string }>;
  /** With the chapter of the revision in which each stands. */
  measures: Array<{ id: string; code: string; wording: string; chapterId: string }>;
};

/** The text of a measure in a revision; null when there is none that the asking person may read. */
export async function readMeasureText(
  client: Client,
  revisionId: string,
  measureId: string,
): Promise<MeasureText | null> {
  const { data, error } = await client
    .from('document_sections')
    .select('content, refs, document:documents!inner(id, revision_id)')
    .eq('section', measureId)
    .eq('document.revision_id', revisionId)
    .maybeSingle();
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  if (!data) return null;
  const refs = data.refs as unknown as Array<{ kind: 'person' | 'measure'; id: string }>;
  const [people, measures] = await Promise.all([
    refs.some(({ kind }) => kind === 'person') ? readPeople(client, data.document.id) : [],
    readMeasures(
      client,
      revisionId,
      refs.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : [])),
    ),
  ]);
  return { content: data.content as unknown as ProseNode, people, measures };
}

async function readPeople(client: Client, document: string): Promise<MeasureText['people']> {
  const { data, error } = await client.rpc('document_people', { document });
  if (error) throw domainError(error);
  return data;
}

async function readMeasures(
  client: Client,
  revisionId: string,
  ids: string[],
): Promise<MeasureText['measures']> {
  if (ids.length === 0) return [];
  const { data, error } = await client
    .from('measure_versions')
    .select('measure_id, code, wording, chapter_id')
    .eq('revision_id', revisionId)
    .in('measure_id', ids);
  if (error) throw domainError(error);
  return data.map(({ measure_id, code, wording, chapter_id }) => ({
    ...{ id: measure_id, code, wording, chapterId: chapter_id },
  }));
}
