-- Bringing in a plan that is kept in a file.

-- A file that was read and waits to be looked at: nobody else sees it, and it goes away by itself.
create table public.imports (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  owner_id uuid not null default auth.uid() references public.people (id),
  file_name text not null check (length(file_name) between 1 and 200),
  -- The tables of the file (app/domain/imports/schema.ts), and what the person has decided about them.
  content jsonb not null,
  options jsonb not null,
  created_at timestamptz not null default now()
);
create index imports_owner on public.imports (owner_id, created_at desc);
create index imports_partnership on public.imports (partnership_id);

alter table public.imports enable row level security;
revoke all on public.imports from anon, authenticated;
grant select, insert (partnership_id, file_name, content, options), update (options) on public.imports to authenticated;

create policy "one's own files" on public.imports
  for select to authenticated
  using (
    owner_id = (select auth.uid()) and partnership_id in (select private.partnerships_as('manager'))
  );

create policy "manager brings a file" on public.imports
  for insert to authenticated
  with check (
    owner_id = (select auth.uid()) and partnership_id in (select private.partnerships_as('manager'))
  );

create policy "manager decides about their own file" on public.imports
  for update to authenticated
  using (
    owner_id = (select auth.uid()) and partnership_id in (select private.partnerships_as('manager'))
  )
  with check (
    owner_id = (select auth.uid()) and partnership_id in (select private.partnerships_as('manager'))
  );

-- What is left of files is no archive: two days, and the last five of a person. Error: too_large.
create function private.tidy_imports() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if octet_length(new.content::text) > 20000000 then raise exception 'too_large' using errcode = 'PT409'; end if;
  delete from public.imports i
    where i.created_at < now() - interval '2 days'
      or i.id in (select o.id from public.imports o where o.owner_id = new.owner_id order by o.created_at desc offset 4);
  return new;
end $$;
create trigger tidy before insert on public.imports for each row execute function private.tidy_imports();

-- Throws a file of one's own away.
create function public.discard_import(import uuid) returns void
language sql security definer set search_path = '' as $$
  delete from public.imports i where i.id = import and i.owner_id = (select auth.uid())
$$;

-- Text as blocks of ProseMirror JSON, a paragraph a line.
create function private.paragraphs(content text) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(
    case when l.line = '' then '{"type": "paragraph"}'::jsonb else jsonb_build_object(
      'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', l.line))
    ) end order by l.n), '[]')
  from string_to_table(content, E'\n') with ordinality l (line, n)
$$;

-- JSON as it was meant: a back end may hand an argument on as text within JSON.
create function private.unwrapped(given jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(given) = 'string' then (given #>> '{}')::jsonb else given end
$$;

-- Rows of an import under one name: known ones with their id, new ones with one that is made here.
create function private.refer_rows(list jsonb) returns table (ref text, id uuid, known boolean)
language sql volatile set search_path = '' as $$
  select x.ref, coalesce(x.id, gen_random_uuid()), x.id is not null
  from jsonb_to_recordset(list) as x (ref text, id uuid)
$$;

-- Writes a plan: a new one (`target` null, `plan` says which), or into a draft. `content` is an ImportPayload
-- (app/domain/imports/payload.ts): what is null or missing there stays as it is. All or nothing; manager only.
-- Returns the draft. Errors: not_found, wrong_state, changed_meanwhile, taken, and those of the tables.
create function public.import_plan(
  partnership uuid, target uuid, plan jsonb, content jsonb, import uuid default null
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  r record;
begin
  perform private.require_role(partnership, 'manager');
  plan := private.unwrapped(plan);
  content := private.unwrapped(content);
  if target is null then
    target := public.create_plan(
      partnership, plan ->> 'kind', plan ->> 'title', (plan ->> 'from')::int, (plan ->> 'to')::int,
      (plan ->> 'elaborates')::uuid
    );
  end if;
  -- Whoever wants to change its state waits.
  select v.partnership_id, v.plan_id, v.state into r from public.revisions v where v.id = target for share;
  if r.partnership_id is distinct from partnership then raise exception 'not_found' using errcode = 'PT404'; end if;
  if r.state <> 'draft' then raise exception 'wrong_state' using errcode = 'PT409'; end if;
  perform private.take_turn(target);

  create temporary table imported (
    ref text primary key, id uuid not null unique, known boolean not null,
    -- Permanent identity of a measure or an indicator.
    identity uuid,
    -- Document which has held the text until now.
    document_id uuid
  ) on commit drop;
  insert into imported (ref, id, known)
    select * from private.refer_rows(content -> 'organisations')
    union all select * from private.refer_rows(content -> 'projects')
    union all select * from private.refer_rows(content -> 'chapters')
    union all select * from private.refer_rows(content -> 'priorities')
    union all select * from private.refer_rows(content -> 'goals')
    union all select * from private.refer_rows(content -> 'measures')
    union all select * from private.refer_rows(content -> 'indicators');
  analyze imported;

  perform private.import_directory(partnership, content);
  perform private.import_tree(partnership, target, r.plan_id, content);
  perform private.import_texts(target, content);
  perform private.import_commitments(partnership, target, content);
  perform private.import_indicators(partnership, target, content);
  drop table imported;
  delete from public.imports i where i.id = import and i.owner_id = (select auth.uid());
  return target;
end $$;

-- Organisations and projects that nobody knew. One that was put away and is named again comes back.
create function private.import_directory(partnership uuid, content jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.organisations (id, partnership_id, name, kind)
    select i.id, partnership, x.name, x.kind
    from jsonb_to_recordset(content -> 'organisations') as x (ref text, name text, kind text)
    join imported i using (ref);
  update public.organisations o set archived_at = null
    where o.partnership_id = partnership and o.archived_at is not null and o.id::text in (
      select x.organisation from jsonb_to_recordset(content -> 'measures') as x (organisation text)
      union all
      select x.organisation from jsonb_to_recordset(content -> 'cooperations') as x (organisation text)
    );
  insert into public.projects (id, partnership_id, name)
    select i.id, partnership, x.name
    from jsonb_to_recordset(content -> 'projects') as x (ref text, name text)
    join imported i using (ref);
end $$;

-- Chapters, priorities, goals and measures. Known ones have to be where the person has seen them, new ones not to be
-- there yet: else changed_meanwhile.
create function private.import_tree(partnership uuid, target uuid, plan uuid, content jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  lost boolean;
begin
  create temporary table imported_parts on commit drop as
    select x.kind, x.n, i.ref, i.id, i.known, p.id as parent_id, x.code, x.title, x."group"
    from (
      select 'chapter' as kind, e.n, e.value ->> 'ref' as ref, null as parent, e.value ->> 'code' as code,
        e.value ->> 'name' as title, (e.value ->> 'group')::uuid as "group"
        from jsonb_array_elements(content -> 'chapters') with ordinality e (value, n)
      union all
      select 'priority', e.n, e.value ->> 'ref', e.value ->> 'chapter', e.value ->> 'code', e.value ->> 'title', null
        from jsonb_array_elements(content -> 'priorities') with ordinality e (value, n)
      union all
      select 'goal', e.n, e.value ->> 'ref', e.value ->> 'priority', e.value ->> 'code', e.value ->> 'title', null
        from jsonb_array_elements(content -> 'goals') with ordinality e (value, n)
      union all
      select 'measure', e.n, e.value ->> 'ref', e.value ->> 'goal', e.value ->> 'code', null, null
        from jsonb_array_elements(content -> 'measures') with ordinality e (value, n)
    ) x
    join imported i on i.ref = x.ref
    left join imported p on p.ref = x.parent;
  analyze imported_parts;

  with there as (
    select 'chapter' as kind, t.id, null::uuid as parent_id, t.code from public.chapters t
      where t.revision_id = target and t.archived_at is null
    union all
    select 'priority', t.id, t.chapter_id, t.code from public.priorities t
      where t.revision_id = target and t.archived_at is null
    union all
    select 'goal', t.id, t.priority_id, t.code from public.goals t
      where t.revision_id = target and t.archived_at is null
    union all
    select 'measure', t.id, null, t.code from public.measure_versions t
      where t.revision_id = target and t.archived_at is null
  )
  select exists (
    select 1 from imported_parts p left join there t on t.kind = p.kind and t.id = p.id
    where p.known and (t.id is null or t.code <> p.code or (p.kind <> 'measure' and t.parent_id is distinct from p.parent_id))
  ) or exists (
    select 1 from imported_parts p join there t on t.kind = p.kind and t.code = p.code
    where not p.known and (p.kind = 'measure' or t.parent_id is not distinct from p.parent_id)
  ) into lost;
  if lost then raise exception 'changed_meanwhile' using errcode = 'PT409'; end if;

  insert into public.chapters (id, partnership_id, revision_id, code, name, working_group_id, position)
    select p.id, partnership, target, p.code, p.title, p."group",
      coalesce((select max(c.position) from public.chapters c where c.revision_id = target), 0) + p.n
    from imported_parts p where p.kind = 'chapter' and not p.known;
  update public.chapters c set name = p.title, working_group_id = coalesce(p."group", c.working_group_id)
    from imported_parts p
    where p.kind = 'chapter' and p.known and c.id = p.id
      and (c.name, c.working_group_id) is distinct from (p.title, coalesce(p."group", c.working_group_id));

  insert into public.priorities (id, partnership_id, revision_id, chapter_id, code, title, position)
    select p.id, partnership, target, p.parent_id, p.code, p.title, coalesce(m.last, 0) + p.n
    from imported_parts p
    left join lateral (select max(t.position) as last from public.priorities t where t.chapter_id = p.parent_id) m on true
    where p.kind = 'priority' and not p.known;
  update public.priorities t set title = p.title
    from imported_parts p where p.kind = 'priority' and p.known and t.id = p.id and t.title <> p.title;

  insert into public.goals (id, partnership_id, revision_id, chapter_id, priority_id, code, title, position)
    select p.id, partnership, target, q.chapter_id, q.id, p.code, p.title, coalesce(m.last, 0) + p.n
    from imported_parts p
    join public.priorities q on q.id = p.parent_id
    left join lateral (select max(t.position) as last from public.goals t where t.priority_id = q.id) m on true
    where p.kind = 'goal' and not p.known;
  update public.goals t set title = p.title
    from imported_parts p where p.kind = 'goal' and p.known and t.id = p.id and t.title <> p.title;

  update imported i set identity = v.measure_id, document_id = d.id
    from imported_parts p
    join public.measure_versions v on v.id = p.id
    join public.documents d on d.chapter_id = v.chapter_id
    where p.kind = 'measure' and p.known and i.ref = p.ref;
  update imported i set identity = gen_random_uuid()
    from imported_parts p where p.kind = 'measure' and not p.known and i.ref = p.ref;
  insert into public.measures (id, partnership_id, plan_id)
    select i.identity, partnership, plan
    from imported_parts p join imported i using (ref) where p.kind = 'measure' and not p.known;
  insert into public.measure_versions (id, partnership_id, revision_id, measure_id, chapter_id, goal_id, code, position)
    select i.id, partnership, target, i.identity, g.chapter_id, g.id, p.code, coalesce(m.last, 0) + p.n
    from imported_parts p
    join imported i using (ref)
    join public.goals g on g.id = p.parent_id
    left join lateral (select max(t.position) as last from public.measure_versions t where t.goal_id = g.id) m on true
    where p.kind = 'measure' and not p.known;
  update public.measure_versions v set goal_id = g.id, chapter_id = g.chapter_id, position = coalesce(m.last, 0) + p.n
    from imported_parts p
    join public.goals g on g.id = p.parent_id
    left join lateral (select max(t.position) as last from public.measure_versions t where t.goal_id = g.id) m on true
    where p.kind = 'measure' and p.known and v.id = p.id and v.goal_id <> g.id;
  drop table imported_parts;
end $$;

-- Texts wait for the sync server, which alone writes documents. Where the file changes only the wording, or only what
-- comes after it, the other part keeps its form.
create function private.import_texts(target uuid, content jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into sync.texts_to_place (document_id, section, content, author)
    select d.id, 'narrative', jsonb_build_object('type', 'doc', 'content', private.paragraphs(x.text)), auth.uid()
    from jsonb_to_recordset(content -> 'chapters') as x (ref text, text text)
    join imported i using (ref)
    join public.documents d on d.chapter_id = i.id
    where x.text is not null
    union all
    select d.id, i.identity::text, jsonb_build_object('type', 'doc', 'content',
        case when x.wording is not null then private.paragraphs(x.wording)
          when s.content -> 'content' -> 0 is not null then jsonb_build_array(s.content -> 'content' -> 0)
          else '[]' end
        || case when x.description is not null then private.paragraphs(x.description)
          else coalesce(s.content -> 'content', '[]') - 0 end), auth.uid()
    from jsonb_to_recordset(content -> 'measures') as x (ref text, wording text, description text)
    join imported i using (ref)
    join public.measure_versions v on v.id = i.id
    join public.documents d on d.chapter_id = v.chapter_id
    left join public.document_sections s on s.document_id = i.document_id and s.section = i.identity::text
    where x.wording is not null or x.description is not null;
end $$;

-- Who answers, who co-operates; means, money, projects, what is elaborated, gaps let pass.
create function private.import_commitments(partnership uuid, target uuid, content jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform a.version
    from (
      select coalesce(o.id::text, x.organisation)::uuid as organisation, x.person, array_agg(i.id) as versions
      from jsonb_to_recordset(content -> 'measures') as x (ref text, organisation text, person uuid)
      join imported i using (ref)
      left join imported o on o.ref = x.organisation
      where x.organisation is not null
      group by 1, 2
    ) g, public.assign_responsibility(g.versions, g.organisation, g.person) a;

  create temporary table imported_cooperations on commit drop as
    select m.id as version_id, coalesce(o.id::text, x.organisation)::uuid as organisation_id
    from jsonb_to_recordset(content -> 'cooperations') as x (measure text, organisation text)
    join imported m on m.ref = x.measure
    left join imported o on o.ref = x.organisation;
  delete from public.cooperations c
    using jsonb_to_recordset(content -> 'measures') as x (ref text, cooperating boolean)
    join imported i using (ref)
    where x.cooperating and c.measure_version_id = i.id and not exists (
      select 1 from imported_cooperations n where n.version_id = i.id and n.organisation_id = c.organisation_id
    );
  insert into public.cooperations (partnership_id, revision_id, measure_version_id, organisation_id)
    select partnership, target, n.version_id, n.organisation_id from imported_cooperations n
    on conflict (measure_version_id, organisation_id) do nothing;
  drop table imported_cooperations;

  update public.means m set
      starts_on = coalesce(x."startsOn", m.starts_on),
      ends_on = case when x.continuous then x."endsOn" else coalesce(x."endsOn", m.ends_on) end,
      continuous = coalesce(x.continuous, m.continuous and x."endsOn" is null),
      cost = coalesce(x.cost, m.cost),
      target_group = coalesce(x."targetGroup", m.target_group)
    from jsonb_to_recordset(content -> 'means') as x (
      measure text, "startsOn" date, "endsOn" date, continuous boolean, cost double precision, "targetGroup" text
    )
    join imported i on i.ref = x.measure
    where m.measure_version_id = i.id;
  insert into public.means
      (partnership_id, revision_id, measure_version_id, starts_on, ends_on, continuous, cost, target_group)
    select partnership, target, i.id, x."startsOn", x."endsOn", coalesce(x.continuous, false), x.cost,
      coalesce(x."targetGroup", '')
    from jsonb_to_recordset(content -> 'means') as x (
      measure text, "startsOn" date, "endsOn" date, continuous boolean, cost double precision, "targetGroup" text
    )
    join imported i on i.ref = x.measure
    on conflict (measure_version_id) do nothing;

  create temporary table imported_fundings on commit drop as
    select i.id as version_id, x.value ->> 'source' as source, (x.value ->> 'amount')::double precision as amount,
      (x.value ->> 'until')::date as until, (x.value ->> 'nth')::int as nth, x.n, h.id as held_id
    from jsonb_array_elements(content -> 'fundings') with ordinality x (value, n)
    join imported i on i.ref = x.value ->> 'measure'
    left join (
      select f.id, f.measure_version_id, f.source,
        row_number() over (partition by f.measure_version_id, f.source order by f.created_at, f.id) as nth
      from public.fundings f where f.revision_id = target
    ) h on h.measure_version_id = i.id and h.source = x.value ->> 'source' and h.nth = (x.value ->> 'nth')::int;
  update public.fundings f set amount = coalesce(n.amount, f.amount), lasts_until = coalesce(n.until, f.lasts_until)
    from imported_fundings n
    where f.id = n.held_id
      and (f.amount, f.lasts_until) is distinct from (coalesce(n.amount, f.amount), coalesce(n.until, f.lasts_until));
  -- Lines are told in the order in which they came to be.
  insert into public.fundings (partnership_id, revision_id, measure_version_id, source, amount, lasts_until, created_at)
    select partnership, target, n.version_id, n.source, n.amount, n.until, now() + n.n * interval '1 microsecond'
    from imported_fundings n where n.held_id is null;
  drop table imported_fundings;

  insert into public.project_measures (partnership_id, project_id, measure_id)
    select partnership, coalesce(p.id::text, x.project)::uuid, i.identity
    from jsonb_to_recordset(content -> 'projectMeasures') as x (measure text, project text)
    join imported i on i.ref = x.measure
    left join imported p on p.ref = x.project
    on conflict (project_id, measure_id) do nothing;
  insert into public.elaborations (partnership_id, revision_id, measure_version_id, elaborated_measure_id)
    select partnership, target, i.id, x.elaborated
    from jsonb_to_recordset(content -> 'elaborations') as x (measure text, elaborated uuid)
    join imported i on i.ref = x.measure
    on conflict (measure_version_id, elaborated_measure_id) do nothing;
  insert into public.waivers (partnership_id, revision_id, measure_version_id, gap, reason)
    select partnership, target, i.id, x.gap, x.reason
    from jsonb_to_recordset(content -> 'waivers') as x (measure text, gap text, reason text)
    join imported i on i.ref = x.measure
    on conflict (measure_version_id, gap) do nothing;
end $$;

-- Indicators with baselines and targets, and what was measured. Unit and scale of an indicator that is there stay.
create function private.import_indicators(partnership uuid, target uuid, content jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  lost boolean;
begin
  create temporary table imported_indicators on commit drop as
    select e.n, i.ref, i.id, i.known, m.id as version_id, m.identity as measure_id, x.*
    from jsonb_array_elements(content -> 'indicators') with ordinality e (value, n)
    cross join lateral jsonb_to_record(e.value) as x (
      measure text, name text, unit text, direction text, scale jsonb,
      "baselineValue" double precision, "baselineOn" date, "baselineSource" text,
      "targetValue" double precision, "targetOn" date, "targetSource" text
    )
    join imported i on i.ref = e.value ->> 'ref'
    left join imported m on m.ref = e.value ->> 'measure';
  update imported i set identity = coalesce(v.indicator_id, gen_random_uuid())
    from imported_indicators x
    left join public.indicator_versions v
      on v.id = x.id and v.revision_id = target and v.archived_at is null
        and v.measure_version_id is not distinct from x.version_id
    where i.ref = x.ref and (v.id is not null or not x.known);
  select exists (
    select 1 from imported_indicators x join imported i using (ref) where i.identity is null
  ) into lost;
  if lost then raise exception 'changed_meanwhile' using errcode = 'PT409'; end if;

  insert into public.indicators (id, partnership_id, measure_id, unit, scale)
    select i.identity, partnership, x.measure_id, x.unit, nullif(x.scale, 'null')
    from imported_indicators x join imported i using (ref) where not x.known;
  insert into public.indicator_versions
      (id, partnership_id, revision_id, measure_version_id, indicator_id, name, direction, baseline_value, baseline_on,
        baseline_source, target_value, target_on, target_source, position)
    select x.id, partnership, target, x.version_id, i.identity, x.name, x.direction, x."baselineValue", x."baselineOn",
      coalesce(x."baselineSource", ''), x."targetValue", x."targetOn", coalesce(x."targetSource", ''),
      coalesce(m.last, 0) + x.n
    from imported_indicators x
    join imported i using (ref)
    left join lateral (
      select max(v.position) as last from public.indicator_versions v
      where v.revision_id = target and v.measure_version_id is not distinct from x.version_id
    ) m on true
    where not x.known;
  update public.indicator_versions v set
      name = x.name, direction = x.direction,
      baseline_value = coalesce(x."baselineValue", v.baseline_value),
      baseline_on = coalesce(x."baselineOn", v.baseline_on),
      baseline_source = coalesce(x."baselineSource", v.baseline_source),
      target_value = coalesce(x."targetValue", v.target_value),
      target_on = coalesce(x."targetOn", v.target_on),
      target_source = coalesce(x."targetSource", v.target_source)
    from imported_indicators x where x.known and v.id = x.id;
  drop table imported_indicators;

  insert into public.indicator_values as v (partnership_id, indicator_id, measured_on, value, source)
    select partnership, i.identity, x.on, x.value, x.source
    from jsonb_to_recordset(content -> 'values') as x (indicator text, "on" date, value double precision, source text)
    join imported i on i.ref = x.indicator
    on conflict (indicator_id, measured_on) where archived_at is null
    do update set value = excluded.value, source = excluded.source
    where (v.value, v.source) is distinct from (excluded.value, excluded.source);
end $$;

revoke execute on function
  private.tidy_imports(), private.paragraphs(text), private.unwrapped(jsonb), private.refer_rows(jsonb),
  private.import_directory(uuid, jsonb), private.import_tree(uuid, uuid, uuid, jsonb), private.import_texts(uuid, jsonb),
  private.import_commitments(uuid, uuid, jsonb), private.import_indicators(uuid, uuid, jsonb),
  public.import_plan(uuid, uuid, jsonb, jsonb, uuid), public.discard_import(uuid)
from public, anon, authenticated;
grant execute on function public.import_plan(uuid, uuid, jsonb, jsonb, uuid), public.discard_import(uuid) to authenticated;

-- What a file is compared with, in one call: everybody and everything that a cell can name. `elaborated` is the plan
-- whose measures a TAP elaborates. Runs as the person who asks, so the policies decide.
create function public.import_facts(partnership uuid, elaborated uuid default null) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'organisations', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'short', o.short) order by o.archived_at is not null, o.name)
      from public.organisations o where o.partnership_id = partnership), '[]'),
    'people', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name,
        'organisation', case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end) order by p.name)
      from public.memberships m
      join public.people p on p.id = m.person_id
      left join public.organisations o on o.id = m.organisation_id
      where m.partnership_id = partnership and m.ended_at is null), '[]'),
    'groups', coalesce((
      select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name)
      from public.working_groups g where g.partnership_id = partnership and g.state = 'active'), '[]'),
    'projects', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.created_at)
      from public.projects p where p.partnership_id = partnership and p.archived_at is null), '[]'),
    -- As they stand in the revision in force, else in the newest one.
    'elaborated', coalesce((
      select jsonb_agg(jsonb_build_object('measureId', v.measure_id, 'code', v.code, 'wording', v.wording))
      from (
        select distinct on (v.measure_id) v.measure_id, v.code, v.wording
        from public.measures m
        join public.measure_versions v on v.measure_id = m.id and v.archived_at is null
        join public.revisions r on r.id = v.revision_id
        where m.plan_id = elaborated and m.partnership_id = partnership
        order by v.measure_id, r.state = 'approved' desc, r.number desc
      ) v), '[]')
  )
$$;
revoke execute on function public.import_facts(uuid, uuid) from public, anon, authenticated;
grant execute on function public.import_facts(uuid, uuid) to authenticated;
