-- A point of a meeting's agenda. Each is a section of the minutes.
create table public.agenda_items (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  position integer not null default 0,
  title text not null check (length(btrim(title)) between 1 and 300),
  -- 'tasks': what was to be done until now; the list comes by itself.
  kind text not null default 'discussion' check (kind in ('information', 'discussion', 'decision', 'tasks')),
  presenter_id uuid,
  -- Somebody who is not here.
  presenter_name text check (length(btrim(presenter_name)) between 1 and 200),
  minutes_planned smallint check (minutes_planned between 1 and 600),
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  unique (partnership_id, id),
  unique (meeting_id, id),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  foreign key (partnership_id, presenter_id) references public.memberships (partnership_id, person_id)
);
create index agenda_items_meeting on public.agenda_items (partnership_id, meeting_id, position);
create index agenda_items_presenter on public.agenda_items (partnership_id, presenter_id);

alter table public.meetings
  add foreign key (id, current_item_id) references public.agenda_items (meeting_id, id);
create index meetings_current_item on public.meetings (id, current_item_id);

alter table public.agenda_items enable row level security;
revoke all on public.agenda_items from anon, authenticated;
grant select,
  insert (id, partnership_id, meeting_id, position, title, kind, presenter_id, presenter_name, minutes_planned),
  update (position, title, kind, presenter_id, presenter_name, minutes_planned, archived_at)
  on public.agenda_items to authenticated;

create policy "agenda of meetings one may read" on public.agenda_items
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));
create policy "those who run a meeting add to its agenda" on public.agenda_items
  for insert to authenticated
  with check (meeting_id in (select private.run_meetings()));
create policy "those who run a meeting change its agenda" on public.agenda_items
  for update to authenticated
  using (meeting_id in (select private.run_meetings()))
  with check (meeting_id in (select private.run_meetings()));

create trigger refuse_minuted before insert or update or delete on public.agenda_items
  for each row execute function private.refuse_minuted();
create trigger audit after insert or update or delete on public.agenda_items
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.agenda_items
  for each row execute function private.notify_changed('agendaItem');

-- Moves an item to a place (1 is the first) among those on the agenda. Errors: not_allowed, minutes_approved.
create function public.move_agenda_item(item uuid, place integer) returns void
language plpgsql set search_path = '' as $$
declare
  meeting uuid;
begin
  -- Two moves take turns; whoever may not change the meeting finds none here.
  select m.id into meeting from public.meetings m
    where m.id = (select a.meeting_id from public.agenda_items a where a.id = item) for update;
  if meeting is null then raise exception 'not_allowed' using errcode = '42501'; end if;
  with others as (
    select a.id, row_number() over (order by a.position, a.created_at, a.id) as n
    from public.agenda_items a
    where a.meeting_id = meeting and a.archived_at is null and a.id <> item
  ), placed as (
    select o.id, o.n + case when o.n >= place then 1 else 0 end as place from others o
    union all
    select item, greatest(1, least(place, (select count(*) + 1 from others)))
  )
  update public.agenda_items a set position = p.place
    from placed p where a.id = p.id and a.position <> p.place;
end $$;
revoke execute on function public.move_agenda_item(uuid, integer) from public, anon, authenticated;
grant execute on function public.move_agenda_item(uuid, integer) to authenticated;

-- Measures an item is about.
create table public.agenda_item_measures (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid not null,
  measure_id uuid not null,
  unique (agenda_item_id, measure_id),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  foreign key (meeting_id, agenda_item_id) references public.agenda_items (meeting_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id)
);
create index agenda_item_measures_meeting on public.agenda_item_measures (partnership_id, meeting_id);
create index agenda_item_measures_item on public.agenda_item_measures (meeting_id, agenda_item_id);
create index agenda_item_measures_measure on public.agenda_item_measures (partnership_id, measure_id);

alter table public.agenda_item_measures enable row level security;
revoke all on public.agenda_item_measures from anon, authenticated;
grant select, insert (partnership_id, meeting_id, agenda_item_id, measure_id), delete
  on public.agenda_item_measures to authenticated;

create policy "measures of agendas one may read" on public.agenda_item_measures
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));
create policy "those who run a meeting link measures" on public.agenda_item_measures
  for insert to authenticated
  with check (meeting_id in (select private.run_meetings()));
create policy "those who run a meeting unlink measures" on public.agenda_item_measures
  for delete to authenticated
  using (meeting_id in (select private.run_meetings()));

create trigger refuse_minuted before insert or delete on public.agenda_item_measures
  for each row execute function private.refuse_minuted();
create trigger audit after insert or delete on public.agenda_item_measures
  for each row execute function private.audit();
create trigger notify_changed after insert or delete on public.agenda_item_measures
  for each row execute function private.notify_changed('agendaItem');

-- Every meeting begins with what was to be done since the last one (M3).
create function private.review_of_tasks() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.agenda_items (partnership_id, meeting_id, position, title, kind)
    values (new.partnership_id, new.id, 0, 'Kontrola úkolů', 'tasks');
  return null;
end $$;
create trigger review_of_tasks after insert on public.meetings
  for each row execute function private.review_of_tasks();
