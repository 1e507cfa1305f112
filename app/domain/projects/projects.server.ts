import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { compareCodes } from '../plans/rules';
import { currentOf } from './rules';
import type {
  CurrentMeasure,
  ListedProject,
  Project,
  ProjectFields,
  ProjectResult,
  ProjectState,
} from './schema';

const listColumns = `id, name, programme, starts_on, ends_on, amount, state, archived_at,
  realiser:organisations(id, name), project_measures(measure_id)` as const;

type Row = {
  id: string;
  name: string;
  programme: string;
  starts_on: string | null;
  ends_on: string | null;
  amount: number | null;
  state: string;
  archived_at: string | null;
  realiser: { id: string; name: string } | null;
  project_measures: Array<{ measure_id: string }>;
};

/** Projects of a partnership by name, those put away included; none for participants. */
export async function listProjects(client: Client, partnershipId: string): Promise<ListedProject[]> {
  const { data, error } = await client
    .from('projects')
    .select(listColumns)
    .eq('partnership_id', partnershipId);
  if (error) throw domainError(error);
  return data.map(toListed).sort((a, b) => a.name.localeCompare(b.name, 'cs', { numeric: true }));
}

/** A project; null when there is none that the asking person may read. */
export async function findProject(
  client: Client,
  partnershipId: string,
  id: string,
): Promise<Project | null> {
  const { data, error } = await client
    .from('projects')
    .select(`${listColumns}, results, note`)
    .eq('partnership_id', partnershipId)
    .eq('id', id)
    .maybeSingle();
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data && { ...toListed(data), results: data.results as ProjectResult[], note: data.note };
}

function toListed(row: Row): ListedProject {
  return {
    ...{ id: row.id, name: row.name, realiser: row.realiser, programme: row.programme, amount: row.amount },
    ...{ startsOn: row.starts_on, endsOn: row.ends_on, state: row.state as ProjectState },
    ...{ measureIds: row.project_measures.map(({ measure_id }) => measure_id), archivedAt: row.archived_at },
  };
}

/**
 * Measures as they stand in the revision in force of their plan, else in its newest. Those which the asking person may
 * not read, or which were put away, are left out.
 */
export async function readCurrentMeasures(
  client: Client,
  partnershipId: string,
  measureIds: string[],
): Promise<CurrentMeasure[]> {
  if (measureIds.length === 0) return [];
  // The revisions by themselves: embedding them is ambiguous for the embedded back end.
  const [measures, revisions] = await Promise.all([
    client
      .from('measure_versions')
      .select(
        'measure_id, revision_id, code, wording, goal:goals!inner(priority:priorities!inner(chapter:chapters!inner(code, name)))',
      )
      .in('measure_id', measureIds)
      .is('archived_at', null),
    client
      .from('revisions')
      .select('id, name, number, state, plan:plans!inner(title)')
      .eq('partnership_id', partnershipId),
  ]);
  // 22P02: not even the shape of an id.
  if (measures.error?.code === '22P02') return [];
  const error = measures.error ?? revisions.error;
  if (error) throw domainError(error);
  const byId = new Map((revisions.data ?? []).map((revision) => [revision.id, revision]));
  const places = (measures.data ?? []).flatMap(({ measure_id, revision_id, code, wording, goal }) => {
    const revision = byId.get(revision_id);
    const { chapter } = goal.priority;
    return revision ? [{ measureId: measure_id, code, wording, chapter, revision }] : [];
  });
  return currentOf(places)
    .map(({ measureId, code, wording, chapter, revision: { id, name, plan } }) => ({
      ...{ measureId, code, wording, chapter: `${chapter.code} ${chapter.name}` },
      revision: { id, name, plan: plan.title },
    }))
    .sort((a, b) => a.revision.plan.localeCompare(b.revision.plan, 'cs') || compareCodes(a.code, b.code));
}

/** Adds a project; manager and consultant. @returns its id */
export async function addProject(
  client: Client,
  partnershipId: string,
  fields: ProjectFields,
): Promise<string> {
  const { data, error } = await client
    .from('projects')
    .insert({ partnership_id: partnershipId, ...toRow(fields) })
    .select('id')
    .single();
  if (error) throw domainError(error);
  return data.id;
}

/** Changes a project; manager and consultant. */
export async function changeProject(client: Client, id: string, fields: ProjectFields): Promise<void> {
  const { error } = await client.from('projects').update(toRow(fields)).eq('id', id).select('id').single();
  if (error) throw domainError(error);
}

/** Puts a project away or brings it back; manager and consultant. What it realises stays known. */
export async function archiveProject(client: Client, id: string, away: boolean): Promise<void> {
  const { error } = await client
    .from('projects')
    .update({ archived_at: away ? new Date().toISOString() : null })
    .eq('id', id)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Says that a project realises measures, or one or more of them no longer; manager and consultant. */
export async function linkMeasures(
  client: Client,
  project: { partnershipId: string; projectId: string },
  measureIds: string[],
  linked: boolean,
): Promise<void> {
  if (measureIds.length === 0) return;
  const { partnershipId: partnership_id, projectId: project_id } = project;
  const links = client.from('project_measures');
  const { error } = linked
    ? await links.upsert(
        measureIds.map((measure_id) => ({ partnership_id, project_id, measure_id })),
        { onConflict: 'project_id,measure_id', ignoreDuplicates: true },
      )
    : await links.delete().eq('project_id', project_id).in('measure_id', measureIds);
  if (error) throw domainError(error);
}

function toRow({
  name,
  realiserId,
  programme,
  startsOn,
  endsOn,
  amount,
  state,
  results,
  note,
}: ProjectFields) {
  return {
    ...{ name, realiser_id: realiserId, programme, starts_on: startsOn, ends_on: endsOn },
    ...{ amount, state, results, note },
  };
}
