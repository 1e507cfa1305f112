import type { Client } from '~/platform/supabase';
import { listPeople } from '../access/access.server';
import { listOrganisations } from '../organisations/organisations.server';
import type { Choices } from './schema';

/**
 * Organisations and people who can be accountable now.
 * @param participants whether those who only comment can: they must be able to read what they are to answer for
 */
export async function listChoices(
  client: Client,
  partnershipId: string,
  participants: boolean,
): Promise<Choices> {
  const [organisations, people] = await Promise.all([
    listOrganisations(client, partnershipId),
    listPeople(client, partnershipId),
  ]);
  return {
    organisations: organisations
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name, short }) => ({ id, name, short })),
    people: people
      .filter(({ endedAt, role }) => endedAt === null && (participants || role !== 'participant'))
      .map(({ personId, name, organisation }) => ({ id: personId, name, organisation })),
  };
}
