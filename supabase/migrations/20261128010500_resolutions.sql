-- A decision of a meeting, numbered within its group and year.
create table public.resolutions (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  working_group_id uuid not null,
  year smallint not null,
  number smallint not null,
  text text not null check (length(btrim(text)) between 1 and 2000),
  votes_for smallint check (votes_for between 0 and 999),
  votes_against smallint check (votes_against between 0 and 999),
  votes_abstained smallint check (votes_abstained between 0 and 999),
  author_id uuid default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  -- It was not passed after all. Its number is not given to another one.
  withdrawn_at timestamptz,
  unique (working_group_id, year, number),
  unique (partnership_id, id),
  unique (meeting_id, id),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  foreign key (meeting_id, agenda_item_id) references public.agenda_items (meeting_id, id),
  foreign key (partnership_id, working_group_id) references public.working_groups (partnership_id, id),
  -- Either no vote was held, or all three are known.
  check (num_nonnulls(votes_for, votes_against, votes_abstained) in (0, 3))
);
create index resolutions_meeting on public.resolutions (partnership_id, meeting_id);
create index resolutions_agenda_item on public.resolutions (meeting_id, agenda_item_id);
create index resolutions_group on public.resolutions (partnership_id, working_group_id, year, number);
create index resolutions_author on public.resolutions (author_id);

alter table public.resolutions enable row level security;
revoke all on public.resolutions from anon, authenticated;
grant select,
  insert (id, partnership_id, meeting_id, agenda_item_id, text, votes_for, votes_against, votes_abstained),
  update (text, votes_for, votes_against, votes_abstained, withdrawn_at) on public.resolutions to authenticated;

create policy "resolutions of meetings one may read" on public.resolutions
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));
create policy "those who write the minutes put down resolutions" on public.resolutions
  for insert to authenticated
  with check (meeting_id in (select private.minuted_meetings()));
create policy "those who write the minutes change resolutions" on public.resolutions
  for update to authenticated
  using (meeting_id in (select private.minuted_meetings()))
  with check (meeting_id in (select private.minuted_meetings()));

-- The next number of the group that holds the meeting, in the year in which it is held.
create function private.number_resolution() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select m.working_group_id, extract(year from m.starts_at at time zone 'Europe/Prague')
    into new.working_group_id, new.year
    from public.meetings m where m.id = new.meeting_id and m.partnership_id = new.partnership_id;
  if not found then raise exception 'not_found' using errcode = 'PT404'; end if;
  -- Two at the same moment take turns.
  perform 1 from public.working_groups w where w.id = new.working_group_id for no key update;
  new.number := 1 + coalesce((
    select max(r.number) from public.resolutions r
    where r.working_group_id = new.working_group_id and r.year = new.year
  ), 0);
  return new;
end $$;
create trigger number_resolution before insert on public.resolutions
  for each row execute function private.number_resolution();

create trigger refuse_minuted before insert or update or delete on public.resolutions
  for each row execute function private.refuse_minuted('settled');
create trigger audit after insert or update or delete on public.resolutions
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.resolutions
  for each row execute function private.notify_changed('resolution');

-- Measures a resolution is about.
create table public.resolution_measures (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  meeting_id uuid not null,
  resolution_id uuid not null,
  measure_id uuid not null,
  unique (resolution_id, measure_id),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  foreign key (meeting_id, resolution_id) references public.resolutions (meeting_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id)
);
create index resolution_measures_meeting on public.resolution_measures (partnership_id, meeting_id);
create index resolution_measures_resolution on public.resolution_measures (meeting_id, resolution_id);
create index resolution_measures_measure on public.resolution_measures (partnership_id, measure_id);

alter table public.resolution_measures enable row level security;
revoke all on public.resolution_measures from anon, authenticated;
grant select, insert (partnership_id, meeting_id, resolution_id, measure_id), delete
  on public.resolution_measures to authenticated;

create policy "measures of resolutions one may read" on public.resolution_measures
  for select to authenticated
  using (meeting_id in (select private.readable_meetings()));
create policy "those who write the minutes link measures" on public.resolution_measures
  for insert to authenticated
  with check (meeting_id in (select private.minuted_meetings()));
create policy "those who write the minutes unlink measures" on public.resolution_measures
  for delete to authenticated
  using (meeting_id in (select private.minuted_meetings()));

create trigger refuse_minuted before insert or delete on public.resolution_measures
  for each row execute function private.refuse_minuted('settled');
create trigger audit after insert or delete on public.resolution_measures
  for each row execute function private.audit();
create trigger notify_changed after insert or delete on public.resolution_measures
  for each row execute function private.notify_changed('resolution');
