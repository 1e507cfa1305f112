-- Organisations which co-operate on a measure of a revision (spolugestoři).
create table public.cooperations (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_version_id uuid not null,
  organisation_id uuid not null,
  created_at timestamptz not null default now(),
  unique (measure_version_id, organisation_id),
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, organisation_id) references public.organisations (partnership_id, id)
);
create index cooperations_version on public.cooperations (revision_id, measure_version_id);
create index cooperations_revision on public.cooperations (partnership_id, revision_id);
create index cooperations_organisation on public.cooperations (partnership_id, organisation_id);

alter table public.cooperations enable row level security;
revoke all on public.cooperations from anon, authenticated;
-- A part of responsibility, so written by the manager's functions only.
grant select on public.cooperations to authenticated;

create policy "co-operation in readable revisions" on public.cooperations
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create trigger refuse_frozen before insert or update or delete on public.cooperations
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.cooperations
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.cooperations
  for each row execute function private.notify_changed('responsibility');
