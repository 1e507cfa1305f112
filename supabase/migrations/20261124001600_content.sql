-- A whole revision as one document, and what it lacks: the one place that knows both (app/domain/plans/content.ts is
-- its shape). No check of rights here: callers do that.

-- What stands between a revision and its approval (invariant 5): 'organisation' and 'indicator' of a measure, unless
-- waived; and of the revision 'empty', 'consultation' (one is open), 'text' (some of it is on its way to its document, or
-- from there to the tables).
create function private.gaps(revision uuid) returns table (gap text, measure_version_id uuid)
language plpgsql stable set search_path = '' as $$
#variable_conflict use_column
begin
  return query
    with version as (
      select v.id from public.measure_versions v where v.revision_id = revision and v.archived_at is null
    ), missing as (
      select 'organisation' as gap, v.id from version v
      where not exists (
        select 1 from public.responsibilities s where s.measure_version_id = v.id and s.ended_at is null
      )
      union all
      select 'indicator', v.id from version v
      where not exists (
        select 1 from public.indicator_versions i
        where i.measure_version_id = v.id and i.archived_at is null
          and i.baseline_value is not null and i.target_value is not null
      )
    )
    select m.gap, m.id from missing m
      where not exists (select 1 from public.waivers w where w.measure_version_id = m.id and w.gap = m.gap)
    union all
    select 'empty', null where not exists (select 1 from version)
    union all
    select 'consultation', null
      where exists (select 1 from public.consultations c where c.revision_id = revision and c.closed_at is null)
    union all
    select 'text', null
      where exists (
        select 1 from sync.section_moves m join public.documents d on d.id in (m.from_document, m.to_document)
        where d.revision_id = revision and m.done_at is null
      ) or exists (
        select 1 from sync.texts_to_place t join public.documents d on d.id = t.document_id
        where d.revision_id = revision and t.done_at is null
      ) or exists (
        -- Typed a moment before the texts were closed, and not yet where lists and versions read it. While people still
        -- write there is always some; and what was copied with the revision is older than it.
        select 1 from public.revisions r
        join public.documents d on d.revision_id = r.id
        left join sync.projections p on p.document_id = d.id
        where r.id = revision and r.state = 'ready' and (
          exists (
            select 1 from sync.document_updates u
            where u.document_id = d.id and u.seq > coalesce(p.seq, 0) and u.created_at > r.created_at
          ) or exists (
            select 1 from sync.document_snapshots n
            where n.document_id = d.id and n.covers_seq > coalesce(p.seq, 0) and n.updated_at > r.created_at
          )
        )
      );
end $$;

-- In plpgsql, which keeps the plan of a query: planning this one takes as long as running it.
create function private.content_of(revision uuid, with_people boolean) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    with version as materialized (
      select v.* from public.measure_versions v where v.revision_id = revision and v.archived_at is null
    ), section as materialized (
      select d.chapter_id, s.section, s.plain
      from public.documents d join public.document_sections s on s.document_id = d.id
      where d.revision_id = revision
    ), measure_text as materialized (
      -- A text that has not reached its new chapter yet still stands in the old one.
      select distinct on (v.id) v.id, s.plain from version v join section s on s.section = v.measure_id::text
      order by v.id, s.chapter_id = v.chapter_id desc
    ), gap as materialized (
      select g.measure_version_id, jsonb_agg(g.gap order by g.gap desc) as list
      from private.gaps(revision) g where g.measure_version_id is not null group by g.measure_version_id
    ), waiver as materialized (
      select w.measure_version_id, jsonb_agg(jsonb_build_object(
        'gap', w.gap, 'reason', w.reason, 'by', coalesce(p.name, ''), 'at', w.created_at) order by w.gap desc) as list
      from public.waivers w left join public.people p on p.id = w.waived_by
      where w.revision_id = revision group by w.measure_version_id
    ), responsible as materialized (
      select s.measure_version_id, jsonb_build_object(
        'id', s.id,
        'organisation', jsonb_build_object('id', o.id, 'name', o.name),
        'person', case when with_people and p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end,
        'answer', s.answer, 'reason', case when with_people then s.reason end, 'assignedAt', s.assigned_at) as row
      from public.responsibilities s
      join public.organisations o on o.id = s.organisation_id
      left join public.people p on p.id = s.person_id
      where s.revision_id = revision and s.ended_at is null
    ), cooperating as materialized (
      select c.measure_version_id,
        jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) as list
      from public.cooperations c join public.organisations o on o.id = c.organisation_id
      -- Who answers for a measure does not co-operate on it besides.
      where c.revision_id = revision and not exists (
        select 1 from public.responsibilities s
        where s.measure_version_id = c.measure_version_id and s.ended_at is null
          and s.organisation_id = c.organisation_id
      )
      group by c.measure_version_id
    ), measured as materialized (
      select m.indicator_id, jsonb_agg(jsonb_build_object(
        'value', m.value, 'on', m.measured_on, 'source', m.source) order by m.measured_on) as list
      from public.indicator_values m
      where m.archived_at is null
        and m.indicator_id in (select i.indicator_id from public.indicator_versions i where i.revision_id = revision)
      group by m.indicator_id
    ), indicator as materialized (
      select i.measure_version_id, jsonb_agg(jsonb_build_object(
        'id', i.id, 'indicatorId', i.indicator_id, 'name', i.name, 'unit', d.unit, 'direction', i.direction,
        'scale', d.scale,
        'baseline', case when i.baseline_value is not null then jsonb_build_object(
          'value', i.baseline_value, 'on', i.baseline_on, 'source', i.baseline_source) end,
        'target', case when i.target_value is not null then jsonb_build_object(
          'value', i.target_value, 'on', i.target_on, 'source', i.target_source) end,
        'values', coalesce(m.list, '[]'::jsonb)) order by i.position, i.created_at, i.name) as list
      from public.indicator_versions i
      join public.indicators d on d.id = i.indicator_id
      left join measured m on m.indicator_id = i.indicator_id
      where i.revision_id = revision and i.archived_at is null group by i.measure_version_id
    ), funding as materialized (
      select f.measure_version_id, jsonb_agg(jsonb_build_object(
        'source', f.source, 'amount', f.amount, 'until', f.lasts_until) order by f.created_at, f.source) as list
      from public.fundings f where f.revision_id = revision group by f.measure_version_id
    ), project as materialized (
      select l.measure_id, jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name) as list
      from public.project_measures l join public.projects p on p.id = l.project_id and p.archived_at is null
      where l.measure_id in (select v.measure_id from version v) group by l.measure_id
    ), elaborated as materialized (
      select e.measure_version_id, jsonb_agg(jsonb_build_object(
        'measureId', e.elaborated_measure_id, 'code', l.code, 'wording', l.wording)
        order by l.code) as list
      from public.elaborations e
      -- As it stands in the revision in force, else in the newest one, of those which the reader may read: a draft of the
      -- strategic plan is not told by a TAP that was shared or published.
      join lateral (
        select v.code, v.wording from public.measure_versions v join public.revisions r on r.id = v.revision_id
        where v.measure_id = e.elaborated_measure_id
          and case when not with_people then r.published_at is not null
            else (select auth.uid()) is null or r.id in (select private.readable_revisions()) end
        order by r.state = 'approved' desc, r.number desc limit 1
      ) l on true
      where e.revision_id = revision group by e.measure_version_id
    ), measure as materialized (
      select v.goal_id, jsonb_agg(jsonb_build_object(
        'id', v.id, 'measureId', v.measure_id, 'code', v.code, 'wording', v.wording,
        'text', coalesce(s.plain, v.wording),
        'responsibility', r.row,
        'cooperating', coalesce(c.list, '[]'::jsonb),
        'indicators', coalesce(i.list, '[]'::jsonb),
        'means', case when n.id is not null then jsonb_build_object(
          'startsOn', n.starts_on, 'endsOn', n.ends_on, 'continuous', n.continuous, 'cost', n.cost,
          'targetGroup', n.target_group) end,
        'funding', coalesce(f.list, '[]'::jsonb),
        'projects', coalesce(p.list, '[]'::jsonb),
        'elaborates', coalesce(e.list, '[]'::jsonb),
        'gaps', coalesce(g.list, '[]'::jsonb),
        'waivers', coalesce(w.list, '[]'::jsonb)) order by v.position, v.code) as list
      from version v
      left join measure_text s on s.id = v.id
      left join responsible r on r.measure_version_id = v.id
      left join cooperating c on c.measure_version_id = v.id
      left join indicator i on i.measure_version_id = v.id
      left join public.means n on n.measure_version_id = v.id
      left join funding f on f.measure_version_id = v.id
      left join project p on p.measure_id = v.measure_id
      left join elaborated e on e.measure_version_id = v.id
      left join gap g on g.measure_version_id = v.id
      left join waiver w on w.measure_version_id = v.id
      group by v.goal_id
    ), goal as (
      select t.priority_id, jsonb_agg(jsonb_build_object(
        'id', t.id, 'code', t.code, 'title', t.title, 'measures', coalesce(m.list, '[]'::jsonb))
        order by t.position, t.code) as list
      from public.goals t left join measure m on m.goal_id = t.id
      where t.revision_id = revision and t.archived_at is null group by t.priority_id
    ), priority as (
      select t.chapter_id, jsonb_agg(jsonb_build_object(
        'id', t.id, 'code', t.code, 'title', t.title, 'goals', coalesce(g.list, '[]'::jsonb))
        order by t.position, t.code) as list
      from public.priorities t left join goal g on g.priority_id = t.id
      where t.revision_id = revision and t.archived_at is null group by t.chapter_id
    ), chapter as (
      select jsonb_agg(jsonb_build_object(
        'id', t.id, 'code', t.code, 'name', t.name,
        'group', case when w.id is not null then jsonb_build_object('id', w.id, 'name', w.name) end,
        'narrative', coalesce(s.plain, ''),
        'priorities', coalesce(p.list, '[]'::jsonb)) order by t.position, t.code) as list
      from public.chapters t
      left join priority p on p.chapter_id = t.id
      left join public.working_groups w on w.id = t.working_group_id
      left join section s on s.chapter_id = t.id and s.section = 'narrative'
      where t.revision_id = revision and t.archived_at is null
    )
    select jsonb_build_object(
      'revision', jsonb_build_object('id', r.id, 'number', r.number, 'name', r.name, 'state', r.state,
        'approvedAt', r.approved_at),
      'plan', jsonb_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'from', p.period_from,
        'to', p.period_to,
        'elaborates', case when e.id is not null then jsonb_build_object('id', e.id, 'title', e.title) end),
      'partnership', jsonb_build_object('id', s.id, 'name', s.name, 'city', s.city),
      'chapters', coalesce((select c.list from chapter c), '[]'::jsonb),
      'context', coalesce((select i.list from indicator i where i.measure_version_id is null), '[]'::jsonb))
    from public.revisions r
    join public.plans p on p.id = r.plan_id
    join public.partnerships s on s.id = r.partnership_id
    left join public.plans e on e.id = p.elaborates_plan_id
    where r.id = revision
  );
end $$;
revoke execute on function private.gaps(uuid), private.content_of(uuid, boolean) from public, authenticated;

-- A revision for whoever may read it, else null. The public, of a published one, without the names of people.
create function public.revision_content(revision uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.revision_access((select auth.uid()), revision) is not null then
    return private.content_of(revision, true);
  end if;
  if exists (select 1 from public.revisions r where r.id = revision and r.published_at is not null) then
    return private.content_of(revision, false);
  end if;
  return null;
end $$;

-- What stands between a revision and its approval, for whoever may read it.
create function public.revision_gaps(revision uuid) returns table (gap text, measure_version_id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.revision_access((select auth.uid()), revision) is null then return; end if;
  return query select g.gap, g.measure_version_id from private.gaps(revision) g;
end $$;
revoke execute on function public.revision_content(uuid), public.revision_gaps(uuid) from public, anon, authenticated;
grant execute on function public.revision_content(uuid) to anon, authenticated;
grant execute on function public.revision_gaps(uuid) to authenticated;
