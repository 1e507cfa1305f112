-- Belonging to a working group: chair, member, or guest (who reads and does not edit).
create table public.group_members (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  working_group_id uuid not null,
  person_id uuid not null,
  role text not null default 'member' check (role in ('chair', 'member', 'guest')),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (working_group_id, person_id),
  foreign key (partnership_id, working_group_id) references public.working_groups (partnership_id, id),
  foreign key (partnership_id, person_id) references public.memberships (partnership_id, person_id)
);
create index group_members_person on public.group_members (partnership_id, person_id);
create index group_members_group on public.group_members (partnership_id, working_group_id);

alter table public.group_members enable row level security;
revoke all on public.group_members from anon, authenticated;
grant select, insert (partnership_id, working_group_id, person_id, role), update (role, ended_at)
  on public.group_members to authenticated;

create policy "members read who is in a group" on public.group_members
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')));

create policy "manager and chair add members" on public.group_members
  for insert to authenticated
  with check (
    partnership_id in (select private.partnerships_as('manager'))
    or working_group_id in (select private.chaired_groups())
  );

create policy "manager and chair change members" on public.group_members
  for update to authenticated
  using (
    partnership_id in (select private.partnerships_as('manager'))
    or working_group_id in (select private.chaired_groups())
  )
  with check (
    partnership_id in (select private.partnerships_as('manager'))
    or working_group_id in (select private.chaired_groups())
  );

create trigger audit after insert or update or delete on public.group_members
  for each row execute function private.audit();
create trigger notify_access after insert or update or delete on public.group_members
  for each row execute function private.notify_access();

-- Who leaves the partnership leaves its groups; coming back does not put them into groups by itself.
create function private.leave_groups() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.group_members g set ended_at = new.ended_at
    where g.partnership_id = new.partnership_id and g.person_id = new.person_id and g.ended_at is null;
  return null;
end $$;
create trigger leave_groups after update of ended_at on public.memberships
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.leave_groups();
