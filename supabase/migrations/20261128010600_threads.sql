-- Discussions, by those who may not change the thing as well: about a range of a document's text, or about a measure, a
-- task, an agenda item. The place in the text is kept here and not in the document, so that commenting needs no right to
-- edit and survives a restored version.
create table public.threads (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  -- What it is about: one of these.
  document_id uuid references public.documents (id),
  measure_id uuid,
  task_id uuid,
  agenda_item_id uuid,
  -- Where in a document: its section, both ends as Yjs relative positions (base64), the text there as it was, and some of
  -- the text around it, by which the place is found again when the positions are lost.
  section text check (section = 'narrative' or section ~ '^[0-9a-f-]{36}$'),
  range_start text check (length(range_start) <= 500),
  range_end text check (length(range_end) <= 500),
  quote text check (length(quote) <= 2000),
  text_before text check (length(text_before) <= 200),
  text_after text check (length(text_after) <= 200),
  -- 'objection': to minutes that were circulated; it must be settled.
  kind text not null default 'comment' check (kind in ('comment', 'objection')),
  author_id uuid not null default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid references public.people (id),
  -- How an objection was settled, and why.
  outcome text check (outcome in ('accepted', 'partly', 'rejected', 'explained')),
  reason text check (length(btrim(reason)) between 1 and 2000),
  unique (partnership_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id),
  foreign key (partnership_id, task_id) references public.tasks (partnership_id, id),
  foreign key (partnership_id, agenda_item_id) references public.agenda_items (partnership_id, id),
  check (num_nonnulls(document_id, measure_id, task_id, agenda_item_id) = 1),
  check ((document_id is null) = (section is null)),
  check (num_nonnulls(range_start, range_end, quote) in (0, 3) and (range_start is null or section is not null)),
  check ((resolved_at is null) = (resolved_by is null)),
  check (outcome is null or resolved_at is not null)
);
create index threads_document on public.threads (document_id, resolved_at);
create index threads_measure on public.threads (partnership_id, measure_id);
create index threads_task on public.threads (partnership_id, task_id);
create index threads_agenda_item on public.threads (partnership_id, agenda_item_id);
create index threads_author on public.threads (author_id);
create index threads_resolved_by on public.threads (resolved_by);

-- Whoever asks, for functions which run with that person's own rights: those do not reach into the schema of Auth.
create function private.asking_person() returns uuid
language sql stable security definer set search_path = '' as $$ select auth.uid() $$;
revoke execute on function private.asking_person() from public;
grant execute on function private.asking_person() to authenticated, service_role;

-- May the asking person close what others have begun about this? Those who may edit it.
create function private.may_settle(partnership uuid, document uuid, agenda_item uuid, task uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  -- Who has no access at all is asked with null for an answer.
  return coalesce(case
    when document is not null then private.document_access((select auth.uid()), document) = 'edit'
    when task is not null then task in (select private.editable_tasks())
    when agenda_item is not null then exists (
      select 1 from public.agenda_items a
      where a.id = agenda_item and a.meeting_id in (select private.run_meetings())
    )
    else partnership in (select private.partnerships_as('manager', 'consultant'))
  end, false);
end $$;
revoke execute on function private.may_settle(uuid, uuid, uuid, uuid) from public;
grant execute on function private.may_settle(uuid, uuid, uuid, uuid) to authenticated, service_role;

-- May the asking person discuss this? What is about a document needs access to comment there; the rest is open to the
-- members of its partnership, while it is not minuted and approved, and a task to a participant who has it.
create function private.may_discuss(partnership uuid, document uuid, agenda_item uuid, task uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  if document is not null then
    return private.document_access((select auth.uid()), document) in ('edit', 'comment') and exists (
      select 1 from public.documents d where d.id = document and d.partnership_id = partnership
    );
  end if;
  if partnership in (select private.partnerships_as('manager', 'consultant', 'member')) then
    return not exists (
      select 1 from public.agenda_items a join public.meetings m on m.id = a.meeting_id
      where a.id = agenda_item and m.minutes_state = 'approved'
    );
  end if;
  return partnership in (select private.partnerships_as('participant')) and exists (
    select 1 from public.tasks t
    where t.id = task and t.partnership_id = partnership and t.assignee_id = (select auth.uid())
  );
end $$;
revoke execute on function private.may_discuss(uuid, uuid, uuid, uuid) from public;
grant execute on function private.may_discuss(uuid, uuid, uuid, uuid) to authenticated, service_role;

alter table public.threads enable row level security;
revoke all on public.threads from anon, authenticated;
grant select, insert (id, partnership_id, document_id, measure_id, task_id, agenda_item_id, section, range_start,
  range_end, quote, text_before, text_after) on public.threads to authenticated;

-- Members read what is said about the things they read. A participant reads their own, and what was said about minutes
-- which they may read and tasks they have; what members say to each other about a draft is not for them.
create policy "discussions one may read" on public.threads
  for select to authenticated
  using (
    (
      partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
      and (document_id is null or document_id in (select d.id from public.documents d))
    )
    or (
      partnership_id in (select private.partnerships_as('participant'))
      and (
        author_id = (select auth.uid())
        or document_id in (select d.id from public.documents d where d.kind = 'minutes')
        or task_id in (select t.id from public.tasks t where t.assignee_id = (select auth.uid()))
      )
    )
  );
create policy "those who may discuss it begin a discussion" on public.threads
  for insert to authenticated
  with check (
    author_id = (select auth.uid()) and private.may_discuss(partnership_id, document_id, agenda_item_id, task_id)
  );

-- State of the minutes that something is said about, null where it is about no meeting. A step of the minutes waits for
-- what is said, or what is said for the step and is refused (M7, M8). Errors: minutes_settled, minutes_approved.
create function private.discussed_minutes(document uuid, agenda_item uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  meeting uuid := coalesce(
    (select d.meeting_id from public.documents d where d.id = document),
    (select a.meeting_id from public.agenda_items a where a.id = agenda_item)
  );
  state text;
begin
  perform 1 from public.meetings m where m.id = meeting for key share;
  select m.minutes_state into state from public.meetings m where m.id = meeting;
  if state = 'approved' or (state = 'settled' and document is not null) then
    raise exception '%', 'minutes_' || state using errcode = 'PT409';
  end if;
  return state;
end $$;
revoke execute on function private.discussed_minutes(uuid, uuid) from public, authenticated;

-- What is said about circulated minutes is an objection.
create function private.kind_of_thread() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.discussed_minutes(new.document_id, new.agenda_item_id) = 'circulated' and new.document_id is not null then
    new.kind := 'objection';
  end if;
  return new;
end $$;
create trigger kind_of_thread before insert on public.threads
  for each row execute function private.kind_of_thread();

create trigger audit after insert or update or delete on public.threads
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.threads
  for each row execute function private.notify_changed('thread');
