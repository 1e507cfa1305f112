import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { NamedMeasure } from '../meetings/content';

/** A resolution in the register. */
export type ListedResolution = {
  id: string;
  year: number;
  number: number;
  text: string;
  /** All three, or none where no vote was held. */
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstained: number | null;
  withdrawn: boolean;
  groupId: string;
  group: string;
  meetingId: string;
  meeting: string;
  /** When the meeting was held, ISO with a zone. */
  heldAt: string;
  measureIds: string[];
};

type Row = {
  id: string;
  year: number;
  number: number;
  text: string;
  votes_for: number | null;
  votes_against: number | null;
  votes_abstained: number | null;
  withdrawn_at: string | null;
  group: { id: string; name: string };
  meeting: { id: string; title: string; starts_at: string };
  measures: Array<{ measure_id: string }>;
};

/**
 * Resolutions of a partnership which the asking person may read, newest first.
 * @param measureId only those about this measure
 */
export async function listResolutions(
  client: Client,
  partnershipId: string,
  measureId?: string,
): Promise<ListedResolution[]> {
  const { data, error } = await client
    .from('resolutions')
    .select(
      `id, year, number, text, votes_for, votes_against, votes_abstained, withdrawn_at,
      group:working_groups!inner(id, name), meeting:meetings!resolutions_partnership_id_meeting_id_fkey!inner(id, title, starts_at),
      measures:resolution_measures(measure_id)`,
    )
    .eq('partnership_id', partnershipId)
    .overrideTypes<Row[], { merge: false }>();
  if (error) throw domainError(error);
  return data
    .filter(({ measures }) => measureId === undefined || measures.some((one) => one.measure_id === measureId))
    .map((row) => ({
      ...{ id: row.id, year: row.year, number: row.number, text: row.text },
      ...{ votesFor: row.votes_for, votesAgainst: row.votes_against, votesAbstained: row.votes_abstained },
      withdrawn: row.withdrawn_at !== null,
      ...{ groupId: row.group.id, group: row.group.name },
      ...{ meetingId: row.meeting.id, meeting: row.meeting.title, heldAt: row.meeting.starts_at },
      measureIds: row.measures.map((one) => one.measure_id),
    }))
    .sort((a, b) => Date.parse(b.heldAt) - Date.parse(a.heldAt) || b.number - a.number);
}

/** The line of the minutes where a resolution was passed. */
export function resolutionAddress(
  root: string,
  { id, meetingId }: { id: string; meetingId: string },
): string {
  return `${root}/meetings/${meetingId}#resolution-${id}`;
}

/** Measures that resolutions are about, by what they are called now; for choosing one. */
export function measuresOf(
  resolutions: readonly ListedResolution[],
  measures: readonly NamedMeasure[],
): NamedMeasure[] {
  const named = new Set(resolutions.flatMap(({ measureIds }) => measureIds));
  return measures.filter(({ id }) => named.has(id));
}
