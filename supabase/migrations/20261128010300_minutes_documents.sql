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
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
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
    order by p.name;
end $$;

-- What a text mentions is in minutes also a task or a resolution; the same as in app/collab/prose.ts.

create or replace function private.prose_is_inline(kind text) returns boolean
language sql immutable set search_path = '' as $$
  select kind in ('text', 'hardBreak', 'personMention', 'measureMention', 'taskMention', 'resolutionMention')
$$;

create or replace function private.prose_line(node jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
  case node ->> 'type'
    when 'text' then return coalesce(node ->> 'text', '');
    when 'hardBreak' then return ' ';
    when 'personMention', 'measureMention', 'taskMention', 'resolutionMention' then
      return coalesce(node -> 'attrs' ->> 'label', '');
    else
      return (
        select coalesce(string_agg(private.prose_line(c.value), '' order by c.ordinality), '')
        from jsonb_array_elements(node -> 'content') with ordinality c
      );
  end case;
end $$;

create or replace function private.prose_references(node jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'id', r.id) order by r.n), '[]')
  from (
    select replace(f.value ->> 'type', 'Mention', '') as kind, f.value -> 'attrs' ->> 'id' as id, min(f.ordinality) as n
    from jsonb_path_query(node, 'strict $.** ? (@.type like_regex "^(person|measure|task|resolution)Mention$")')
      with ordinality f (value, ordinality)
    where jsonb_typeof(f.value -> 'attrs' -> 'id') = 'string'
    group by 1, 2
  ) r
$$;
