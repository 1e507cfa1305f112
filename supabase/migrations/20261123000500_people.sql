-- A person: made on sign-up from the Auth user, one row for all their partnerships.
create table public.people (
  id uuid primary key references auth.users (id) on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 200),
  email text not null,
  language text not null default 'cs' check (language in ('cs', 'en')),
  -- Hue of the person's caret and avatar, in degrees.
  hue smallint not null default floor(random() * 360) check (hue between 0 and 359),
  created_at timestamptz not null default now()
);

alter table public.people enable row level security;
revoke all on public.people from anon, authenticated;
grant select, update (name, language, hue) on public.people to authenticated;

create policy "people see those they work with" on public.people
  for select to authenticated
  using (id in (select private.visible_people()));

create policy "everybody writes their own profile" on public.people
  for update to authenticated
  using (id = (select auth.uid()))
  with check (id = (select auth.uid()));

create function private.person_from_user() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- Supabase Lite stores the metadata as a JSON text within JSON.
  given jsonb := case jsonb_typeof(new.raw_user_meta_data)
    when 'string' then (new.raw_user_meta_data #>> '{}')::jsonb else new.raw_user_meta_data end;
begin
  insert into public.people (id, name, email)
  values (
    new.id,
    coalesce(nullif(btrim(left(given ->> 'name', 200)), ''), split_part(new.email, '@', 1)),
    lower(new.email)
  )
  on conflict (id) do update set email = excluded.email;
  return new;
end $$;

create trigger person_from_user after insert or update of email on auth.users
  for each row when (new.email is not null) execute function private.person_from_user();
