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

/**
 * Resolutions of a partnership which the asking person may read, newest first.
 * @param measureId only those about this measure
 */
export async function listResolutions(
  client: Client,
  partnershipId: string,
  measureId?: string,
): Promise<ListedResolution[]> {
  const [resolutions, links, meetings, groups] = await Promise.all([
    client
      .from('resolutions')
      .select(
        'id, year, number, text, votes_for, votes_against, votes_abstained, withdrawn_at, working_group_id, meeting_id',
      )
      .eq('partnership_id', partnershipId),
    client
      .from('resolution_measures')
      .select('resolution_id, measure_id')
      .eq('partnership_id', partnershipId),
    client.from('meetings').select('id, title, starts_at').eq('partnership_id', partnershipId),
    client.from('working_groups').select('id, name').eq('partnership_id', partnershipId),
  ]);
  const error = resolutions.error ?? links.error ?? meetings.error ?? groups.error;
  if (error) throw domainError(error);
  const meetingOf = new Map((meetings.data ?? []).map((meeting) => [meeting.id, meeting]));
  const groupOf = new Map((groups.data ?? []).map(({ id, name }) => [id, name]));
  const measuresOfOne = new Map<string, string[]>();
  for (const { resolution_id, measure_id } of links.data ?? []) {
    measuresOfOne.set(resolution_id, [...(measuresOfOne.get(resolution_id) ?? []), measure_id]);
  }
  return (resolutions.data ?? [])
    .map((row) => {
      const meeting = meetingOf.get(row.meeting_id);
      return {
        ...{ id: row.id, year: row.year, number: row.number, text: row.text },
        ...{ votesFor: row.votes_for, votesAgainst: row.votes_against, votesAbstained: row.votes_abstained },
        withdrawn: row.withdrawn_at !== null,
        // A participant reads the meetings they were at, and no groups.
        ...{ groupId: row.working_group_id, group: groupOf.get(row.working_group_id) ?? '' },
        ...{ meetingId: row.meeting_id, meeting: meeting?.title ?? '', heldAt: meeting?.starts_at ?? '' },
        measureIds: measuresOfOne.get(row.id) ?? [],
      };
    })
    .filter(({ measureIds }) => measureId === undefined || measureIds.includes(measureId))
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
