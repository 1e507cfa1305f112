-- Co-edited documents: one for each chapter of a revision (and, later, for each meeting's minutes). The bytes of
-- Yjs stay in the schema `sync`, reached over the direct connection of the sync server only.
create table public.documents (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  kind text not null check (kind in ('chapter', 'minutes')),
  revision_id uuid,
  chapter_id uuid unique,
  created_at timestamptz not null default now(),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (revision_id, chapter_id) references public.chapters (revision_id, id),
  check ((kind = 'chapter') = (revision_id is not null and chapter_id is not null))
);
create index documents_revision on public.documents (partnership_id, revision_id);
create index documents_chapter on public.documents (revision_id, chapter_id);

alter table public.documents enable row level security;
revoke all on public.documents from anon, authenticated;
grant select on public.documents to anon, authenticated;

create policy "documents of readable revisions" on public.documents
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "documents of published revisions" on public.documents
  for select to anon
  using (revision_id in (select r.id from public.revisions r));

create trigger refuse_frozen before insert or update or delete on public.documents
  for each row execute function private.refuse_frozen();

-- Every chapter has its document from the start.
create function private.document_of_chapter() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.documents (partnership_id, kind, revision_id, chapter_id)
  values (new.partnership_id, 'chapter', new.revision_id, new.id);
  return null;
end $$;
create trigger document_of_chapter after insert on public.chapters
  for each row execute function private.document_of_chapter();

-- What the asking person may do in a document: 'edit', 'comment', 'read' or null.
create function public.my_document_access(document uuid) returns text
language sql stable security definer set search_path = '' as $$
  select private.document_access((select auth.uid()), document)
$$;
revoke execute on function public.my_document_access(uuid) from public, anon, authenticated;
grant execute on function public.my_document_access(uuid) to authenticated;

-- The log of updates; group-committed by the sync server, deleted only by compaction.
create table sync.document_updates (
  seq bigint generated always as identity,
  document_id uuid not null references public.documents (id) on delete cascade,
  update bytea not null,
  author uuid,
  created_at timestamptz not null default now(),
  primary key (document_id, seq)
);

-- The state of everything compaction has folded in.
create table sync.document_snapshots (
  document_id uuid primary key references public.documents (id) on delete cascade,
  state bytea not null,
  covers_seq bigint not null,
  updated_at timestamptz not null default now()
);

-- Named states kept for good: «before the meeting of 3 March», «sent to consultation».
create table sync.document_versions (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references public.documents (id) on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 200),
  state bytea not null,
  author uuid,
  created_at timestamptz not null default now()
);
create index document_versions_document on sync.document_versions (document_id, created_at desc);

-- How far the projection of each document has come.
create table sync.projections (
  document_id uuid primary key references public.documents (id) on delete cascade,
  seq bigint not null
);

-- Texts to carry from one document to another because their measure moved to another chapter.
create table sync.section_moves (
  id bigint generated always as identity primary key,
  from_document uuid not null references public.documents (id) on delete cascade,
  to_document uuid not null references public.documents (id) on delete cascade,
  section text not null,
  -- Somebody went on writing into the old place after the move: what is new there follows.
  late boolean not null default false,
  -- The text as it was carried (ProseMirror JSON), to tell later what is new.
  carried jsonb,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index section_moves_waiting on sync.section_moves (id) where done_at is null;
create index section_moves_from on sync.section_moves (from_document);
create index section_moves_to on sync.section_moves (to_document);

alter table sync.document_updates enable row level security;
alter table sync.document_snapshots enable row level security;
alter table sync.document_versions enable row level security;
alter table sync.projections enable row level security;
alter table sync.section_moves enable row level security;

-- The roles of the API have no grant here; that no row is theirs either is said outright.
create policy "not for the API" on sync.document_updates for select to anon, authenticated using (false);
create policy "not for the API" on sync.document_snapshots for select to anon, authenticated using (false);
create policy "not for the API" on sync.document_versions for select to anon, authenticated using (false);
create policy "not for the API" on sync.projections for select to anon, authenticated using (false);
create policy "not for the API" on sync.section_moves for select to anon, authenticated using (false);

create function private.move_section() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into sync.section_moves (from_document, to_document, section)
  select f.id, t.id, new.measure_id::text
  from public.documents f, public.documents t
  where f.chapter_id = old.chapter_id and t.chapter_id = new.chapter_id;
  perform pg_notify('souhra_moved', '');
  return null;
end $$;
create trigger move_section after update of chapter_id on public.measure_versions
  for each row when (old.chapter_id <> new.chapter_id) execute function private.move_section();
