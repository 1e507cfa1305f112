-- A meeting as pages and exports read it, in one answer.

-- Measures by what they are called now: in the revision in force, else in the newest one that the asking person reads.
create function private.measure_names(measures uuid[])
returns table (id uuid, code text, wording text, revision_id uuid)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
    select distinct on (v.measure_id) v.measure_id, v.code, v.wording, v.revision_id
    from public.measure_versions v join public.revisions r on r.id = v.revision_id
    where v.measure_id = any (measures) and v.archived_at is null
      and private.revision_access((select auth.uid()), r.id) is not null
    order by v.measure_id, r.state <> 'approved', r.state = 'superseded', r.number desc;
end $$;

-- Tasks as JSON, in the order of their dates.
create function private.tasks_json(tasks uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', t.id, 'title', t.title, 'state', t.state, 'dueOn', t.due_on, 'closedAt', t.closed_at,
        'createdAt', t.created_at, 'groupId', t.working_group_id, 'group', w.name,
        'assigneeId', t.assignee_id, 'assignee', p.name,
        'organisationId', t.organisation_id, 'organisation', coalesce(o.short, o.name),
        'meetingId', t.meeting_id, 'meeting', m.title, 'metOn', m.starts_at, 'agendaItemId', t.agenda_item_id,
        'authorId', t.author_id, 'author', a.name,
        'mayEdit', t.id in (select private.editable_tasks()),
        'mayChange', t.id in (select private.changeable_tasks()),
        'comments', (
          select count(*) from public.threads h
          join public.comments c on c.partnership_id = h.partnership_id and c.thread_id = h.id
          where h.partnership_id = t.partnership_id and h.task_id = t.id and c.archived_at is null
        ),
        'measures', (
          select coalesce(jsonb_agg(jsonb_build_object(
              'id', n.id, 'code', n.code, 'wording', n.wording, 'revisionId', n.revision_id
            ) order by n.code), '[]')
          from private.measure_names(array(
            select k.measure_id from public.task_measures k where k.task_id = t.id
          )) n
        )
      ) order by t.due_on nulls last, t.created_at, t.id), '[]')
    from public.tasks t
      left join public.working_groups w on w.id = t.working_group_id
      left join public.people p on p.id = t.assignee_id
      left join public.organisations o on o.id = t.organisation_id
      left join public.meetings m on m.id = t.meeting_id
      left join public.people a on a.id = t.author_id
    where t.id = any (tasks)
  );
end $$;

-- Tasks which a meeting comes back to (M3): those of its groups that were given before it began, outside of it, and are
-- open, or were closed since the last meeting of the group that holds it.
create function private.tasks_to_review(meeting uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select array(
      select t.id from public.tasks t, public.meetings m
      where m.id = meeting and t.partnership_id = m.partnership_id
        and t.working_group_id in (select k.working_group_id from public.meeting_groups k where k.meeting_id = m.id)
        and t.meeting_id is distinct from m.id and t.created_at < greatest(m.starts_at, m.created_at)
        and (t.closed_at is null or t.closed_at > coalesce((
          select max(o.starts_at) from public.meetings o
          where o.working_group_id = m.working_group_id and o.starts_at < m.starts_at and o.cancelled_at is null
        ), m.created_at))
    )
  );
end $$;

-- Everything of a meeting but the text of its minutes. No check of rights: callers do that.
create function private.meeting_json(meeting uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', m.id, 'partnershipId', m.partnership_id, 'title', m.title, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
      'place', m.place, 'link', m.link, 'seriesId', m.series_id, 'cancelledAt', m.cancelled_at,
      'invitedAt', m.invited_at, 'minutesState', m.minutes_state, 'objectionsUntil', m.objections_until,
      'circulatedAt', m.circulated_at, 'settledAt', m.settled_at, 'approvedAt', m.approved_at,
      'currentItemId', m.current_item_id, 'currentItemSince', m.current_item_since,
      'groupId', m.working_group_id,
      'documentId', (select d.id from public.documents d where d.meeting_id = m.id),
      'groups', (
        select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'slug', w.slug, 'quorum', w.quorum,
          'members', (
            select coalesce(jsonb_agg(g.person_id), '[]') from public.group_members g
            where g.working_group_id = w.id and g.role in ('chair', 'member') and g.ended_at is null
          )) order by w.id <> m.working_group_id, w.name)
        from public.meeting_groups k join public.working_groups w on w.id = k.working_group_id
        where k.meeting_id = m.id
      ),
      'items', (
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'kind', a.kind,
          'presenterId', a.presenter_id, 'presenter', coalesce(p.name, a.presenter_name),
          'presenterName', a.presenter_name, 'minutesPlanned', a.minutes_planned,
          'measures', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'id', n.id, 'code', n.code, 'wording', n.wording, 'revisionId', n.revision_id
              ) order by n.code), '[]')
            from private.measure_names(array(
              select k.measure_id from public.agenda_item_measures k where k.agenda_item_id = a.id
            )) n
          )) order by a.position, a.created_at, a.id), '[]')
        from public.agenda_items a left join public.people p on p.id = a.presenter_id
        where a.meeting_id = m.id and a.archived_at is null
      ),
      'attendances', (
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'personId', a.person_id,
          'name', coalesce(p.name, a.guest_name), 'hue', p.hue, 'organisationId', a.organisation_id,
          'organisation', coalesce(o.short, o.name), 'reply', a.reply, 'presence', a.presence)
          order by coalesce(p.name, a.guest_name)), '[]')
        from public.attendances a
          left join public.people p on p.id = a.person_id
          left join public.organisations o on o.id = a.organisation_id
        where a.meeting_id = m.id
      ),
      'tasks', private.tasks_json(array(select t.id from public.tasks t where t.meeting_id = m.id)),
      'review', private.tasks_json(private.tasks_to_review(m.id)),
      'resolutions', (
        select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'year', r.year, 'number', r.number, 'text', r.text,
          'votesFor', r.votes_for, 'votesAgainst', r.votes_against, 'votesAbstained', r.votes_abstained,
          'agendaItemId', r.agenda_item_id, 'withdrawnAt', r.withdrawn_at,
          'measures', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'id', n.id, 'code', n.code, 'wording', n.wording, 'revisionId', n.revision_id
              ) order by n.code), '[]')
            from private.measure_names(array(
              select k.measure_id from public.resolution_measures k where k.resolution_id = r.id
            )) n
          )) order by r.year, r.number), '[]')
        from public.resolutions r where r.meeting_id = m.id
      )
    )
    from public.meetings m where m.id = meeting
  );
end $$;

-- A meeting with what the asking person may do there; null when they may not read it.
create function public.meeting_content(meeting uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  runs boolean;
begin
  if meeting not in (select private.readable_meetings()) then return null; end if;
  runs := meeting in (select private.run_meetings());
  return private.meeting_json(meeting) || jsonb_build_object(
    'access', private.minutes_access((select auth.uid()), meeting),
    -- Time, agenda, attendance.
    'mayRun', runs,
    -- The life of the minutes.
    'mayKeep', private.meeting_role((select auth.uid()), meeting) in ('manager', 'chair'),
    'myRole', private.meeting_role((select auth.uid()), meeting)
  );
end $$;

-- Tasks which the asking person may read, as JSON; the ids are those that a list has chosen.
create function public.tasks_content(tasks uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.tasks_json(array(
    select k from unnest(tasks) k where k in (select private.readable_tasks())
  ));
end $$;

-- Tasks of a partnership which the asking person may read: all, or those of a measure, an assignee, an organisation, a
-- group's list, and only the unfinished ones.
create function public.tasks_of(
  partnership uuid, measure uuid default null, assignee uuid default null, organisation uuid default null,
  working_group uuid default null, unfinished boolean default false
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.tasks_json(array(
    select t.id from public.tasks t
    where t.partnership_id = partnership and t.id in (select private.readable_tasks())
      and (measure is null or exists (
        select 1 from public.task_measures k where k.task_id = t.id and k.measure_id = measure
      ))
      and (assignee is null or t.assignee_id = assignee)
      and (organisation is null or t.organisation_id = organisation)
      and (working_group is null or t.working_group_id = working_group)
      and (not unfinished or t.state in ('open', 'in_progress'))
  ));
end $$;

-- What has happened to a task, newest first, for those who read its people.
create function public.task_history(task uuid)
returns table (at timestamptz, actor uuid, actor_name text, action text, old jsonb, new jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (
    select 1 from public.tasks t where t.id = task
      and t.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
  ) then
    return;
  end if;
  return query
    select l.at, l.actor, coalesce(p.name, ''), l.action, l.old, l.new
    from public.audit_log l left join public.people p on p.id = l.actor
    where l.entity = 'tasks' and l.entity_id = task
    order by l.id desc limit 200;
end $$;

revoke execute on function
  private.measure_names(uuid[]), private.tasks_json(uuid[]), private.tasks_to_review(uuid), private.meeting_json(uuid)
from public, authenticated;
revoke execute on function
  public.meeting_content(uuid), public.tasks_content(uuid[]), public.task_history(uuid),
  public.tasks_of(uuid, uuid, uuid, uuid, uuid, boolean)
from public, anon, authenticated;
grant execute on function
  public.meeting_content(uuid), public.tasks_content(uuid[]), public.task_history(uuid),
  public.tasks_of(uuid, uuid, uuid, uuid, uuid, boolean)
to authenticated;
