-- The database tells the sync server what changed: `souhra_changed` so that open pages show it at once,
-- `souhra_access` so that rights taken away take effect on open sockets within seconds.
create function private.notify_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  row_now jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform pg_notify('souhra_changed', json_build_object(
    'partnership_id', row_now ->> 'partnership_id',
    'revision_id', case when tg_table_name = 'revisions' then row_now ->> 'id' else row_now ->> 'revision_id' end,
    'entity', tg_argv[0],
    'id', row_now ->> 'id'
  )::text);
  return null;
end $$;

create function private.notify_access() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  row_now jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform pg_notify('souhra_access', json_build_object(
    'partnership_id', row_now ->> 'partnership_id'
  )::text);
  return null;
end $$;
