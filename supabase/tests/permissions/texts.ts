import type { Attempts } from './attempt';
import { as, type Column } from './people';
import { documentOf, freshRevision, type Revision, sql } from './scene';

const letters: Record<string, string> = { edit: 'E', comment: 'C', read: 'R' };

/** Texts of chapters, with everything else that is read of a revision. Only read here, so each line shares one. */
export const texts: Record<string, Attempts> = {
  'text, draft: own chapter': { letters: access(() => freshRevision('draft'), '1') },
  "text, draft: another group's chapter": { letters: access(() => freshRevision('draft'), '2') },
  "text, draft: closed group's chapter": { letters: access(() => freshRevision('draft'), '3') },
  'text, shared draft: own chapter': { letters: access(() => freshRevision('draft', { shared: true }), '1') },
  'text, consultation: own chapter': { letters: access(() => freshRevision('consultation'), '1') },
  "text, consultation: another group's chapter": {
    letters: access(() => freshRevision('consultation'), '2'),
  },
  'text, ready': { letters: access(() => freshRevision('ready'), '1') },
  'text, ready and shared': { letters: access(() => freshRevision('ready', { shared: true }), '1') },
  'text, approved': { letters: access(() => freshRevision('approved'), '1') },
  'text, approved and published': {
    letters: access(() => freshRevision('approved', { published: true }), '1'),
  },
  'text, superseded': { letters: access(() => freshRevision('superseded'), '1') },
  'text, superseded and published': {
    letters: access(() => freshRevision('superseded', { published: true }), '1'),
  },
};

/** What the database says of a person's access to the text, and that they read the revision exactly then. */
function access(
  make: () => Promise<Revision>,
  chapter: string,
): () => Promise<(column: Column) => Promise<string>> {
  return async () => {
    const revision = await make();
    const document = await documentOf(revision.part(chapter));
    return (column) => accessOf(column, revision, document, chapter === '1');
  };
}

/** The letter of a person's access to a document. */
export async function letterOf(column: Column, document: string): Promise<string> {
  const { data, error } = await (await as(column)).rpc('my_document_access', { document });
  if (error && error.code !== '42501') throw new Error(error.message);
  return letters[data ?? ''] ?? '-';
}

async function accessOf(
  column: Column,
  revision: Revision,
  document: string,
  look: boolean,
): Promise<string> {
  const letter = await letterOf(column, document);
  // What is read is the whole revision; the lines of the first chapter look at that.
  if (!look) return letter;
  const seen = await partsSeen(column, revision);
  if (seen.length > 0 && seen.length < 9) throw new Error(`sees only ${seen.join()}`);
  // The public has no socket: it reads what was projected.
  if (column === 'public') return seen.length > 0 && letter === '-' ? 'R' : letter;
  if ((letter === '-') !== (seen.length === 0)) throw new Error(`${letter}, and sees ${seen.join()}`);
  return letter;
}

/** Of the nine tables that make up a revision, those in which the person sees this one's rows, all of them. */
async function partsSeen(column: Column, { id, plan }: Revision): Promise<string[]> {
  const client = await as(column);
  const keys = async (table: 'measure_versions' | 'documents', key: string) =>
    (await sql`select ${sql(key)} as id from ${sql(table)} where revision_id = ${id}`).map(
      (row) => row.id as string,
    );
  const [measures, documents] = [await keys('measure_versions', 'measure_id'), await keys('documents', 'id')];
  const answers = {
    plans: [1, await client.from('plans').select('id').eq('id', plan)],
    revisions: [1, await client.from('revisions').select('id').eq('id', id)],
    chapters: [3, await client.from('chapters').select('id').eq('revision_id', id)],
    priorities: [4, await client.from('priorities').select('id').eq('revision_id', id)],
    goals: [4, await client.from('goals').select('id').eq('revision_id', id)],
    measure_versions: [6, await client.from('measure_versions').select('id').eq('revision_id', id)],
    measures: [6, await client.from('measures').select('id').in('id', measures)],
    documents: [3, await client.from('documents').select('id').eq('revision_id', id)],
    document_sections: [
      9,
      await client.from('document_sections').select('section').in('document_id', documents),
    ],
  } as const;
  return Object.entries(answers).flatMap(([table, [count, { data, error }]]) => {
    if (error) throw new Error(`${table}: ${error.message}`);
    if (data.length !== 0 && data.length !== count) throw new Error(`${table}: ${data.length} of ${count}`);
    return data.length > 0 ? [table] : [];
  });
}
