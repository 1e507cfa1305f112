-- Who answers for what. Only the manager assigns (invariant 6), one measure or many at once; only the named person
-- accepts or declines.

-- Makes an organisation, and a person of it, accountable for measures, also for those put away, which may come back. What
-- holds already stays as it is, with its answer, unless it was declined. `cooperating` null leaves the co-operating
-- organisations as they are; `organisation` null takes responsibility away. In an approved revision this is handing over,
-- and needs to say why. Open proposals for the same are settled as taken.
-- Returns what has changed, a row for each such measure, as undo_assignment takes it: the assignment made, the one that
-- it ended, and the organisations which co-operated until now (null where they stay).
-- Errors: not_found, revision_frozen, person_not_member, handover_reason_missing.
create function public.assign_responsibility(
  versions uuid[], organisation uuid default null, person uuid default null, cooperating uuid[] default null,
  handover text default null
) returns table (version uuid, made uuid, ended uuid, cooperated uuid[])
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  held record;
  because text := nullif(btrim(handover), '');
  wanted uuid[] := array(
    select distinct o.id from unnest(cooperating) o (id) where o.id is distinct from organisation order by 1
  );
begin
  for v in
    select m.id, m.partnership_id, m.revision_id, r.state
    from public.measure_versions m join public.revisions r on r.id = m.revision_id
    where m.id = any (versions)
    -- The revision too: an approval and this change wait for each other.
    order by m.id for update of m for key share of r
  loop
    perform private.require_role(v.partnership_id, 'manager');
    if v.state = 'superseded' or (v.state = 'approved' and organisation is null) then
      raise exception 'revision_frozen' using errcode = 'PT409';
    end if;
    if v.state = 'approved' and because is null then
      raise exception 'handover_reason_missing' using errcode = 'PT409';
    end if;
    perform private.require_accountable(v.partnership_id, organisation, person);

    version := v.id;
    made := null;
    ended := null;
    cooperated := null;
    select * into held from public.responsibilities s where s.measure_version_id = v.id and s.ended_at is null;
    if (held.organisation_id, held.person_id) is distinct from (organisation, person) or held.answer = 'declined' then
      ended := held.id;
      update public.responsibilities s set ended_at = now() where s.id = held.id;
      if organisation is not null then
        insert into public.responsibilities
            (partnership_id, revision_id, measure_version_id, organisation_id, person_id, assigned_by, handover)
          values (v.partnership_id, v.revision_id, v.id, organisation, person, auth.uid(), because)
          returning id into made;
      end if;
    end if;

    if cooperating is not null then
      cooperated := array(
        select c.organisation_id from public.cooperations c where c.measure_version_id = v.id order by 1
      );
      if cooperated = wanted then
        cooperated := null;
      else
        perform private.set_cooperating(v.id, wanted);
      end if;
    end if;
    -- What was proposed for a revision and not taken up until it was approved stays as it is.
    update public.proposals p set outcome = 'taken', settled_at = now()
      where p.measure_version_id = v.id and p.outcome is null and v.state <> 'approved'
        and p.organisation_id = organisation and p.person_id is not distinct from person;
    if coalesce(made, ended) is not null or cooperated is not null then return next; end if;
  end loop;
end $$;

-- An organisation can be accountable while it is not put away, a person while they belong to the partnership. Both stay
-- so until the assignment is made: whoever leaves at this moment waits, and then is found to hold something.
create function private.require_accountable(partnership uuid, organisation uuid, person uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if organisation is not null then
    perform 1 from public.organisations o
      where o.id = organisation and o.partnership_id = partnership and o.archived_at is null for share;
    if not found then raise exception 'not_found' using errcode = 'PT404'; end if;
  end if;
  if person is not null then
    perform 1 from public.memberships m
      where m.partnership_id = partnership and m.person_id = person and m.ended_at is null for share;
    if not found then raise exception 'person_not_member' using errcode = 'PT409'; end if;
  end if;
end $$;

create function private.set_cooperating(version uuid, organisations uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.cooperations c
    where c.measure_version_id = version and c.organisation_id <> all (organisations);
  insert into public.cooperations (partnership_id, revision_id, measure_version_id, organisation_id)
    select v.partnership_id, v.revision_id, v.id, o.id
    from public.measure_versions v, unnest(organisations) o (id)
    where v.id = version
    on conflict (measure_version_id, organisation_id) do nothing;
end $$;
revoke execute on function
  private.require_accountable(uuid, uuid, uuid), private.set_cooperating(uuid, uuid[])
from public, authenticated;

-- Takes assignments back: `changes` are rows which assign_responsibility has returned. Who was accountable before is so
-- again, with the answer they gave; who co-operated does; what was taken up is proposed again. Left alone is what has
-- been answered or changed since. Returns the measures of which something was taken back. Manager only.
-- Errors: revision_frozen; not_found and person_not_member where who was accountable has left since.
create function public.undo_assignment(changes jsonb) returns setof uuid
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  held record;
  was record;
  -- Supabase Lite hands JSON on as a JSON text within JSON.
  given jsonb := case jsonb_typeof(changes) when 'string' then (changes #>> '{}')::jsonb else changes end;
begin
  for v in
    select m.id, m.partnership_id, r.state, c.made, c.ended, c.cooperated
    from jsonb_to_recordset(given) c (version uuid, made uuid, ended uuid, cooperated uuid[])
    join public.measure_versions m on m.id = c.version
    join public.revisions r on r.id = m.revision_id
    -- The revision too: an approval and this change wait for each other.
    order by m.id for update of m for key share of r
  loop
    perform private.require_role(v.partnership_id, 'manager');
    if v.state in ('approved', 'superseded') then raise exception 'revision_frozen' using errcode = 'PT409'; end if;
    select * into held from public.responsibilities s where s.measure_version_id = v.id and s.ended_at is null;
    if coalesce(v.made, v.ended) is not null
      and (held.id is distinct from v.made or held.answer <> 'assigned') then
      continue;
    end if;
    select * into was from public.responsibilities s
      where s.id = v.ended and s.measure_version_id = v.id and s.ended_at is not null
        and (held.id is null or s.ended_at = held.assigned_at)
        and not exists (
          select 1 from public.responsibilities o
          where o.measure_version_id = v.id and o.ended_at > s.ended_at
        );
    perform private.require_accountable(v.partnership_id, was.organisation_id, was.person_id);
    delete from public.responsibilities s where s.id = v.made and s.measure_version_id = v.id;
    update public.responsibilities s set ended_at = null where s.id = was.id;
    if v.cooperated is not null then perform private.set_cooperating(v.id, v.cooperated); end if;
    -- What was taken up, was so in the transaction which made the assignment.
    update public.proposals p set outcome = null, settled_at = null
      where p.measure_version_id = v.id and p.outcome = 'taken' and p.settled_at = held.assigned_at
        and not exists (
          select 1 from public.proposals o
          where o.measure_version_id = v.id and o.proposed_by = p.proposed_by and o.outcome is null
        );
    return next v.id;
  end loop;
end $$;

-- Withdraws what the asking person proposes for measures.
create function private.withdraw_proposals(versions uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.proposals p set outcome = 'withdrawn', settled_at = now()
    where p.measure_version_id = any (versions) and p.proposed_by = (select auth.uid()) and p.outcome is null;
end $$;
grant execute on function private.withdraw_proposals(uuid[]) to authenticated;

-- Proposes who should be accountable for measures; somebody's second thought takes the place of their first.
-- The policies of the table decide who may. Returns the proposals. Errors: not_found, person_not_member.
create function public.propose_responsibility(
  versions uuid[], organisation uuid, person uuid default null, note text default ''
) returns setof uuid
language plpgsql set search_path = '' as $$
begin
  if not exists (select 1 from public.organisations o where o.id = organisation and o.archived_at is null) then
    raise exception 'not_found' using errcode = 'PT404';
  end if;
  if person is not null and not exists (
    select 1 from public.memberships m
    join public.measure_versions v on v.partnership_id = m.partnership_id and v.id = any (versions)
    where m.person_id = person and m.ended_at is null
  ) then
    raise exception 'person_not_member' using errcode = 'PT409';
  end if;
  perform private.withdraw_proposals(versions);
  return query
    insert into public.proposals (partnership_id, revision_id, measure_version_id, organisation_id, person_id, note)
    select v.partnership_id, v.revision_id, v.id, organisation, person, btrim(propose_responsibility.note)
    from public.measure_versions v where v.id = any (versions)
    returning id;
end $$;

-- The named person accepts, or declines with a reason, one or many at once; they may change their mind. What has been
-- handed over meanwhile is left alone. Returns the assignments answered.
-- Errors: not_found (none of them is theirs any more), reason_missing, revision_frozen.
create function public.answer_responsibility(assignments uuid[], accept boolean, reason text default null)
returns setof uuid
language plpgsql security definer set search_path = '' as $$
declare
  because text := nullif(btrim(reason), '');
begin
  if not accept and because is null then raise exception 'reason_missing' using errcode = 'PT409'; end if;
  return query
    update public.responsibilities s set
        answer = case when accept then 'accepted' else 'declined' end,
        reason = case when not accept then because end,
        answered_at = now()
      where s.id = any (assignments) and s.ended_at is null and s.person_id = (select auth.uid())
        and s.partnership_id in (
          select private.partnerships_as('manager', 'consultant', 'member', 'participant')
        )
      returning s.id;
  if not found then raise exception 'not_found' using errcode = 'PT404'; end if;
end $$;

-- Gives the chapters of a group, in all revisions that are not approved yet, to another one; manager only.
-- Returns how many.
create function public.hand_over_chapters(from_group uuid, to_group uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare
  handed int;
begin
  perform private.require_role(
    (select g.partnership_id from public.working_groups g where g.id = from_group), 'manager');
  perform 1 from public.working_groups g
    where g.id = to_group and g.state = 'active'
      and g.partnership_id = (select f.partnership_id from public.working_groups f where f.id = from_group)
    for share;
  if not found then raise exception 'not_found' using errcode = 'PT404'; end if;
  update public.chapters c set working_group_id = to_group
    from public.revisions r
    where c.working_group_id = from_group and r.id = c.revision_id and r.state not in ('approved', 'superseded');
  get diagnostics handed = row_count;
  return handed;
end $$;

revoke execute on function
  public.assign_responsibility(uuid[], uuid, uuid, uuid[], text), public.answer_responsibility(uuid[], boolean, text),
  public.hand_over_chapters(uuid, uuid), public.undo_assignment(jsonb),
  public.propose_responsibility(uuid[], uuid, uuid, text)
from public, anon, authenticated;
grant execute on function
  public.assign_responsibility(uuid[], uuid, uuid, uuid[], text), public.answer_responsibility(uuid[], boolean, text),
  public.hand_over_chapters(uuid, uuid), public.undo_assignment(jsonb),
  public.propose_responsibility(uuid[], uuid, uuid, text)
to authenticated;

-- Nobody leaves, no organisation is put away and no group closes while something hangs on it: it is handed over first.
-- Superseded revisions and those who only co-operate do not count.
create function private.keep_responsibility_whole() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  case tg_table_name
    when 'memberships' then
      if old.ended_at is null and new.ended_at is not null and exists (
        select 1 from public.responsibilities s join public.revisions r on r.id = s.revision_id
        where s.partnership_id = old.partnership_id and s.person_id = old.person_id and s.ended_at is null
          and r.state <> 'superseded'
      ) then
        raise exception 'holds_measures' using errcode = 'PT409';
      end if;
    when 'organisations' then
      if old.archived_at is null and new.archived_at is not null and exists (
        select 1 from public.responsibilities s join public.revisions r on r.id = s.revision_id
        where s.organisation_id = old.id and s.ended_at is null and r.state <> 'superseded'
      ) then
        raise exception 'holds_measures' using errcode = 'PT409';
      end if;
    when 'working_groups' then
      if old.state = 'active' and new.state = 'closed' and exists (
        select 1 from public.chapters c join public.revisions r on r.id = c.revision_id
        where c.working_group_id = old.id and c.archived_at is null and r.state not in ('approved', 'superseded')
      ) then
        raise exception 'holds_chapters' using errcode = 'PT409';
      end if;
  end case;
  return new;
end $$;
create trigger keep_responsibility_whole before update of ended_at on public.memberships
  for each row execute function private.keep_responsibility_whole();
create trigger keep_responsibility_whole before update of archived_at on public.organisations
  for each row execute function private.keep_responsibility_whole();
create trigger keep_responsibility_whole before update of state on public.working_groups
  for each row execute function private.keep_responsibility_whole();
