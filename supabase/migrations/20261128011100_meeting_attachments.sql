-- Files of meetings, agenda items and tasks. Who may see and add them is what they hang on to decide. And a town's template
-- for minutes, kept as that for plans is.
alter table public.attachments
  add column meeting_id uuid,
  add column agenda_item_id uuid,
  add column task_id uuid,
  add foreign key (partnership_id, meeting_id) references public.meetings (partnership_id, id),
  add foreign key (meeting_id, agenda_item_id) references public.agenda_items (meeting_id, id),
  add foreign key (partnership_id, task_id) references public.tasks (partnership_id, id),
  drop constraint attachments_kind_check,
  drop constraint attachments_check,
  add check (kind in ('baseline', 'target', 'template', 'minutes_template', 'meeting', 'task')),
  add check ((kind in ('baseline', 'target')) = (revision_id is not null)),
  add check ((kind = 'meeting') = (meeting_id is not null)),
  add check (agenda_item_id is null or meeting_id is not null),
  add check ((kind = 'task') = (task_id is not null));
create index attachments_meeting on public.attachments (partnership_id, meeting_id);
create index attachments_agenda_item on public.attachments (meeting_id, agenda_item_id);
create index attachments_task on public.attachments (partnership_id, task_id);
grant insert (meeting_id, agenda_item_id, task_id) on public.attachments to authenticated;

-- Whether the asking person may attach to this. To a meeting those do who run it, and who writes its minutes; to a task
-- whoever changes its state: the file is the evidence that it is done.
create function private.may_attach(kind text, partnership uuid, indicator_version uuid, meeting uuid, task uuid)
returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return case kind
    when 'template' then partnership in (select private.partnerships_as('manager'))
    when 'minutes_template' then partnership in (select private.partnerships_as('manager'))
    when 'meeting' then meeting in (select private.run_meetings()) or meeting in (select private.minuted_meetings())
    when 'task' then task in (select private.changeable_tasks())
    else indicator_version in (select private.editable_indicator_versions())
  end;
end $$;
revoke execute on function private.may_attach(text, uuid, uuid, uuid, uuid) from public;
grant execute on function private.may_attach(text, uuid, uuid, uuid, uuid) to authenticated, service_role;

drop policy "attachments of what one may read" on public.attachments;
drop policy "those who may change the thing attach to it" on public.attachments;
drop policy "those who may change the thing change its attachments" on public.attachments;

create policy "attachments of what one may read" on public.attachments
  for select to authenticated
  using (
    revision_id in (select private.readable_revisions())
    or (kind in ('template', 'minutes_template')
      and partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')))
    or meeting_id in (select private.readable_meetings())
    or task_id in (select private.readable_tasks())
  );
create policy "those who may change the thing attach to it" on public.attachments
  for insert to authenticated
  with check (
    path = partnership_id::text || '/' || id::text
    and private.may_attach(kind, partnership_id, indicator_version_id, meeting_id, task_id)
  );
create policy "those who may change the thing change its attachments" on public.attachments
  for update to authenticated
  using (private.may_attach(kind, partnership_id, indicator_version_id, meeting_id, task_id))
  with check (private.may_attach(kind, partnership_id, indicator_version_id, meeting_id, task_id));

create trigger refuse_minuted before insert or update or delete on public.attachments
  for each row execute function private.refuse_minuted();

-- Beside a picture there is a small one of it, under its key and `/thumbnail`: read by whoever reads the picture, put there
-- with it.
drop policy "files of readable attachments" on storage.objects;
drop policy "files of announced attachments" on storage.objects;
create policy "files of readable attachments" on storage.objects
  for select to authenticated
  using (
    bucket_id = 'attachments'
    and regexp_replace(name, '/thumbnail$', '') in (select a.path from public.attachments a)
  );
create policy "files of announced attachments" on storage.objects
  for insert to authenticated
  with check (
    bucket_id = 'attachments'
    and regexp_replace(name, '/thumbnail$', '') in (
      select a.path from public.attachments a
      where a.author_id = (select auth.uid()) and a.stored_at is null
    )
  );
