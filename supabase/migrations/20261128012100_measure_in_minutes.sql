-- Where meetings deal with a measure: items of agendas that are about it, and sections of minutes whose text refers to it
-- (then with that text), the latest meeting first; as far as the asking person may read them. Cancelled meetings and items
-- that were put away are left out.
create function public.measure_in_minutes(partnership uuid, measure uuid)
returns table (meeting_id uuid, meeting text, held_at timestamptz, item_id uuid, item text, content jsonb)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  return query
    with spoken as (
      select d.meeting_id, nullif(s.section, 'narrative')::uuid as item_id, s.content
      from public.documents d join public.document_sections s on s.document_id = d.id
      where d.partnership_id = partnership and d.kind = 'minutes'
        and s.refs @> jsonb_build_array(jsonb_build_object('kind', 'measure', 'id', measure))
    ), place as (
      select p.meeting_id, p.item_id, p.content from spoken p
      union all
      select k.meeting_id, k.agenda_item_id, null
      from public.agenda_item_measures k
      where k.partnership_id = partnership and k.measure_id = measure
        and not exists (select 1 from spoken p where p.item_id = k.agenda_item_id)
    )
    select m.id, m.title, m.starts_at, p.item_id, a.title, p.content
    from place p
    join public.meetings m on m.id = p.meeting_id and m.cancelled_at is null
    left join public.agenda_items a on a.id = p.item_id
    where p.item_id is null or (a.id is not null and a.archived_at is null)
    order by m.starts_at desc, a.position nulls first;
end $$;
revoke execute on function public.measure_in_minutes(uuid, uuid) from public, anon, authenticated;
grant execute on function public.measure_in_minutes(uuid, uuid) to authenticated;
