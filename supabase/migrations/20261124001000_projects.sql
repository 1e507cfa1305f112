-- A project realises measures: realiser, programme, period, amount, state. Its end is a risk to what it pays for.
create table public.projects (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  name text not null check (length(btrim(name)) between 1 and 300),
  realiser_id uuid,
  programme text not null default '' check (length(programme) <= 200),
  starts_on date check (starts_on between '1990-01-01' and '2100-12-31'),
  ends_on date check (ends_on between '1990-01-01' and '2100-12-31'),
  -- Whole Czech crowns.
  amount double precision check (amount between 0 and 1e13 and amount = floor(amount)),
  state text not null default 'planned' check (state in ('planned', 'running', 'finished', 'cancelled')),
  -- What it has brought: [{ "label": …, "value": number }].
  results jsonb not null default '[]' check (jsonb_typeof(results) = 'array'),
  note text not null default '' check (length(note) <= 4000),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (partnership_id, id),
  foreign key (partnership_id, realiser_id) references public.organisations (partnership_id, id),
  check (starts_on <= ends_on)
);
create index projects_realiser on public.projects (partnership_id, realiser_id);

alter table public.projects enable row level security;
revoke all on public.projects from anon, authenticated;
grant select,
  insert (partnership_id, name, realiser_id, programme, starts_on, ends_on, amount, state, results, note),
  update (name, realiser_id, programme, starts_on, ends_on, amount, state, results, note, archived_at)
  on public.projects to authenticated;

create policy "members read projects" on public.projects
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')));

create policy "manager and consultant add projects" on public.projects
  for insert to authenticated
  with check (partnership_id in (select private.partnerships_as('manager', 'consultant')));

create policy "manager and consultant change projects" on public.projects
  for update to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant')))
  with check (partnership_id in (select private.partnerships_as('manager', 'consultant')));

create trigger audit after insert or update or delete on public.projects
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.projects
  for each row execute function private.notify_changed('project');
