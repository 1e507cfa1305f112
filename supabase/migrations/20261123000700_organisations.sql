-- City, NGO, office, school, police …: a member of the partnership or an actor outside of it.
create table public.organisations (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  name text not null check (length(btrim(name)) between 1 and 200),
  short text,
  kind text not null check (kind in ('city', 'region', 'state', 'agency', 'police', 'school', 'health', 'ngo', 'other')),
  member boolean not null default true,
  note text,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (partnership_id, id),
  unique (partnership_id, name)
);

alter table public.organisations enable row level security;
revoke all on public.organisations from anon, authenticated;
grant select, insert, update on public.organisations to authenticated;

create policy "members read organisations" on public.organisations
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')));

create policy "manager adds organisations" on public.organisations
  for insert to authenticated
  with check (partnership_id in (select private.partnerships_as('manager')));

create policy "manager changes organisations" on public.organisations
  for update to authenticated
  using (partnership_id in (select private.partnerships_as('manager')))
  with check (partnership_id in (select private.partnerships_as('manager')));

create trigger audit after insert or update or delete on public.organisations
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.organisations
  for each row execute function private.notify_changed('organisation');
