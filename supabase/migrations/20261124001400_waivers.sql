-- A gap the manager lets pass, with a reason that stays visible (invariant 5).
create table public.waivers (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_version_id uuid not null,
  gap text not null check (gap in ('organisation', 'indicator')),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  waived_by uuid default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  unique (measure_version_id, gap),
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id)
);
create index waivers_version on public.waivers (revision_id, measure_version_id);
create index waivers_revision on public.waivers (partnership_id, revision_id);
create index waivers_waived_by on public.waivers (waived_by);

alter table public.waivers enable row level security;
revoke all on public.waivers from anon, authenticated;
grant select, insert (partnership_id, revision_id, measure_version_id, gap, reason), delete
  on public.waivers to authenticated;

create policy "waivers in readable revisions" on public.waivers
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "manager lets a gap pass" on public.waivers
  for insert to authenticated
  with check (
    partnership_id in (select private.partnerships_as('manager')) and waived_by = (select auth.uid())
  );

create policy "manager takes a waiver back" on public.waivers
  for delete to authenticated
  using (partnership_id in (select private.partnerships_as('manager')));

create trigger refuse_frozen before insert or update or delete on public.waivers
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.waivers
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.waivers
  for each row execute function private.notify_changed('waiver');
