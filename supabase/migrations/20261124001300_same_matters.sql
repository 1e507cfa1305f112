-- Two measures that are about the same matter, or that somebody has looked at and found to be about different ones, so
-- that they are not offered as likely duplicates again. A pair stands once, the smaller id first.
create table public.same_matters (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  measure_id uuid not null,
  other_measure_id uuid not null,
  verdict text not null check (verdict in ('same', 'different')),
  author_id uuid default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  unique (measure_id, other_measure_id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id),
  foreign key (partnership_id, other_measure_id) references public.measures (partnership_id, id),
  check (measure_id < other_measure_id)
);
create index same_matters_measure on public.same_matters (partnership_id, measure_id);
create index same_matters_other on public.same_matters (partnership_id, other_measure_id);
create index same_matters_author on public.same_matters (author_id);

alter table public.same_matters enable row level security;
revoke all on public.same_matters from anon, authenticated;
grant select, insert (partnership_id, measure_id, other_measure_id, verdict), update (verdict), delete
  on public.same_matters to authenticated;

-- Measures of whose tree the asking person edits at least one chapter that holds them.
create function private.editable_measures() returns setof uuid
language plpgsql stable security definer rows 150 set search_path = '' as $$
begin
  return query
    select v.measure_id from public.measure_versions v
    where v.id in (select private.editable_measure_versions());
end $$;
revoke execute on function private.editable_measures() from public;
grant execute on function private.editable_measures() to authenticated, service_role;

create policy "links between readable measures" on public.same_matters
  for select to authenticated
  using (
    measure_id in (select m.id from public.measures m) and other_measure_id in (select m.id from public.measures m)
  );

create policy "those who edit one of the two link them" on public.same_matters
  for insert to authenticated
  with check (
    measure_id in (select private.editable_measures()) or other_measure_id in (select private.editable_measures())
  );

create policy "those who edit one of the two change the link" on public.same_matters
  for update to authenticated
  using (
    measure_id in (select private.editable_measures()) or other_measure_id in (select private.editable_measures())
  )
  with check (
    measure_id in (select private.editable_measures()) or other_measure_id in (select private.editable_measures())
  );

create policy "those who edit one of the two unlink them" on public.same_matters
  for delete to authenticated
  using (
    measure_id in (select private.editable_measures()) or other_measure_id in (select private.editable_measures())
  );

create trigger audit after insert or update or delete on public.same_matters
  for each row execute function private.audit();
