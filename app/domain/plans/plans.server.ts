import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { TreeChange } from './forms';
import { compareCodes, openStates, treeFromRows } from './rules';
import type { CodeChange, PlanKind, PlanSummary, RevisionState, RevisionTree, TreeRows } from './schema';

/** Plans of a partnership which the asking person may see, each with its readable revisions. */
export async function listPlans(client: Client, partnershipId: string): Promise<PlanSummary[]> {
  const { data, error } = await client
    .from('plans')
    .select(
      'id, kind, title, period_from, period_to, elaborates_plan_id, revisions(id, number, name, state, shared_at, created_at, forked_from, approved_at)',
    )
    .eq('partnership_id', partnershipId)
    .is('archived_at', null);
  if (error) throw domainError(error);
  return data
    .map((plan) => ({
      id: plan.id,
      kind: plan.kind as PlanKind,
      title: plan.title,
      from: plan.period_from,
      to: plan.period_to,
      elaborates: plan.elaborates_plan_id,
      revisions: plan.revisions
        .map(({ id, number, name, state, shared_at, created_at, forked_from, approved_at }) => ({
          ...{ id, number, name, state: state as RevisionState },
          ...{ sharedAt: shared_at, createdAt: created_at, forkedFrom: forked_from, approvedAt: approved_at },
        }))
        .sort((a, b) => b.number - a.number),
    }))
    .sort((a, b) => a.kind.localeCompare(b.kind) || b.from - a.from);
}

const treeColumns =
  `id, partnership_id, number, name, state, shared_at, published_at, approved_at, created_at,
  plan:plans!inner(id, kind, title, period_from, period_to),
  chapters(id, code, name, position, archived_at, working_group_id, group:working_groups(id, name), documents(id),
    priorities(id, code, title, position, archived_at,
      goals(id, code, title, position, archived_at,
        measures:measure_versions(id, measure_id, code, wording, position, archived_at))))` as const;

/** A revision with its whole tree; null when there is none that the asking person may read. */
export async function readRevision(
  client: Client,
  partnershipId: string,
  revisionId: string,
): Promise<RevisionTree | null> {
  const { data, error } = await client
    .from('revisions')
    .select(treeColumns)
    .eq('id', revisionId)
    .eq('partnership_id', partnershipId)
    .maybeSingle()
    .overrideTypes<TreeRows, { merge: false }>();
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data && treeFromRows(data);
}

/** Changes the tree of a draft; refused by the database for whoever may not, and when the revision is frozen. */
export async function changeTree(client: Client, change: TreeChange): Promise<{ added: string | null }> {
  switch (change.intent) {
    case 'addPriority':
      return added(await client.rpc('add_priority', { chapter: change.chapter, title: change.title }));
    case 'addGoal':
      return added(await client.rpc('add_goal', { priority: change.priority, title: change.title }));
    case 'addMeasure':
      return added(await client.rpc('add_measure', { goal: change.goal }));
    case 'renamePriority':
    case 'renameGoal': {
      const table = change.intent === 'renameGoal' ? 'goals' : 'priorities';
      const { error } = await client
        .from(table)
        .update({ title: change.title })
        .eq('id', change.id)
        .select('id')
        .single();
      if (error) throw domainError(error);
      return { added: null };
    }
    case 'moveMeasure': {
      const { version, goal, place } = change;
      return done(await client.rpc('move_measure', { version, goal, place }));
    }
    case 'archive':
    case 'restore': {
      const away = change.intent === 'archive';
      return done(await client.rpc('archive_part', { kind: change.kind, part: change.id, away }));
    }
    case 'renumber':
      return done(await client.rpc('renumber_chapter', { chapter: change.chapter, apply: true }));
  }
}

type Answer<Data> = { data: Data; error: { code?: string; message: string } | null };

function added({ data, error }: Answer<string | null>): { added: string | null } {
  if (error) throw domainError(error);
  return { added: data };
}

function done({ error }: Answer<unknown>): { added: null } {
  if (error) throw domainError(error);
  return { added: null };
}

/** What numbering a chapter anew would change. Nothing is written. */
export async function previewRenumbering(client: Client, chapterId: string): Promise<CodeChange[]> {
  const { data, error } = await client.rpc('renumber_chapter', { chapter: chapterId, apply: false });
  if (error) throw domainError(error);
  return data.map(({ kind, id, old_code, new_code }) => ({ kind, id, oldCode: old_code, newCode: new_code }));
}

/** Lets participants see and comment on a draft, or no longer; manager only. */
export async function shareRevision(client: Client, revisionId: string, shared: boolean): Promise<void> {
  const { error } = await client
    .from('revisions')
    .update({ shared_at: shared ? new Date().toISOString() : null })
    .eq('id', revisionId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** A new draft, copied from the approved revision with its texts; manager only. Returns its id. */
export async function forkRevision(client: Client, revisionId: string, name: string): Promise<string> {
  const { data, error } = await client.rpc('fork_revision', { revision: revisionId, name });
  if (error) throw domainError(error);
  return data;
}

/** A new plan with an empty draft; manager only. Returns the id of the draft. */
export async function createPlan(
  client: Client,
  plan: {
    partnershipId: string;
    kind: PlanKind;
    title: string;
    from: number;
    to: number;
    elaborates: string | null;
  },
): Promise<string> {
  const { data, error } = await client.rpc('create_plan', {
    partnership: plan.partnershipId,
    kind: plan.kind,
    title: plan.title,
    period_from: plan.from,
    period_to: plan.to,
    ...(plan.elaborates ? { elaborates: plan.elaborates } : {}),
  });
  if (error) throw domainError(error);
  return data;
}

/** A new chapter at the end of a draft; manager and consultant. */
export async function addChapter(
  client: Client,
  tree: RevisionTree,
  chapter: { code: string; name: string; groupId: string | null },
): Promise<string> {
  const { data, error } = await client
    .from('chapters')
    .insert({
      partnership_id: tree.partnershipId,
      revision_id: tree.id,
      code: chapter.code,
      name: chapter.name,
      working_group_id: chapter.groupId,
      position: tree.chapters.length + 1,
    })
    .select('id')
    .single();
  if (error) throw domainError(error);
  return data.id;
}

/** A chapter somebody has work in, for the home page. */
export type ChapterToWrite = {
  id: string;
  code: string;
  name: string;
  revisionId: string;
  revisionName: string;
  planTitle: string;
};

/** Chapters of open revisions that belong to active working groups in which this person writes. */
export async function chaptersToWrite(
  client: Client,
  partnershipId: string,
  personId: string,
): Promise<ChapterToWrite[]> {
  const [groups, revisions] = await Promise.all([
    client
      .from('group_members')
      .select('group:working_groups!inner(id, state)')
      .eq('partnership_id', partnershipId)
      .eq('person_id', personId)
      .in('role', ['chair', 'member'])
      .is('ended_at', null),
    client
      .from('revisions')
      .select(
        'id, name, state, plan:plans!inner(title), chapters(id, code, name, archived_at, working_group_id)',
      )
      .eq('partnership_id', partnershipId)
      .in('state', openStates),
  ]);
  const error = groups.error ?? revisions.error;
  if (error) throw domainError(error);
  const own = new Set(
    (groups.data ?? []).filter(({ group }) => group.state === 'active').map(({ group }) => group.id),
  );
  return (revisions.data ?? [])
    .flatMap(({ id, name, plan, chapters }) =>
      chapters
        .filter((chapter) => chapter.archived_at === null && own.has(chapter.working_group_id ?? ''))
        .map((chapter) => ({
          ...{ id: chapter.id, code: chapter.code, name: chapter.name },
          ...{ revisionId: id, revisionName: name, planTitle: plan.title },
        })),
    )
    .sort((a, b) => compareCodes(a.code, b.code));
}
