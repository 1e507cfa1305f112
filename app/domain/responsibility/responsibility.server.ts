import { domainError, Refused } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { AssignmentChange } from './schema';

/** Who is to be accountable, and for what. */
export type AssignmentDraft = {
  /** Versions of measures. */
  versions: string[];
  /** Null takes responsibility away. */
  organisation: string | null;
  person: string | null;
  /** Organisations which co-operate from now on; null: they stay. */
  cooperating: string[] | null;
  /** Why, where the revision is approved. */
  handover: string | null;
};

/** Makes somebody accountable for measures; manager only. Returns what has changed, for `undoAssignment`. */
export async function assign(client: Client, draft: AssignmentDraft): Promise<AssignmentChange[]> {
  const { data, error } = await client
    .rpc('assign_responsibility', given(draft))
    .overrideTypes<AssignmentChange[], { merge: false }>();
  if (error) throw domainError(error);
  return data;
}

/** Arguments of a function of the database: what is null is left out, as it has null for its default. */
export function given<Values extends Record<string, unknown>>(
  values: Values,
): { [Key in keyof Values]: Exclude<Values[Key], null> } {
  const entries = Object.entries(values).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as { [Key in keyof Values]: Exclude<Values[Key], null> };
}

/**
 * Takes assignments back, except where somebody has answered or changed them since; manager only.
 * @returns the versions of measures that are as they were
 */
export async function undoAssignment(client: Client, changes: AssignmentChange[]): Promise<string[]> {
  const { data, error } = await client.rpc('undo_assignment', { changes });
  if (error) throw domainError(error);
  return data;
}

/**
 * Accepts assignments, or declines them with a reason; the named person only.
 * @returns those that were answered: what was handed over meanwhile is not
 */
export async function answerAssignments(
  client: Client,
  assignments: string[],
  answer: { accept: true } | { accept: false; reason: string | null },
): Promise<string[]> {
  const { data, error } = await client.rpc('answer_responsibility', {
    ...{ assignments, accept: answer.accept },
    ...(answer.accept || answer.reason === null ? {} : { reason: answer.reason }),
  });
  if (error) throw domainError(error);
  return data;
}

/** Proposes who should be accountable, in the place of what the same person proposed before. Returns the proposals. */
export async function propose(
  client: Client,
  draft: { versions: string[]; organisation: string; person: string | null; note: string },
): Promise<string[]> {
  const { data, error } = await client.rpc('propose_responsibility', {
    ...{ versions: draft.versions, organisation: draft.organisation, note: draft.note },
    ...(draft.person ? { person: draft.person } : {}),
  });
  if (error) throw domainError(error);
  return data;
}

/** The manager dismisses proposals, their author withdraws them; null takes either back. Returns how many. */
export async function settleProposals(
  client: Client,
  proposals: string[],
  outcome: 'dismissed' | 'withdrawn' | null,
): Promise<number> {
  const change = { outcome, settled_at: outcome && new Date().toISOString() };
  const settled = await inParts(proposals, async (part) => {
    const { data, error } = await client.from('proposals').update(change).in('id', part).select('id');
    if (error) throw domainError(error);
    return data;
  });
  if (settled.length === 0) throw new Refused('not_found');
  return settled.length;
}

/** Asks for many rows by their ids, so many at a time that the address does not grow too long. */
export async function inParts<Row>(
  ids: readonly string[],
  ask: (part: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const size = 100;
  const parts = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
  return (await Promise.all(parts.map(ask))).flat();
}
