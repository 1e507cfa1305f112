-- Which measures a project realises. Between permanent identities: a project does not end with a revision.
create table public.project_measures (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  project_id uuid not null,
  measure_id uuid not null,
  created_at timestamptz not null default now(),
  unique (project_id, measure_id),
  foreign key (partnership_id, project_id) references public.projects (partnership_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id)
);
create index project_measures_project on public.project_measures (partnership_id, project_id);
create index project_measures_measure on public.project_measures (partnership_id, measure_id);

alter table public.project_measures enable row level security;
revoke all on public.project_measures from anon, authenticated;
grant select, insert (partnership_id, project_id, measure_id), delete on public.project_measures to authenticated;

create policy "members read what projects realise" on public.project_measures
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')));

create policy "manager and consultant link projects" on public.project_measures
  for insert to authenticated
  with check (partnership_id in (select private.partnerships_as('manager', 'consultant')));

create policy "manager and consultant unlink projects" on public.project_measures
  for delete to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant')));

create trigger audit after insert or update or delete on public.project_measures
  for each row execute function private.audit();
create trigger notify_changed after insert or delete on public.project_measures
  for each row execute function private.notify_changed('project');
