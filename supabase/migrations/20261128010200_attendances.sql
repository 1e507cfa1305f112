-- Who is invited to a meeting, what they have answered, and whether they were there: people of the partnership and guests
-- without an account, each with the organisation they stand for at this meeting.
create table public.attendances (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  guest_name text check (length(btrim(guest_name)) between 1 and 200),
  organisation_id uuid,
  reply text check (reply in ('coming', 'not_coming')),
  replied_at timestamptz,
  presence text check (presence in ('present', 'apologised', 'absent')),
  created_at timestamptz not null default now(),
  unique (meeting_id, person_id),
  unique (partnership_id, id),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  foreign key (partnership_id, person_id) references public.memberships (partnership_id, person_id),
  foreign key (partnership_id, organisation_id) references public.organisations (partnership_id, id),
  check ((person_id is null) <> (guest_name is null))
);
create index attendances_meeting on public.attendances (partnership_id, meeting_id);
create index attendances_person on public.attendances (partnership_id, person_id);
create index attendances_organisation on public.attendances (partnership_id, organisation_id);

alter table public.attendances enable row level security;
revoke all on public.attendances from anon, authenticated;
grant select, insert (id, partnership_id, meeting_id, person_id, guest_name, organisation_id, presence),
  update (guest_name, organisation_id, presence), delete on public.attendances to authenticated;

create policy "attendance of meetings one may read" on public.attendances
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));
create policy "those who run a meeting invite" on public.attendances
  for insert to authenticated
  with check (meeting_id in (select private.run_meetings()));
create policy "those who run a meeting take attendance" on public.attendances
  for update to authenticated
  using (meeting_id in (select private.run_meetings()))
  with check (meeting_id in (select private.run_meetings()));
create policy "those who run a meeting take people off the list" on public.attendances
  for delete to authenticated
  using (meeting_id in (select private.run_meetings()));

create trigger refuse_minuted before insert or update or delete on public.attendances
  for each row execute function private.refuse_minuted();
create trigger audit after insert or update or delete on public.attendances
  for each row execute function private.audit();
create trigger notify_changed after insert or update or delete on public.attendances
  for each row execute function private.notify_changed('attendance');
-- Who was there may object to the minutes.
create trigger notify_access after update of presence on public.attendances
  for each row when (old.presence is distinct from new.presence) execute function private.notify_access();
create trigger notify_access_of_new after insert on public.attendances
  for each row when (new.presence = 'present') execute function private.notify_access();
create trigger notify_access_taken after delete on public.attendances
  for each row when (old.presence = 'present') execute function private.notify_access();

-- The members and guests of a group that meets are on the list.
create function private.invite_group(meeting uuid, working_group uuid) returns void
language sql security definer set search_path = '' as $$
  insert into public.attendances (partnership_id, meeting_id, person_id, organisation_id)
    select g.partnership_id, meeting, g.person_id, m.organisation_id
    from public.group_members g
    join public.memberships m on m.partnership_id = g.partnership_id and m.person_id = g.person_id
    where g.working_group_id = working_group and g.ended_at is null and m.ended_at is null
    on conflict (meeting_id, person_id) do nothing
$$;

-- And off it those people of a group whom no other group brings to the meeting any more: one person, or all of them, off
-- one meeting, or all meetings of the group, that lie ahead.
create function private.uninvite_group(working_group uuid, person uuid, meeting uuid) returns void
language sql security definer set search_path = '' as $$
  delete from public.attendances a using public.meetings m, public.group_members g
    where m.id = a.meeting_id and m.starts_at > now() and m.minutes_state = 'draft' and a.presence is null
      and g.working_group_id = working_group and g.person_id = a.person_id
      and (person is null or a.person_id = person)
      and case when meeting is null
        then m.id in (select k.meeting_id from public.meeting_groups k where k.working_group_id = working_group)
        else m.id = meeting end
      and not exists (
        select 1 from public.meeting_groups k
        join public.group_members o on o.working_group_id = k.working_group_id
        where k.meeting_id = m.id and o.person_id = a.person_id and o.ended_at is null
      )
$$;
revoke execute on function private.invite_group(uuid, uuid), private.uninvite_group(uuid, uuid, uuid)
from public, authenticated;

create function private.invite_meeting_group() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    perform private.invite_group(new.meeting_id, new.working_group_id);
  else
    perform private.uninvite_group(old.working_group_id, null, old.meeting_id);
  end if;
  return null;
end $$;
create trigger invite_meeting_group after insert or delete on public.meeting_groups
  for each row execute function private.invite_meeting_group();

-- Whoever joins a group is invited to what lies ahead, and whoever leaves it is not any more.
create function private.invite_new_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.ended_at is null then
    insert into public.attendances (partnership_id, meeting_id, person_id, organisation_id)
      select m.partnership_id, m.id, new.person_id, p.organisation_id
      from public.meeting_groups k
      join public.meetings m on m.id = k.meeting_id
      join public.memberships p on p.partnership_id = m.partnership_id and p.person_id = new.person_id
      where k.working_group_id = new.working_group_id and m.starts_at > now() and m.minutes_state = 'draft'
        and m.cancelled_at is null and p.ended_at is null
      on conflict (meeting_id, person_id) do nothing;
  else
    perform private.uninvite_group(new.working_group_id, new.person_id, null);
  end if;
  return null;
end $$;
create trigger invite_new_member after insert or update of ended_at on public.group_members
  for each row execute function private.invite_new_member();

-- Whoever leaves the partnership is on no list of what lies ahead, however they have come there.
create function private.leave_meetings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.attendances a using public.meetings m
    where m.id = a.meeting_id and a.partnership_id = new.partnership_id and a.person_id = new.person_id
      and a.presence is null and m.starts_at > now() and m.minutes_state = 'draft';
  return null;
end $$;
create trigger leave_meetings after update of ended_at on public.memberships
  for each row when (old.ended_at is null and new.ended_at is not null) execute function private.leave_meetings();

-- One's own answer to an invitation, until the meeting is over; null takes it back. Errors: not_found, meeting_over.
create function public.reply_to_meeting(meeting uuid, reply text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select 1 from public.meetings m
    where m.id = meeting and (m.cancelled_at is not null or m.ends_at <= now() or m.minutes_state <> 'draft')
      and private.role_of((select auth.uid()), m.partnership_id) is not null
  ) then
    raise exception 'meeting_over' using errcode = 'PT409';
  end if;
  update public.attendances a set reply = reply_to_meeting.reply,
      replied_at = case when reply_to_meeting.reply is not null then now() end
    where a.meeting_id = meeting and a.person_id = (select auth.uid())
      and private.role_of((select auth.uid()), a.partnership_id) is not null;
  if not found then raise exception 'not_found' using errcode = 'PT404'; end if;
end $$;
revoke execute on function public.reply_to_meeting(uuid, text) from public, anon, authenticated;
grant execute on function public.reply_to_meeting(uuid, text) to authenticated;

-- The key in the links of an invitation, by which its addressee answers without signing in. Not for the API.
create table private.reply_tokens (
  attendance_id uuid primary key references public.attendances (id) on delete cascade,
  token uuid not null unique default gen_random_uuid()
);
alter table private.reply_tokens enable row level security;
create policy "not for the API" on private.reply_tokens for select to anon, authenticated using (false);

-- To whom invitations go: those on the list who have an account, with the key for their links, and whether they read the
-- page of the meeting before it is held (M2). For those who run it.
create function public.meeting_addressees(meeting uuid)
returns table (
  attendance_id uuid, person_id uuid, name text, email text, language text, token uuid, reply text, reads boolean
)
language plpgsql security definer set search_path = '' as $$
begin
  if meeting not in (select private.run_meetings()) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  insert into private.reply_tokens (attendance_id)
    select a.id from public.attendances a where a.meeting_id = meeting and a.person_id is not null
    on conflict do nothing;
  return query
    select a.id, p.id, p.name, p.email, p.language, t.token, a.reply, m.role <> 'participant'
    from public.attendances a
    join public.people p on p.id = a.person_id
    join public.memberships m on m.partnership_id = a.partnership_id and m.person_id = p.id and m.ended_at is null
    join private.reply_tokens t on t.attendance_id = a.id
    where a.meeting_id = meeting
    order by p.name;
end $$;
revoke execute on function public.meeting_addressees(uuid) from public, anon, authenticated;
grant execute on function public.meeting_addressees(uuid) to authenticated;

-- Answers an invitation by the key of its link, and says to what; with `reply` null only says it. Null: there is no such
-- invitation any more.
create function public.reply_by_token(token uuid, reply text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  a record;
begin
  if reply is not null and reply not in ('coming', 'not_coming') then return null; end if;
  select d.id, d.reply, p.name as person, p.language, m.id as meeting, m.title, m.starts_at, m.ends_at, m.place,
      m.cancelled_at, m.minutes_state, w.name as group_name, s.slug as partnership
    into a
    from private.reply_tokens t
    join public.attendances d on d.id = t.attendance_id
    join public.meetings m on m.id = d.meeting_id
    join public.working_groups w on w.id = m.working_group_id
    join public.partnerships s on s.id = m.partnership_id
    join public.people p on p.id = d.person_id
    where t.token = reply_by_token.token and private.role_of(p.id, m.partnership_id) is not null;
  if not found then return null; end if;
  if reply is not null and a.cancelled_at is null and a.ends_at > now() and a.minutes_state = 'draft' then
    update public.attendances d set reply = reply_by_token.reply, replied_at = now() where d.id = a.id;
    a.reply := reply_by_token.reply;
  end if;
  return jsonb_build_object('person', a.person, 'language', a.language, 'meeting', a.meeting, 'title', a.title,
    'startsAt', a.starts_at, 'endsAt', a.ends_at, 'place', a.place, 'cancelled', a.cancelled_at is not null,
    'over', a.ends_at <= now() or a.minutes_state <> 'draft', 'group', a.group_name, 'partnership', a.partnership,
    'reply', a.reply);
end $$;
revoke execute on function public.reply_by_token(uuid, text) from public, anon, authenticated;
grant execute on function public.reply_by_token(uuid, text) to anon, authenticated;
