-- An indicator as it stands in one revision: name, direction, baseline and target. On a qualitative scale a value is
-- the place of the step, counted from 1.
create table public.indicator_versions (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  -- Null: an indicator of the whole town.
  measure_version_id uuid,
  indicator_id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 300),
  direction text not null check (direction in ('up', 'down', 'keep')),
  baseline_value double precision check (baseline_value between -1e15 and 1e15),
  baseline_on date check (baseline_on between '1990-01-01' and '2100-12-31'),
  baseline_source text not null default '' check (length(baseline_source) <= 1000),
  target_value double precision check (target_value between -1e15 and 1e15),
  target_on date check (target_on between '1990-01-01' and '2100-12-31'),
  target_source text not null default '' check (length(target_source) <= 1000),
  position integer not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (revision_id, indicator_id),
  unique (partnership_id, id),
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, indicator_id) references public.indicators (partnership_id, id),
  check ((baseline_value is null) = (baseline_on is null)),
  check ((target_value is null) = (target_on is null)),
  constraint target_after_baseline check (target_on >= baseline_on)
);
create index indicator_versions_measure on public.indicator_versions (revision_id, measure_version_id);
create index indicator_versions_version on public.indicator_versions (measure_version_id);
create index indicator_versions_revision on public.indicator_versions (partnership_id, revision_id);
create index indicator_versions_indicator on public.indicator_versions (partnership_id, indicator_id);

alter table public.indicator_versions enable row level security;
revoke all on public.indicator_versions from anon, authenticated;
grant select,
  insert (partnership_id, revision_id, measure_version_id, indicator_id, name, direction, baseline_value, baseline_on,
    baseline_source, target_value, target_on, target_source, position),
  update (name, direction, baseline_value, baseline_on, baseline_source, target_value, target_on, target_source,
    position, archived_at)
  on public.indicator_versions to authenticated;

create policy "indicators of readable revisions" on public.indicator_versions
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "those who edit the measure add indicators" on public.indicator_versions
  for insert to authenticated
  with check (
    measure_version_id in (select private.editable_measure_versions())
    or (measure_version_id is null and revision_id in (select private.editable_revisions()))
  );

create policy "those who edit the measure change indicators" on public.indicator_versions
  for update to authenticated
  using (
    measure_version_id in (select private.editable_measure_versions())
    or (measure_version_id is null and revision_id in (select private.editable_revisions()))
  )
  with check (
    measure_version_id in (select private.editable_measure_versions())
    or (measure_version_id is null and revision_id in (select private.editable_revisions()))
  );

create policy "identities of readable indicators" on public.indicators
  for select to authenticated
  using (id in (select v.indicator_id from public.indicator_versions v));

create policy "those who edit the measure bring indicators into the world" on public.indicators
  for insert to authenticated
  with check (
    measure_id in (
      select v.measure_id from public.measure_versions v
      where v.id in (select private.editable_measure_versions())
    )
    or (measure_id is null and partnership_id in (select private.partnerships_as('manager', 'consultant')))
  );

create policy "those who edit the measure say how it is measured" on public.indicators
  for update to authenticated
  using (
    measure_id in (
      select v.measure_id from public.measure_versions v
      where v.id in (select private.editable_measure_versions())
    )
    or (measure_id is null and partnership_id in (select private.partnerships_as('manager', 'consultant')))
  )
  with check (
    measure_id in (
      select v.measure_id from public.measure_versions v
      where v.id in (select private.editable_measure_versions())
    )
    or (measure_id is null and partnership_id in (select private.partnerships_as('manager', 'consultant')))
  );

-- An indicator stays with its measure, and a value on a scale is one of its steps.
create function private.check_indicator_version() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  i record;
  steps int;
begin
  select d.measure_id, d.scale into i from public.indicators d where d.id = new.indicator_id;
  if i.measure_id is distinct from (
    select v.measure_id from public.measure_versions v where v.id = new.measure_version_id
  ) then
    raise exception 'not_found' using errcode = 'PT404';
  end if;
  steps := jsonb_array_length(i.scale);
  if steps is not null and not coalesce(private.is_step(new.baseline_value, steps), true)
    or steps is not null and not coalesce(private.is_step(new.target_value, steps), true)
  then
    raise exception 'not_on_scale' using errcode = 'PT409';
  end if;
  return new;
end $$;

-- Is a value one of so many steps? Null for no value.
create function private.is_step(value double precision, steps int) returns boolean
language sql immutable set search_path = '' as $$
  select value = floor(value) and value between 1 and steps
$$;
revoke execute on function private.is_step(double precision, int) from public;
grant execute on function private.is_step(double precision, int) to authenticated;

create trigger check_indicator before insert or update on public.indicator_versions
  for each row execute function private.check_indicator_version();
create trigger refuse_frozen before insert or update or delete on public.indicator_versions
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.indicator_versions
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.indicator_versions
  for each row execute function private.notify_changed('indicator');
