-- The register of resolutions, the latest first, as far as the asking person may read it; with `measure` only those about it.
-- A participant reads the meetings they were at, and no groups: what they may not read has no name.
create function public.resolution_register(partnership uuid, measure uuid default null) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', r.id, 'year', r.year, 'number', r.number, 'text', r.text,
        'votesFor', r.votes_for, 'votesAgainst', r.votes_against, 'votesAbstained', r.votes_abstained,
        'withdrawnAt', r.withdrawn_at, 'groupId', r.working_group_id, 'group', coalesce(g.name, ''),
        'meetingId', r.meeting_id, 'meeting', coalesce(m.title, ''), 'heldAt', coalesce(to_jsonb(m.starts_at), '""'),
        'measureIds', (
          select coalesce(jsonb_agg(k.measure_id), '[]') from public.resolution_measures k where k.resolution_id = r.id
        )
      ) order by m.starts_at desc nulls last, r.number desc), '[]')
    from public.resolutions r
    left join public.meetings m on m.id = r.meeting_id
    left join public.working_groups g on g.id = r.working_group_id
    where r.partnership_id = resolution_register.partnership and (
      resolution_register.measure is null or exists (
        select 1 from public.resolution_measures k
        where k.resolution_id = r.id and k.measure_id = resolution_register.measure
      )
    )
  );
end $$;
revoke execute on function public.resolution_register(uuid, uuid) from public, anon, authenticated;
grant execute on function public.resolution_register(uuid, uuid) to authenticated;
