-- Discussions as pages read them, and whom they speak to by name.

-- May this person read a discussion? As the policy "discussions one may read" says, asked about others than the asking one.
create function private.reads_discussion(person uuid, thread uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  t record;
  role text;
begin
  select h.partnership_id, h.document_id, h.task_id, h.author_id, d.kind into t
    from public.threads h left join public.documents d on d.id = h.document_id where h.id = thread;
  if not found then return false; end if;
  role := private.role_of(person, t.partnership_id);
  if role is null then return false; end if;
  if role <> 'participant' then
    return t.document_id is null or private.document_access(person, t.document_id) is not null;
  end if;
  return t.author_id = person
    or (t.kind = 'minutes' and private.document_access(person, t.document_id) is not null)
    or exists (select 1 from public.tasks k where k.id = t.task_id and k.assignee_id = person);
end $$;
revoke execute on function private.reads_discussion(uuid, uuid) from public, authenticated;

-- Whom a comment speaks to by name, of those who may read it. Written by the database and the server only.
create table private.comment_mentions (
  comment_id uuid not null references public.comments (id) on delete cascade,
  person_id uuid not null references public.people (id),
  -- When the letter about it was given to be sent; at once for whoever speaks to themselves.
  told_at timestamptz,
  primary key (comment_id, person_id)
);
create index comment_mentions_person on private.comment_mentions (person_id);
create index comment_mentions_to_tell on private.comment_mentions (comment_id) where told_at is null;
alter table private.comment_mentions enable row level security;
create policy "not for the API" on private.comment_mentions for select to anon, authenticated using (false);

-- A comment that is changed tells nobody a second time.
create function private.note_mentions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.comment_mentions (comment_id, person_id, told_at)
    select new.id, m.person, case when m.person = new.author_id then now() end
    from (
      select distinct r[1]::uuid as person
      from regexp_matches(new.body, '@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}', 'g') r
    ) m
    where private.reads_discussion(m.person, new.thread_id)
    on conflict do nothing;
  return null;
end $$;
create trigger note_mentions after insert or update of body on public.comments
  for each row when (new.body like '%@{%') execute function private.note_mentions();

-- Where a person finds a discussion: the address below the partnership's own. A measure is shown in the revision in
-- force, else in the newest one they may read; null where they may read none.
create function private.address_of_thread(person uuid, thread uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when t.task_id is not null then '/tasks/' || t.task_id
    when t.measure_id is not null then (
      select '/revisions/' || v.revision_id || '/measures/' || v.measure_id
      from public.measure_versions v join public.revisions r on r.id = v.revision_id
      where v.measure_id = t.measure_id and v.archived_at is null
        and private.revision_access(person, r.id) is not null
      order by r.state <> 'approved', r.state = 'superseded', r.number desc limit 1
    )
    when c.id is not null then '/revisions/' || c.revision_id || '/chapters/' || c.id
    else '/meetings/' || coalesce(d.meeting_id, a.meeting_id)
  end || '#thread-' || t.id
  from public.threads t
    left join public.documents d on d.id = t.document_id
    left join public.chapters c on c.id = d.chapter_id
    left join public.agenda_items a on a.id = t.agenda_item_id
  where t.id = thread
$$;
revoke execute on function private.address_of_thread(uuid, uuid) from public, authenticated;

-- Letters to people who were spoken to, each once: what this gives out counts as told. For the server, in the transaction
-- in which it puts the letters into their queue. Who may not read the discussion any more, and whom a comment that was
-- taken back spoke to, is told nothing.
create function private.mentions_to_tell() returns table (
  email text, language text, author text, partnership text, slug text, address text, body text
)
language plpgsql security definer set search_path = '' as $$
begin
  return query
    with due as (
      select m.comment_id, m.person_id from private.comment_mentions m
      where m.told_at is null order by m.comment_id limit 50 for update skip locked
    ), told as (
      update private.comment_mentions m set told_at = now()
      from due where m.comment_id = due.comment_id and m.person_id = due.person_id
      returning m.comment_id, m.person_id
    )
    select p.email, p.language, a.name, s.name, s.slug, '/' || s.slug || private.address_of_thread(p.id, c.thread_id),
      (
        select string_agg(coalesce('@' || n.name, x.piece), '' order by x.place)
        from regexp_split_to_table(regexp_replace(c.body, '@\{([0-9a-f-]{36})\}', E'\x01\\1\x01', 'g'), E'\x01')
          with ordinality x (piece, place)
        left join private.comment_mentions k on k.comment_id = c.id and k.person_id::text = x.piece
        left join public.people n on n.id = k.person_id
      )
    from told
      join public.comments c on c.id = told.comment_id
      join public.people p on p.id = told.person_id
      join public.people a on a.id = c.author_id
      join public.partnerships s on s.id = c.partnership_id
    where c.archived_at is null and private.reads_discussion(p.id, c.thread_id)
      and private.address_of_thread(p.id, c.thread_id) is not null;
end $$;
revoke execute on function private.mentions_to_tell() from public, authenticated;

-- Names of those who speak or are spoken to in discussions which the caller has found to be readable.
create function private.people_of_discussions(threads uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'hue', p.hue) order by p.name), '[]')
    from public.people p
    where p.id in (
      select t.author_id from public.threads t where t.id = any (people_of_discussions.threads)
      union select t.resolved_by from public.threads t where t.id = any (people_of_discussions.threads)
      union select c.author_id from public.comments c where c.thread_id = any (people_of_discussions.threads)
      union select m.person_id from private.comment_mentions m join public.comments c on c.id = m.comment_id
        where c.thread_id = any (people_of_discussions.threads)
    )
  );
end $$;
revoke execute on function private.people_of_discussions(uuid[]) from public;
grant execute on function private.people_of_discussions(uuid[]) to authenticated, service_role;

-- What is said about one thing, the oldest first, with what the asking person may do. With the minutes of a meeting comes
-- what is said about the items of its agenda. The words of a comment that was taken back stay out.
create function public.discussions(
  partnership uuid, document uuid default null, measure uuid default null, task uuid default null,
  agenda_item uuid default null
) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  meeting uuid := (select d.meeting_id from public.documents d where d.id = discussions.document);
  items uuid[] := array(
    select a.id from public.agenda_items a where a.meeting_id = meeting or a.id = discussions.agenda_item
  );
  found_ids uuid[];
  rights jsonb := '{}';
begin
  found_ids := array(
    select t.id from public.threads t
    where t.partnership_id = discussions.partnership and (
      t.document_id = discussions.document or t.measure_id = discussions.measure
      or t.task_id = discussions.task or t.agenda_item_id = any (items)
    )
  );
  select coalesce(jsonb_object_agg(k.kind, jsonb_build_object(
      'discuss', k.discuss,
      'settle', k.discuss and private.may_settle(discussions.partnership, k.document, k.agenda_item, k.task)
    )), '{}') into rights
  from (
    select s.kind, s.document, s.agenda_item, s.task,
      coalesce(private.may_discuss(discussions.partnership, s.document, s.agenda_item, s.task), false) as discuss
    from (values
      ('document', discussions.document, null::uuid, null::uuid, discussions.document is not null),
      ('measure', null, null, null, discussions.measure is not null),
      ('task', null, null, discussions.task, discussions.task is not null),
      ('agendaItem', null, items[1], null, items[1] is not null)
    ) s (kind, document, agenda_item, task, asked)
    where s.asked
  ) k;
  return jsonb_build_object(
    'me', private.asking_person(),
    'rights', rights,
    'people', private.people_of_discussions(found_ids),
    'threads', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'id', t.id, 'kind', t.kind,
          'about', case
            when t.document_id is not null then jsonb_build_object('kind', 'document', 'id', t.document_id)
            when t.measure_id is not null then jsonb_build_object('kind', 'measure', 'id', t.measure_id)
            when t.task_id is not null then jsonb_build_object('kind', 'task', 'id', t.task_id)
            else jsonb_build_object('kind', 'agendaItem', 'id', t.agenda_item_id)
          end,
          'section', t.section,
          'anchor', case when t.quote is not null then jsonb_build_object(
            'start', t.range_start, 'end', t.range_end, 'quote', t.quote,
            'before', coalesce(t.text_before, ''), 'after', coalesce(t.text_after, '')
          ) end,
          'authorId', t.author_id, 'createdAt', t.created_at,
          'resolvedAt', t.resolved_at, 'resolvedBy', t.resolved_by, 'outcome', t.outcome, 'reason', t.reason,
          'comments', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'id', c.id, 'authorId', c.author_id, 'createdAt', c.created_at, 'editedAt', c.edited_at,
                'archivedAt', c.archived_at,
                'body', case when c.archived_at is null or c.author_id = private.asking_person() then c.body end
              ) order by c.created_at, c.id), '[]')
            from public.comments c where c.partnership_id = t.partnership_id and c.thread_id = t.id
          )
        ) order by t.created_at, t.id), '[]')
      from public.threads t where t.id = any (found_ids)
    )
  );
end $$;

-- Who can be spoken to in a discussion about something: those who may read it. A participant, who sees no list of people,
-- is offered those who were at the meeting and those who have spoken. Nobody for whoever may not discuss it.
create function public.discussion_people(
  partnership uuid, document uuid default null, measure uuid default null, task uuid default null,
  agenda_item uuid default null
) returns table (id uuid, name text)
language plpgsql stable security definer set search_path = '' as $$
declare
  asking text := private.role_of((select auth.uid()), partnership);
  meeting uuid := (select d.meeting_id from public.documents d where d.id = document);
begin
  if private.may_discuss(partnership, document, agenda_item, task) is not true then return; end if;
  return query
    select p.id, p.name
    from public.memberships m join public.people p on p.id = m.person_id
    where m.partnership_id = partnership and m.ended_at is null
      and case
        when document is not null then private.document_access(p.id, document) is not null
        else m.role <> 'participant'
          or exists (select 1 from public.tasks k where k.id = task and k.assignee_id = p.id)
      end
      and (asking <> 'participant'
        or exists (
          select 1 from public.attendances a where a.meeting_id = meeting and a.person_id = p.id
        ) or exists (
          select 1 from public.threads t join public.comments c on c.thread_id = t.id
          where (t.document_id = document or t.task_id = task) and c.author_id = p.id
        ))
    order by p.name;
end $$;

revoke execute on function
  public.discussions(uuid, uuid, uuid, uuid, uuid), public.discussion_people(uuid, uuid, uuid, uuid, uuid)
from public, anon, authenticated;
grant execute on function
  public.discussions(uuid, uuid, uuid, uuid, uuid), public.discussion_people(uuid, uuid, uuid, uuid, uuid)
to authenticated;
