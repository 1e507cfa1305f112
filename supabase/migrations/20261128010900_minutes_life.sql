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

-- M15 Letters to those invited, of minutes that were circulated or approved: owed until the server's job has put them
-- into the queue. Not for the API.
create table private.minutes_mailings (
  version_id uuid primary key references public.minutes_versions (id) on delete cascade,
  queued_at timestamptz
);
create index minutes_mailings_owed on private.minutes_mailings (version_id) where queued_at is null;
alter table private.minutes_mailings enable row level security;
create policy "not for the API" on private.minutes_mailings for select to anon, authenticated using (false);

-- What these letters are written from, and to whom they go: everybody on the list who reads the minutes, but not
-- whoever has sent them out. Null: minutes taken back in the meantime are sent to nobody.
create function private.minutes_to_mail(version uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'kind', v.kind, 'content', v.content, 'state', m.minutes_state, 'objectionsUntil', m.objections_until,
    'approvedAt', m.approved_at, 'slug', s.slug, 'partnership', jsonb_build_object('name', s.name, 'city', s.city),
    'sections', (
      select coalesce(jsonb_object_agg(t.section, t.content), '{}')
      from public.documents d join public.document_sections t on t.document_id = d.id where d.meeting_id = m.id
    ),
    'people', (
      select coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)), '[]')
      from public.documents d
      join public.document_sections t on t.document_id = d.id
      cross join jsonb_array_elements(t.refs) r
      join public.people p on p.id::text = r.value ->> 'id'
      where d.meeting_id = m.id and r.value ->> 'kind' = 'person'
    ),
    'measures', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', n.measure_id, 'code', n.code, 'wording', n.wording, 'revisionId', n.revision_id)), '[]')
      from (
        select distinct on (o.measure_id) o.measure_id, o.code, o.wording, o.revision_id
        from public.documents d
        join public.document_sections t on t.document_id = d.id
        cross join jsonb_array_elements(t.refs) r
        join public.measure_versions o on o.measure_id::text = r.value ->> 'id' and o.archived_at is null
        join public.revisions e on e.id = o.revision_id
        where d.meeting_id = m.id and r.value ->> 'kind' = 'measure'
        order by o.measure_id, e.state <> 'approved', e.state = 'superseded', e.number desc
      ) n
    ),
    'addressees', (
      select coalesce(jsonb_agg(jsonb_build_object('email', p.email, 'language', p.language) order by p.email), '[]')
      from public.attendances a join public.people p on p.id = a.person_id
      where a.meeting_id = m.id and p.id is distinct from v.created_by
        and private.minutes_access(p.id, m.id) is not null
    )
  )
  from public.minutes_versions v
  join public.meetings m on m.id = v.meeting_id
  join public.partnerships s on s.id = m.partnership_id
  where v.id = version and m.minutes_state <> 'draft'
$$;
revoke execute on function private.minutes_to_mail(uuid) from public, authenticated;

-- Keeps the minutes as they are (M10); gives the id of the version.
create function private.keep_minutes(meeting uuid, kind text) returns uuid
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
  return kept;
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
  insert into private.minutes_mailings (version_id) values (private.keep_minutes(meeting, 'circulated'));
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
  insert into private.minutes_mailings (version_id) values (private.keep_minutes(meeting, 'approved'));
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
