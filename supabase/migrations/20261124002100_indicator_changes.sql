-- An indicator is its identity and its version in a revision; both are written together, as the person who asks.
-- `fields`: {name, unit, scale, direction, baseline, target}; baseline and target are {value, on, source} or null.

-- The columns of an indicator's version as a form gives them. A REST server may hand JSON over as the text of it.
create function private.indicator_fields(fields jsonb)
returns table (
  name text, direction text, unit text, scale jsonb,
  baseline_value double precision, baseline_on date, baseline_source text,
  target_value double precision, target_on date, target_source text
)
language sql immutable set search_path = '' as $$
  with given as (
    select case jsonb_typeof(fields) when 'string' then (fields #>> '{}')::jsonb else fields end as f
  )
  select f ->> 'name', f ->> 'direction', f ->> 'unit', nullif(f -> 'scale', 'null'),
    (f #>> '{baseline,value}')::double precision, (f #>> '{baseline,on}')::date,
    coalesce(f #>> '{baseline,source}', ''),
    (f #>> '{target,value}')::double precision, (f #>> '{target,on}')::date,
    coalesce(f #>> '{target,source}', '')
  from given
$$;

-- Adds an indicator to a measure of a revision (its permanent id), or, without one, to the whole town. Returns its
-- permanent id. Error: not_found.
create function public.add_indicator(revision uuid, fields jsonb, measure uuid default null) returns uuid
language plpgsql set search_path = '' as $$
declare
  place record;
  f record;
  identity uuid := gen_random_uuid();
begin
  select r.partnership_id, v.id as measure_version_id into place
    from public.revisions r
    left join public.measure_versions v
      on v.revision_id = r.id and v.measure_id = add_indicator.measure and v.archived_at is null
    where r.id = revision;
  if not found or (measure is not null and place.measure_version_id is null) then
    raise exception 'not_found' using errcode = 'PT404';
  end if;
  select * into f from private.indicator_fields(fields);
  insert into public.indicators (id, partnership_id, measure_id, unit, scale)
    values (identity, place.partnership_id, measure, f.unit, f.scale);
  insert into public.indicator_versions
      (partnership_id, revision_id, measure_version_id, indicator_id, name, direction, baseline_value, baseline_on,
       baseline_source, target_value, target_on, target_source, position)
    select place.partnership_id, revision, place.measure_version_id, identity, f.name, f.direction, f.baseline_value,
      f.baseline_on, f.baseline_source, f.target_value, f.target_on, f.target_source, coalesce(max(i.position), 0) + 1
    from public.indicator_versions i
    where i.revision_id = revision and i.measure_version_id is not distinct from place.measure_version_id;
  return identity;
end $$;

-- Changes an indicator in a revision, its unit and scale included. Errors: not_found, unit_in_use, not_on_scale.
create function public.change_indicator(version uuid, fields jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  f record;
  identity uuid;
begin
  select * into f from private.indicator_fields(fields);
  select v.indicator_id into identity from public.indicator_versions v where v.id = version;
  update public.indicators i set unit = f.unit, scale = f.scale
    where i.id = identity and (i.unit, i.scale) is distinct from (f.unit, f.scale);
  -- Row-level security hides what may not be changed instead of refusing it.
  if exists (
    select 1 from public.indicators i where i.id = identity and (i.unit, i.scale) is distinct from (f.unit, f.scale)
  ) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  update public.indicator_versions v set name = f.name, direction = f.direction,
      baseline_value = f.baseline_value, baseline_on = f.baseline_on, baseline_source = f.baseline_source,
      target_value = f.target_value, target_on = f.target_on, target_source = f.target_source
    where v.id = version;
  if not found then raise exception 'not_found' using errcode = 'PT404'; end if;
end $$;

revoke execute on function private.indicator_fields(jsonb) from public;
grant execute on function private.indicator_fields(jsonb) to authenticated;
revoke execute on function public.add_indicator(uuid, jsonb, uuid), public.change_indicator(uuid, jsonb)
from public, anon, authenticated;
grant execute on function public.add_indicator(uuid, jsonb, uuid), public.change_indicator(uuid, jsonb) to authenticated;
