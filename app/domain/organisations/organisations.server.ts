import { domainError } from '~/platform/domain-error';
import type { Client } from '~/platform/supabase';
import type { OrganisationKind } from './kinds';
import type { Organisation, OrganisationDraft } from './schema';

const columns = 'id, name, short, kind, member, note, archived_at';

type Row = {
  id: string;
  name: string;
  short: string | null;
  kind: string;
  member: boolean;
  note: string | null;
  archived_at: string | null;
};

function organisationOf({ archived_at, kind, ...rest }: Row): Organisation {
  return { ...rest, kind: kind as OrganisationKind, archivedAt: archived_at };
}

/** Every organisation of a partnership, those put away included, by name. */
export async function listOrganisations(client: Client, partnershipId: string): Promise<Organisation[]> {
  const { data, error } = await client
    .from('organisations')
    .select(columns)
    .eq('partnership_id', partnershipId);
  if (error) throw domainError(error);
  return data.map(organisationOf).sort((a, b) => a.name.localeCompare(b.name, 'cs'));
}

/**
 * Organisations of a partnership by their id. Asked for beside the people who belong to them: there are several ways
 * from one table to the other (attendance, tasks), so the embedded back end does not embed them.
 */
export async function organisationsById(
  client: Client,
  partnershipId: string,
): Promise<Map<string, { id: string; name: string }>> {
  const { data, error } = await client
    .from('organisations')
    .select('id, name')
    .eq('partnership_id', partnershipId);
  if (error) throw domainError(error);
  return new Map(data.map((organisation) => [organisation.id, organisation]));
}

/** One organisation of a partnership; null when there is none that the asking person may see. */
export async function findOrganisation(
  client: Client,
  partnershipId: string,
  id: string,
): Promise<Organisation | null> {
  const { data, error } = await client
    .from('organisations')
    .select(columns)
    .eq('partnership_id', partnershipId)
    .eq('id', id)
    .maybeSingle();
  if (error?.code === '22P02') return null;
  if (error) throw domainError(error);
  return data && organisationOf(data);
}

/** A new organisation; manager only. Refused as 'taken' when there is one of this name. */
export async function addOrganisation(
  client: Client,
  partnershipId: string,
  draft: OrganisationDraft,
): Promise<string> {
  const { data, error } = await client
    .from('organisations')
    .insert({ partnership_id: partnershipId, ...draft })
    .select('id')
    .single();
  if (error) throw domainError(error);
  return data.id;
}

/** Changes an organisation; manager only. Refused as 'taken' when there is another of this name. */
export async function changeOrganisation(
  client: Client,
  id: string,
  draft: OrganisationDraft,
): Promise<void> {
  const { error } = await client.from('organisations').update(draft).eq('id', id).select('id').single();
  if (error) throw domainError(error);
}

/** Puts an organisation away or brings it back; manager only. */
export async function archiveOrganisation(client: Client, id: string, away: boolean): Promise<void> {
  const { error } = await client
    .from('organisations')
    .update({ archived_at: away ? new Date().toISOString() : null })
    .eq('id', id)
    .select('id')
    .single();
  if (error) throw domainError(error);
}
