-- Projection of the documents for lists, search, comparison and the page before its scripts have run. Written by
-- the sync server only.
create table public.document_sections (
  document_id uuid not null references public.documents (id) on delete cascade,
  -- 'narrative' or the permanent id of a measure.
  section text not null,
  -- ProseMirror JSON of the section.
  content jsonb not null,
  plain text not null,
  -- What the text refers to: [{ "kind": "person" | "measure", "id": … }].
  refs jsonb not null default '[]',
  updated_at timestamptz not null default now(),
  primary key (document_id, section)
);

alter table public.document_sections enable row level security;
revoke all on public.document_sections from anon, authenticated;
grant select on public.document_sections to anon, authenticated;

create policy "sections of readable documents" on public.document_sections
  for select to authenticated
  using (document_id in (select d.id from public.documents d));

create policy "sections of published documents" on public.document_sections
  for select to anon
  using (document_id in (select d.id from public.documents d));

-- Pages that show the text need to know whom it speaks of.
create function private.notify_references() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_notify('souhra_changed', json_build_object(
    'partnership_id', d.partnership_id, 'revision_id', d.revision_id, 'entity', 'references', 'id', d.id
  )::text) from public.documents d where d.id = new.document_id;
  return null;
end $$;
create trigger notify_references_of_new after insert on public.document_sections
  for each row when (new.refs <> '[]') execute function private.notify_references();
create trigger notify_references after update of refs on public.document_sections
  for each row when (old.refs is distinct from new.refs) execute function private.notify_references();

-- Names for the `@` references of a document, current ones: everybody of the partnership for those who read its
-- people, and for a participant those whom the text speaks of.
create function public.document_people(document uuid) returns table (id uuid, name text)
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
  )
  where d.id = document and private.document_access((select auth.uid()), d.id) is not null
  order by p.name
$$;
revoke execute on function public.document_people(uuid) from public, anon, authenticated;
grant execute on function public.document_people(uuid) to authenticated;
