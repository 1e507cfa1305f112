-- Who may do what: the one place where rights are decided. Policies, triggers and the sync server ask these
-- functions and nothing else. They run as their owner (so that they may look at memberships whoever asks) and
-- answer only about the person they are asked for. The tables they read come in later migrations.

-- Role of a person in a partnership (manager, consultant, member, participant); null without active membership.
create function private.role_of(person uuid, partnership uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select m.role from public.memberships m
    where m.partnership_id = partnership and m.person_id = person and m.ended_at is null
  );
end $$;

-- Partnerships in which the asking person has one of the given roles.
create function private.partnerships_as(variadic roles text[]) returns setof uuid
language plpgsql stable security definer rows 2 set search_path = '' as $$
begin
  return query
    select m.partnership_id from public.memberships m
    where m.person_id = (select auth.uid()) and m.ended_at is null and m.role = any (roles);
end $$;

-- Working groups of which the asking person is the chair (who became a participant since is not one any more).
create function private.chaired_groups() returns setof uuid
language plpgsql stable security definer rows 2 set search_path = '' as $$
begin
  return query
    select g.working_group_id
    from public.group_members g
    join public.memberships m on m.partnership_id = g.partnership_id and m.person_id = g.person_id
    where g.person_id = (select auth.uid()) and g.role = 'chair' and g.ended_at is null
      and m.ended_at is null and m.role <> 'participant';
end $$;

-- People whom the asking person may see: themselves, and whoever shares a partnership with them in a role
-- that reads its people (a participant sees only themselves).
create function private.visible_people() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' as $$
begin
  return query
    select (select auth.uid())
    union
    select m.person_id from public.memberships m
    where m.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'));
end $$;

-- May the texts and the tree of a revision in this state change at all?
create function private.is_open(state text) returns boolean
language sql immutable set search_path = '' as $$
  select state in ('draft', 'consultation')
$$;

-- Access of a person to a revision: 'edit' (whole tree and texts), 'comment', 'read', or null.
create function private.revision_access(person uuid, revision uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  r record;
  role text;
begin
  select v.partnership_id, v.state, v.shared_at into r from public.revisions v where v.id = revision;
  if not found then return null; end if;
  role := private.role_of(person, r.partnership_id);
  if role is null then return null; end if;
  if role = 'participant' then
    if r.state in ('approved', 'superseded') then return 'read'; end if;
    if r.state = 'consultation' or (r.state = 'draft' and r.shared_at is not null) then return 'comment'; end if;
    if r.state = 'ready' and r.shared_at is not null then return 'read'; end if;
    return null;
  end if;
  if not private.is_open(r.state) then return 'read'; end if;
  if role in ('manager', 'consultant') then return 'edit'; end if;
  return 'comment';
end $$;

-- Access of a person to a chapter, its tree and its text: as to its revision, and 'edit' for those who belong
-- to the chapter's active working group as chair or member (a guest does not edit).
create function private.chapter_access(person uuid, chapter uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  c record;
  access text;
begin
  select h.revision_id, h.working_group_id into c from public.chapters h where h.id = chapter;
  if not found then return null; end if;
  access := private.revision_access(person, c.revision_id);
  if access = 'comment' and exists (
    select 1
    from public.group_members g
    join public.working_groups w on w.id = g.working_group_id
    join public.memberships m on m.partnership_id = g.partnership_id and m.person_id = g.person_id
    where g.working_group_id = c.working_group_id and g.person_id = person
      and g.role in ('chair', 'member') and g.ended_at is null
      and w.state = 'active' and m.ended_at is null and m.role = 'member'
  ) then
    return 'edit';
  end if;
  return access;
end $$;

-- Access of a person to a co-edited document; what the sync server asks before it opens a socket and again
-- whenever rights may have changed.
create function private.document_access(person uuid, document uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select private.chapter_access(person, d.chapter_id) from public.documents d where d.id = document
  );
end $$;

-- Revisions which the asking person may read.
create function private.readable_revisions() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = '' as $$
begin
  return query
    select r.id from public.revisions r
    where r.partnership_id in (
        select private.partnerships_as('manager', 'consultant', 'member', 'participant')
      )
      and private.revision_access((select auth.uid()), r.id) is not null;
end $$;

-- Revisions whose chapters the asking person may add and take away.
create function private.editable_revisions() returns setof uuid
language plpgsql stable security definer rows 4 set search_path = '' as $$
begin
  return query
    select r.id from public.revisions r
    where private.is_open(r.state)
      and r.partnership_id in (select private.partnerships_as('manager', 'consultant'));
end $$;

-- Chapters whose tree the asking person may change.
create function private.editable_chapters() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = '' as $$
begin
  return query
    select c.id from public.chapters c
    join public.revisions r on r.id = c.revision_id
    where private.is_open(r.state)
      and c.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
      and private.chapter_access((select auth.uid()), c.id) = 'edit';
end $$;

-- Plans in which the asking person may bring a measure into the world.
create function private.editable_plans() returns setof uuid
language plpgsql stable security definer rows 4 set search_path = '' as $$
begin
  return query
    select r.plan_id from public.revisions r
    where r.id in (
      select c.revision_id from public.chapters c where c.id in (select private.editable_chapters())
    );
end $$;

-- Is this Auth session still signed in? ("Sign out everywhere" ends it while its tokens have not expired yet.)
create function private.session_alive(session uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from auth.sessions s where s.id = session and (s.not_after is null or s.not_after > now())
  );
end $$;

grant execute on all functions in schema private to authenticated, service_role;
revoke execute on function
  private.role_of(uuid, uuid), private.revision_access(uuid, uuid), private.chapter_access(uuid, uuid),
  private.document_access(uuid, uuid), private.session_alive(uuid)
from authenticated;
