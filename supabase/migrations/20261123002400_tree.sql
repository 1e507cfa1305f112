-- Changing the tree of a draft. These run as the person who calls them, so the policies of the tables decide.

-- Next free number under a parent: one more than the highest ever used there, so that a code never comes back
-- for another thing while the revision lives.
create function private.next_code(parent_code text, codes text[]) returns text
language sql immutable set search_path = '' as $$
  select parent_code || '.' || (coalesce(max((regexp_match(c, '([0-9]+)$'))[1]::int), 0) + 1)::text
  from unnest(codes) c
$$;
grant execute on function private.next_code(text, text[]) to authenticated;

-- Changes of numbers in one revision take turns until their transactions end: two people who add a measure at the same
-- moment would otherwise both be given the same next number.
create function private.take_turn(revision uuid) returns void
language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended(revision::text, 0))
$$;
revoke execute on function private.take_turn(uuid) from public;
grant execute on function private.take_turn(uuid) to authenticated;

-- What holds something cannot be put away (not_empty), and nothing can be hung on what was put away (not_found).
create function private.keep_tree_whole() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  parent_away boolean := false;
  holds boolean := false;
begin
  if new.archived_at is null then
    -- The lock makes the one who puts the parent away at this moment wait, and see what was hung on it.
    case tg_table_name
      when 'chapters' then null;
      when 'priorities' then
        select t.archived_at is not null into parent_away
          from public.chapters t where t.id = new.chapter_id for share;
      when 'goals' then
        select t.archived_at is not null into parent_away
          from public.priorities t where t.id = new.priority_id for share;
      when 'measure_versions' then
        select t.archived_at is not null into parent_away from public.goals t where t.id = new.goal_id for share;
    end case;
  else
    case tg_table_name
      when 'chapters' then
        holds := exists (select 1 from public.priorities t where t.chapter_id = new.id and t.archived_at is null);
      when 'priorities' then
        holds := exists (select 1 from public.goals t where t.priority_id = new.id and t.archived_at is null);
      when 'goals' then
        holds := exists (select 1 from public.measure_versions t where t.goal_id = new.id and t.archived_at is null);
      when 'measure_versions' then null;
    end case;
  end if;
  if parent_away then raise exception 'not_found' using errcode = 'PT404'; end if;
  if holds then raise exception 'not_empty' using errcode = 'PT409'; end if;
  return new;
end $$;
create trigger keep_tree_whole before update of archived_at on public.chapters
  for each row execute function private.keep_tree_whole();
create trigger keep_tree_whole before insert or update of archived_at on public.priorities
  for each row execute function private.keep_tree_whole();
create trigger keep_tree_whole before insert or update of archived_at, priority_id on public.goals
  for each row execute function private.keep_tree_whole();
create trigger keep_tree_whole before insert or update of archived_at, goal_id on public.measure_versions
  for each row execute function private.keep_tree_whole();

create function public.add_priority(chapter uuid, title text) returns uuid
language plpgsql set search_path = '' as $$
declare
  c record;
  added uuid;
begin
  select * into c from public.chapters h where h.id = chapter;
  if c.id is null then raise exception 'not_found' using errcode = 'PT404'; end if;
  perform private.take_turn(c.revision_id);
  insert into public.priorities (partnership_id, revision_id, chapter_id, code, title, position)
    select c.partnership_id, c.revision_id, c.id, private.next_code(c.code, array_agg(p.code)), add_priority.title,
      coalesce(max(p.position), 0) + 1
    from public.priorities p where p.chapter_id = c.id
    returning id into added;
  return added;
end $$;

create function public.add_goal(priority uuid, title text) returns uuid
language plpgsql set search_path = '' as $$
declare
  p record;
  added uuid;
begin
  select * into p from public.priorities h where h.id = priority;
  if p.id is null then raise exception 'not_found' using errcode = 'PT404'; end if;
  perform private.take_turn(p.revision_id);
  insert into public.goals (partnership_id, revision_id, chapter_id, priority_id, code, title, position)
    select p.partnership_id, p.revision_id, p.chapter_id, p.id, private.next_code(p.code, array_agg(g.code)),
      add_goal.title, coalesce(max(g.position), 0) + 1
    from public.goals g where g.priority_id = p.id
    returning id into added;
  return added;
end $$;

-- A new measure at the end of a goal; its text is then written in the document. Returns its permanent id.
create function public.add_measure(goal uuid) returns uuid
language plpgsql set search_path = '' as $$
declare
  g record;
  measure uuid := gen_random_uuid();
begin
  select h.*, r.plan_id into g
    from public.goals h join public.revisions r on r.id = h.revision_id where h.id = goal;
  if g.id is null then raise exception 'not_found' using errcode = 'PT404'; end if;
  perform private.take_turn(g.revision_id);
  insert into public.measures (id, partnership_id, plan_id) values (measure, g.partnership_id, g.plan_id);
  insert into public.measure_versions
      (partnership_id, revision_id, measure_id, chapter_id, goal_id, code, position)
    select g.partnership_id, g.revision_id, measure, g.chapter_id, g.id,
      private.next_code(g.code, array_agg(v.code)), coalesce(max(v.position), 0) + 1
    from public.measure_versions v where v.goal_id = g.id;
  return measure;
end $$;

-- Moves a measure (its version in a revision) into a goal of the same revision, as its `place`-th (from 1).
-- Within its goal it keeps its code; in another one it gets the next free code there.
create function public.move_measure(version uuid, goal uuid, place int) returns void
language plpgsql set search_path = '' as $$
declare
  g record;
  v record;
begin
  select * into g from public.goals h where h.id = goal;
  select * into v from public.measure_versions m where m.id = version;
  if v.id is null or g.id is null or v.revision_id <> g.revision_id then
    raise exception 'not_found' using errcode = 'PT404';
  end if;
  perform private.take_turn(g.revision_id);
  update public.measure_versions m set
      goal_id = g.id,
      chapter_id = g.chapter_id,
      code = case when m.goal_id = g.id then m.code else private.next_code(g.code, (
        select array_agg(o.code) from public.measure_versions o where o.goal_id = g.id
      )) end
    where m.id = version;
  if not found then raise exception 'not_allowed' using errcode = '42501'; end if;
  update public.measure_versions m set position = s.position
    from (
      select o.id, row_number() over (
        order by case when o.id = version then greatest(place, 1) * 2 - 1 else o.rank * 2 end
      ) as position
      from (
        select i.id, row_number() over (partition by i.id = version order by i.position, i.code) as rank
        from public.measure_versions i where i.goal_id = g.id and (i.archived_at is null or i.id = version)
      ) o
    ) s
    where m.id = s.id and m.position <> s.position;
end $$;

-- Puts a part of the tree away, or brings it back: kind is 'chapter', 'priority', 'goal' or 'measure'.
-- What still holds something cannot be put away: error not_empty.
create function public.archive_part(kind text, part uuid, away boolean) returns void
language plpgsql set search_path = '' as $$
declare
  stamp timestamptz := case when away then now() end;
  touched int;
begin
  case kind
    when 'chapter' then update public.chapters t set archived_at = stamp where t.id = part;
    when 'priority' then update public.priorities t set archived_at = stamp where t.id = part;
    when 'goal' then update public.goals t set archived_at = stamp where t.id = part;
    when 'measure' then update public.measure_versions t set archived_at = stamp where t.id = part;
    else raise exception 'unknown_kind' using errcode = 'PT409';
  end case;
  get diagnostics touched = row_count;
  if touched = 0 then raise exception 'not_allowed' using errcode = '42501'; end if;
end $$;

-- Numbers a chapter's priorities, goals and measures anew in the order they stand in. Returns what changes;
-- with `apply` false it only tells.
create function public.renumber_chapter(chapter uuid, apply boolean)
returns table (kind text, id uuid, old_code text, new_code text)
language plpgsql set search_path = '' as $$
declare
  changed int;
  wanted int;
begin
  if apply then perform private.take_turn(c.revision_id) from public.chapters c where c.id = chapter; end if;
  create temporary table renumbered on commit drop as
  with p as (
    select t.id, t.code, c.code || '.' || row_number() over (order by t.position, t.code) as wanted
    from public.priorities t join public.chapters c on c.id = t.chapter_id
    where t.chapter_id = chapter and t.archived_at is null
  ), g as (
    select t.id, t.code, p.wanted || '.' || row_number() over (partition by p.id order by t.position, t.code) as wanted
    from public.goals t join p on p.id = t.priority_id where t.archived_at is null
  ), m as (
    select t.id, t.code, g.wanted || '.' || row_number() over (partition by g.id order by t.position, t.code) as wanted
    from public.measure_versions t join g on g.id = t.goal_id where t.archived_at is null
  )
  select 'priority'::text as kind, p.id, p.code as old_code, p.wanted as new_code from p where p.code <> p.wanted
  union all select 'goal', g.id, g.code, g.wanted from g where g.code <> g.wanted
  union all select 'measure', m.id, m.code, m.wanted from m where m.code <> m.wanted;

  if apply then
    select count(*) into wanted from renumbered;
    with a as (
      update public.priorities t set code = n.new_code from renumbered n
        where n.kind = 'priority' and n.id = t.id returning 1
    ), b as (
      update public.goals t set code = n.new_code from renumbered n
        where n.kind = 'goal' and n.id = t.id returning 1
    ), c as (
      update public.measure_versions t set code = n.new_code from renumbered n
        where n.kind = 'measure' and n.id = t.id returning 1
    )
    select (select count(*) from a) + (select count(*) from b) + (select count(*) from c) into changed;
    if changed <> wanted then raise exception 'not_allowed' using errcode = '42501'; end if;
  end if;
  return query select n.kind, n.id, n.old_code, n.new_code from renumbered n order by n.old_code;
  drop table renumbered;
end $$;

revoke execute on function
  public.add_priority(uuid, text), public.add_goal(uuid, text), public.add_measure(uuid),
  public.move_measure(uuid, uuid, int), public.archive_part(text, uuid, boolean),
  public.renumber_chapter(uuid, boolean)
from public, anon, authenticated;
grant execute on function
  public.add_priority(uuid, text), public.add_goal(uuid, text), public.add_measure(uuid),
  public.move_measure(uuid, uuid, int), public.archive_part(text, uuid, boolean),
  public.renumber_chapter(uuid, boolean)
to authenticated;
