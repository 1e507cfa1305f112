-- Fulfilment of a measure in a round: yes / partly / no with a justification; null where no verdict was stated.
create table public.reports (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  round_id uuid not null,
  measure_id uuid not null,
  verdict text check (verdict in ('yes', 'partly', 'no')),
  justification text not null default '',
  author_id uuid references public.people (id),
  created_at timestamptz not null default now(),
  unique (round_id, measure_id),
  foreign key (partnership_id, round_id) references public.monitoring_rounds (partnership_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id)
);
create index reports_round on public.reports (partnership_id, round_id);
create index reports_measure on public.reports (partnership_id, measure_id);
create index reports_author on public.reports (author_id);

alter table public.reports enable row level security;
revoke all on public.reports from anon, authenticated;
grant select on public.reports to authenticated;

create policy "reports of readable rounds" on public.reports
  for select to authenticated
  using (round_id in (select o.id from public.monitoring_rounds o));

create trigger audit after insert or update or delete on public.reports
  for each row execute function private.audit();
