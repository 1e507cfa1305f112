-- Means of a measure in a revision: term, estimated cost, target group.
create table public.means (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_version_id uuid not null unique,
  starts_on date check (starts_on between '1990-01-01' and '2100-12-31'),
  ends_on date check (ends_on between '1990-01-01' and '2100-12-31'),
  -- Goes on all the time.
  continuous boolean not null default false,
  -- Whole Czech crowns.
  cost double precision check (cost between 0 and 1e13 and cost = floor(cost)),
  target_group text not null default '' check (length(target_group) <= 1000),
  created_at timestamptz not null default now(),
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  check (starts_on <= ends_on),
  check (not (continuous and ends_on is not null))
);
create index means_version on public.means (revision_id, measure_version_id);
create index means_revision on public.means (partnership_id, revision_id);

alter table public.means enable row level security;
revoke all on public.means from anon, authenticated;
grant select,
  insert (partnership_id, revision_id, measure_version_id, starts_on, ends_on, continuous, cost, target_group),
  update (starts_on, ends_on, continuous, cost, target_group) on public.means to authenticated;

create policy "means in readable revisions" on public.means
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "those who edit the measure add means" on public.means
  for insert to authenticated
  with check (measure_version_id in (select private.editable_measure_versions()));

create policy "those who edit the measure change means" on public.means
  for update to authenticated
  using (measure_version_id in (select private.editable_measure_versions()))
  with check (measure_version_id in (select private.editable_measure_versions()));

create trigger refuse_frozen before insert or update or delete on public.means
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.means
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.means
  for each row execute function private.notify_changed('means');
