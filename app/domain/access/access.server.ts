import type { GroupRole } from '~/domain/groups/roles';
import { domainError } from '~/platform/domain-error';
import type { Role } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { organisationsById } from '../organisations/organisations.server';
import type { ListedPerson } from './rules';

// Through tasks and attendance there are more ways from a membership to people: the foreign key is named.
const personColumns =
  `id, role, ended_at, organisation_id, person:people!memberships_person_id_fkey!inner(id, name, email, hue),
  groups:group_members(role, ended_at, group:working_groups(id, name))` as const;

type PersonRow = {
  id: string;
  role: string;
  ended_at: string | null;
  person: { id: string; name: string; email: string; hue: number };
  organisation_id: string | null;
  groups: Array<{ role: string; ended_at: string | null; group: { id: string; name: string } }>;
};

/** Everybody who belongs or has belonged to a partnership, by name. */
export async function listPeople(client: Client, partnershipId: string): Promise<ListedPerson[]> {
  const [{ data, error }, organisations] = await Promise.all([
    client
      .from('memberships')
      .select(personColumns)
      .eq('partnership_id', partnershipId)
      .overrideTypes<PersonRow[], { merge: false }>(),
    organisationsById(client, partnershipId),
  ]);
  if (error) throw domainError(error);
  return data.map((row) => personOf(row, organisations)).sort((a, b) => a.name.localeCompare(b.name, 'cs'));
}

/** One membership of a partnership; null when there is none that the asking person may see. */
export async function findPerson(
  client: Client,
  partnershipId: string,
  membershipId: string,
): Promise<ListedPerson | null> {
  const [{ data, error }, organisations] = await Promise.all([
    client
      .from('memberships')
      .select(personColumns)
      .eq('partnership_id', partnershipId)
      .eq('id', membershipId)
      .maybeSingle()
      .overrideTypes<PersonRow, { merge: false }>(),
    organisationsById(client, partnershipId),
  ]);
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data && personOf(data, organisations);
}

type Organisations = Awaited<ReturnType<typeof organisationsById>>;

function personOf(row: PersonRow, organisations: Organisations): ListedPerson {
  const { id, role, ended_at, organisation_id, person, groups } = row;
  return {
    membershipId: id,
    personId: person.id,
    name: person.name,
    email: person.email,
    hue: person.hue,
    role: role as Role,
    organisation: organisations.get(organisation_id ?? '') ?? null,
    groups: groups
      .filter((membership) => membership.ended_at === null)
      .map(({ role: groupRole, group }) => ({ ...group, role: groupRole as GroupRole }))
      .sort((a, b) => a.name.localeCompare(b.name, 'cs')),
    endedAt: ended_at,
  };
}

/** Changes role and organisation; manager only. Refused for the last manager. */
export async function changeMembership(
  client: Client,
  membershipId: string,
  change: { role: Role; organisationId: string | null },
): Promise<void> {
  const { error } = await client
    .from('memberships')
    .update({ role: change.role, organisation_id: change.organisationId })
    .eq('id', membershipId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Ends a membership, and with it those of the groups; what the person did stays theirs. Manager only. */
export async function endMembership(client: Client, membershipId: string): Promise<void> {
  const { error } = await client
    .from('memberships')
    .update({ ended_at: new Date().toISOString() })
    .eq('id', membershipId)
    .is('ended_at', null)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Takes the end of a membership back, together with the group memberships that ended with it. Manager only. */
export async function restoreMembership(client: Client, membershipId: string): Promise<void> {
  const { data: ended, error: notRead } = await client
    .from('memberships')
    .select('partnership_id, person_id, ended_at')
    .eq('id', membershipId)
    .single();
  if (notRead) throw domainError(notRead);
  if (ended.ended_at === null) return;
  const { error } = await client
    .from('memberships')
    .update({ ended_at: null })
    .eq('id', membershipId)
    .select('id')
    .single();
  if (error) throw domainError(error);
  const { error: notInGroups } = await client
    .from('group_members')
    .update({ ended_at: null })
    .eq('partnership_id', ended.partnership_id)
    .eq('person_id', ended.person_id)
    .eq('ended_at', ended.ended_at);
  if (notInGroups) throw domainError(notInGroups);
}

/** Changes the signed-in person's own profile. */
export async function changeProfile(
  client: Client,
  personId: string,
  profile: { name?: string; hue?: number; language?: 'cs' | 'en' },
): Promise<void> {
  const { error } = await client.from('people').update(profile).eq('id', personId).select('id').single();
  if (error) throw domainError(error);
}
