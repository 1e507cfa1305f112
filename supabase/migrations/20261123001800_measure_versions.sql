-- A measure as it stands in one revision: place in the tree, code, and the wording projected from its document.
create table public.measure_versions (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_id uuid not null,
  chapter_id uuid not null,
  goal_id uuid not null,
  code text not null,
  position integer not null,
  -- First block of the measure's section, written by the projection only (invariant 7).
  wording text not null default '',
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (revision_id, measure_id),
  unique (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id),
  foreign key (revision_id, chapter_id, goal_id) references public.goals (revision_id, chapter_id, id)
);
create index measure_versions_measure on public.measure_versions (partnership_id, measure_id);
create index measure_versions_revision on public.measure_versions (partnership_id, revision_id);
create index measure_versions_goal on public.measure_versions (goal_id, position);
create index measure_versions_parent on public.measure_versions (revision_id, chapter_id, goal_id);
create index measure_versions_chapter on public.measure_versions (chapter_id);

alter table public.measure_versions enable row level security;
revoke all on public.measure_versions from anon, authenticated;
grant select on public.measure_versions to anon, authenticated;
-- No grant on `wording`: it is never typed into a table.
grant insert (partnership_id, revision_id, measure_id, chapter_id, goal_id, code, position),
  update (chapter_id, goal_id, code, position, archived_at) on public.measure_versions to authenticated;

create policy "measures of readable revisions" on public.measure_versions
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "measures of published revisions" on public.measure_versions
  for select to anon
  using (revision_id in (select r.id from public.revisions r));

create policy "those who edit the chapter add measures" on public.measure_versions
  for insert to authenticated
  with check (chapter_id in (select private.editable_chapters()));

-- Moving to another chapter needs the right to both.
create policy "those who edit the chapter change measures" on public.measure_versions
  for update to authenticated
  using (chapter_id in (select private.editable_chapters()))
  with check (chapter_id in (select private.editable_chapters()));

create policy "identities of readable measures" on public.measures
  for select to authenticated
  using (id in (select v.measure_id from public.measure_versions v));

create policy "identities of published measures" on public.measures
  for select to anon
  using (id in (select v.measure_id from public.measure_versions v));

create trigger refuse_frozen before insert or update or delete on public.measure_versions
  for each row execute function private.refuse_frozen();
create trigger audit_insert_delete after insert or delete on public.measure_versions
  for each row execute function private.audit();
-- The wording has its history in the document, word by word; the log keeps the commitments.
create trigger audit_update after update of chapter_id, goal_id, code, position, archived_at
  on public.measure_versions for each row execute function private.audit();
create trigger notify_changed after insert or delete or update of chapter_id, goal_id, code, position, archived_at
  on public.measure_versions for each row execute function private.notify_changed('measure');
create trigger notify_wording after update of wording on public.measure_versions
  for each row when (old.wording is distinct from new.wording) execute function private.notify_changed('wording');
