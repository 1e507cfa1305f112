-- A monitoring of a revision's fulfilment: opened and closed by the manager.
create table public.monitoring_rounds (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  title text not null check (length(btrim(title)) between 1 and 200),
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (partnership_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id)
);
create index monitoring_rounds_revision on public.monitoring_rounds (partnership_id, revision_id);

alter table public.monitoring_rounds enable row level security;
revoke all on public.monitoring_rounds from anon, authenticated;
grant select on public.monitoring_rounds to authenticated;

create policy "rounds of readable revisions" on public.monitoring_rounds
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create trigger audit after insert or update or delete on public.monitoring_rounds
  for each row execute function private.audit();
