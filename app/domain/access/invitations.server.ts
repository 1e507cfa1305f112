import { z } from 'zod';
import { type GroupRole, groupRoles } from '~/domain/groups/roles';
import { domainError } from '~/platform/domain-error';
import type { Role } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { roles } from './roles';
import type { InvitationDraft } from './schema';

/** An invitation that waits for its addressee, or waited too long. */
export type PendingInvitation = {
  id: string;
  email: string;
  role: Role;
  organisation: { id: string; name: string } | null;
  group: { id: string; name: string; role: GroupRole } | null;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  expired: boolean;
};

const columns = `id, email, role, group_role, created_at, expires_at, organisation:organisations(id, name),
  group:working_groups(id, name), inviter:people!invited_by(name)` as const;

type Row = {
  id: string;
  email: string;
  role: string;
  group_role: string | null;
  created_at: string;
  expires_at: string;
  organisation: { id: string; name: string } | null;
  group: { id: string; name: string } | null;
  inviter: { name: string } | null;
};

/** Invitations that were neither accepted nor taken back, the newest first; for the manager. */
export async function listInvitations(client: Client, partnershipId: string): Promise<PendingInvitation[]> {
  const { data, error } = await client
    .from('invitations')
    .select(columns)
    .eq('partnership_id', partnershipId)
    .is('accepted_at', null)
    .is('revoked_at', null)
    .order('created_at', { ascending: false })
    .overrideTypes<Row[], { merge: false }>();
  if (error) throw domainError(error);
  return data.map((row) => invitationOf(row, new Date()));
}

function invitationOf(row: Row, now: Date): PendingInvitation {
  const expiresAt = new Date(row.expires_at);
  return {
    id: row.id,
    email: row.email,
    role: row.role as Role,
    organisation: row.organisation,
    group: row.group && { ...row.group, role: row.group_role as GroupRole },
    invitedBy: row.inviter?.name ?? '',
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt < now,
  };
}

/**
 * Invites an address; manager only. Refused for somebody who belongs to the partnership already.
 * @returns the token, which goes into the letter and is kept nowhere
 */
export async function invite(client: Client, partnershipId: string, draft: InvitationDraft): Promise<string> {
  const { data, error } = await client.rpc('invite', {
    partnership: partnershipId,
    email: draft.email,
    role: draft.role,
    ...(draft.organisationId ? { organisation: draft.organisationId } : {}),
    ...(draft.group ? { working_group: draft.group.id, group_role: draft.group.role } : {}),
  });
  if (error) throw domainError(error);
  return data;
}

/** Takes an invitation back, so that its link works no more; manager only. */
export async function revokeInvitation(client: Client, invitationId: string): Promise<void> {
  const { error } = await client
    .from('invitations')
    .update({ revoked_at: new Date().toISOString() })
    .eq('id', invitationId)
    .is('accepted_at', null)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/** Lets an invitation that was taken back work again; manager only. */
export async function restoreInvitation(client: Client, invitationId: string): Promise<void> {
  const { error } = await client
    .from('invitations')
    .update({ revoked_at: null })
    .eq('id', invitationId)
    .select('id')
    .single();
  if (error) throw domainError(error);
}

/**
 * Takes an invitation back and makes the same one anew, with a full term; manager only.
 * @returns the new token and to whom it belongs
 */
export async function renewInvitation(
  client: Client,
  partnershipId: string,
  invitationId: string,
): Promise<{ token: string; invitation: PendingInvitation }> {
  const { data, error } = await client
    .from('invitations')
    .select(columns)
    .eq('partnership_id', partnershipId)
    .eq('id', invitationId)
    .is('accepted_at', null)
    .single()
    .overrideTypes<Row, { merge: false }>();
  if (error) throw domainError(error);
  const invitation = invitationOf(data, new Date());
  // The new one first: when it is refused, the old one still works.
  const token = await invite(client, partnershipId, {
    email: invitation.email,
    role: invitation.role,
    organisationId: invitation.organisation?.id ?? null,
    group: invitation.group && { id: invitation.group.id, role: invitation.group.role },
  });
  await revokeInvitation(client, invitationId);
  return { token, invitation };
}

/** Language of somebody the manager may see; null for a stranger. */
export async function languageOfAddress(client: Client, email: string): Promise<'cs' | 'en' | null> {
  const { data, error } = await client.from('people').select('language').eq('email', email).maybeSingle();
  if (error) throw domainError(error);
  return data?.language === 'cs' || data?.language === 'en' ? data.language : null;
}

const previewSchema = z.object({
  partnership: z.string(),
  slug: z.string(),
  email: z.string(),
  role: z.enum(roles),
  invitedBy: z.string(),
  group: z.string().nullable(),
  groupRole: z.enum(groupRoles).nullish(),
  state: z.enum(['valid', 'expired', 'revoked', 'accepted']),
});
export type InvitationPreview = z.output<typeof previewSchema>;

/** What an invitation says to whoever holds its token, signed in or not; null for an unknown token. */
export async function previewInvitation(client: Client, token: string): Promise<InvitationPreview | null> {
  const { data, error } = await client.rpc('invitation_preview', { token });
  if (error) throw domainError(error);
  return data === null ? null : previewSchema.parse(data);
}

/** Makes the signed-in person a member as invited; returns the partnership's slug. */
export async function acceptInvitation(client: Client, token: string): Promise<string> {
  const { data, error } = await client.rpc('accept_invitation', { token });
  if (error) throw domainError(error);
  return data;
}
