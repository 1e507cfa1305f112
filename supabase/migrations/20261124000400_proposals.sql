-- Who should answer for a measure, as members of its working group see it. The manager takes a proposal up by
-- assigning (settled by `assign`), or dismisses it.
create table public.proposals (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_version_id uuid not null,
  organisation_id uuid not null,
  person_id uuid references public.people (id),
  note text not null default '' check (length(note) <= 2000),
  proposed_by uuid not null default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  outcome text check (outcome in ('taken', 'dismissed', 'withdrawn')),
  settled_at timestamptz,
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, organisation_id) references public.organisations (partnership_id, id),
  check ((outcome is null) = (settled_at is null))
);
create index proposals_version on public.proposals (revision_id, measure_version_id);
create index proposals_revision on public.proposals (partnership_id, revision_id);
create index proposals_organisation on public.proposals (partnership_id, organisation_id);
create index proposals_person on public.proposals (person_id);
create index proposals_proposed_by on public.proposals (proposed_by);
-- One open proposal of a person for a measure: a second thought replaces the first.
create unique index proposals_open on public.proposals (measure_version_id, proposed_by) where outcome is null;

alter table public.proposals enable row level security;
revoke all on public.proposals from anon, authenticated;
grant select, insert (partnership_id, revision_id, measure_version_id, organisation_id, person_id, note),
  update (outcome, settled_at) on public.proposals to authenticated;

create policy "proposals in readable revisions" on public.proposals
  for select to authenticated
  using (
    partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
    and revision_id in (select private.readable_revisions())
  );

create policy "members of the group propose" on public.proposals
  for insert to authenticated
  with check (
    proposed_by = (select auth.uid())
    and measure_version_id in (select private.proposable_measure_versions())
    and (person_id is null or person_id in (
      select m.person_id from public.memberships m
      where m.partnership_id = proposals.partnership_id and m.ended_at is null
    ))
  );

-- What was dismissed or withdrawn by mistake is taken back by the same person.
create policy "manager settles, the author withdraws" on public.proposals
  for update to authenticated
  using (
    (partnership_id in (select private.partnerships_as('manager'))
      and (outcome is null or outcome = 'dismissed'))
    or (proposed_by = (select auth.uid()) and (outcome is null or outcome = 'withdrawn'))
  )
  with check (
    (partnership_id in (select private.partnerships_as('manager'))
      and (outcome is null or outcome in ('taken', 'dismissed')))
    or (proposed_by = (select auth.uid()) and (outcome is null or outcome = 'withdrawn'))
  );

create trigger refuse_frozen before insert or update or delete on public.proposals
  for each row execute function private.refuse_frozen();
create trigger audit after insert or update or delete on public.proposals
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.proposals
  for each row execute function private.notify_changed('responsibility');
