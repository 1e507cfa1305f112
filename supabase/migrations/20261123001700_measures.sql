-- The permanent identity of a measure (invariant 2): what reports, tasks and comments attach to. Its wording,
-- place and code belong to a revision: measure_versions.
create table public.measures (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  plan_id uuid not null,
  created_at timestamptz not null default now(),
  unique (partnership_id, id),
  foreign key (partnership_id, plan_id) references public.plans (partnership_id, id)
);
create index measures_plan on public.measures (partnership_id, plan_id);

alter table public.measures enable row level security;
revoke all on public.measures from anon, authenticated;
grant select on public.measures to anon, authenticated;
grant insert (id, partnership_id, plan_id) on public.measures to authenticated;

create policy "those who edit a chapter bring measures into the plan" on public.measures
  for insert to authenticated
  with check (plan_id in (select private.editable_plans()));

create trigger audit after insert or update or delete on public.measures
  for each row execute function private.audit();
