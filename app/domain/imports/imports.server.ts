import type { Json } from '~/platform/database.types';
import { domainError, Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { readContent } from '../plans/content.server';
import { listPlans } from '../plans/plans.server';
import { longestTitle, type PlanSummary } from '../plans/schema';
import { planFactsOf } from './extras';
import { guessMappings } from './mapping';
import type { Base, ImportPreview } from './preview';
import type { Directory, ImportOptions, ReadFile } from './schema';
import { previewInThread, readInThread } from './thread.server';

/** What a column of JSON that is not null takes. */
type Stored = NonNullable<Json>;

/** A file that waits to be looked at. */
export type WaitingImport = { id: string; fileName: string; createdAt: string };

/** One's own files in a partnership that wait, the newest first. */
export async function listImports(client: Client, partnershipId: string): Promise<WaitingImport[]> {
  const { data, error } = await client
    .from('imports')
    .select('id, file_name, created_at')
    .eq('partnership_id', partnershipId)
    .order('created_at', { ascending: false });
  if (error) throw domainError(error);
  return data.map(({ id, file_name, created_at }) => ({ id, fileName: file_name, createdAt: created_at }));
}

/**
 * Reads a file and keeps what stands in it for two days; nothing is written into any plan. Returns its id.
 * @throws RefusedFile when it cannot be read, and says why
 */
export async function takeFile(
  client: Client,
  partnershipId: string,
  { bytes, name, year }: { bytes: Uint8Array; name: string; year: number },
): Promise<string> {
  const fileName = name.slice(-200) || 'plan';
  const file = await readInThread(bytes, fileName);
  const { data, error } = await client
    .from('imports')
    .insert({
      ...{ partnership_id: partnershipId, file_name: fileName },
      ...{
        content: file as unknown as Stored,
        options: firstOptions(file, fileName, year) as unknown as Stored,
      },
    })
    .select('id')
    .single();
  if (error) throw domainError(error);
  return data.id;
}

/** What is taken to be meant until the person says otherwise. @param year the present one */
function firstOptions(file: ReadFile, fileName: string, year: number): ImportOptions {
  const facts = planFactsOf(file.sheets);
  const title = facts?.title ?? fileName.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ');
  return {
    revisionId: null,
    plan: {
      ...{ kind: facts?.kind ?? 'SPSZ', title: title.slice(0, longestTitle), elaborates: null },
      ...{ from: facts?.from ?? year, to: facts?.to ?? year + 3 },
    },
    mappings: guessMappings(file.sheets),
    organisations: {},
    skipUnreadable: false,
  };
}

type Kept = { fileName: string; file: ReadFile; options: ImportOptions };

async function readImport(client: Client, partnershipId: string, importId: string): Promise<Kept | null> {
  const { data, error } = await client
    .from('imports')
    .select('file_name, content, options')
    .eq('id', importId)
    .eq('partnership_id', partnershipId)
    .maybeSingle();
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return (
    data && {
      fileName: data.file_name,
      file: data.content as unknown as ReadFile,
      options: data.options as unknown as ImportOptions,
    }
  );
}

/**
 * Keeps what the person has decided about a file.
 * @param decide makes the new options of the file and the old ones; null: nothing is kept
 */
export async function changeOptions(
  client: Client,
  partnershipId: string,
  importId: string,
  decide: (options: ImportOptions, file: ReadFile) => ImportOptions | null,
): Promise<void> {
  const kept = await readImport(client, partnershipId, importId);
  if (!kept) throw new Refused('not_found');
  const options = decide(kept.options, kept.file);
  if (!options) return;
  const { error } = await client
    .from('imports')
    .update({ options: options as unknown as Stored })
    .eq('id', importId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Throws a file of one's own away. */
export async function discardImport(client: Client, importId: string): Promise<void> {
  const { error } = await client.rpc('discard_import', { import: importId });
  if (error) throw domainError(error);
}

/** Everything the page of a file shows. */
export type ImportPage = {
  id: string;
  fileName: string;
  format: ReadFile['format'];
  encoding: string | null;
  options: ImportOptions;
  preview: ImportPreview;
  /** Of what would be written; sent back with the confirmation. */
  digest: string;
  /** Organisations a name can be said to be. */
  organisations: { id: string; name: string }[];
  drafts: { id: string; name: string; plan: string }[];
  /** Plans a TAP can elaborate. */
  elaborable: { id: string; title: string }[];
};

/** What the import of a file would do, as things are now; null when there is no such file of one's own. */
export async function readImportPage(
  client: Client,
  partnershipId: string,
  importId: string,
): Promise<ImportPage | null> {
  const [kept, plans] = await Promise.all([
    readImport(client, partnershipId, importId),
    listPlans(client, partnershipId),
  ]);
  if (!kept) return null;
  const { file, fileName } = kept;
  const options = withTarget(kept.options, plans);
  const { directory, base } = await surroundings(client, partnershipId, options, plans);
  const { preview, digest } = await previewInThread({ file, options, directory, base, withPayload: false });
  return {
    ...{
      id: importId,
      fileName,
      format: file.format,
      encoding: file.encoding ?? null,
      options,
      preview,
      digest,
    },
    organisations: directory.organisations.map(({ id, name }) => ({ id, name })),
    drafts: plans.flatMap(({ title, revisions }) =>
      revisions.filter(({ state }) => state === 'draft').map(({ id, name }) => ({ id, name, plan: title })),
    ),
    elaborable: plans.filter(({ kind }) => kind === 'SPSZ').map(({ id, title }) => ({ id, title })),
  };
}

/** A draft that is none any more cannot be changed: then a new plan is made. */
function withTarget(options: ImportOptions, plans: readonly PlanSummary[]): ImportOptions {
  const { revisionId } = options;
  return revisionId === null || planOf(revisionId, plans) ? options : { ...options, revisionId: null };
}

function planOf(revisionId: string, plans: readonly PlanSummary[]): PlanSummary | undefined {
  return plans.find(({ revisions }) =>
    revisions.some(({ id, state }) => id === revisionId && state === 'draft'),
  );
}

async function surroundings(
  client: Client,
  partnershipId: string,
  { revisionId, plan: made }: ImportOptions,
  plans: readonly PlanSummary[],
): Promise<{ directory: Directory; base: Base }> {
  const { from, to, elaborates } = (revisionId !== null && planOf(revisionId, plans)) || made;
  const [facts, existing] = await Promise.all([
    client.rpc('import_facts', { partnership: partnershipId, ...(elaborates && { elaborated: elaborates }) }),
    revisionId === null ? null : readContent(client, revisionId),
  ]);
  if (facts.error) throw domainError(facts.error);
  return { directory: facts.data as unknown as Directory, base: { from, to, existing } };
}

/** What an import has done: the draft, and whom it has made accountable, each with the versions of those measures. */
export type Imported = { revisionId: string; measures: number; named: Map<string, string[]> };

/**
 * Imports a file: all of it, or nothing.
 * @param digest of what the person has seen; refused as `changed_meanwhile` when it would be something else by now
 * @throws Refused; also as `import_has_errors` while something stands in the way
 */
export async function runImport(
  client: Client,
  partnershipId: string,
  importId: string,
  digest: string,
): Promise<Imported> {
  const [kept, plans] = await Promise.all([
    readImport(client, partnershipId, importId),
    listPlans(client, partnershipId),
  ]);
  if (!kept) throw new Refused('not_found');
  const options = withTarget(kept.options, plans);
  const { directory, base } = await surroundings(client, partnershipId, options, plans);
  const now = await previewInThread({ file: kept.file, options, directory, base, withPayload: true });
  if (now.digest !== digest) throw new Refused('changed_meanwhile');
  if (now.preview.errors > 0 || !now.payload) throw new Refused('import_has_errors');
  const { revisionId, plan } = options;
  const { data, error } = await client.rpc('import_plan', {
    partnership: partnershipId,
    // The generated types do not know that these may be null.
    target: revisionId as string,
    plan: (revisionId === null ? plan : null) as unknown as Json,
    content: now.payload as unknown as Json,
    import: importId,
  });
  if (error) throw domainError(error);
  const { revision, named } = data as { revision: string; named: { person: string; versions: string[] }[] };
  return {
    ...{ revisionId: revision, measures: now.preview.counts.measures },
    named: new Map(named.map(({ person, versions }) => [person, versions])),
  };
}
