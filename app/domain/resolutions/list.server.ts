import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { NamedMeasure, Resolution } from '../meetings/content';

/** A resolution in the register. */
export type ListedResolution = Omit<Resolution, 'agendaItemId' | 'measures'> & {
  groupId: string;
  group: string;
  meetingId: string;
  meeting: string;
  /** When the meeting was held, ISO with a zone; empty for whoever may not read the meeting. */
  heldAt: string;
  measureIds: string[];
};

/**
 * Resolutions of a partnership which the asking person may read, newest first.
 * @param measure only those about this measure
 */
export async function listResolutions(
  client: Client,
  partnershipId: string,
  measure?: string,
): Promise<ListedResolution[]> {
  const { data, error } = await client.rpc('resolution_register', {
    partnership: partnershipId,
    ...(measure && { measure }),
  });
  if (error) throw domainError(error);
  return data as ListedResolution[];
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
