-- Meetings and tasks have addresses, too: what an address names is of its partnership (20261128003400_places.sql).
drop function public.me(text, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid);
drop function private.is_of_partnership(text, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid);

create function private.is_of_partnership(
  slug text, revision uuid default null, chapter uuid default null, measure uuid default null,
  indicator uuid default null, project uuid default null, working_group uuid default null,
  organisation uuid default null, membership uuid default null, import uuid default null,
  attachment uuid default null, meeting uuid default null, task uuid default null
) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select exists (
      select 1 from public.partnerships p
      where p.slug = is_of_partnership.slug
        and p.id in (select private.partnerships_as('manager', 'consultant', 'member', 'participant'))
        and (revision is null or exists (
          select 1 from public.revisions t where t.id = revision and t.partnership_id = p.id))
        and (chapter is null or exists (
          select 1 from public.chapters t where t.id = chapter and t.partnership_id = p.id))
        and (measure is null or exists (
          select 1 from public.measures t where t.id = measure and t.partnership_id = p.id))
        and (indicator is null or exists (
          select 1 from public.indicators t where t.id = indicator and t.partnership_id = p.id))
        and (project is null or exists (
          select 1 from public.projects t where t.id = project and t.partnership_id = p.id))
        and (working_group is null or exists (
          select 1 from public.working_groups t where t.id = working_group and t.partnership_id = p.id))
        and (organisation is null or exists (
          select 1 from public.organisations t where t.id = organisation and t.partnership_id = p.id))
        and (membership is null or exists (
          select 1 from public.memberships t where t.id = membership and t.partnership_id = p.id))
        and (import is null or exists (
          select 1 from public.imports t where t.id = import and t.partnership_id = p.id))
        and (attachment is null or exists (
          select 1 from public.attachments t where t.id = attachment and t.partnership_id = p.id))
        and (meeting is null or exists (
          select 1 from public.meetings t where t.id = meeting and t.partnership_id = p.id))
        and (task is null or exists (
          select 1 from public.tasks t where t.id = task and t.partnership_id = p.id))
    )
  );
end $$;
revoke execute on function
  private.is_of_partnership(text, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid)
from public, authenticated;

create function public.me(
  partnership text default null, revision uuid default null, chapter uuid default null, measure uuid default null,
  indicator uuid default null, project uuid default null, working_group uuid default null,
  organisation uuid default null, membership uuid default null, import uuid default null,
  attachment uuid default null, meeting uuid default null, task uuid default null
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', p.id, 'name', p.name, 'email', p.email, 'language', p.language, 'hue', p.hue,
      'session', private.session_alive((auth.jwt() ->> 'session_id')::uuid),
      'memberships', coalesce((
        select jsonb_agg(jsonb_build_object(
          'partnershipId', s.id, 'slug', s.slug, 'name', s.name, 'role', m.role
        ) order by s.name)
        from public.memberships m
        join public.partnerships s on s.id = m.partnership_id
        where m.person_id = p.id and m.ended_at is null
      ), '[]'::jsonb),
      'here', private.is_of_partnership(
        partnership, revision, chapter, measure, indicator, project, working_group, organisation, membership, import,
        attachment, meeting, task
      )
    )
    from public.people p
    where p.id = (select auth.uid())
  );
end $$;
revoke execute on function
  public.me(text, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid)
from public, anon, authenticated;
grant execute on function
  public.me(text, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid, uuid)
to authenticated;
