-- Second level under a chapter: a goal of a priority.
create table public.goals (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  chapter_id uuid not null,
  priority_id uuid not null,
  code text not null,
  title text not null check (length(btrim(title)) between 1 and 500),
  position integer not null,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  unique (revision_id, chapter_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (revision_id, chapter_id, priority_id) references public.priorities (revision_id, chapter_id, id)
);
create index goals_revision on public.goals (partnership_id, revision_id);
create index goals_parent on public.goals (revision_id, chapter_id, priority_id);
create index goals_priority on public.goals (priority_id, position);

alter table public.goals enable row level security;
revoke all on public.goals from anon, authenticated;
grant select on public.goals to anon, authenticated;
grant insert (partnership_id, revision_id, chapter_id, priority_id, code, title, position),
  update (priority_id, code, title, position, archived_at) on public.goals to authenticated;

create policy "goals of readable revisions" on public.goals
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "goals of published revisions" on public.goals
  for select to anon
  using (revision_id in (select r.id from public.revisions r));

create policy "those who edit the chapter add goals" on public.goals
  for insert to authenticated
  with check (chapter_id in (select private.editable_chapters()));

create policy "those who edit the chapter change goals" on public.goals
  for update to authenticated
  using (chapter_id in (select private.editable_chapters()))
  with check (chapter_id in (select private.editable_chapters()));

create trigger refuse_frozen before insert or update or delete on public.goals
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.goals
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.goals
  for each row execute function private.notify_changed('goal');
