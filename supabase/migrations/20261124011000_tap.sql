-- Links between measures: what a TAP elaborates, and which measures are about the same matter.

-- The revision in which the asking person meets a plan: the one in force, else the newest they may read.
create function private.current_revisions() returns table (plan_id uuid, revision_id uuid)
language sql stable security definer rows 5 set search_path = '' as $$
  select distinct on (r.plan_id) r.plan_id, r.id
  from public.revisions r join public.plans p on p.id = r.plan_id
  where r.id in (select private.readable_revisions()) and p.archived_at is null
  order by r.plan_id, r.state = 'approved' desc, r.number desc
$$;
revoke execute on function private.current_revisions() from public, authenticated;

-- Where measures stand for the asking person: in the given revision, else in the current one of their plan, else where
-- they were last. Without `revision_id` a measure was put away.
create function private.standings(measures uuid[], revision uuid)
returns table (measure_id uuid, code text, wording text, chapter text, revision_id uuid)
language sql stable security definer set search_path = '' as $$
  with readable as materialized (
    select r.id, r.number, r.state from public.revisions r where r.id in (select private.readable_revisions())
  )
  select distinct on (v.measure_id) v.measure_id, v.code, v.wording, c.code || ' ' || c.name,
    case when v.archived_at is null then v.revision_id end
  from public.measure_versions v
  join readable r on r.id = v.revision_id
  join public.chapters c on c.id = v.chapter_id
  where v.measure_id = any (measures)
  order by v.measure_id, r.id = revision desc, v.archived_at is null desc, r.state = 'approved' desc, r.number desc
$$;

-- Measures of action plans which elaborate measures of a plan, each TAP in its current revision.
create function private.elaborating(plan uuid)
returns table (elaborated_measure_id uuid, measure_id uuid, code text, wording text, revision_id uuid, plan_title text)
language sql stable security definer set search_path = '' as $$
  select e.elaborated_measure_id, v.measure_id, v.code, v.wording, v.revision_id, p.title
  from private.current_revisions() c
  join public.plans p on p.id = c.plan_id and p.elaborates_plan_id = plan
  join public.elaborations e on e.revision_id = c.revision_id
  join public.measure_versions v on v.id = e.measure_version_id and v.archived_at is null
$$;
revoke execute on function private.standings(uuid[], uuid), private.elaborating(uuid) from public, authenticated;

-- What links a revision with other plans, for whoever may read it: of a TAP the measures that its own elaborate, of a
-- strategic plan the measures of TAPs which elaborate its own.
create function public.coverage_links(revision uuid)
returns table (measure_id uuid, linked_id uuid, code text, wording text, revision_id uuid, plan_title text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.revision_access((select auth.uid()), revision) is null then return; end if;
  return query
    select v.measure_id, s.measure_id, s.code, s.wording, s.revision_id, p.title
    from private.standings(array(
      select e.elaborated_measure_id from public.elaborations e where e.revision_id = coverage_links.revision
    ), null) s
    join public.elaborations e on e.revision_id = coverage_links.revision and e.elaborated_measure_id = s.measure_id
    join public.measure_versions v on v.id = e.measure_version_id
    join public.measures m on m.id = s.measure_id
    join public.plans p on p.id = m.plan_id
    union all
    select t.elaborated_measure_id, t.measure_id, t.code, t.wording, t.revision_id, t.plan_title
    from public.revisions r, private.elaborating(r.plan_id) t
    where r.id = coverage_links.revision;
end $$;

-- The links of a measure in a revision, on both sides; null for who may not read it.
create function public.measure_links(revision uuid, measure uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v record;
  linked uuid[];
  alike uuid[];
begin
  select m.id, r.plan_id, p.elaborates_plan_id into v
    from public.measure_versions m
    join public.revisions r on r.id = m.revision_id
    join public.plans p on p.id = r.plan_id
    where m.revision_id = measure_links.revision and m.measure_id = measure_links.measure;
  if not found or private.revision_access((select auth.uid()), revision) is null then return null; end if;
  linked := array(select e.elaborated_measure_id from public.elaborations e where e.measure_version_id = v.id);
  alike := array(
    select case when s.measure_id = measure then s.other_measure_id else s.measure_id end
    from public.same_matters s where s.verdict = 'same' and measure in (s.measure_id, s.other_measure_id)
  );
  return jsonb_build_object(
    'elaborates', coalesce((select jsonb_agg(to_jsonb(s)) from private.standings(linked, null) s), '[]'),
    'same', coalesce((select jsonb_agg(to_jsonb(s)) from private.standings(alike, revision) s), '[]'),
    'elaboratedBy', coalesce((
      select jsonb_agg(to_jsonb(t)) from private.elaborating(v.plan_id) t where t.elaborated_measure_id = measure
    ), '[]'),
    'elaborated', (
      select jsonb_build_object('planId', p.id, 'title', p.title, 'revisionId', c.revision_id)
      from private.current_revisions() c join public.plans p on p.id = c.plan_id
      where c.plan_id = v.elaborates_plan_id
    ));
end $$;

-- What has been said of pairs of measures of a revision, and which of its measures the asking person may link.
create function public.same_matters_in(revision uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.revision_access((select auth.uid()), revision) is null then return null; end if;
  return (
    with here as materialized (
      select v.id, v.measure_id from public.measure_versions v
      where v.revision_id = same_matters_in.revision and v.archived_at is null
    )
    select jsonb_build_object(
      'judged', coalesce((
        select jsonb_agg(jsonb_build_object(
          'one', s.measure_id, 'other', s.other_measure_id, 'verdict', s.verdict) order by s.created_at desc)
        from public.same_matters s
        where s.measure_id in (select h.measure_id from here h)
          and s.other_measure_id in (select h.measure_id from here h)
      ), '[]'),
      'editable', coalesce((
        select jsonb_agg(h.measure_id) from here h where h.id in (select private.editable_measure_versions())
      ), '[]'))
  );
end $$;

-- Says that two measures are about the same matter, or about different ones; null takes back what was said.
-- Returns what was said before. Runs as the person who calls it. Errors: not_found, not_allowed.
create function public.judge_same_matter(one uuid, other uuid, verdict text default null) returns text
language plpgsql set search_path = '' as $$
declare
  said text;
begin
  if one = other then raise exception 'not_found' using errcode = 'PT404'; end if;
  select s.verdict into said from public.same_matters s
    where s.measure_id = least(one, other) and s.other_measure_id = greatest(one, other);
  if judge_same_matter.verdict is not null then
    insert into public.same_matters (partnership_id, measure_id, other_measure_id, verdict)
      select m.partnership_id, least(one, other), greatest(one, other), judge_same_matter.verdict
      from public.measures m where m.id = least(one, other)
      on conflict (measure_id, other_measure_id) do update set verdict = excluded.verdict;
    if not found then raise exception 'not_found' using errcode = 'PT404'; end if;
  else
    delete from public.same_matters s
      where s.measure_id = least(one, other) and s.other_measure_id = greatest(one, other);
    if not found and said is not null then raise exception 'not_allowed' using errcode = '42501'; end if;
  end if;
  return said;
end $$;

-- Starts a TAP from measures of a revision of the strategic plan: a chapter for each of its chapters that holds one,
-- with its working group, its numbers and texts. Indicators begin a life of their own with the same baseline and
-- target. Whoever answered for a measure is asked anew: another document is another commitment; who declined, or has
-- left, is not. Manager only. Returns the first, draft revision. Error: not_found (also when a measure was put away).
create function public.start_tap(elaborated uuid, measures uuid[], title text, period_from int, period_to int)
returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  o record;
  tap uuid;
begin
  select r.partnership_id, r.plan_id, p.kind, p.archived_at into o
    from public.revisions r join public.plans p on p.id = r.plan_id where r.id = elaborated;
  perform private.require_role(o.partnership_id, 'manager');
  if o.kind <> 'SPSZ' or o.archived_at is not null then raise exception 'not_found' using errcode = 'PT404'; end if;
  tap := public.create_plan(o.partnership_id, 'TAP', title, period_from, period_to, o.plan_id);

  -- Every part that is carried over, by its old id: versions and identities of measures and indicators, and where
  -- the measures stand.
  create temporary table carried (old_id uuid primary key, new_id uuid not null default gen_random_uuid())
    on commit drop;
  insert into carried (old_id)
    select v.id from public.measure_versions v
    where v.revision_id = elaborated and v.measure_id = any (measures) and v.archived_at is null;
  if (select count(*) from carried) not between 1 and cardinality(measures)
    or (select count(*) from carried) <> (select count(distinct m.id) from unnest(measures) m (id))
  then
    raise exception 'not_found' using errcode = 'PT404';
  end if;
  insert into carried (old_id)
    select unnest(array[v.measure_id, v.chapter_id, v.goal_id, g.priority_id])
    from public.measure_versions v join public.goals g on g.id = v.goal_id
    where v.id in (select k.old_id from carried k)
    on conflict do nothing;
  insert into carried (old_id)
    select unnest(array[i.id, i.indicator_id]) from public.indicator_versions i
    where i.measure_version_id in (select k.old_id from carried k) and i.archived_at is null;

  -- A group that was closed meanwhile writes no more.
  insert into public.chapters (id, partnership_id, revision_id, code, name, working_group_id, position)
    select k.new_id, c.partnership_id, tap, c.code, c.name, w.id, c.position
    from public.chapters c join carried k on k.old_id = c.id
      left join public.working_groups w on w.id = c.working_group_id and w.state = 'active';
  insert into public.priorities (id, partnership_id, revision_id, chapter_id, code, title, position)
    select k.new_id, p.partnership_id, tap, kc.new_id, p.code, p.title, p.position
    from public.priorities p join carried k on k.old_id = p.id join carried kc on kc.old_id = p.chapter_id;
  insert into public.goals (id, partnership_id, revision_id, chapter_id, priority_id, code, title, position)
    select k.new_id, g.partnership_id, tap, kc.new_id, kp.new_id, g.code, g.title, g.position
    from public.goals g join carried k on k.old_id = g.id
      join carried kc on kc.old_id = g.chapter_id join carried kp on kp.old_id = g.priority_id;
  insert into public.measures (id, partnership_id, plan_id)
    select k.new_id, m.partnership_id, (select r.plan_id from public.revisions r where r.id = tap)
    from public.measures m join carried k on k.old_id = m.id;
  insert into public.measure_versions
      (id, partnership_id, revision_id, measure_id, chapter_id, goal_id, code, position, wording)
    select k.new_id, v.partnership_id, tap, km.new_id, kc.new_id, kg.new_id, v.code, v.position, v.wording
    from public.measure_versions v join carried k on k.old_id = v.id join carried km on km.old_id = v.measure_id
      join carried kc on kc.old_id = v.chapter_id join carried kg on kg.old_id = v.goal_id;
  insert into public.elaborations (partnership_id, revision_id, measure_version_id, elaborated_measure_id)
    select v.partnership_id, tap, k.new_id, v.measure_id
    from public.measure_versions v join carried k on k.old_id = v.id;

  insert into public.responsibilities
      (partnership_id, revision_id, measure_version_id, organisation_id, person_id, assigned_by)
    select s.partnership_id, tap, k.new_id, s.organisation_id, m.person_id, auth.uid()
    from public.responsibilities s join carried k on k.old_id = s.measure_version_id
      join public.organisations a on a.id = s.organisation_id and a.archived_at is null
      left join public.memberships m on m.partnership_id = s.partnership_id and m.person_id = s.person_id
        and m.ended_at is null and s.answer <> 'declined'
    where s.ended_at is null;
  insert into public.cooperations (partnership_id, revision_id, measure_version_id, organisation_id)
    select s.partnership_id, tap, k.new_id, s.organisation_id
    from public.cooperations s join carried k on k.old_id = s.measure_version_id
      join public.organisations a on a.id = s.organisation_id and a.archived_at is null;
  insert into public.indicators (id, partnership_id, measure_id, unit, scale)
    select k.new_id, i.partnership_id, km.new_id, i.unit, i.scale
    from public.indicators i join carried k on k.old_id = i.id join carried km on km.old_id = i.measure_id;
  insert into public.indicator_versions
      (id, partnership_id, revision_id, measure_version_id, indicator_id, name, direction, baseline_value,
       baseline_on, baseline_source, target_value, target_on, target_source, position)
    select k.new_id, s.partnership_id, tap, kv.new_id, ki.new_id, s.name, s.direction, s.baseline_value,
      s.baseline_on, s.baseline_source, s.target_value, s.target_on, s.target_source, s.position
    from public.indicator_versions s join carried k on k.old_id = s.id
      join carried kv on kv.old_id = s.measure_version_id join carried ki on ki.old_id = s.indicator_id;
  -- The evidence of a baseline is the same file: nobody changes it.
  insert into public.attachments
      (partnership_id, kind, revision_id, indicator_version_id, name, content_type, size, path, author_id, stored_at)
    select s.partnership_id, s.kind, tap, k.new_id, s.name, s.content_type, s.size, s.path, s.author_id, s.stored_at
    from public.attachments s join carried k on k.old_id = s.indicator_version_id
    where s.archived_at is null and s.stored_at is not null;
  insert into public.means
      (partnership_id, revision_id, measure_version_id, starts_on, ends_on, continuous, cost, target_group)
    select s.partnership_id, tap, k.new_id, s.starts_on, s.ends_on, s.continuous, s.cost, s.target_group
    from public.means s join carried k on k.old_id = s.measure_version_id;
  insert into public.fundings (partnership_id, revision_id, measure_version_id, source, amount, lasts_until, created_at)
    select s.partnership_id, tap, k.new_id, s.source, s.amount, s.lasts_until, s.created_at
    from public.fundings s join carried k on k.old_id = s.measure_version_id;

  -- Through private.place_text's table, all at once.
  insert into sync.texts_to_place (document_id, section, content, author)
    select d.id, km.new_id::text, s.content, auth.uid()
    from public.measure_versions v join carried km on km.old_id = v.measure_id
      join carried kc on kc.old_id = v.chapter_id
      join public.documents d on d.chapter_id = kc.new_id
      join lateral (
        select p.content from public.documents w join public.document_sections p on p.document_id = w.id
        where w.revision_id = elaborated and p.section = v.measure_id::text
        order by w.chapter_id = v.chapter_id desc limit 1
      ) s on jsonb_array_length(s.content -> 'content') > 0
    where v.revision_id = elaborated and v.archived_at is null
    order by v.position;
  drop table carried;
  return tap;
end $$;

revoke execute on function
  public.coverage_links(uuid), public.measure_links(uuid, uuid), public.same_matters_in(uuid),
  public.judge_same_matter(uuid, uuid, text), public.start_tap(uuid, uuid[], text, int, int)
from public, anon, authenticated;
grant execute on function
  public.coverage_links(uuid), public.measure_links(uuid, uuid), public.same_matters_in(uuid),
  public.judge_same_matter(uuid, uuid, text), public.start_tap(uuid, uuid[], text, int, int)
to authenticated;

-- A link is seen on both of its ends: pages that show the other one hear of it as well.
create function private.notify_linked() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  link jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform pg_notify('souhra_changed', json_build_object(
    'partnership_id', link ->> 'partnership_id', 'revision_id', r.id, 'entity', tg_argv[0], 'id', link ->> 'id'
  )::text)
  from public.revisions r
  where r.state <> 'superseded' and r.id in (
    select v.revision_id from public.measure_versions v
    where v.partnership_id = (link ->> 'partnership_id')::uuid and v.measure_id in (
      (link ->> 'elaborated_measure_id')::uuid, (link ->> 'measure_id')::uuid, (link ->> 'other_measure_id')::uuid
    )
  );
  return null;
end $$;
create trigger notify_linked after insert or delete on public.elaborations
  for each row execute function private.notify_linked('elaboration');
create trigger notify_linked after insert or update or delete on public.same_matters
  for each row execute function private.notify_linked('same_matter');
