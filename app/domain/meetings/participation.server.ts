import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { organisationsById } from '../organisations/organisations.server';
import type { Presence } from './content';
import {
  type HeldMeeting,
  neverPresent,
  type OrganisationParticipation,
  participationOf,
} from './participation';

/** As many meetings as a picture shows: monthly ones for a year. */
const most = 12;

export type Participation = {
  /** Days of the meetings, the oldest first; ISO. */
  meetings: Array<{ id: string; startsAt: string }>;
  organisations: Array<OrganisationParticipation & { name: string }>;
  never: Array<{ personId: string; asked: number }>;
};

/**
 * How organisations have come to the last meetings of a group, those at which attendance was taken, and who of its people
 * has never come.
 * @param people those of the group now
 */
export async function readParticipation(
  client: Client,
  { partnershipId, groupId }: { partnershipId: string; groupId: string },
  people: readonly string[],
): Promise<Participation> {
  const [held, organisations] = await Promise.all([
    client
      .from('meetings')
      .select(
        `id, starts_at, of:meeting_groups!inner(working_group_id),
         taken:attendances!inner(presence), attendances(person_id, organisation_id, presence)`,
      )
      .eq('partnership_id', partnershipId)
      .eq('of.working_group_id', groupId)
      .not('taken.presence', 'is', null)
      .is('cancelled_at', null)
      .lt('ends_at', new Date().toISOString())
      .order('starts_at', { ascending: false })
      .limit(most),
    organisationsById(client, partnershipId),
  ]);
  if (held.error) throw domainError(held.error);
  const meetings: HeldMeeting[] = held.data
    .map(({ id, starts_at, attendances }) => ({
      ...{ id, startsAt: starts_at },
      attendances: attendances.map(({ person_id, organisation_id, presence }) => ({
        ...{ personId: person_id, organisationId: organisation_id, presence: presence as Presence | null },
      })),
    }))
    .reverse();
  return {
    meetings: meetings.map(({ id, startsAt }) => ({ id, startsAt })),
    organisations: participationOf(meetings).flatMap((one) => {
      const name = organisations.get(one.id)?.name;
      return name === undefined ? [] : [{ ...one, name }];
    }),
    never: neverPresent(meetings, people),
  };
}
