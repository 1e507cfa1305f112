-- Files that hang on something: evidence of a baseline or a target, a partnership's own template for exports. The bytes
-- are in Supabase Storage, in a private bucket; who may see and add them there is decided by the row here.
create table public.attachments (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  kind text not null check (kind in ('baseline', 'target', 'template')),
  revision_id uuid,
  indicator_version_id uuid,
  -- As its author's computer called it.
  name text not null check (length(btrim(name)) between 1 and 255),
  content_type text not null,
  size integer not null check (size between 1 and 26214400),
  -- Key in the bucket. Copies of a revision share it.
  path text not null,
  author_id uuid default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  -- Since when all of its bytes are there.
  stored_at timestamptz,
  archived_at timestamptz,
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, indicator_version_id) references public.indicator_versions (partnership_id, id),
  check ((kind = 'template') = (revision_id is null)),
  check ((revision_id is null) = (indicator_version_id is null)),
  check (path ~ '^[0-9a-f-]{36}/[0-9a-f-]{36}$')
);
create index attachments_partnership on public.attachments (partnership_id, kind);
create index attachments_revision on public.attachments (partnership_id, revision_id);
create index attachments_indicator on public.attachments (partnership_id, indicator_version_id);
create index attachments_author on public.attachments (author_id);
create index attachments_path on public.attachments (path);

alter table public.attachments enable row level security;
revoke all on public.attachments from anon, authenticated;
grant select,
  insert (id, partnership_id, kind, revision_id, indicator_version_id, name, content_type, size, path),
  update (stored_at, archived_at) on public.attachments to authenticated;

-- Indicators of open revisions that the asking person may change.
create function private.editable_indicator_versions() returns setof uuid
language plpgsql stable security definer rows 200 set search_path = '' as $$
begin
  return query
    select i.id from public.indicator_versions i
    where i.measure_version_id in (select private.editable_measure_versions())
      or (i.measure_version_id is null and i.revision_id in (select private.editable_revisions()));
end $$;
revoke execute on function private.editable_indicator_versions() from public;
grant execute on function private.editable_indicator_versions() to authenticated, service_role;

create policy "attachments of what one may read" on public.attachments
  for select to authenticated
  using (
    revision_id in (select private.readable_revisions())
    or (kind = 'template' and partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')))
  );

create policy "those who may change the thing attach to it" on public.attachments
  for insert to authenticated
  with check (
    path = partnership_id::text || '/' || id::text
    and (
      (kind = 'template' and partnership_id in (select private.partnerships_as('manager')))
      or (kind <> 'template' and indicator_version_id in (select private.editable_indicator_versions()))
    )
  );

create policy "those who may change the thing change its attachments" on public.attachments
  for update to authenticated
  using (
    (kind = 'template' and partnership_id in (select private.partnerships_as('manager')))
    or (kind <> 'template' and indicator_version_id in (select private.editable_indicator_versions()))
  )
  with check (
    (kind = 'template' and partnership_id in (select private.partnerships_as('manager')))
    or (kind <> 'template' and indicator_version_id in (select private.editable_indicator_versions()))
  );

create trigger refuse_frozen before insert or update or delete on public.attachments
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.attachments
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.attachments
  for each row execute function private.notify_changed('attachment');

insert into storage.buckets (id, name, public, file_size_limit)
values ('attachments', 'attachments', false, 26214400);

-- Whoever reads the row reads the file.
create policy "files of readable attachments" on storage.objects
  for select to authenticated
  using (bucket_id = 'attachments' and name in (select a.path from public.attachments a));

-- A file is put where its author has announced it, once: nobody can put another one in its place later.
create policy "files of announced attachments" on storage.objects
  for insert to authenticated
  with check (
    bucket_id = 'attachments'
    and name in (
      select a.path from public.attachments a
      where a.author_id = (select auth.uid()) and a.stored_at is null
    )
  );
