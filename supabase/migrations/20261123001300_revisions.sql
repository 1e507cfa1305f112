-- One version of a plan: draft → consultation → ready → approved → superseded.
create table public.revisions (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  plan_id uuid not null,
  number smallint not null check (number >= 1),
  name text not null check (length(btrim(name)) between 1 and 200),
  state text not null default 'draft'
    check (state in ('draft', 'consultation', 'ready', 'approved', 'superseded')),
  forked_from uuid references public.revisions (id),
  -- Since when participants may see and comment on the draft; null: not shared.
  shared_at timestamptz,
  -- Since when everybody may read the approved revision; null: not published.
  published_at timestamptz,
  approved_at timestamptz,
  created_at timestamptz not null default now(),
  unique (plan_id, number),
  unique (partnership_id, id),
  foreign key (partnership_id, plan_id) references public.plans (partnership_id, id),
  check ((approved_at is not null) = (state in ('approved', 'superseded'))),
  check (published_at is null or state in ('approved', 'superseded'))
);
create index revisions_plan on public.revisions (partnership_id, plan_id);
create index revisions_forked_from on public.revisions (forked_from);
-- At most one approved revision of a plan is in force.
create unique index revisions_in_force on public.revisions (plan_id) where state = 'approved';

alter table public.revisions enable row level security;
revoke all on public.revisions from anon, authenticated;
grant select on public.revisions to anon, authenticated;
-- States change only through functions (no grant on `state`).
grant update (name, shared_at, published_at) on public.revisions to authenticated;

create policy "readable revisions" on public.revisions
  for select to authenticated
  using (id in (select private.readable_revisions()));

create policy "published revisions" on public.revisions
  for select to anon
  using (published_at is not null);

create policy "manager shares and publishes" on public.revisions
  for update to authenticated
  using (partnership_id in (select private.partnerships_as('manager')))
  with check (partnership_id in (select private.partnerships_as('manager')));

create policy "plans with a readable revision" on public.plans
  for select to authenticated
  using (
    partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
    or id in (select r.plan_id from public.revisions r)
  );

create policy "plans with a published revision" on public.plans
  for select to anon
  using (id in (select r.plan_id from public.revisions r where r.published_at is not null));

create trigger audit after insert or update or delete on public.revisions
  for each row execute function private.audit();
create trigger notify_access after insert or update of state, shared_at on public.revisions
  for each row execute function private.notify_access();
create trigger notify_changed after update on public.revisions
  for each row execute function private.notify_changed('revision');

-- What was approved stays as it was approved; it can still be published, withdrawn and superseded.
create function private.refuse_frozen_revision() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.state not in ('approved', 'superseded') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE'
    or (new.state <> old.state and (old.state, new.state) <> ('approved', 'superseded'))
    or to_jsonb(new) - array['state', 'published_at'] <> to_jsonb(old) - array['state', 'published_at']
  then
    raise exception 'revision_frozen' using errcode = 'PT409';
  end if;
  return new;
end $$;
create trigger refuse_frozen before update or delete on public.revisions
  for each row execute function private.refuse_frozen_revision();

-- Approved and superseded revisions are read-only, for everyone (invariant 4): on every table that holds a part
-- of a revision. `wording` is the projection of a document that is frozen itself, so a projection that comes a
-- moment after the approval may still finish.
create function private.refuse_frozen() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  row_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
begin
  -- An approval waits for this change, and then sees what it has done to the revision; or this one for the approval.
  perform 1 from public.revisions r
    where r.id in ((was ->> 'revision_id')::uuid, (row_now ->> 'revision_id')::uuid) order by r.id for key share;
  if exists (
    select 1 from public.revisions r
    where r.id in ((was ->> 'revision_id')::uuid, (row_now ->> 'revision_id')::uuid)
      and r.state in ('approved', 'superseded')
  ) and (was is null or row_now is null or was - 'wording' <> row_now - 'wording') then
    raise exception 'revision_frozen' using errcode = 'PT409';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
