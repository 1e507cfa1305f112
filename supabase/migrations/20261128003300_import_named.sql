-- Whoever an import makes accountable is told so, as by any other assignment: so it has to say whom it has named.
alter function public.import_plan(uuid, uuid, jsonb, jsonb, uuid) set schema private;
revoke execute on function private.import_plan(uuid, uuid, jsonb, jsonb, uuid) from public, anon, authenticated;

-- As private.import_plan, which has the errors. Returns `revision`, the draft, and `named`: the people it has made
-- accountable, each (`person`) with the measures (`versions`); not those who were so before.
create function public.import_plan(
  partnership uuid, target uuid, plan jsonb, content jsonb, import uuid default null
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  draft uuid;
begin
  draft := private.import_plan(partnership, target, plan, content, import);
  return jsonb_build_object('revision', draft, 'named', coalesce((
    select jsonb_agg(jsonb_build_object('person', n.person_id, 'versions', n.versions))
    from (
      select s.person_id, jsonb_agg(s.measure_version_id) as versions
      from public.responsibilities s
      -- What this transaction has assigned carries its time.
      where s.revision_id = draft and s.ended_at is null and s.person_id is not null and s.assigned_at = now()
      group by s.person_id
    ) n
  ), '[]'));
end $$;
revoke execute on function public.import_plan(uuid, uuid, jsonb, jsonb, uuid) from public, anon, authenticated;
grant execute on function public.import_plan(uuid, uuid, jsonb, jsonb, uuid) to authenticated;
