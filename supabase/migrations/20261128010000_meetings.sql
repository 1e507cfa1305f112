-- A meeting of a working group, or of several. Its agenda, attendance, minutes, tasks and resolutions hang on it. Who may do
-- what is decided at the end of this file; the rules of its life have numbers in docs/meetings.md.
create table public.meetings (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  -- The group that holds it, whose chair chairs it and by which its resolutions are numbered.
  working_group_id uuid not null,
  title text not null check (length(btrim(title)) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text check (length(btrim(place)) between 1 and 300),
  link text check (link ~ '^https?://' and length(link) <= 500),
  -- Meetings that were planned together: the four of a year.
  series_id uuid,
  cancelled_at timestamptz,
  -- SEQUENCE of RFC 5545: how often what stands in calendars has changed since it was made.
  sequence integer not null default 0,
  -- Since when people know of it by mail; changes are mailed from then on.
  invited_at timestamptz,
  minutes_state text not null default 'draft' check (minutes_state in ('draft', 'circulated', 'settled', 'approved')),
  -- Day until which those who were there may object, that day included.
  objections_until date,
  circulated_at timestamptz,
  settled_at timestamptz,
  approved_at timestamptz,
  -- What is being discussed now, and since when.
  current_item_id uuid,
  current_item_since timestamptz,
  created_by uuid default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  unique (partnership_id, id),
  foreign key (partnership_id, working_group_id) references public.working_groups (partnership_id, id),
  check (ends_at > starts_at and ends_at < starts_at + interval '3 days'),
  check ((minutes_state = 'draft') = (objections_until is null))
);
create index meetings_group on public.meetings (partnership_id, working_group_id, starts_at);
create index meetings_start on public.meetings (partnership_id, starts_at);
create index meetings_series on public.meetings (series_id);
create index meetings_created_by on public.meetings (created_by);

-- The groups that meet, the one that holds the meeting among them.
create table public.meeting_groups (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  working_group_id uuid not null,
  unique (meeting_id, working_group_id),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  foreign key (partnership_id, working_group_id) references public.working_groups (partnership_id, id)
);
create index meeting_groups_meeting on public.meeting_groups (partnership_id, meeting_id);
create index meeting_groups_group on public.meeting_groups (partnership_id, working_group_id);

alter table public.working_groups
  -- How many members must be present for the group to decide; null: it has no quorum.
  add column quorum smallint check (quorum between 1 and 200);
grant update (quorum) on public.working_groups to authenticated;

-- What a person is to a meeting: 'manager', 'consultant', 'chair', 'member', 'guest' (of one of its groups that is
-- active), 'other' (member elsewhere) or 'participant'; null without active membership.
create function private.meeting_role(person uuid, meeting uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  partnership uuid := (select m.partnership_id from public.meetings m where m.id = meeting);
  role text := private.role_of(person, partnership);
begin
  if role is distinct from 'member' then return role; end if;
  return coalesce((
    select g.role
    from public.meeting_groups k
    join public.working_groups w on w.id = k.working_group_id and w.state = 'active'
    join public.group_members g on g.working_group_id = w.id and g.person_id = person and g.ended_at is null
    where k.meeting_id = meeting
    order by array_position(array['chair', 'member', 'guest'], g.role)
    limit 1
  ), 'other');
end $$;

-- Meetings which the asking person may run (time, agenda, attendance): manager, consultant, chair of one of its groups.
create function private.run_meetings() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' as $$
begin
  return query
    select m.id from public.meetings m
      where m.partnership_id in (select private.partnerships_as('manager', 'consultant'))
    union
    select k.meeting_id from public.meeting_groups k
      join public.working_groups w on w.id = k.working_group_id
      where w.state = 'active' and k.working_group_id in (select private.chaired_groups());
end $$;

-- Groups for which the asking person may call a meeting.
create function private.calling_groups() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = '' as $$
begin
  return query
    select w.id from public.working_groups w
    where w.state = 'active' and (
      w.partnership_id in (select private.partnerships_as('manager', 'consultant'))
      or w.id in (select private.chaired_groups())
    );
end $$;

-- Access of a person to the minutes of a meeting: 'edit', 'comment', 'read' or null (M2).
create function private.minutes_access(person uuid, meeting uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  state text := (select m.minutes_state from public.meetings m where m.id = meeting);
  role text := private.meeting_role(person, meeting);
  attended boolean;
begin
  if role is null then return null; end if;
  attended := exists (
    select 1 from public.attendances a
    where a.meeting_id = meeting and a.person_id = person and a.presence = 'present'
  );
  if role = 'participant' then
    if state = 'circulated' and attended then return 'comment'; end if;
    if state in ('circulated', 'settled', 'approved') and attended then return 'read'; end if;
    if state = 'approved' and exists (
      select 1 from public.meeting_groups k
      join public.group_members g on g.working_group_id = k.working_group_id
      where k.meeting_id = meeting and g.person_id = person and g.ended_at is null
    ) then
      return 'read';
    end if;
    return null;
  end if;
  return case state
    when 'draft' then case when role in ('manager', 'consultant', 'chair', 'member') then 'edit' else 'read' end
    when 'circulated' then case
      when role in ('manager', 'chair') then 'edit'
      when role in ('consultant', 'member') or attended then 'comment'
      else 'read' end
    else 'read'
  end;
end $$;

-- Meetings whose minutes the asking participant may read: those they were at, and those of groups whose guest they are.
create function private.attended_meetings() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = '' as $$
begin
  return query
    -- Asked are only those that can be: a participant has been at a few of hundreds.
    with possible as materialized (
      select m.id from public.meetings m
      where m.partnership_id in (select private.partnerships_as('participant')) and m.minutes_state <> 'draft'
        and m.id in (
          select a.meeting_id from public.attendances a
          where a.person_id = (select auth.uid())
            and a.partnership_id in (select private.partnerships_as('participant'))
          union
          select k.meeting_id from public.meeting_groups k
          join public.group_members g on g.working_group_id = k.working_group_id
          where g.person_id = (select auth.uid())
            and g.partnership_id in (select private.partnerships_as('participant'))
        )
    )
    select p.id from possible p where private.minutes_access((select auth.uid()), p.id) is not null;
end $$;

-- Meetings which the asking person may read.
create function private.readable_meetings() returns setof uuid
language plpgsql stable security definer rows 100 set search_path = '' as $$
begin
  return query
    select m.id from public.meetings m
      where m.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
    union all
    select private.attended_meetings();
end $$;

-- Meetings whose minutes the asking person may write now, and with them its resolutions.
create function private.minuted_meetings() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' as $$
begin
  return query
    select m.id from public.meetings m
    where m.minutes_state in ('draft', 'circulated')
      and m.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
      and private.minutes_access((select auth.uid()), m.id) = 'edit';
end $$;

revoke execute on function
  private.meeting_role(uuid, uuid), private.run_meetings(), private.calling_groups(),
  private.minutes_access(uuid, uuid), private.attended_meetings(), private.readable_meetings(),
  private.minuted_meetings()
from public, authenticated;
grant execute on function
  private.run_meetings(), private.calling_groups(), private.attended_meetings(), private.readable_meetings(),
  private.minuted_meetings()
to authenticated;
grant execute on function
  private.meeting_role(uuid, uuid), private.run_meetings(), private.calling_groups(),
  private.minutes_access(uuid, uuid), private.attended_meetings(), private.readable_meetings(),
  private.minuted_meetings()
to service_role;

alter table public.meetings enable row level security;
revoke all on public.meetings from anon, authenticated;
grant select,
  insert (id, partnership_id, working_group_id, title, starts_at, ends_at, place, link, series_id),
  update (title, starts_at, ends_at, place, link, cancelled_at, invited_at, current_item_id)
  on public.meetings to authenticated;

create policy "meetings one may read" on public.meetings
  for select to authenticated
  using (
    -- Not by a list of meetings: one that is just being made is on none yet.
    partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
    or id in (select private.attended_meetings())
  );
create policy "manager, consultant and chair call meetings" on public.meetings
  for insert to authenticated
  with check (working_group_id in (select private.calling_groups()));
create policy "manager, consultant and chair change meetings" on public.meetings
  for update to authenticated
  using (id in (select private.run_meetings()))
  with check (id in (select private.run_meetings()));

alter table public.meeting_groups enable row level security;
revoke all on public.meeting_groups from anon, authenticated;
grant select, insert (partnership_id, meeting_id, working_group_id), delete on public.meeting_groups to authenticated;

create policy "groups of meetings one may read" on public.meeting_groups
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));
create policy "manager, consultant and chair invite groups" on public.meeting_groups
  for insert to authenticated
  with check (
    meeting_id in (select private.run_meetings())
    and working_group_id in (select w.id from public.working_groups w where w.state = 'active')
  );
create policy "manager, consultant and chair take groups out" on public.meeting_groups
  for delete to authenticated
  using (meeting_id in (select private.run_meetings()));

-- What belongs to approved minutes is never changed (M8); with the argument 'settled' not even settled ones are (M7).
create function private.refuse_minuted() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  row_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  refused text;
begin
  -- A step of the minutes waits for this change or this change for the step; what it has led to is asked afterwards.
  perform 1 from public.meetings m
    where m.id in ((was ->> 'meeting_id')::uuid, (row_now ->> 'meeting_id')::uuid) order by m.id for key share;
  select m.minutes_state into refused from public.meetings m
    where m.id in ((was ->> 'meeting_id')::uuid, (row_now ->> 'meeting_id')::uuid)
      and (m.minutes_state = 'approved' or m.minutes_state = tg_argv[0])
    limit 1;
  if refused is not null then raise exception '%', 'minutes_' || refused using errcode = 'PT409'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger refuse_minuted before insert or update or delete on public.meeting_groups
  for each row execute function private.refuse_minuted();

-- The same for the meeting itself; one whose minutes were sent out was held, and is not cancelled any more (M5). What
-- calendars show counts its changes, and the clock of an agenda item starts with it.
create function private.change_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.minutes_state = 'approved' then raise exception 'minutes_approved' using errcode = 'PT409'; end if;
  if new.minutes_state <> 'draft' and new.cancelled_at is not null and old.cancelled_at is null then
    raise exception 'wrong_state' using errcode = 'PT409';
  end if;
  if (new.title, new.starts_at, new.ends_at, new.place, new.link, new.cancelled_at)
    is distinct from (old.title, old.starts_at, old.ends_at, old.place, old.link, old.cancelled_at) then
    new.sequence := old.sequence + 1;
  end if;
  if new.current_item_id is distinct from old.current_item_id then
    new.current_item_since := case when new.current_item_id is not null then now() end;
  end if;
  return new;
end $$;
create trigger change_meeting before update on public.meetings
  for each row execute function private.change_meeting();

-- The group that holds a meeting is one of those that meet.
create function private.holding_group() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.meeting_groups (partnership_id, meeting_id, working_group_id)
    values (new.partnership_id, new.id, new.working_group_id);
  return null;
end $$;
create trigger holding_group after insert on public.meetings
  for each row execute function private.holding_group();

create function private.keep_holding_group() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select 1 from public.meetings m where m.id = old.meeting_id and m.working_group_id = old.working_group_id
  ) then
    raise exception 'holds_meeting' using errcode = 'PT409';
  end if;
  return old;
end $$;
create trigger keep_holding_group before delete on public.meeting_groups
  for each row execute function private.keep_holding_group();

create trigger audit after insert or update or delete on public.meetings
  for each row execute function private.audit();
create trigger audit after insert or delete on public.meeting_groups
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.meetings
  for each row execute function private.notify_changed('meeting');
create trigger notify_changed after insert or delete on public.meeting_groups
  for each row execute function private.notify_changed('meeting');
create trigger notify_access after update of minutes_state on public.meetings
  for each row execute function private.notify_access();
create trigger notify_access after insert or delete on public.meeting_groups
  for each row execute function private.notify_access();
