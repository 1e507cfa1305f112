-- The minutes of a meeting are a co-edited document: a section for each agenda item, and 'narrative' for what belongs to none.
alter table public.documents
  add column meeting_id uuid unique,
  add foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  add check ((kind = 'minutes') = (meeting_id is not null));
create index documents_meeting on public.documents (partnership_id, meeting_id);

drop policy "documents of readable revisions" on public.documents;
create policy "documents one may read" on public.documents
  for select to authenticated
  using (
    revision_id in (select private.readable_revisions()) or meeting_id in (select private.readable_meetings())
  );

create function private.document_of_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.documents (partnership_id, kind, meeting_id) values (new.partnership_id, 'minutes', new.id);
  return null;
end $$;
create trigger document_of_meeting after insert on public.meetings
  for each row execute function private.document_of_meeting();

create or replace function private.document_access(person uuid, document uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  d record;
begin
  select o.chapter_id, o.meeting_id into d from public.documents o where o.id = document;
  if not found then return null; end if;
  if d.meeting_id is not null then return private.minutes_access(person, d.meeting_id); end if;
  return private.chapter_access(person, d.chapter_id);
end $$;

-- Names for the `@` references of a document. Those who were at a meeting may be guests who see no list of people: the
-- names of those on its list and of those whom the text speaks of are no secret to whoever reads the minutes.
create or replace function public.document_people(document uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select p.id, p.name
  from public.documents d
  join public.people p on p.id in (
    select m.person_id from public.memberships m
    where m.partnership_id = d.partnership_id and m.ended_at is null
      and d.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
    union
    select (r.value ->> 'id')::uuid
    from public.document_sections s, jsonb_array_elements(s.refs) r
    where s.document_id = d.id and r.value ->> 'kind' = 'person'
    union
    select a.person_id from public.attendances a where a.meeting_id = d.meeting_id and a.person_id is not null
  )
  where d.id = document and private.document_access((select auth.uid()), d.id) is not null
  order by p.name
$$;
