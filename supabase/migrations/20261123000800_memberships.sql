-- A person's role in a partnership. Leaving ends the membership and keeps the row: what they did stays theirs.
create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  person_id uuid not null references public.people (id),
  role text not null check (role in ('manager', 'consultant', 'member', 'participant')),
  organisation_id uuid,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (partnership_id, person_id),
  foreign key (partnership_id, organisation_id) references public.organisations (partnership_id, id)
);
create index memberships_person on public.memberships (person_id);
create index memberships_organisation on public.memberships (partnership_id, organisation_id);

alter table public.memberships enable row level security;
revoke all on public.memberships from anon, authenticated;
grant select, update (role, organisation_id, ended_at) on public.memberships to authenticated;

create policy "members read memberships" on public.memberships
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')));

create policy "manager changes memberships" on public.memberships
  for update to authenticated
  using (partnership_id in (select private.partnerships_as('manager')))
  with check (partnership_id in (select private.partnerships_as('manager')));

-- A partnership without a manager could never get one again.
create function private.keep_a_manager() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.role = 'manager' and old.ended_at is null and (new.role <> 'manager' or new.ended_at is not null) then
    -- Two managers removing each other at once must not both succeed.
    perform 1 from public.partnerships p where p.id = old.partnership_id for update;
    if not exists (
      select 1 from public.memberships m
      where m.partnership_id = old.partnership_id and m.role = 'manager' and m.ended_at is null and m.id <> old.id
    ) then
      raise exception 'last_manager' using errcode = 'PT409';
    end if;
  end if;
  return new;
end $$;

create trigger keep_a_manager before update on public.memberships
  for each row execute function private.keep_a_manager();
create trigger audit after insert or update or delete on public.memberships
  for each row execute function private.audit();
create trigger notify_access after insert or update or delete on public.memberships
  for each row execute function private.notify_access();

-- An ended session («sign out everywhere») closes what is open with it as fast as a lost membership does.
create function private.notify_session_ended() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_notify('souhra_access', json_build_object('partnership_id', m.partnership_id)::text)
    from public.memberships m where m.person_id = old.user_id and m.ended_at is null;
  return null;
end $$;
create trigger notify_session_ended after delete on auth.sessions
  for each row execute function private.notify_session_ended();

-- Who am I and where do I belong: what every page needs, for every role, in one call. `session` false means
-- that the person has signed out elsewhere and this token only has not expired yet.
create function public.me() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', p.id, 'name', p.name, 'email', p.email, 'language', p.language, 'hue', p.hue,
    'session', private.session_alive((auth.jwt() ->> 'session_id')::uuid),
    'memberships', coalesce((
      select jsonb_agg(jsonb_build_object(
        'partnershipId', s.id, 'slug', s.slug, 'name', s.name, 'role', m.role
      ) order by s.name)
      from public.memberships m
      join public.partnerships s on s.id = m.partnership_id
      where m.person_id = p.id and m.ended_at is null
    ), '[]'::jsonb)
  )
  from public.people p
  where p.id = (select auth.uid())
$$;
revoke execute on function public.me() from public, anon;
grant execute on function public.me() to authenticated;
