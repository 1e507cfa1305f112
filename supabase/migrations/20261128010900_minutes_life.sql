-- The life of minutes: draft → circulated → settled → approved. The rules have numbers in docs/meetings.md. Each transition is
-- one function and one transaction, as with revisions.

-- The minutes as they were circulated and approved, with everything that the meeting decided, kept for good.
create table public.minutes_versions (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('circulated', 'approved')),
  content jsonb not null,
  created_by uuid references public.people (id),
  created_at timestamptz not null default now(),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id)
);
create index minutes_versions_meeting on public.minutes_versions (partnership_id, meeting_id, created_at desc);
create index minutes_versions_created_by on public.minutes_versions (created_by);

alter table public.minutes_versions enable row level security;
revoke all on public.minutes_versions from anon, authenticated;
grant select on public.minutes_versions to authenticated;

create policy "versions of minutes one may read" on public.minutes_versions
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));

create trigger append_only before update or delete on public.minutes_versions
  for each row execute function private.refuse_change();

alter table sync.document_versions
  add column minutes_version_id uuid references public.minutes_versions (id) on delete cascade;
create index document_versions_minutes_version on sync.document_versions (minutes_version_id);

-- What was found wrong in approved minutes: an appendix, to which only is added (M9).
create table public.minutes_corrections (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  text text not null check (length(btrim(text)) between 1 and 5000),
  author_id uuid not null default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id)
);
create index minutes_corrections_meeting on public.minutes_corrections (partnership_id, meeting_id);
create index minutes_corrections_author on public.minutes_corrections (author_id);

-- Meetings whose minutes the asking person may send out, settle, approve and correct: manager, and chair of a group of it.
create function private.kept_meetings() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' as $$
begin
  return query
    select m.id from public.meetings m
      where m.partnership_id in (select private.partnerships_as('manager'))
    union
    select k.meeting_id from public.meeting_groups k
      join public.working_groups w on w.id = k.working_group_id
      where w.state = 'active' and k.working_group_id in (select private.chaired_groups());
end $$;
revoke execute on function private.kept_meetings() from public;
grant execute on function private.kept_meetings() to authenticated, service_role;

alter table public.minutes_corrections enable row level security;
revoke all on public.minutes_corrections from anon, authenticated;
grant select, insert (partnership_id, meeting_id, text) on public.minutes_corrections to authenticated;

create policy "corrections of minutes one may read" on public.minutes_corrections
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));
create policy "manager and chair correct approved minutes" on public.minutes_corrections
  for insert to authenticated
  with check (
    author_id = (select auth.uid()) and meeting_id in (select private.kept_meetings())
    and meeting_id in (select m.id from public.meetings m where m.minutes_state = 'approved')
  );

create trigger append_only before update or delete on public.minutes_corrections
  for each row execute function private.refuse_change();
create trigger audit after insert on public.minutes_corrections
  for each row execute function private.audit();
create trigger notify_changed after insert on public.minutes_corrections
  for each row execute function private.notify_changed('meeting');

-- Locks a meeting for a keeper of its minutes and checks the state they are in (M4). Errors: not_allowed, wrong_state.
create function private.begin_minutes_step(meeting uuid, variadic from_states text[]) returns public.meetings
language plpgsql security definer set search_path = '' as $$
declare
  m public.meetings;
begin
  select o.* into m from public.meetings o where o.id = meeting for update;
  if not found or meeting not in (select private.kept_meetings()) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  if m.minutes_state <> all (from_states) then raise exception 'wrong_state' using errcode = 'PT409'; end if;
  return m;
end $$;

create function private.keep_minutes(meeting uuid, kind text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  kept uuid;
begin
  insert into public.minutes_versions (partnership_id, meeting_id, kind, content, created_by)
    select m.partnership_id, m.id, keep_minutes.kind, private.meeting_json(m.id), auth.uid()
    from public.meetings m where m.id = meeting
    returning id into kept;
  insert into sync.document_versions (document_id, name, state, updates, author, minutes_version_id)
    select d.id, keep_minutes.kind, n.state,
      coalesce((
        select array_agg(u.update order by u.seq) from sync.document_updates u where u.document_id = d.id
      ), '{}'),
      auth.uid(), kept
    from public.documents d left join sync.document_snapshots n on n.document_id = d.id
    where d.meeting_id = meeting;
end $$;

-- The day it is where the partnerships are, whatever the database's clock is set to.
create function private.today() returns date
language sql stable set search_path = '' as $$
  select (now() at time zone 'Europe/Prague')::date
$$;

-- M5 draft → circulated, for objections until a day which is not over. Errors: wrong_state, deadline_over, meeting_cancelled.
create function public.circulate_minutes(meeting uuid, objections_until date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  m public.meetings := private.begin_minutes_step(meeting, 'draft');
begin
  if m.cancelled_at is not null then raise exception 'meeting_cancelled' using errcode = 'PT409'; end if;
  if objections_until is null or objections_until < private.today() then
    raise exception 'deadline_over' using errcode = 'PT409';
  end if;
  perform private.keep_minutes(meeting, 'circulated');
  update public.meetings o
    set minutes_state = 'circulated', objections_until = circulate_minutes.objections_until, circulated_at = now(),
      current_item_id = null
    where o.id = meeting;
end $$;

-- M6 circulated or settled → draft: written anew, and circulated again.
create function public.return_minutes(meeting uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_minutes_step(meeting, 'circulated', 'settled');
  update public.meetings o
    set minutes_state = 'draft', objections_until = null, circulated_at = null, settled_at = null
    where o.id = meeting;
end $$;

-- M7 circulated → settled: every objection is settled, and the day for them is over. Errors: wrong_state, objections_open,
-- objections_running.
create function public.settle_minutes(meeting uuid, early boolean default false) returns void
language plpgsql security definer set search_path = '' as $$
declare
  m public.meetings := private.begin_minutes_step(meeting, 'circulated');
begin
  if exists (
    select 1 from public.threads t join public.documents d on d.id = t.document_id
    where d.meeting_id = meeting and t.resolved_at is null
  ) then
    raise exception 'objections_open' using errcode = 'PT409';
  end if;
  if m.objections_until >= private.today() and not early then
    raise exception 'objections_running' using errcode = 'PT409';
  end if;
  update public.meetings o set minutes_state = 'settled', settled_at = now() where o.id = meeting;
end $$;

-- M8 settled → approved: read-only from now on, in tables and in the document.
create function public.approve_minutes(meeting uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_minutes_step(meeting, 'settled');
  perform private.keep_minutes(meeting, 'approved');
  update public.meetings o set minutes_state = 'approved', approved_at = now() where o.id = meeting;
end $$;

revoke execute on function
  private.begin_minutes_step(uuid, text[]), private.keep_minutes(uuid, text), private.today()
from public, authenticated;
revoke execute on function
  public.circulate_minutes(uuid, date), public.return_minutes(uuid), public.settle_minutes(uuid, boolean),
  public.approve_minutes(uuid)
from public, anon, authenticated;
grant execute on function
  public.circulate_minutes(uuid, date), public.return_minutes(uuid), public.settle_minutes(uuid, boolean),
  public.approve_minutes(uuid)
to authenticated;
