-- A hand-over in an approved revision can be taken back, as an assignment in a draft can. There the assignment is
-- forgotten; here it stays in the history: it ends, and who was accountable before is so again in a row of their own.
alter table public.responsibilities
  -- The hand-over which this row takes back.
  add column undoes uuid references public.responsibilities (id),
  add check (undoes is null or handover is null);
create index responsibilities_undoes on public.responsibilities (undoes);

create or replace function private.refuse_frozen_responsibility() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  r record;
  later text[] := array['answer', 'reason', 'answered_at', 'ended_at'];
begin
  -- For key share: an approval and this change wait for each other.
  select v.state into r from public.revisions v
    where v.id = case when tg_op = 'DELETE' then old.revision_id else new.revision_id end
    for key share;
  if r.state = 'superseded'
    or (r.state = 'approved' and tg_op = 'DELETE')
    or (r.state = 'approved' and tg_op = 'INSERT' and new.handover is null and new.undoes is null)
    or (r.state = 'approved' and tg_op = 'UPDATE'
      and (to_jsonb(new) - later <> to_jsonb(old) - later or old.ended_at is not null))
  then
    raise exception 'revision_frozen' using errcode = 'PT409';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Takes assignments back: `changes` are rows which assign_responsibility has returned. Who was accountable before is so
-- again, with the answer they gave; who co-operated does; what was taken up is proposed again. Left alone is what has
-- been answered or changed since. In an approved revision only a hand-over is taken back.
-- Returns the measures of which something was taken back. Manager only.
-- Errors: revision_frozen; not_found and person_not_member where who was accountable has left since.
create or replace function public.undo_assignment(changes jsonb) returns setof uuid
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  held record;
  was record;
  -- Supabase Lite hands JSON on as a JSON text within JSON.
  given jsonb := case jsonb_typeof(changes) when 'string' then (changes #>> '{}')::jsonb else changes end;
begin
  for v in
    select m.id, m.partnership_id, m.revision_id, r.state, c.made, c.ended, c.cooperated
    from jsonb_to_recordset(given) c (version uuid, made uuid, ended uuid, cooperated uuid[])
    join public.measure_versions m on m.id = c.version
    join public.revisions r on r.id = m.revision_id
    -- The revision too: an approval and this change wait for each other.
    order by m.id for update of m for key share of r
  loop
    perform private.require_role(v.partnership_id, 'manager');
    select * into held from public.responsibilities s where s.measure_version_id = v.id and s.ended_at is null;
    if v.state = 'superseded' or (v.state = 'approved' and not exists (
      select 1 from public.responsibilities s
      where s.id = v.made and s.measure_version_id = v.id and s.handover is not null
    )) then
      raise exception 'revision_frozen' using errcode = 'PT409';
    end if;
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
    if v.state = 'approved' then
      -- Without them it was handed over from, the measure would be left to nobody.
      if was.id is null and exists (
        select 1 from public.responsibilities s
        where s.measure_version_id = v.id and s.ended_at = held.assigned_at
      ) then
        continue;
      end if;
      update public.responsibilities s set ended_at = now() where s.id = held.id;
      insert into public.responsibilities
          (partnership_id, revision_id, measure_version_id, organisation_id, person_id, answer, reason, answered_at,
            assigned_by, undoes)
        select v.partnership_id, v.revision_id, v.id, was.organisation_id, was.person_id, was.answer, was.reason,
          was.answered_at, auth.uid(), held.id
        where was.id is not null;
      return next v.id;
      continue;
    end if;
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
