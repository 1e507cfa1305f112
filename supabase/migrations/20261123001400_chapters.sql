-- Top level of a revision; belongs to a working group; is one co-edited document.
create table public.chapters (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  code text not null check (length(code) between 1 and 20),
  name text not null check (length(btrim(name)) between 1 and 200),
  working_group_id uuid,
  position integer not null,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, working_group_id) references public.working_groups (partnership_id, id)
);
create index chapters_revision on public.chapters (partnership_id, revision_id);
-- Two chapters of one number could not be told apart wherever people say only the number.
create unique index chapters_code on public.chapters (revision_id, code) where archived_at is null;
create index chapters_group on public.chapters (partnership_id, working_group_id);

alter table public.chapters enable row level security;
revoke all on public.chapters from anon, authenticated;
grant select on public.chapters to anon, authenticated;
grant insert (partnership_id, revision_id, code, name, working_group_id, position),
  update (code, name, working_group_id, position, archived_at) on public.chapters to authenticated;

create policy "chapters of readable revisions" on public.chapters
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "chapters of published revisions" on public.chapters
  for select to anon
  using (revision_id in (select r.id from public.revisions r));

create policy "manager and consultant add chapters" on public.chapters
  for insert to authenticated
  with check (revision_id in (select private.editable_revisions()));

create policy "manager and consultant change chapters" on public.chapters
  for update to authenticated
  using (revision_id in (select private.editable_revisions()))
  with check (revision_id in (select private.editable_revisions()));

create trigger refuse_frozen before insert or update or delete on public.chapters
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.chapters
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.chapters
  for each row execute function private.notify_changed('chapter');
create trigger notify_access after update of working_group_id on public.chapters
  for each row execute function private.notify_access();
