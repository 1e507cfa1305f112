-- From what a measure of a revision is paid, and until when the money lasts.
create table public.fundings (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_version_id uuid not null,
  source text not null check (length(btrim(source)) between 1 and 200),
  -- Whole Czech crowns; null: not known yet.
  amount double precision check (amount between 0 and 1e13 and amount = floor(amount)),
  lasts_until date check (lasts_until between '1990-01-01' and '2100-12-31'),
  created_at timestamptz not null default now(),
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id)
);
create index fundings_version on public.fundings (revision_id, measure_version_id);
create index fundings_revision on public.fundings (partnership_id, revision_id);

alter table public.fundings enable row level security;
revoke all on public.fundings from anon, authenticated;
grant select, insert (partnership_id, revision_id, measure_version_id, source, amount, lasts_until),
  update (source, amount, lasts_until), delete on public.fundings to authenticated;

create policy "funding in readable revisions" on public.fundings
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "those who edit the measure add funding" on public.fundings
  for insert to authenticated
  with check (measure_version_id in (select private.editable_measure_versions()));

create policy "those who edit the measure change funding" on public.fundings
  for update to authenticated
  using (measure_version_id in (select private.editable_measure_versions()))
  with check (measure_version_id in (select private.editable_measure_versions()));

-- Nothing refers to a line of funding, and the log keeps it.
create policy "those who edit the measure take funding away" on public.fundings
  for delete to authenticated
  using (measure_version_id in (select private.editable_measure_versions()));

create trigger refuse_frozen before insert or update or delete on public.fundings
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.fundings
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.fundings
  for each row execute function private.notify_changed('means');
