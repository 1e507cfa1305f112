-- A thematic working group. Closing keeps it: its meetings, measures and tasks refer to it.
create table public.working_groups (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  name text not null check (length(btrim(name)) between 1 and 200),
  state text not null default 'active' check (state in ('active', 'closed')),
  since smallint check (since between 1990 and 2100),
  meetings_per_year smallint check (meetings_per_year between 1 and 52),
  note text,
  created_at timestamptz not null default now(),
  unique (partnership_id, slug),
  unique (partnership_id, id)
);

alter table public.working_groups enable row level security;
revoke all on public.working_groups from anon, authenticated;
grant select, insert, update (name, state, since, meetings_per_year, note) on public.working_groups to authenticated;

create policy "members read groups" on public.working_groups
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')));

create policy "manager creates groups" on public.working_groups
  for insert to authenticated
  with check (partnership_id in (select private.partnerships_as('manager')));

create policy "manager changes and closes groups" on public.working_groups
  for update to authenticated
  using (partnership_id in (select private.partnerships_as('manager')))
  with check (partnership_id in (select private.partnerships_as('manager')));

create trigger audit after insert or update or delete on public.working_groups
  for each row execute function private.audit();
create trigger notify_access after update of state on public.working_groups
  for each row execute function private.notify_access();
create trigger notify_changed after insert or update on public.working_groups
  for each row execute function private.notify_changed('workingGroup');
