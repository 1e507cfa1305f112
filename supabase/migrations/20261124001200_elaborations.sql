-- A measure of a TAP elaborates measures of the strategic plan, many to many. Belongs to the TAP's revision; of the
-- strategic plan it names the permanent identity.
create table public.elaborations (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_version_id uuid not null,
  elaborated_measure_id uuid not null,
  created_at timestamptz not null default now(),
  unique (measure_version_id, elaborated_measure_id),
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, elaborated_measure_id) references public.measures (partnership_id, id)
);
create index elaborations_version on public.elaborations (revision_id, measure_version_id);
create index elaborations_revision on public.elaborations (partnership_id, revision_id);
create index elaborations_elaborated on public.elaborations (partnership_id, elaborated_measure_id);

alter table public.elaborations enable row level security;
revoke all on public.elaborations from anon, authenticated;
grant select, insert (partnership_id, revision_id, measure_version_id, elaborated_measure_id), delete
  on public.elaborations to authenticated;

create policy "elaborations in readable revisions" on public.elaborations
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

create policy "those who edit the measure say what it elaborates" on public.elaborations
  for insert to authenticated
  with check (measure_version_id in (select private.editable_measure_versions()));

create policy "those who edit the measure take elaborations away" on public.elaborations
  for delete to authenticated
  using (measure_version_id in (select private.editable_measure_versions()));

-- A measure elaborates one of the plan which its plan elaborates, and no other.
create function private.check_elaboration() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.revisions r
    join public.plans p on p.id = r.plan_id
    join public.measures m on m.plan_id = p.elaborates_plan_id
    where r.id = new.revision_id and m.id = new.elaborated_measure_id
  ) then
    raise exception 'not_elaborated_plan' using errcode = 'PT409';
  end if;
  return new;
end $$;
create trigger check_elaboration before insert or update on public.elaborations
  for each row execute function private.check_elaboration();
create trigger refuse_frozen before insert or update or delete on public.elaborations
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.elaborations
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.elaborations
  for each row execute function private.notify_changed('elaboration');
