-- What the page of a measure shows of its revision, out of `revision_content`: the measure with its place in the tree and
-- the ones before and after it, and what the asking person may do. Null where they may not read it or it is not there.
create function public.measure_page(revision uuid, measure uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  rights jsonb := public.measure_rights(revision, measure);
  content jsonb;
begin
  if rights is null then return null; end if;
  content := public.revision_content(revision);
  return (
    with placed as (
      select c.chapter, p.priority, g.goal, m.value as measure,
        jsonb_build_object('measureId', m.value -> 'measureId', 'code', m.value -> 'code') as named,
        row_number() over (order by c.place, p.place, g.place, m.ordinality) as place
      from (
        select t.ordinality as place, t.value -> 'priorities' as below, t.value - 'priorities' - 'narrative' as chapter
        from jsonb_array_elements(content -> 'chapters') with ordinality t
      ) c
      cross join lateral (
        select t.ordinality as place, t.value -> 'goals' as below, t.value - 'goals' as priority
        from jsonb_array_elements(c.below) with ordinality t
      ) p
      cross join lateral (
        select t.ordinality as place, t.value -> 'measures' as below, t.value - 'measures' as goal
        from jsonb_array_elements(p.below) with ordinality t
      ) g
      cross join lateral jsonb_array_elements(g.below) with ordinality m
    )
    select jsonb_build_object(
      'measure', x.measure, 'chapter', x.chapter, 'priority', x.priority, 'goal', x.goal,
      'revision', content -> 'revision', 'plan', content -> 'plan', 'rights', rights,
      'previous', (select b.named from placed b where b.place = x.place - 1),
      'next', (select b.named from placed b where b.place = x.place + 1))
    from placed x where x.measure ->> 'measureId' = measure_page.measure::text
  );
end $$;
revoke execute on function public.measure_page(uuid, uuid) from public, anon, authenticated;
grant execute on function public.measure_page(uuid, uuid) to authenticated;
