-- Who did what, when, from what to what: appended by triggers, changed by nobody (invariant 8).
create table public.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- The person, or null for the system (migration, seed, projection). Kept without a foreign key: the log
  -- outlives what it speaks of.
  actor uuid,
  partnership_id uuid,
  entity text not null,
  entity_id uuid,
  action text not null check (action in ('insert', 'update', 'delete')),
  old jsonb,
  new jsonb
);
create index audit_log_partnership_at on public.audit_log (partnership_id, at desc);
create index audit_log_entity on public.audit_log (entity, entity_id);

alter table public.audit_log enable row level security;
revoke all on public.audit_log from anon, authenticated;
grant select on public.audit_log to authenticated;

create policy "manager and consultant read the log" on public.audit_log
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant')));

create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'append_only' using errcode = 'PT409', detail = tg_table_name;
end $$;

create trigger audit_log_append_only before update or delete on public.audit_log
  for each row execute function private.refuse_change();
create trigger audit_log_no_truncate before truncate on public.audit_log
  for each statement execute function private.refuse_change();

-- Row trigger for every table whose changes are commitments. Updates keep only the columns that changed.
create function private.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  row_now jsonb := coalesce(after, before);
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value)
      into before, after
      from jsonb_each(before) o
      join jsonb_each(after) n on n.key = o.key
      where n.value is distinct from o.value;
    if after is null then return null; end if;
  end if;
  insert into public.audit_log (actor, partnership_id, entity, entity_id, action, old, new)
  values (
    auth.uid(),
    case when tg_table_name = 'partnerships' then (row_now ->> 'id')::uuid
         else (row_now ->> 'partnership_id')::uuid end,
    tg_table_name,
    (row_now ->> 'id')::uuid,
    lower(tg_op),
    before,
    after
  );
  return null;
end $$;
