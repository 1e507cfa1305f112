import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import { organisationsById } from '../organisations/organisations.server';
import type { GroupRole } from './roles';
import { inOrder, slugFor } from './rules';
import type { Group, GroupChapter, GroupDraft, GroupMember, GroupState } from './schema';

type GroupRow = {
  id: string;
  name: string;
  state: string;
  since: number | null;
  meetings_per_year: number | null;
  quorum: number | null;
  note: string | null;
};
type MemberRow = {
  id: string;
  role: string;
  membership: {
    person: { id: string; name: string; email: string; hue: number };
    organisation_id: string | null;
  };
};
const groupColumns = 'id, name, state, since, meetings_per_year, quorum, note';
const memberColumns = `id, role, membership:memberships!inner(organisation_id,
  person:people!memberships_person_id_fkey(id, name, email, hue))`;

/** A group in a list. */
export type ListedGroup = Group & { chairs: string[]; members: number };

/** Every working group of a partnership, by name. */
export async function listGroups(client: Client, partnershipId: string): Promise<ListedGroup[]> {
  const { data, error } = await client
    .from('working_groups')
    .select(`${groupColumns}, members:group_members(${memberColumns})`)
    .eq('partnership_id', partnershipId)
    .is('members.ended_at', null)
    .overrideTypes<Array<GroupRow & { members: MemberRow[] }>, { merge: false }>();
  if (error) throw domainError(error);
  return data
    .map(({ members, ...row }) => ({
      ...groupOf(row),
      members: members.length,
      chairs: members.filter(({ role }) => role === 'chair').map(({ membership }) => membership.person.name),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'cs'));
}

/** A group with its members; null when there is none that the asking person may see. */
export async function findGroup(
  client: Client,
  partnershipId: string,
  id: string,
): Promise<(Group & { members: GroupMember[] }) | null> {
  const [{ data, error }, organisations] = await Promise.all([
    client
      .from('working_groups')
      .select(`${groupColumns}, members:group_members(${memberColumns})`)
      .eq('partnership_id', partnershipId)
      .eq('id', id)
      .is('members.ended_at', null)
      .maybeSingle()
      .overrideTypes<GroupRow & { members: MemberRow[] }, { merge: false }>(),
    organisationsById(client, partnershipId),
  ]);
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return (
    data && { ...groupOf(data), members: inOrder(data.members.map((row) => memberOf(row, organisations))) }
  );
}

/** Chapters of a group in revisions that are being written or commented on. */
export async function listChapters(
  client: Client,
  partnershipId: string,
  groupId: string,
): Promise<GroupChapter[]> {
  const { data, error } = await client
    .from('revisions')
    .select('id, name, plan:plans!inner(title), chapters!inner(id, code, name)')
    .eq('partnership_id', partnershipId)
    .in('state', ['draft', 'consultation'])
    .eq('chapters.working_group_id', groupId)
    .is('chapters.archived_at', null);
  if (error) throw domainError(error);
  return data
    .flatMap(({ id, name, plan, chapters }) =>
      chapters.map((chapter) => ({ ...chapter, revision: { id, name }, plan: plan.title })),
    )
    .sort((a, b) => a.code.localeCompare(b.code, 'cs', { numeric: true }));
}

function groupOf({ state, meetings_per_year, ...rest }: GroupRow): Group {
  return { ...rest, state: state as GroupState, meetingsPerYear: meetings_per_year };
}

function memberOf(row: MemberRow, organisations: Map<string, { name: string }>): GroupMember {
  const { id, role, membership } = row;
  const { person, organisation_id } = membership;
  return {
    ...{ id, personId: person.id, name: person.name, email: person.email, hue: person.hue },
    organisation: organisations.get(organisation_id ?? '')?.name ?? null,
    role: role as GroupRole,
  };
}

/** A new group; manager only. Returns its id. */
export async function addGroup(client: Client, partnershipId: string, draft: GroupDraft): Promise<string> {
  const { data: others, error: notRead } = await client
    .from('working_groups')
    .select('slug')
    .eq('partnership_id', partnershipId);
  if (notRead) throw domainError(notRead);
  const slug = slugFor(
    draft.name,
    others.map((other) => other.slug),
  );
  const { data, error } = await client
    .from('working_groups')
    .insert({ partnership_id: partnershipId, slug, ...rowOf(draft) })
    .select('id')
    .single();
  if (error) throw domainError(error);
  return data.id;
}

/** Changes what a group is called and how it works; manager only. */
export async function changeGroup(client: Client, id: string, draft: GroupDraft): Promise<void> {
  const { error } = await client
    .from('working_groups')
    .update(rowOf(draft))
    .eq('id', id)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

function rowOf({ meetingsPerYear, ...rest }: GroupDraft) {
  return { ...rest, meetings_per_year: meetingsPerYear };
}

/** Closes a group, whose members then edit its chapters no more, or opens it again; manager only. */
export async function setGroupState(client: Client, id: string, state: GroupState): Promise<void> {
  const { error } = await client.from('working_groups').update({ state }).eq('id', id).select('id').single();
  if (error) throw domainError(error);
}

/** Adds somebody who belongs to the partnership, also one who left the group before; manager and chair. */
export async function addMember(
  client: Client,
  group: { id: string; partnershipId: string },
  member: { personId: string; role: GroupRole },
): Promise<void> {
  const { data: former, error: notRead } = await client
    .from('group_members')
    .select('id')
    .eq('working_group_id', group.id)
    .eq('person_id', member.personId)
    .maybeSingle();
  if (notRead) throw domainError(notRead);
  const { error } = former
    ? await client
        .from('group_members')
        .update({ role: member.role, ended_at: null })
        .eq('id', former.id)
        .select('id')
        .single()
    : await client
        .from('group_members')
        .insert({
          partnership_id: group.partnershipId,
          working_group_id: group.id,
          person_id: member.personId,
          role: member.role,
        })
        .select('id')
        .single();
  if (error) throw domainError(error);
}

/** Changes somebody's role in a group; manager and chair. */
export async function changeMember(client: Client, memberId: string, role: GroupRole): Promise<void> {
  const { error } = await client
    .from('group_members')
    .update({ role })
    .eq('id', memberId)
    .is('ended_at', null)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Ends somebody's membership in a group, or takes that back; manager and chair. */
export async function removeMember(client: Client, memberId: string, away: boolean): Promise<void> {
  const { error } = await client
    .from('group_members')
    .update({ ended_at: away ? new Date().toISOString() : null })
    .eq('id', memberId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Active working groups of a partnership, by name, to choose from. */
export async function listActiveGroups(
  client: Client,
  partnershipId: string,
): Promise<Array<{ id: string; name: string }>> {
  const { data, error } = await client
    .from('working_groups')
    .select('id, name')
    .eq('partnership_id', partnershipId)
    .eq('state', 'active');
  if (error) throw domainError(error);
  return data.sort((a, b) => a.name.localeCompare(b.name, 'cs'));
}
