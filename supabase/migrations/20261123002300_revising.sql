-- Changes that touch several tables, each one transaction.

-- Raises unless the asking person has one of the roles; for functions that run as their owner.
create function private.require_role(partnership uuid, variadic roles text[]) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if partnership is null or partnership not in (select private.partnerships_as(variadic roles)) then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
end $$;

-- A new plan with its first, empty draft; manager only. Returns the revision.
create function public.create_plan(
  partnership uuid, kind text, title text, period_from int, period_to int, elaborates uuid default null
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  plan uuid;
  revision uuid;
begin
  perform private.require_role(partnership, 'manager');
  insert into public.plans (partnership_id, kind, title, period_from, period_to, elaborates_plan_id)
    values (partnership, kind, title, period_from, period_to, elaborates) returning id into plan;
  insert into public.revisions (partnership_id, plan_id, number, name)
    values (partnership, plan, 1, title) returning id into revision;
  return revision;
end $$;

-- Copies a revision with everything that belongs to it: tree, responsibilities, indicators with baselines and targets,
-- means, links, and the full state of its documents (invariant 3). What was waived is asked for anew.
-- Section keys are permanent identities, so bytes are copied as they are. No check of rights: callers do that.
create function private.copy_revision(source uuid, revision_name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  copy uuid;
begin
  -- One at a time for each plan, because they are numbered.
  perform 1 from public.plans p join public.revisions r on r.plan_id = p.id where r.id = source for update of p;
  insert into public.revisions (partnership_id, plan_id, number, name, forked_from)
    select r.partnership_id, r.plan_id,
      (select max(o.number) + 1 from public.revisions o where o.plan_id = r.plan_id), revision_name, r.id
    from public.revisions r where r.id = source
    returning id into copy;

  create temporary table copied (old_id uuid primary key, new_id uuid not null default gen_random_uuid())
    on commit drop;
  insert into copied (old_id)
    select c.id from public.chapters c where c.revision_id = source and c.archived_at is null
    union all
    select p.id from public.priorities p where p.revision_id = source and p.archived_at is null
    union all
    select g.id from public.goals g where g.revision_id = source and g.archived_at is null;

  insert into public.chapters (id, partnership_id, revision_id, code, name, working_group_id, position)
    select k.new_id, c.partnership_id, copy, c.code, c.name, c.working_group_id, c.position
    from public.chapters c join copied k on k.old_id = c.id;
  insert into public.priorities (id, partnership_id, revision_id, chapter_id, code, title, position)
    select k.new_id, p.partnership_id, copy, kc.new_id, p.code, p.title, p.position
    from public.priorities p join copied k on k.old_id = p.id join copied kc on kc.old_id = p.chapter_id;
  insert into public.goals (id, partnership_id, revision_id, chapter_id, priority_id, code, title, position)
    select k.new_id, g.partnership_id, copy, kc.new_id, kp.new_id, g.code, g.title, g.position
    from public.goals g join copied k on k.old_id = g.id
      join copied kc on kc.old_id = g.chapter_id join copied kp on kp.old_id = g.priority_id;
  insert into public.measure_versions
      (partnership_id, revision_id, measure_id, chapter_id, goal_id, code, position, wording)
    select v.partnership_id, copy, v.measure_id, kc.new_id, kg.new_id, v.code, v.position, v.wording
    from public.measure_versions v
      join copied kc on kc.old_id = v.chapter_id join copied kg on kg.old_id = v.goal_id
    where v.revision_id = source and v.archived_at is null;

  insert into public.responsibilities
      (partnership_id, revision_id, measure_version_id, organisation_id, person_id, answer, reason, assigned_by,
       assigned_at, answered_at)
    select s.partnership_id, copy, t.id, s.organisation_id, s.person_id, s.answer, s.reason, s.assigned_by,
      s.assigned_at, s.answered_at
    from public.responsibilities s
      join public.measure_versions o on o.id = s.measure_version_id
      join public.measure_versions t on t.revision_id = copy and t.measure_id = o.measure_id
    where s.revision_id = source and s.ended_at is null;
  insert into public.cooperations (partnership_id, revision_id, measure_version_id, organisation_id)
    select s.partnership_id, copy, t.id, s.organisation_id
    from public.cooperations s
      join public.measure_versions o on o.id = s.measure_version_id
      join public.measure_versions t on t.revision_id = copy and t.measure_id = o.measure_id
    where s.revision_id = source;
  insert into public.indicator_versions
      (partnership_id, revision_id, measure_version_id, indicator_id, name, direction, baseline_value, baseline_on,
       baseline_source, target_value, target_on, target_source, position)
    select s.partnership_id, copy, t.id, s.indicator_id, s.name, s.direction, s.baseline_value, s.baseline_on,
      s.baseline_source, s.target_value, s.target_on, s.target_source, s.position
    from public.indicator_versions s
      left join public.measure_versions o on o.id = s.measure_version_id
      left join public.measure_versions t on t.revision_id = copy and t.measure_id = o.measure_id
    where s.revision_id = source and s.archived_at is null and (s.measure_version_id is null or t.id is not null);
  -- The files themselves are shared: nobody changes them.
  insert into public.attachments
      (partnership_id, kind, revision_id, indicator_version_id, name, content_type, size, path, author_id, stored_at)
    select s.partnership_id, s.kind, copy, t.id, s.name, s.content_type, s.size, s.path, s.author_id, s.stored_at
    from public.attachments s
      join public.indicator_versions o on o.id = s.indicator_version_id
      join public.indicator_versions t on t.revision_id = copy and t.indicator_id = o.indicator_id
    where s.revision_id = copy_revision.source and s.archived_at is null and s.stored_at is not null;
  insert into public.means
      (partnership_id, revision_id, measure_version_id, starts_on, ends_on, continuous, cost, target_group)
    select s.partnership_id, copy, t.id, s.starts_on, s.ends_on, s.continuous, s.cost, s.target_group
    from public.means s
      join public.measure_versions o on o.id = s.measure_version_id
      join public.measure_versions t on t.revision_id = copy and t.measure_id = o.measure_id
    where s.revision_id = source;
  insert into public.fundings (partnership_id, revision_id, measure_version_id, source, amount, lasts_until, created_at)
    select s.partnership_id, copy, t.id, s.source, s.amount, s.lasts_until, s.created_at
    from public.fundings s
      join public.measure_versions o on o.id = s.measure_version_id
      join public.measure_versions t on t.revision_id = copy and t.measure_id = o.measure_id
    where s.revision_id = copy_revision.source;
  insert into public.elaborations (partnership_id, revision_id, measure_version_id, elaborated_measure_id)
    select s.partnership_id, copy, t.id, s.elaborated_measure_id
    from public.elaborations s
      join public.measure_versions o on o.id = s.measure_version_id
      join public.measure_versions t on t.revision_id = copy and t.measure_id = o.measure_id
    where s.revision_id = source;

  insert into sync.document_snapshots (document_id, state, covers_seq)
    select t.id, n.state, n.covers_seq
    from public.documents s join copied k on k.old_id = s.chapter_id
      join public.documents t on t.chapter_id = k.new_id
      join sync.document_snapshots n on n.document_id = s.id;
  insert into sync.document_updates (document_id, update, author, created_at)
    select t.id, u.update, u.author, u.created_at
    from public.documents s join copied k on k.old_id = s.chapter_id
      join public.documents t on t.chapter_id = k.new_id
      join sync.document_updates u on u.document_id = s.id
    order by u.seq;
  insert into public.document_sections (document_id, section, content, plain, refs)
    select t.id, d.section, d.content, d.plain, d.refs
    from public.documents s join copied k on k.old_id = s.chapter_id
      join public.documents t on t.chapter_id = k.new_id
      join public.document_sections d on d.document_id = s.id;
  -- Where all of the texts stand in the sections already, they need not be projected once more.
  insert into sync.projections (document_id, seq)
    select t.id, greatest(
        (select n.covers_seq from sync.document_snapshots n where n.document_id = t.id),
        (select max(u.seq) from sync.document_updates u where u.document_id = t.id))
    from public.documents s join copied k on k.old_id = s.chapter_id
      join public.documents t on t.chapter_id = k.new_id
      join sync.projections p on p.document_id = s.id and p.seq >= greatest(
        (select n.covers_seq from sync.document_snapshots n where n.document_id = s.id),
        (select max(u.seq) from sync.document_updates u where u.document_id = s.id));
  drop table copied;
  return copy;
end $$;
revoke execute on function private.copy_revision(uuid, text) from public, authenticated;

-- Forks the approved revision of a plan into a new draft; manager only. Returns the draft.
-- Error: revision_not_approved.
create function public.fork_revision(revision uuid, name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  r record;
begin
  select v.partnership_id, v.plan_id into r from public.revisions v where v.id = revision;
  perform private.require_role(r.partnership_id, 'manager');
  -- The plan first, as an approval does it: the two would wait for each other in a circle otherwise.
  perform 1 from public.plans p where p.id = r.plan_id for update;
  select v.state into r from public.revisions v where v.id = revision;
  if r.state <> 'approved' then raise exception 'revision_not_approved' using errcode = 'PT409'; end if;
  return private.copy_revision(revision, name);
end $$;

revoke execute on function
  public.create_plan(uuid, text, text, int, int, uuid), public.fork_revision(uuid, text)
from public, anon, authenticated;
grant execute on function
  public.create_plan(uuid, text, text, int, int, uuid), public.fork_revision(uuid, text)
to authenticated;
