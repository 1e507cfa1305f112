-- Something somebody is to do: from a meeting, where it hangs on a line of the minutes, or on its own.
create table public.tasks (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null references public.partnerships (id),
  -- Whose task list it is on; its unfinished tasks come back at the group's next meeting. Null: of the whole partnership.
  working_group_id uuid,
  title text not null check (length(btrim(title)) between 1 and 500),
  assignee_id uuid,
  organisation_id uuid,
  due_on date,
  state text not null default 'open' check (state in ('open', 'in_progress', 'done', 'cancelled')),
  -- Since when it is done or cancelled.
  closed_at timestamptz,
  -- Where it was given; the line of the minutes holds a reference to it.
  meeting_id uuid,
  agenda_item_id uuid,
  author_id uuid default auth.uid() references public.people (id),
  created_at timestamptz not null default now(),
  unique (partnership_id, id),
  foreign key (partnership_id, working_group_id) references public.working_groups (partnership_id, id),
  foreign key (partnership_id, assignee_id) references public.memberships (partnership_id, person_id),
  foreign key (partnership_id, organisation_id) references public.organisations (partnership_id, id),
  foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  foreign key (meeting_id, agenda_item_id) references public.agenda_items (meeting_id, id),
  check (agenda_item_id is null or meeting_id is not null)
);
create index tasks_group on public.tasks (partnership_id, working_group_id, state);
create index tasks_assignee on public.tasks (partnership_id, assignee_id, state);
create index tasks_organisation on public.tasks (partnership_id, organisation_id);
create index tasks_meeting on public.tasks (partnership_id, meeting_id);
create index tasks_agenda_item on public.tasks (meeting_id, agenda_item_id);
create index tasks_author on public.tasks (author_id);
create index tasks_due on public.tasks (due_on) where state in ('open', 'in_progress');

-- Tasks which the asking person may read: all of their partnership, and a participant those given to them.
create function private.readable_tasks() returns setof uuid
language plpgsql stable security definer rows 200 set search_path = '' as $$
begin
  return query
    select t.id from public.tasks t
      where t.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
    union all
    select t.id from public.tasks t
      where t.assignee_id = (select auth.uid())
        and t.partnership_id in (select private.partnerships_as('participant'));
end $$;

-- Tasks which the asking person may word, give to somebody and date: manager and consultant all, a chair those of their
-- group, and its author.
create function private.editable_tasks() returns setof uuid
language plpgsql stable security definer rows 100 set search_path = '' as $$
begin
  return query
    select t.id from public.tasks t
      where t.partnership_id in (select private.partnerships_as('manager', 'consultant'))
    union
    select t.id from public.tasks t
      where t.working_group_id in (select private.chaired_groups())
    union
    select t.id from public.tasks t
      where t.author_id = (select auth.uid()) and t.partnership_id in (select private.partnerships_as('member'));
end $$;

-- Tasks whose state the asking person may change: those they edit, and those given to them.
create function private.changeable_tasks() returns setof uuid
language plpgsql stable security definer rows 100 set search_path = '' as $$
begin
  return query
    select private.editable_tasks()
    union
    select t.id from public.tasks t
      where t.assignee_id = (select auth.uid())
        and t.partnership_id in (select private.partnerships_as('manager', 'consultant', 'member', 'participant'));
end $$;
revoke execute on function private.readable_tasks(), private.editable_tasks(), private.changeable_tasks() from public;
grant execute on function private.readable_tasks(), private.editable_tasks(), private.changeable_tasks()
to authenticated, service_role;

alter table public.tasks enable row level security;
revoke all on public.tasks from anon, authenticated;
grant select,
  insert (id, partnership_id, working_group_id, title, assignee_id, organisation_id, due_on, meeting_id,
    agenda_item_id),
  update (title, assignee_id, organisation_id, due_on, state, working_group_id) on public.tasks to authenticated;

create policy "tasks one may read" on public.tasks
  for select to authenticated
  using (
    -- Not by a list of tasks: one that is just being given is on none yet.
    partnership_id in (select private.partnerships_as('manager', 'consultant', 'member'))
    or (
      assignee_id = (select auth.uid()) and partnership_id in (select private.partnerships_as('participant'))
    )
  );
create policy "manager, consultant and the group give tasks" on public.tasks
  for insert to authenticated
  with check (
    (
      partnership_id in (select private.partnerships_as('manager', 'consultant'))
      or working_group_id in (select private.own_groups())
    )
    -- In a meeting those give them who write its minutes.
    and (meeting_id is null or meeting_id in (select private.minuted_meetings()))
  );
create policy "those who may change its state change a task" on public.tasks
  for update to authenticated
  using (id in (select private.changeable_tasks()))
  with check (
    partnership_id in (select private.partnerships_as('manager', 'consultant', 'member', 'participant'))
  );

-- Of a task one was only given, one changes the state and nothing else. Done and cancelled have their moment.
create function private.change_task() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (select auth.uid()) is not null
    and to_jsonb(new) - array['state', 'closed_at'] <> to_jsonb(old) - array['state', 'closed_at']
    and old.id not in (select private.editable_tasks())
  then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  -- Off every list only those take it who could give it on none.
  if new.working_group_id is distinct from old.working_group_id and (select auth.uid()) is not null
    and new.partnership_id not in (select private.partnerships_as('manager', 'consultant'))
    and (
      new.working_group_id is null or new.working_group_id not in (select private.own_groups())
    )
  then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
  if new.state is distinct from old.state then
    new.closed_at := case when new.state in ('done', 'cancelled') then now() end;
  end if;
  return new;
end $$;
create trigger change_task before update on public.tasks
  for each row execute function private.change_task();

-- What is to be done hangs on somebody who is here: a person who belongs to the partnership, an organisation that was not
-- put away, a group that works. They stay so until the task is written; whoever leaves at this moment waits, and then is
-- found to hold something. Errors: person_not_member, not_found, group_closed.
create function private.task_holders() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  opened boolean := tg_op = 'INSERT' or old.state in ('done', 'cancelled');
begin
  if new.state in ('done', 'cancelled') then return new; end if;
  perform private.require_accountable(new.partnership_id,
    case when opened or new.organisation_id is distinct from old.organisation_id then new.organisation_id end,
    case when opened or new.assignee_id is distinct from old.assignee_id then new.assignee_id end);
  if new.working_group_id is not null and (opened or new.working_group_id is distinct from old.working_group_id) then
    perform 1 from public.working_groups w where w.id = new.working_group_id and w.state = 'active' for share;
    if not found then raise exception 'group_closed' using errcode = 'PT409'; end if;
  end if;
  return new;
end $$;
create trigger task_holders before insert or update of state, assignee_id, organisation_id, working_group_id
  on public.tasks for each row execute function private.task_holders();

-- A task is given in a meeting only as long as its minutes are written.
create trigger refuse_minuted before insert on public.tasks
  for each row execute function private.refuse_minuted('settled');

create trigger audit after insert or update or delete on public.tasks
  for each row execute function private.audit();
create trigger notify_changed after insert or update on public.tasks
  for each row execute function private.notify_changed('task');

-- Measures a task serves.
create table public.task_measures (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  task_id uuid not null,
  measure_id uuid not null,
  unique (task_id, measure_id),
  foreign key (partnership_id, task_id) references public.tasks (partnership_id, id),
  foreign key (partnership_id, measure_id) references public.measures (partnership_id, id)
);
create index task_measures_task on public.task_measures (partnership_id, task_id);
create index task_measures_measure on public.task_measures (partnership_id, measure_id);

alter table public.task_measures enable row level security;
revoke all on public.task_measures from anon, authenticated;
grant select, insert (partnership_id, task_id, measure_id), delete on public.task_measures to authenticated;

create policy "measures of tasks one may read" on public.task_measures
  for select to authenticated
  using (task_id in (select private.readable_tasks()));
create policy "those who edit a task link measures" on public.task_measures
  for insert to authenticated
  with check (task_id in (select private.editable_tasks()));
create policy "those who edit a task unlink measures" on public.task_measures
  for delete to authenticated
  using (task_id in (select private.editable_tasks()));

create trigger audit after insert or delete on public.task_measures
  for each row execute function private.audit();
create trigger notify_changed after insert or delete on public.task_measures
  for each row execute function private.notify_changed('task');
