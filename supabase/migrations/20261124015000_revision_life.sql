-- What a page says of where a revision is in its life, in one question. Runs as the asking person: the policies of the
-- tables decide what is in it. Null when they may not read the revision.
create function public.revision_life(revision uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    with gap as materialized (
      select g.gap from public.revision_gaps(revision_life.revision) g
    )
    select jsonb_build_object(
      -- Of any of its chapters: over its socket a page hears of changes.
      'document', (select d.id from public.documents d where d.revision_id = r.id limit 1),
      'gaps', (
        select coalesce(jsonb_object_agg(c.gap, c.count), '{}')
        from (select g.gap, count(*) as count from gap g group by g.gap) c
      ),
      'waived', (select count(*) from public.waivers w where w.revision_id = r.id),
      'declined', (
        select count(*) from public.responsibilities s
        join public.measure_versions v on v.id = s.measure_version_id and v.archived_at is null
        where s.revision_id = r.id and s.ended_at is null and s.answer = 'declined'
      ),
      'consultation', (
        select jsonb_build_object('deadline', c.deadline, 'openedAt', c.opened_at)
        from public.consultations c where c.revision_id = r.id and c.closed_at is null
      ),
      'consulted', exists (select 1 from public.consultations c where c.revision_id = r.id),
      'forkedFrom', (
        select jsonb_build_object('id', f.id, 'name', f.name) from public.revisions f where f.id = r.forked_from
      ),
      -- Another revision of the plan, which an approval of this one would supersede.
      'inForce', (
        select jsonb_build_object('id', f.id, 'name', f.name) from public.revisions f
        where f.plan_id = r.plan_id and f.state = 'approved' and f.id <> r.id
      ),
      'versions', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', v.id, 'kind', v.kind, 'name', v.name, 'at', v.created_at, 'by', coalesce(p.name, ''))
          order by v.created_at desc), '[]')
        from public.revision_versions v left join public.people p on p.id = v.created_by
        where v.revision_id = r.id
      ))
    from public.revisions r where r.id = revision_life.revision
  );
end $$;
revoke execute on function public.revision_life(uuid) from public, anon, authenticated;
grant execute on function public.revision_life(uuid) to authenticated;
