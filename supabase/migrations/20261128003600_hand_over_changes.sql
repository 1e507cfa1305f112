-- What was handed over by those who do not leave yet can be taken back: so it is told as undo_assignment takes it.
drop function public.hand_over_measures(text, uuid, uuid, uuid, text, uuid[], boolean);

-- Hands over the measures a person (kind 'membership', by its id) or an organisation (kind 'organisation') answers for,
-- in drafts and in the revision in force, and with `finish` ends the membership or archives the organisation.
-- Null for `organisation` leaves each measure with the one it has; null for `versions` means all of them; `reason` is
-- needed where one is approved. Returns what has changed, as assign_responsibility does. Manager only.
-- Errors: those of assign_responsibility, holds_measures (something is left), last_manager.
create function public.hand_over_measures(
  kind text, holder uuid, organisation uuid default null, person uuid default null, reason text default null,
  versions uuid[] default null, finish boolean default false
) returns table (version uuid, made uuid, ended uuid, cooperated uuid[])
language plpgsql set search_path = '' as $$
declare
  held record;
begin
  for held in
    select s.organisation_id, array_agg(s.measure_version_id) as list
    from public.responsibilities s
    join public.revisions r on r.id = s.revision_id
    where s.ended_at is null and r.state <> 'superseded'
      and case hand_over_measures.kind
        when 'organisation' then s.organisation_id = holder
        when 'membership' then (s.partnership_id, s.person_id) in (
          select m.partnership_id, m.person_id from public.memberships m where m.id = holder
        )
      end
      and (versions is null or s.measure_version_id = any (versions))
    group by s.organisation_id
  loop
    return query
      select a.version, a.made, a.ended, a.cooperated
      from public.assign_responsibility(
        held.list, coalesce(organisation, held.organisation_id), person, null, reason
      ) a;
  end loop;
  if not finish then return; end if;
  if hand_over_measures.kind = 'organisation' then
    update public.organisations o set archived_at = now() where o.id = holder and o.archived_at is null;
  else
    update public.memberships m set ended_at = now() where m.id = holder and m.ended_at is null;
  end if;
  if not found then raise exception 'not_allowed' using errcode = '42501'; end if;
end $$;
revoke execute on function
  public.hand_over_measures(text, uuid, uuid, uuid, text, uuid[], boolean)
from public, anon, authenticated;
grant execute on function
  public.hand_over_measures(text, uuid, uuid, uuid, text, uuid[], boolean)
to authenticated;
