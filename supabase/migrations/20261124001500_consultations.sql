-- A period with a deadline in which a revision is commented (připomínkové řízení). Opened and closed with the
-- revision's state, by functions; the comments and their settlement refer to it.
create table public.consultations (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  deadline date not null,
  opened_by uuid references public.people (id),
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (partnership_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id)
);
create unique index consultations_open on public.consultations (revision_id) where closed_at is null;
create index consultations_revision on public.consultations (partnership_id, revision_id);
create index consultations_opened_by on public.consultations (opened_by);

alter table public.consultations enable row level security;
revoke all on public.consultations from anon, authenticated;
grant select on public.consultations to authenticated;

create policy "consultations of readable revisions" on public.consultations
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create trigger audit after insert or update or delete on public.consultations
  for each row execute function private.audit();
