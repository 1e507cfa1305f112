-- The tenant: everything belongs to exactly one partnership (invariant 1).
create table public.partnerships (
  id uuid primary key default gen_random_uuid(),
  -- First part of every address of the partnership, so it cannot be one of ours.
  slug text not null unique check (
    slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'
    and slug not in ('account', 'assets', 'healthz', 'invitation', 'language', 'readyz', 'reset', 'sign-in', 'sign-out', 'sync')
  ),
  name text not null check (length(btrim(name)) between 1 and 200),
  city text not null,
  programme text,
  since smallint check (since between 1990 and 2100),
  created_at timestamptz not null default now()
);

alter table public.partnerships enable row level security;
revoke all on public.partnerships from anon, authenticated;
grant select, update (name, city, programme, since) on public.partnerships to authenticated;

create policy "members read their partnership" on public.partnerships
  for select to authenticated
  using (id in (select private.partnerships_as('manager', 'consultant', 'member')));

create policy "manager writes the settings" on public.partnerships
  for update to authenticated
  using (id in (select private.partnerships_as('manager')))
  with check (id in (select private.partnerships_as('manager')));

create trigger audit after insert or update or delete on public.partnerships
  for each row execute function private.audit();
