-- A strategic document of the partnership; a TAP names the SPSZ it elaborates.
create table public.plans (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  kind text not null check (kind in ('SPSZ', 'TAP', 'other')),
  title text not null check (length(btrim(title)) between 1 and 300),
  period_from smallint not null check (period_from between 1990 and 2100),
  period_to smallint not null check (period_to between 1990 and 2100),
  elaborates_plan_id uuid,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (partnership_id, id),
  foreign key (partnership_id, elaborates_plan_id) references public.plans (partnership_id, id),
  check (period_from <= period_to),
  check (kind = 'TAP' or elaborates_plan_id is null)
);
create index plans_elaborates on public.plans (partnership_id, elaborates_plan_id);

alter table public.plans enable row level security;
revoke all on public.plans from anon, authenticated;
grant select on public.plans to anon, authenticated;
-- A plan is made together with its first revision, by create_plan().
grant update (title, period_from, period_to, elaborates_plan_id, archived_at) on public.plans to authenticated;

-- The policies for reading need the revisions and follow there.
create policy "manager changes plans" on public.plans
  for update to authenticated
  using (partnership_id in (select private.partnerships_as('manager')))
  with check (partnership_id in (select private.partnerships_as('manager')));

create trigger audit after insert or update or delete on public.plans
  for each row execute function private.audit();
