import type { Client } from '~/platform/supabase';
import { listVersions, readContent, readVersion } from '../plans/content.server';
import { listPlans } from '../plans/plans.server';
import { compare } from './compare';
import type { Comparison } from './schema';
import { type ComparablePlan, findSide, newestFork, type Side, sideBefore } from './sides';

/** What was asked to be compared; `comparison` is null as long as a side is missing. */
export type ComparisonAnswer = {
  plans: ComparablePlan[];
  from: Side | null;
  to: Side | null;
  comparison: Comparison | null;
};

/**
 * Compares two revisions or named versions of a partnership, given by their ids.
 * @param asked without `from`, what `to` was made from; without `to`, the newest revision made from another one
 * @returns null when one of them is nothing the asking person may read
 */
export async function readComparison(
  client: Client,
  partnershipId: string,
  asked: { from: string | null; to: string | null },
): Promise<ComparisonAnswer | null> {
  const summaries = await listPlans(client, partnershipId);
  const revisionIds = summaries.flatMap(({ revisions }) => revisions.map(({ id }) => id));
  const versions = revisionIds.length > 0 ? await listVersions(client, revisionIds) : [];
  const plans = summaries.map(
    ({ id, title, revisions }): ComparablePlan => ({
      ...{ id, title },
      revisions: revisions.map((revision) => ({
        ...{ id: revision.id, name: revision.name, state: revision.state, number: revision.number },
        forkedFrom: revision.forkedFrom,
        versions: versions
          .filter(({ revisionId }) => revisionId === revision.id)
          .map(({ id, kind, name, at }) => ({ id, kind, name, at })),
      })),
    }),
  );
  const to = asked.to !== null ? findSide(plans, asked.to) : asked.from === null ? newestFork(plans) : null;
  const from = asked.from === null ? to && sideBefore(plans, to) : findSide(plans, asked.from);
  if ((asked.to !== null && !to) || (asked.from !== null && !from)) return null;
  if (!from || !to) return { plans, from, to, comparison: null };
  const [before, after] = await Promise.all([readSide(client, from), readSide(client, to)]);
  return before && after && { plans, from, to, comparison: compare(before, after) };
}

async function readSide(client: Client, { id, version }: Side) {
  return version ? ((await readVersion(client, id))?.content ?? null) : readContent(client, id);
}
