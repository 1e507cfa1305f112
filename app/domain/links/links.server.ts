import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { readRevision } from '../plans/plans.server';
import { compareCodes } from '../plans/rules';
import type { NewTap } from './forms';
import { placedIn } from './placed';
import type { Candidate, CoverageLinks, Judged, LinkedMeasure, MeasureLinks, Verdict } from './schema';
import { likelyPairs } from './similarity';

const byCode = (a: LinkedMeasure, b: LinkedMeasure) => compareCodes(a.code, b.code);
const byPlan = (a: LinkedMeasure, b: LinkedMeasure) =>
  a.context.localeCompare(b.context, 'cs') || byCode(a, b);

/** The links of a measure in a revision; null when it is not there or the asking person may not read it. */
export async function readMeasureLinks(
  client: Client,
  revisionId: string,
  measureId: string,
): Promise<MeasureLinks | null> {
  const { data, error } = await client.rpc('measure_links', { revision: revisionId, measure: measureId });
  // 22P02: not even the shape of an id.
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  const links = data as Rows | null;
  return (
    links && {
      elaborates: links.elaborates.map(toLinked).sort(byCode),
      elaboratedBy: links.elaboratedBy.map(toLinked).sort(byPlan),
      same: links.same.map(toLinked).sort(byCode),
      elaborated: links.elaborated,
    }
  );
}

/** A linked measure as the database gives it. */
type Row = {
  measure_id: string;
  code: string;
  wording: string;
  chapter?: string;
  revision_id: string | null;
  plan_title?: string;
};
type Rows = Record<'elaborates' | 'elaboratedBy' | 'same', Row[]> & Pick<MeasureLinks, 'elaborated'>;

function toLinked({ measure_id, code, wording, chapter, revision_id, plan_title }: Row): LinkedMeasure {
  return {
    ...{ measureId: measure_id, code, wording, revisionId: revision_id },
    context: chapter ?? plan_title ?? '',
  };
}

/** Of each measure of a revision what it elaborates (in a TAP), or which measures of TAPs elaborate it. */
export async function readCoverageLinks(client: Client, revisionId: string): Promise<CoverageLinks> {
  const { data, error } = await client.rpc('coverage_links', { revision: revisionId });
  if (error?.code === '22P02') return {};
  if (error) throw domainError(error);
  const links: CoverageLinks = {};
  for (const row of data) {
    const others = links[row.measure_id] ?? [];
    links[row.measure_id] = [...others, toLinked({ ...row, measure_id: row.linked_id })].sort(byPlan);
  }
  return links;
}

/**
 * Measures of a revision which a measure can be linked to, in order; those with a like wording are marked.
 * @param from the revision they are chosen from: its own, or that of the plan its plan elaborates
 */
export async function listCandidates(
  client: Client,
  partnershipId: string,
  measure: { revisionId: string; measureId: string },
  from: string,
): Promise<Candidate[]> {
  const [tree, own] = await Promise.all([
    readRevision(client, partnershipId, from),
    client
      .from('measure_versions')
      .select('measure_id, wording, chapter_id, goal_id')
      .eq('revision_id', measure.revisionId)
      .eq('measure_id', measure.measureId)
      .maybeSingle(),
  ]);
  if (own.error && own.error.code !== '22P02') throw domainError(own.error);
  if (!tree || !own.data) return [];
  const self = {
    ...{ measureId: own.data.measure_id, wording: own.data.wording },
    ...{ chapterId: own.data.chapter_id, goalId: own.data.goal_id },
  };
  const others = placedIn(tree).filter(({ measureId }) => measureId !== self.measureId);
  const likely = new Set(
    likelyPairs([self, ...others], () => false)
      .filter(({ one }) => one === self)
      .map(({ other }) => other.measureId),
  );
  return others.map(({ measureId, code, wording, chapter }) => ({
    ...{ measureId, code, wording, chapter, likely: likely.has(measureId) },
  }));
}

type Elaboration = { partnershipId: string; revisionId: string; versionId: string; measureId: string };

/** A measure's version of a TAP elaborates a measure; nothing happens when it does already. */
export async function addElaboration(client: Client, link: Elaboration): Promise<void> {
  const { error } = await client.from('elaborations').insert({
    partnership_id: link.partnershipId,
    revision_id: link.revisionId,
    measure_version_id: link.versionId,
    elaborated_measure_id: link.measureId,
  });
  if (error && error.code !== '23505') throw domainError(error);
}

/** Refused with not_found when the link is not there, or not the asking person's to change. */
export async function removeElaboration(
  client: Client,
  { versionId, measureId }: Pick<Elaboration, 'versionId' | 'measureId'>,
): Promise<void> {
  const { error } = await client
    .from('elaborations')
    .delete()
    .eq('measure_version_id', versionId)
    .eq('elaborated_measure_id', measureId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** What has been said of pairs of measures of a revision; null when the asking person may not read it. */
export async function readJudged(client: Client, revisionId: string): Promise<Judged | null> {
  const { data, error } = await client.rpc('same_matters_in', { revision: revisionId });
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  const found = data as { judged: Judged['pairs']; editable: string[] } | null;
  return found && { pairs: found.judged, editable: found.editable };
}

/** Says whether two measures are about the same matter; null takes it back. Returns what was said before. */
export async function judge(
  client: Client,
  one: string,
  other: string,
  verdict: Verdict | null,
): Promise<Verdict | null> {
  const said = verdict === null ? { one, other } : { one, other, verdict };
  const { data, error } = await client.rpc('judge_same_matter', said);
  if (error) throw domainError(error);
  return data as Verdict | null;
}

/** A new TAP from measures of a revision of a strategic plan; manager only. Returns the id of its draft. */
export async function startTap(client: Client, tap: NewTap): Promise<string> {
  const { elaborated, measures, title, from, to } = tap;
  const period = { period_from: from, period_to: to };
  const { data, error } = await client.rpc('start_tap', { elaborated, measures, title, ...period });
  if (error) throw domainError(error);
  return data;
}
