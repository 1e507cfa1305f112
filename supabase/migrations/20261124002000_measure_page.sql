-- What the page of a measure asks besides the content of its revision.

-- What the asking person may do with a measure in a revision; null when they may not read it. `document` is the chapter's.
create function public.measure_rights(revision uuid, measure uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v record;
  manager boolean;
begin
  select m.id, m.partnership_id, m.chapter_id, r.state, d.id as document into v
    from public.measure_versions m
    join public.revisions r on r.id = m.revision_id
    join public.documents d on d.chapter_id = m.chapter_id
    where m.revision_id = measure_rights.revision and m.measure_id = measure_rights.measure;
  if not found or private.revision_access((select auth.uid()), revision) is null then return null; end if;
  manager := v.partnership_id in (select private.partnerships_as('manager'));
  return jsonb_build_object(
    'document', v.document,
    -- Indicators, baseline, target, means and links.
    'edit', v.id in (select private.editable_measure_versions()),
    -- Measured values.
    'measure', measure in (select private.measurable_measures()),
    'propose', v.id in (select private.proposable_measure_versions()),
    'assign', manager and v.state not in ('approved', 'superseded'),
    'handOver', manager and v.state = 'approved',
    'waive', manager and v.state not in ('approved', 'superseded'));
end $$;

-- Entries of the log say what they are about when a row is made or taken away; a change of it is found by the row's id.
create index audit_log_measure_version on public.audit_log
  ((coalesce(new ->> 'measure_version_id', old ->> 'measure_version_id')))
  where action in ('insert', 'delete');
create index audit_log_indicator on public.audit_log ((new ->> 'indicator_id')) where entity = 'indicator_values';

-- What has happened to the commitments of a measure in a revision, newest first, for those who read its people.
create function public.measure_history(revision uuid, measure uuid)
returns table (at timestamptz, actor uuid, actor_name text, entity text, entity_id uuid, action text, old jsonb, new jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  v record;
begin
  select m.id, m.partnership_id into v from public.measure_versions m
    where m.revision_id = measure_history.revision and m.measure_id = measure_history.measure;
  if not found or v.partnership_id not in (select private.partnerships_as('manager', 'consultant', 'member'))
    or private.revision_access((select auth.uid()), revision) is null then
    return;
  end if;
  return query
    with part as (
      select l.entity_id as id from public.audit_log l
      where coalesce(l.new ->> 'measure_version_id', l.old ->> 'measure_version_id') = v.id::text
        and l.action in ('insert', 'delete')
      union
      select l.entity_id from public.audit_log l
      where l.entity = 'indicator_values' and l.new ->> 'indicator_id' in (
        select i.indicator_id::text from public.indicator_versions i where i.measure_version_id = v.id
      )
      -- Unit and scale are the identity's.
      union
      select i.indicator_id from public.indicator_versions i where i.measure_version_id = v.id
      union select v.id
    )
    select l.at, l.actor, coalesce(p.name, ''), l.entity, l.entity_id, l.action, l.old, l.new
    from part join public.audit_log l on l.entity_id = part.id
    left join public.people p on p.id = l.actor
    order by l.id desc
    limit 200;
end $$;

revoke execute on function public.measure_rights(uuid, uuid), public.measure_history(uuid, uuid)
from public, anon, authenticated;
grant execute on function public.measure_rights(uuid, uuid), public.measure_history(uuid, uuid) to authenticated;
