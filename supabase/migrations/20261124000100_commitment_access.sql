-- Rights to what a revision commits to, beside those of 20261123000200_access.sql.

-- Active working groups in which the asking person edits, as chair or member.
create function private.own_groups() returns setof uuid
language plpgsql stable security definer rows 3 set search_path = '' as $$
begin
  return query
    select g.working_group_id
    from public.group_members g
    join public.working_groups w on w.id = g.working_group_id
    join public.memberships m on m.partnership_id = g.partnership_id and m.person_id = g.person_id
    where g.person_id = (select auth.uid()) and g.role in ('chair', 'member') and g.ended_at is null
      and w.state = 'active' and m.ended_at is null and m.role = 'member';
end $$;

-- Measures of open revisions whose indicators, means and links the asking person may change.
create function private.editable_measure_versions() returns setof uuid
language plpgsql stable security definer rows 150 set search_path = '' as $$
begin
  return query
    select v.id from public.measure_versions v
    where v.chapter_id in (select private.editable_chapters()) and v.archived_at is null;
end $$;

-- Measures of drafts for which the asking person may propose who should be accountable: those of their groups.
create function private.proposable_measure_versions() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' as $$
begin
  return query
    select v.id from public.measure_versions v
    join public.chapters c on c.id = v.chapter_id
    join public.revisions r on r.id = v.revision_id
    where c.working_group_id in (select private.own_groups()) and private.is_open(r.state)
      and v.archived_at is null;
end $$;

-- Measures whose indicators the asking person may measure: manager and consultant all, a working group those of its
-- chapters, in the revision in force or an open one, and the accountable person their own.
create function private.measurable_measures() returns setof uuid
language plpgsql stable security definer rows 150 set search_path = '' as $$
begin
  return query
    select m.id from public.measures m
      where m.partnership_id in (select private.partnerships_as('manager', 'consultant'))
    union
    select v.measure_id from public.measure_versions v
      join public.chapters c on c.id = v.chapter_id
      join public.revisions r on r.id = v.revision_id
      where c.working_group_id in (select private.own_groups()) and r.state <> 'superseded'
        and v.archived_at is null
    union
    select v.measure_id from public.responsibilities s
      join public.measure_versions v on v.id = s.measure_version_id
      join public.revisions r on r.id = s.revision_id
      where s.person_id = (select auth.uid()) and s.ended_at is null and s.answer <> 'declined'
        and r.state <> 'superseded'
        and s.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'));
end $$;

revoke execute on function
  private.own_groups(), private.editable_measure_versions(), private.proposable_measure_versions(),
  private.measurable_measures()
from public;
grant execute on function
  private.own_groups(), private.editable_measure_versions(), private.proposable_measure_versions(),
  private.measurable_measures()
to authenticated, service_role;
