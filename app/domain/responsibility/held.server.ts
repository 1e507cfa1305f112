import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { Named } from '../plans/content';
import { compareCodes } from '../plans/rules';
import type { RevisionState } from '../plans/schema';
import type { HandOverTo } from './forms';
import { type Held, heldIn } from './held';
import { given } from './responsibility.server';
import type { HandOverChange, HeldMeasure } from './schema';

export const heldColumns = `id, reason, assigned_at, answer, organisation:organisations(id, name),
  person:people!person_id(id, name),
  measure:measure_versions!inner(id, measure_id, code, wording, archived_at),
  revision:revisions!inner(id, name, state, plan:plans!inner(title))` as const;

export type HeldRow = {
  id: string;
  reason: string | null;
  assigned_at: string;
  answer: string;
  /** Null for a participant, who does not read the list of organisations. */
  organisation: Named | null;
  person: Named | null;
  measure: { id: string; measure_id: string; code: string; wording: string; archived_at: string | null };
  revision: { id: string; name: string; state: string; plan: { title: string } };
};

export function heldOf({ organisation, person, measure, revision }: HeldRow): HeldMeasure {
  return {
    ...{ version: measure.id, measureId: measure.measure_id, code: measure.code, wording: measure.wording },
    revision: {
      ...{ id: revision.id, name: revision.name, plan: revision.plan.title },
      state: revision.state as RevisionState,
    },
    organisation: organisation ?? { id: '', name: '' },
    person,
    archived: measure.archived_at !== null,
  };
}

/** Who holds measures: a membership or an organisation, by its id; of a membership also the person's. */
export type Holder =
  | { kind: 'membership'; id: string; personId: string }
  | { kind: 'organisation'; id: string };

/**
 * Measures somebody answers for in drafts and in revisions in force, by revision and code: what must be handed over
 * before they leave, beside their tasks.
 */
export async function listHeld(
  client: Client,
  partnershipId: string,
  holder: Holder,
): Promise<HeldMeasure[]> {
  const query = client
    .from('responsibilities')
    .select(heldColumns)
    .eq('partnership_id', partnershipId)
    .is('ended_at', null)
    .neq('revision.state', 'superseded');
  const { data, error } = await (holder.kind === 'membership'
    ? query.eq('person_id', holder.personId)
    : query.eq('organisation_id', holder.id)
  ).overrideTypes<HeldRow[], { merge: false }>();
  if (error) throw domainError(error);
  return data.map(heldOf).sort(byRevisionAndCode);
}

/** Orders measures of several revisions: those of one together, each by its code. */
export function byRevisionAndCode(a: HeldMeasure, b: HeldMeasure): number {
  return (
    a.revision.name.localeCompare(b.revision.name, 'cs') ||
    a.revision.id.localeCompare(b.revision.id) ||
    compareCodes(a.code, b.code)
  );
}

/**
 * Hands over what somebody holds, measures and unfinished tasks; manager only.
 * @param what only these; 'all': everything, and then the membership ends or the organisation is archived, in the same
 *   transaction
 * @returns what has changed, for `undoHandOver`
 * @throws Refused task_without_holder; holds_measures or holds_tasks when something was left in the end
 */
export async function handOver(
  client: Client,
  holder: Holder,
  to: HandOverTo,
  what: Held | 'all',
): Promise<HandOverChange[]> {
  const { data, error } = await client
    .rpc(
      'hand_over',
      given({
        ...{ kind: holder.kind, holder: holder.id, ...to, finish: what === 'all' },
        ...(what === 'all' ? {} : what),
      }),
    )
    .overrideTypes<HandOverChange[], { merge: false }>();
  if (error) throw domainError(error);
  return data;
}

/**
 * Takes back what was handed over, except what somebody has answered, changed or finished since; manager only.
 * @returns what is as it was
 */
export async function undoHandOver(client: Client, changes: HandOverChange[]): Promise<Held> {
  const { data, error } = await client.rpc('undo_hand_over', { changes });
  if (error) throw domainError(error);
  return heldIn(data);
}

/** A chapter which a group writes in a revision that is not approved yet. */
export type HeldChapter = Named & { code: string; measures: number; revision: Named; plan: string };

/** Chapters that must go to another group before this one can be closed. */
export async function listHeldChapters(
  client: Client,
  partnershipId: string,
  groupId: string,
): Promise<HeldChapter[]> {
  const { data, error } = await client
    .from('revisions')
    .select(
      `id, name, plan:plans!inner(title),
      chapters!inner(id, code, name, priorities(goals(measures:measure_versions(archived_at))))`,
    )
    .eq('partnership_id', partnershipId)
    .in('state', ['draft', 'consultation', 'ready'])
    .eq('chapters.working_group_id', groupId)
    .is('chapters.archived_at', null);
  if (error) throw domainError(error);
  return data
    .flatMap((revision) =>
      revision.chapters.map(({ id, code, name, priorities }) => ({
        ...{ id, code, name, plan: revision.plan.title, revision: { id: revision.id, name: revision.name } },
        measures: priorities
          .flatMap(({ goals }) => goals.flatMap(({ measures }) => measures))
          .filter(({ archived_at }) => archived_at === null).length,
      })),
    )
    .sort((a, b) => a.revision.name.localeCompare(b.revision.name, 'cs') || compareCodes(a.code, b.code));
}

/** Gives a group's chapters and unfinished tasks to another group and closes it, in one transaction; manager only. */
export async function closeGroup(client: Client, groupId: string, successor: string | null): Promise<void> {
  const { error } = await client.rpc('close_group', {
    working_group: groupId,
    ...(successor ? { successor } : {}),
  });
  if (error) throw domainError(error);
}
