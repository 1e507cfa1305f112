-- Who answers for a measure in a revision (gestor): an organisation, and a person who accepts or declines. Every
-- assignment is a row of its own; the one that holds has no end, those before it are the history. So what an approved
-- revision said stays readable even when somebody leaves later and the measure is handed over.
create table public.responsibilities (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  measure_version_id uuid not null,
  organisation_id uuid not null,
  -- Belongs to the partnership, which the functions that write here see to; not a foreign key to memberships, which would
  -- make this table a second way from memberships to organisations and people for whoever embeds them.
  person_id uuid references public.people (id),
  answer text not null default 'assigned' check (answer in ('assigned', 'accepted', 'declined')),
  -- Why the person declined.
  reason text check (length(btrim(reason)) between 1 and 2000),
  -- Why the measure was handed over, where it was.
  handover text check (length(btrim(handover)) between 1 and 2000),
  assigned_by uuid references public.people (id),
  assigned_at timestamptz not null default now(),
  answered_at timestamptz,
  ended_at timestamptz,
  foreign key (revision_id, measure_version_id) references public.measure_versions (revision_id, id),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id),
  foreign key (partnership_id, organisation_id) references public.organisations (partnership_id, id),
  check (answer = 'assigned' or person_id is not null),
  check ((answer = 'declined') = (reason is not null))
);
create unique index responsibilities_in_force on public.responsibilities (measure_version_id) where ended_at is null;
create index responsibilities_version on public.responsibilities (revision_id, measure_version_id);
create index responsibilities_revision on public.responsibilities (partnership_id, revision_id);
create index responsibilities_organisation on public.responsibilities (partnership_id, organisation_id);
create index responsibilities_person on public.responsibilities (person_id);
create index responsibilities_assigned_by on public.responsibilities (assigned_by);

alter table public.responsibilities enable row level security;
revoke all on public.responsibilities from anon, authenticated;
-- Written by functions only (assigning): the manager assigns, the named person answers.
grant select on public.responsibilities to authenticated;

create policy "responsibilities of readable revisions" on public.responsibilities
  for select to authenticated
  using (revision_id in (select private.readable_revisions()));

-- An approved revision keeps whom it named. Afterwards the person may still answer, and a measure may be handed over:
-- the row that was approved gets an end, and another one begins. In a superseded revision nothing changes any more.
create function private.refuse_frozen_responsibility() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  r record;
  later text[] := array['answer', 'reason', 'answered_at', 'ended_at'];
begin
  -- For key share: an approval and this change wait for each other.
  select v.state into r from public.revisions v
    where v.id = case when tg_op = 'DELETE' then old.revision_id else new.revision_id end
    for key share;
  if r.state = 'superseded'
    or (r.state = 'approved' and tg_op = 'DELETE')
    or (r.state = 'approved' and tg_op = 'INSERT' and new.handover is null)
    or (r.state = 'approved' and tg_op = 'UPDATE'
      and (to_jsonb(new) - later <> to_jsonb(old) - later or old.ended_at is not null))
  then
    raise exception 'revision_frozen' using errcode = 'PT409';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger refuse_frozen before insert or update or delete on public.responsibilities
  for each row execute function private.refuse_frozen_responsibility();
create trigger audit after insert or update or delete on public.responsibilities
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.responsibilities
  for each row execute function private.notify_changed('responsibility');
