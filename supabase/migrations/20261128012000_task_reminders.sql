-- Reminders of tasks: who was told of which date, so that nobody is told twice of the same one. Written by the server only.
create table private.task_reminders (
  task_id uuid not null references public.tasks (id) on delete cascade,
  person_id uuid not null references public.people (id),
  kind text not null check (kind in ('before', 'after')),
  due_on date not null,
  sent_at timestamptz not null default now(),
  primary key (task_id, person_id, kind, due_on)
);
create index task_reminders_person on private.task_reminders (person_id);
alter table private.task_reminders enable row level security;
create policy "not for the API" on private.task_reminders for select to anon, authenticated using (false);

-- Who is to be reminded of what on this day; each counts as told from now on, so the letters belong into the same
-- transaction. Once from three days before the date on, but not on the day on which the task was given, and once from the
-- day after it on: whoever has not finished it by then. What is older than two weeks is left to meetings. Where a task
-- names an organisation only, those are told who stand for it.
create function private.tasks_to_remind(today date)
returns table (
  person uuid, email text, language text, partnership text, slug text, task uuid, title text, due_on text, kind text
)
language sql volatile security definer set search_path = '' as $$
  with told as (
    insert into private.task_reminders (task_id, person_id, kind, due_on)
    select t.id, m.person_id, case when t.due_on < today then 'after' else 'before' end, t.due_on
    from public.tasks t
    join public.memberships m on m.partnership_id = t.partnership_id and m.ended_at is null
      and case when t.assignee_id is null
        then m.organisation_id = t.organisation_id and m.role <> 'participant'
        else m.person_id = t.assignee_id
      end
    where t.state in ('open', 'in_progress')
      and t.due_on between today - 14 and today + 3
      and (t.due_on < today or (t.created_at at time zone 'Europe/Prague')::date < today)
    on conflict do nothing
    returning *
  )
  select p.id, p.email, p.language, s.name, s.slug, t.id, t.title, d.due_on::text, d.kind
  from told d
  join public.tasks t on t.id = d.task_id
  join public.partnerships s on s.id = t.partnership_id
  join public.people p on p.id = d.person_id
  order by p.id, s.id, d.due_on, t.title
$$;
revoke execute on function private.tasks_to_remind(date) from public, authenticated;
