-- A new revision is told like any other change: lists of the partnership's revisions are looked at, too.
create trigger notify_added after insert on public.revisions
  for each row execute function private.notify_changed('revision');
