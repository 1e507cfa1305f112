-- By what fulfilment is told: the permanent identity, to which measured values belong (invariant 2). Its name,
-- direction, baseline and target belong to a revision: indicator_versions. Without a measure it is an indicator of
-- the whole town.
create table public.indicators (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  measure_id uuid,
  unit text not null check (length(btrim(unit)) between 1 and 60),
  -- Names of the steps of a qualitative scale, the lowest first; null: measured by a number.
  scale jsonb check (jsonb_typeof(scale) = 'array' and jsonb_array_length(scale) between 2 and 20),
  created_at timestamptz not null default now(),
  unique (partnership_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id)
);
create index indicators_measure on public.indicators (partnership_id, measure_id);

alter table public.indicators enable row level security;
revoke all on public.indicators from anon, authenticated;
grant select, insert (id, partnership_id, measure_id, unit, scale), update (unit, scale)
  on public.indicators to authenticated;
-- The policies need the versions and follow there.

create trigger audit after insert or update or delete on public.indicators
  for each row execute function private.audit();
