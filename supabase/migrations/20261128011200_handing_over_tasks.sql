-- Open tasks move together with measures and chapters when a person or an organisation leaves or a group closes.

-- Nobody leaves, no organisation is put away and no group closes while something hangs on it: it is handed over first.
-- Superseded revisions, tasks which are done or cancelled, and those who only co-operate do not count.
create or replace function private.keep_responsibility_whole() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  leaves boolean := case tg_table_name
    when 'memberships' then to_jsonb(old) ->> 'ended_at' is null and to_jsonb(new) ->> 'ended_at' is not null
    when 'organisations' then to_jsonb(old) ->> 'archived_at' is null and to_jsonb(new) ->> 'archived_at' is not null
    else to_jsonb(old) ->> 'state' = 'active' and to_jsonb(new) ->> 'state' = 'closed'
  end;
begin
  if not leaves then return new; end if;
  case tg_table_name
    when 'memberships' then
      if exists (
        select 1 from public.responsibilities s join public.revisions r on r.id = s.revision_id
        where s.partnership_id = old.partnership_id and s.person_id = old.person_id and s.ended_at is null
          and r.state <> 'superseded'
      ) then
        raise exception 'holds_measures' using errcode = 'PT409';
      end if;
      if exists (
        select 1 from public.tasks t
        where t.partnership_id = old.partnership_id and t.assignee_id = old.person_id
          and t.state in ('open', 'in_progress')
      ) then
        raise exception 'holds_tasks' using errcode = 'PT409';
      end if;
    when 'organisations' then
      if exists (
        select 1 from public.responsibilities s join public.revisions r on r.id = s.revision_id
        where s.organisation_id = old.id and s.ended_at is null and r.state <> 'superseded'
      ) then
        raise exception 'holds_measures' using errcode = 'PT409';
      end if;
      if exists (
        select 1 from public.tasks t
        where t.partnership_id = old.partnership_id and t.organisation_id = old.id
          and t.state in ('open', 'in_progress')
      ) then
        raise exception 'holds_tasks' using errcode = 'PT409';
      end if;
    when 'working_groups' then
      if exists (
        select 1 from public.chapters c join public.revisions r on r.id = c.revision_id
        where c.working_group_id = old.id and c.archived_at is null and r.state not in ('approved', 'superseded')
      ) then
        raise exception 'holds_chapters' using errcode = 'PT409';
      end if;
      if exists (
        select 1 from public.tasks t
        where t.partnership_id = old.partnership_id and t.working_group_id = old.id
          and t.state in ('open', 'in_progress')
      ) then
        raise exception 'holds_tasks' using errcode = 'PT409';
      end if;
  end case;
  return new;
end $$;

drop function public.hand_over_measures(text, uuid, uuid, uuid, text, uuid[], boolean);

-- Hands over what a person (kind 'membership', by its id) or an organisation (kind 'organisation') holds: the measures
-- they answer for, in drafts and in the revision in force, and the tasks they have not finished; with `finish` ends the
-- membership or archives the organisation.
-- Null for `organisation` leaves each measure and task with the one it has; a task of a person which has none stays with
-- the organisation of the one who leaves. Null for `person` leaves the tasks of an organisation with whoever does them.
-- Null for `versions` means all measures, for `tasks` all tasks; `reason` is needed where a measure is approved. Returns
-- what has changed, a row for each measure (as assign_responsibility does) and each task (who had it, who has it now), as
-- undo_hand_over takes it. Manager only.
-- Errors: those of assign_responsibility, task_without_holder (nobody would have it), holds_measures and holds_tasks
-- (something is left), last_manager.
create function public.hand_over(
  kind text, holder uuid, organisation uuid default null, person uuid default null, reason text default null,
  versions uuid[] default null, tasks uuid[] default null, finish boolean default false
) returns table (
  version uuid, made uuid, ended uuid, cooperated uuid[],
  task uuid, from_person uuid, from_organisation uuid, to_person uuid, to_organisation uuid
)
language plpgsql set search_path = '' as $$
declare
  held record;
begin
  for held in
    select s.organisation_id, array_agg(s.measure_version_id) as list
    from public.responsibilities s
    join public.revisions r on r.id = s.revision_id
    where s.ended_at is null and r.state <> 'superseded'
      and case hand_over.kind
        when 'organisation' then s.organisation_id = holder
        when 'membership' then (s.partnership_id, s.person_id) in (
          select m.partnership_id, m.person_id from public.memberships m where m.id = holder
        )
      end
      and (versions is null or s.measure_version_id = any (versions))
    group by s.organisation_id
  loop
    return query
      select a.version, a.made, a.ended, a.cooperated, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid
      from public.assign_responsibility(
        held.list, coalesce(organisation, held.organisation_id), person, null, reason
      ) a;
  end loop;
  for held in
    select t.id, t.assignee_id as from_person, t.organisation_id as from_organisation, m.id is not null as personal,
      coalesce(organisation, t.organisation_id, m.organisation_id) as organisation
    from public.tasks t
    left join public.memberships m on hand_over.kind = 'membership' and m.id = holder
      and m.partnership_id = t.partnership_id and m.person_id = t.assignee_id
    where t.state in ('open', 'in_progress')
      and case hand_over.kind when 'organisation' then t.organisation_id = holder else m.id is not null end
      and (hand_over.tasks is null or t.id = any (hand_over.tasks))
    order by t.id for update of t
  loop
    if held.personal and person is null and held.organisation is null then
      raise exception 'task_without_holder' using errcode = 'PT409';
    end if;
    return query
      update public.tasks t set
          assignee_id = case when held.personal then person else coalesce(person, t.assignee_id) end,
          organisation_id = held.organisation
        where t.id = held.id
        returning null::uuid, null::uuid, null::uuid, null::uuid[],
          t.id, held.from_person, held.from_organisation, t.assignee_id, t.organisation_id;
  end loop;
  if not finish then return; end if;
  if hand_over.kind = 'organisation' then
    update public.organisations o set archived_at = now() where o.id = holder and o.archived_at is null;
  else
    update public.memberships m set ended_at = now() where m.id = holder and m.ended_at is null;
  end if;
  if not found then raise exception 'not_allowed' using errcode = '42501'; end if;
end $$;
revoke execute on function public.hand_over(text, uuid, uuid, uuid, text, uuid[], uuid[], boolean)
from public, anon, authenticated;
grant execute on function public.hand_over(text, uuid, uuid, uuid, text, uuid[], uuid[], boolean) to authenticated;

-- Takes back what was handed over while its holder is still here: `changes` are rows which hand_over has returned. Left
-- alone is what somebody has answered, changed or finished since. Returns what is as it was. Manager only.
-- Errors: those of undo_assignment; person_not_member.
create function public.undo_hand_over(changes jsonb) returns table (version uuid, task uuid)
language plpgsql security definer set search_path = '' as $$
declare
  -- Supabase Lite hands JSON on as a JSON text within JSON.
  given jsonb := case jsonb_typeof(changes) when 'string' then (changes #>> '{}')::jsonb else changes end;
  row record;
begin
  return query
    select u, null::uuid
    from public.undo_assignment((
      select coalesce(jsonb_agg(c), '[]') from jsonb_array_elements(given) c where c ->> 'version' is not null
    )) u;
  for row in
    select c.*, t.partnership_id
    from jsonb_to_recordset(given)
      c (task uuid, from_person uuid, from_organisation uuid, to_person uuid, to_organisation uuid)
    join public.tasks t on t.id = c.task
    order by t.id for update of t
  loop
    perform private.require_role(row.partnership_id, 'manager');
    return query
      update public.tasks t set assignee_id = row.from_person, organisation_id = row.from_organisation
        where t.id = row.task and t.state in ('open', 'in_progress')
          and t.assignee_id is not distinct from row.to_person
          and t.organisation_id is not distinct from row.to_organisation
        returning null::uuid, t.id;
  end loop;
end $$;
revoke execute on function public.undo_hand_over(jsonb) from public, anon, authenticated;
grant execute on function public.undo_hand_over(jsonb) to authenticated;

-- Closes a group; what it writes and its unfinished tasks go to another one first, unless `successor` is null because it
-- has none. Manager only. Errors: not_found, group_closed, holds_chapters, holds_tasks.
create or replace function public.close_group(working_group uuid, successor uuid default null) returns void
language plpgsql set search_path = '' as $$
begin
  if successor is not null then
    perform public.hand_over_chapters(working_group, successor);
    update public.tasks t set working_group_id = successor
      where t.working_group_id = working_group and t.state in ('open', 'in_progress');
  end if;
  update public.working_groups g set state = 'closed' where g.id = working_group;
  if not found then raise exception 'not_allowed' using errcode = '42501'; end if;
end $$;
