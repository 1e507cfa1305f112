-- An invitation by the manager: a token of ours that expires and works once. Only its hash is kept.
create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  email text not null check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  role text not null check (role in ('manager', 'consultant', 'member', 'participant')),
  organisation_id uuid,
  working_group_id uuid,
  group_role text check (group_role in ('chair', 'member', 'guest')),
  token_hash text not null unique,
  invited_by uuid not null default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '14 days',
  accepted_at timestamptz,
  revoked_at timestamptz,
  foreign key (partnership_id, organisation_id) references public.organisations (partnership_id, id),
  foreign key (partnership_id, working_group_id) references public.working_groups (partnership_id, id),
  check ((working_group_id is null) = (group_role is null))
);
create index invitations_partnership on public.invitations (partnership_id, created_at desc);
create index invitations_organisation on public.invitations (partnership_id, organisation_id);
create index invitations_group on public.invitations (partnership_id, working_group_id);
create index invitations_invited_by on public.invitations (invited_by);

alter table public.invitations enable row level security;
revoke all on public.invitations from anon, authenticated;
-- The hash is nobody's business, not even the manager's.
grant select (id, partnership_id, email, role, organisation_id, working_group_id, group_role, invited_by,
  created_at, expires_at, accepted_at, revoked_at) on public.invitations to authenticated;
grant insert (partnership_id, email, role, organisation_id, working_group_id, group_role, token_hash)
  on public.invitations to authenticated;
grant update (revoked_at) on public.invitations to authenticated;

create policy "manager reads invitations" on public.invitations
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager')));

create policy "manager invites" on public.invitations
  for insert to authenticated
  with check (
    partnership_id in (select private.partnerships_as('manager')) and invited_by = (select auth.uid())
  );

create policy "manager takes an invitation back" on public.invitations
  for update to authenticated
  using (partnership_id in (select private.partnerships_as('manager')))
  with check (partnership_id in (select private.partnerships_as('manager')));

-- The log must not learn the hash either, so it is told about the rest of the row only.
create function private.audit_invitation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.audit_log (actor, partnership_id, entity, entity_id, action, old, new)
  values (auth.uid(), new.partnership_id, 'invitations', new.id, lower(tg_op),
    case when tg_op = 'UPDATE' then to_jsonb(old) - 'token_hash' end, to_jsonb(new) - 'token_hash');
  return null;
end $$;
create trigger audit after insert or update on public.invitations
  for each row execute function private.audit_invitation();

create function private.token_hash(token text) returns text
language sql immutable set search_path = '' as $$
  select encode(sha256(convert_to(token, 'utf8')), 'hex')
$$;

-- Invites an address; returns the token, which is shown to nobody but the addressee's mailbox.
-- Refused by the policies for everybody but the manager; 'already_member' when the address belongs to one.
create function public.invite(
  partnership uuid, email text, role text,
  organisation uuid default null, working_group uuid default null, group_role text default null
) returns text
language plpgsql set search_path = '' as $$
declare
  token text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  address text := lower(btrim(email));
begin
  if exists (
    select 1 from public.memberships m join public.people p on p.id = m.person_id
    where m.partnership_id = partnership and m.ended_at is null and p.email = address
  ) then
    raise exception 'already_member' using errcode = 'PT409';
  end if;
  insert into public.invitations (partnership_id, email, role, organisation_id, working_group_id, group_role, token_hash)
  values (partnership, address, role, organisation, working_group, group_role, private.token_hash(token));
  return token;
end $$;

-- What the addressee sees before accepting. State: valid, expired, revoked, accepted; null for an unknown token.
create function public.invitation_preview(token text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'partnership', p.name, 'slug', p.slug, 'email', i.email, 'role', i.role,
    'invitedBy', b.name, 'group', w.name,
    'state', case when i.accepted_at is not null then 'accepted'
                  when i.revoked_at is not null then 'revoked'
                  when i.expires_at < now() then 'expired' else 'valid' end
  )
  from public.invitations i
  join public.partnerships p on p.id = i.partnership_id
  join public.people b on b.id = i.invited_by
  left join public.working_groups w on w.id = i.working_group_id
  where i.token_hash = private.token_hash(token)
$$;

-- Makes the signed-in person a member as invited, once; returns the slug of the partnership.
-- Errors: invitation_invalid (unknown, used, expired, taken back), invitation_other_address.
create function public.accept_invitation(token text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  i record;
begin
  select * into i from public.invitations v
    where v.token_hash = private.token_hash(token)
      and v.accepted_at is null and v.revoked_at is null and v.expires_at >= now()
    for update;
  if not found then raise exception 'invitation_invalid' using errcode = 'PT409'; end if;
  if not exists (select 1 from public.people p where p.id = auth.uid() and p.email = i.email) then
    raise exception 'invitation_other_address' using errcode = 'PT409';
  end if;
  update public.invitations v set accepted_at = now() where v.id = i.id;
  -- An earlier letter to the same address must not bring back somebody who leaves meanwhile.
  update public.invitations v set revoked_at = now()
    where v.partnership_id = i.partnership_id and v.email = i.email
      and v.accepted_at is null and v.revoked_at is null;
  insert into public.memberships as m (partnership_id, person_id, role, organisation_id)
    values (i.partnership_id, auth.uid(), i.role, i.organisation_id)
    on conflict (partnership_id, person_id) do update
      set role = excluded.role, organisation_id = excluded.organisation_id, ended_at = null
      where m.ended_at is not null;
  if i.working_group_id is not null then
    insert into public.group_members (partnership_id, working_group_id, person_id, role)
      values (i.partnership_id, i.working_group_id, auth.uid(), i.group_role)
      on conflict (working_group_id, person_id) do update set role = excluded.role, ended_at = null;
  end if;
  return (select p.slug from public.partnerships p where p.id = i.partnership_id);
end $$;

revoke execute on function
  public.invite(uuid, text, text, uuid, uuid, text), public.invitation_preview(text), public.accept_invitation(text)
from public, anon, authenticated;
grant execute on function public.invite(uuid, text, text, uuid, uuid, text) to authenticated;
grant execute on function public.invitation_preview(text) to anon, authenticated;
grant execute on function public.accept_invitation(text) to authenticated;
revoke execute on function private.token_hash(text) from public;
grant execute on function private.token_hash(text) to authenticated;
