-- What was measured, over time. Belongs to the indicator's identity, so that it goes on when the plan is revised.
create table public.indicator_values (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  indicator_id uuid not null,
  measured_on date not null check (measured_on between '1990-01-01' and '2100-12-31'),
  value double precision not null check (value between -1e15 and 1e15),
  source text not null default '' check (length(source) <= 1000),
  author_id uuid default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  foreign key (partnership_id, indicator_id) references public.indicators (partnership_id, id)
);
create unique index indicator_values_day on public.indicator_values (indicator_id, measured_on)
  where archived_at is null;
create index indicator_values_indicator on public.indicator_values (partnership_id, indicator_id);
create index indicator_values_author on public.indicator_values (author_id);

alter table public.indicator_values enable row level security;
revoke all on public.indicator_values from anon, authenticated;
grant select, insert (partnership_id, indicator_id, measured_on, value, source),
  update (measured_on, value, source, archived_at) on public.indicator_values to authenticated;

-- Indicators the asking person may measure; those of the town are the manager's and the consultant's.
create function private.measurable_indicators() returns setof uuid
language plpgsql stable security definer rows 300 set search_path = '' as $$
begin
  return query
    select i.id from public.indicators i
    where i.measure_id in (select private.measurable_measures())
      or (i.measure_id is null and i.partnership_id in (select private.partnerships_as('manager', 'consultant')));
end $$;
revoke execute on function private.measurable_indicators() from public;
grant execute on function private.measurable_indicators() to authenticated, service_role;

create policy "values of readable indicators" on public.indicator_values
  for select to authenticated
  using (indicator_id in (select i.id from public.indicators i));

create policy "those who may measure add values" on public.indicator_values
  for insert to authenticated
  with check (indicator_id in (select private.measurable_indicators()));

create policy "those who may measure correct values" on public.indicator_values
  for update to authenticated
  using (indicator_id in (select private.measurable_indicators()))
  with check (indicator_id in (select private.measurable_indicators()));

create function private.check_indicator_value() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  steps int;
begin
  select jsonb_array_length(i.scale) into steps from public.indicators i where i.id = new.indicator_id;
  if steps is not null and not private.is_step(new.value, steps) then
    raise exception 'not_on_scale' using errcode = 'PT409';
  end if;
  return new;
end $$;
create trigger check_value before insert or update on public.indicator_values
  for each row execute function private.check_indicator_value();

-- Numbers that were measured in one unit are not turned into another one by a word: whoever measures otherwise from
-- now on needs another indicator.
create function private.keep_unit() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (new.unit, new.scale) is distinct from (old.unit, old.scale) and (
    exists (select 1 from public.indicator_values v where v.indicator_id = old.id)
    or exists (
      select 1 from public.indicator_versions v join public.revisions r on r.id = v.revision_id
      where v.indicator_id = old.id and r.state in ('approved', 'superseded')
    )
    or (new.scale is distinct from old.scale and exists (
      select 1 from public.indicator_versions v
      where v.indicator_id = old.id and (v.baseline_value is not null or v.target_value is not null)
    ))
  ) then
    raise exception 'unit_in_use' using errcode = 'PT409';
  end if;
  return new;
end $$;
create trigger keep_unit before update on public.indicators
  for each row execute function private.keep_unit();

create trigger audit after insert or update or delete on public.indicator_values
  for each row execute function private.audit();

-- A measure's page shows values whatever revision it shows, so the notice names each that holds the indicator.
create function private.notify_value() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_notify('souhra_changed', json_build_object(
    'partnership_id', v.partnership_id, 'revision_id', v.revision_id, 'entity', 'indicator', 'id', v.id
  )::text)
  from public.indicator_versions v where v.indicator_id = new.indicator_id;
  return null;
end $$;
create trigger notify_changed after insert or update on public.indicator_values
  for each row execute function private.notify_value();
