-- What is said in a discussion. `@{id}` in the text is a person; their current name is shown.
create table public.comments (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  thread_id uuid not null,
  body text not null check (length(btrim(body)) between 1 and 5000),
  author_id uuid not null default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  -- Taken back by its author: that something was said stays visible.
  archived_at timestamptz,
  foreign key (partnership_id, thread_id) references public.threads (partnership_id, id)
);
create index comments_thread on public.comments (partnership_id, thread_id, created_at);
create index comments_author on public.comments (author_id);

-- May the asking person speak in this discussion? Where they read it, and may discuss what it is about. One discussion at
-- a time, and not as a list: a partnership has thousands of them.
create function private.may_comment(thread uuid) returns boolean
language plpgsql stable security invoker set search_path = '' as $$
begin
  return exists (
    select 1 from public.threads t
    where t.id = thread and private.may_discuss(t.partnership_id, t.document_id, t.agenda_item_id, t.task_id)
  );
end $$;
revoke execute on function private.may_comment(uuid) from public;
grant execute on function private.may_comment(uuid) to authenticated, service_role;

alter table public.comments enable row level security;
revoke all on public.comments from anon, authenticated;
grant select, insert (id, partnership_id, thread_id, body), update (body, archived_at)
  on public.comments to authenticated;

create policy "comments of discussions one may read" on public.comments
  for select to authenticated
  using (thread_id in (select t.id from public.threads t));
create policy "those who may discuss it comment" on public.comments
  for insert to authenticated
  with check (author_id = (select auth.uid()) and private.may_comment(thread_id));
create policy "authors change their comments" on public.comments
  for update to authenticated
  using (author_id = (select auth.uid()) and private.may_comment(thread_id))
  with check (author_id = (select auth.uid()) and private.may_comment(thread_id));

create function private.edit_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.discussed_minutes(t.document_id, t.agenda_item_id) from public.threads t where t.id = new.thread_id;
  if tg_op = 'UPDATE' and new.body is distinct from old.body then new.edited_at := now(); end if;
  return new;
end $$;
create trigger edit_comment before insert or update on public.comments
  for each row execute function private.edit_comment();

create trigger audit after insert or update or delete on public.comments
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.comments
  for each row execute function private.notify_changed('comment');

-- Begins a discussion with its first comment. Returns the thread; begun once, however often it is sent with the same id.
-- Errors: those of the policies.
create function public.begin_thread(
  partnership uuid, body text, document uuid default null, measure uuid default null, task uuid default null,
  agenda_item uuid default null, section text default null, range_start text default null,
  range_end text default null, quote text default null, text_before text default null, text_after text default null,
  thread uuid default gen_random_uuid()
) returns uuid
language plpgsql set search_path = '' as $$
begin
  if exists (select 1 from public.threads h where h.id = thread and h.author_id = private.asking_person()) then
    return thread;
  end if;
  insert into public.threads (id, partnership_id, document_id, measure_id, task_id, agenda_item_id, section,
      range_start, range_end, quote, text_before, text_after)
    values (thread, partnership, document, measure, task, agenda_item, section, range_start, range_end, quote,
      text_before, text_after);
  insert into public.comments (partnership_id, thread_id, body) values (partnership, thread, body);
  return thread;
end $$;

-- Closes a discussion, or opens it again (`resolved` false). Its author may, and those who may edit what it is about: an
-- objection only they, with an outcome and a reason, or its author who takes it back without one.
-- Errors: not_found, not_allowed, reason_missing, minutes_settled, minutes_approved.
create function public.resolve_thread(
  thread uuid, resolved boolean default true, outcome text default null, reason text default null
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  t record;
  because text := nullif(btrim(reason), '');
begin
  select h.* into t from public.threads h where h.id = thread for update;
  if not found or private.role_of((select auth.uid()), t.partnership_id) is null then
    raise exception 'not_found' using errcode = 'PT404';
  end if;
  perform private.discussed_minutes(t.document_id, t.agenda_item_id);
  if not (private.may_settle(t.partnership_id, t.document_id, t.agenda_item_id, t.task_id) or (
    t.author_id = (select auth.uid()) and outcome is null
    and private.may_discuss(t.partnership_id, t.document_id, t.agenda_item_id, t.task_id) is true
  )) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  if resolved and t.kind = 'objection' and t.author_id <> (select auth.uid())
    and (outcome is null or because is null) then
    raise exception 'reason_missing' using errcode = 'PT409';
  end if;
  update public.threads h set
      resolved_at = case when resolved then now() end,
      resolved_by = case when resolved then (select auth.uid()) end,
      outcome = case when resolved then resolve_thread.outcome end,
      reason = case when resolved then because end
    where h.id = thread;
end $$;

revoke execute on function
  public.begin_thread(uuid, text, uuid, uuid, uuid, uuid, text, text, text, text, text, text, uuid),
  public.resolve_thread(uuid, boolean, text, text)
from public, anon, authenticated;
grant execute on function
  public.begin_thread(uuid, text, uuid, uuid, uuid, uuid, text, text, text, text, text, text, uuid),
  public.resolve_thread(uuid, boolean, text, text)
to authenticated;
