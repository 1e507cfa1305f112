-- A person's private calendar: an address with a key of its own, which calendar programs read without signing in. Not for
-- the API; asked by the functions below.
create table private.calendar_feeds (
  person_id uuid primary key references public.people (id) on delete cascade,
  token uuid not null unique default gen_random_uuid(),
  created_at timestamptz not null default now()
);
alter table private.calendar_feeds enable row level security;
create policy "not for the API" on private.calendar_feeds for select to anon, authenticated using (false);

-- The key of one's own calendar; a new one with `renew`, and the old address is dead.
create function public.my_calendar_key(renew boolean default false) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  key uuid;
begin
  if (select auth.uid()) is null then raise exception 'not_allowed' using errcode = '42501'; end if;
  insert into private.calendar_feeds as f (person_id) values ((select auth.uid()))
    on conflict (person_id) do update
      set token = case when renew then gen_random_uuid() else f.token end
    returning f.token into key;
  return key;
end $$;
revoke execute on function public.my_calendar_key(boolean) from public, anon, authenticated;
grant execute on function public.my_calendar_key(boolean) to authenticated;

-- Meetings of the person whose key it is, from a quarter of a year ago on, also cancelled ones: those which they are on
-- the list of, each with whether they read its page before it is held. Null: there is no such key.
create function public.calendar_content(key uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  person uuid := (select f.person_id from private.calendar_feeds f where f.token = key);
begin
  if person is null then return null; end if;
  return jsonb_build_object(
    'language', (select p.language from public.people p where p.id = person),
    'meetings', (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at,
        'endsAt', m.ends_at, 'place', m.place, 'link', m.link, 'cancelled', m.cancelled_at is not null,
        'sequence', m.sequence, 'group', w.name, 'partnership', s.slug, 'reply', a.reply,
        'reads', private.role_of(person, m.partnership_id) <> 'participant') order by m.starts_at), '[]')
      from public.attendances a
      join public.meetings m on m.id = a.meeting_id
      join public.working_groups w on w.id = m.working_group_id
      join public.partnerships s on s.id = m.partnership_id
      where a.person_id = person and m.starts_at > now() - interval '90 days'
        and private.role_of(person, m.partnership_id) is not null
    )
  );
end $$;
revoke execute on function public.calendar_content(uuid) from public, anon, authenticated;
grant execute on function public.calendar_content(uuid) to anon, authenticated;

-- Calendars and answers to invitations have addresses where partnerships have theirs.
alter table public.partnerships add constraint partnerships_slug_is_no_page check (slug not in ('calendar', 'reply'));
