-- First level under a chapter.
create table public.priorities (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  chapter_id uuid not null,
  code text not null,
  title text not null check (length(btrim(title)) between 1 and 500),
  position integer not null,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (revision_id, chapter_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (revision_id, chapter_id) references public.chapters (revision_id, id)
);
create index priorities_revision on public.priorities (partnership_id, revision_id);
create index priorities_chapter on public.priorities (chapter_id, position);

alter table public.priorities enable row level security;
revoke all on public.priorities from anon, authenticated;
grant select on public.priorities to anon, authenticated;
grant insert (partnership_id, revision_id, chapter_id, code, title, position),
  update (code, title, position, archived_at) on public.priorities to authenticated;

create policy "priorities of readable revisions" on public.priorities
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "priorities of published revisions" on public.priorities
  for select to anon
  using (revision_id in (select r.id from public.revisions r));

create policy "those who edit the chapter add priorities" on public.priorities
  for insert to authenticated
  with check (chapter_id in (select private.editable_chapters()));

create policy "those who edit the chapter change priorities" on public.priorities
  for update to authenticated
  using (chapter_id in (select private.editable_chapters()))
  with check (chapter_id in (select private.editable_chapters()));

create trigger refuse_frozen before insert or update or delete on public.priorities
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.priorities
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.priorities
  for each row execute function private.notify_changed('priority');
