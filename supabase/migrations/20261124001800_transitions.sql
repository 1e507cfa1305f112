-- The life of a revision: draft → consultation → ready → approved → superseded. The rules have numbers in
-- docs/revisions.md. Each transition is one function and one transaction: it keeps a named version of the revision and
-- of every document, changes the state in one row of the audit log, and the trigger of the table tells open pages.

-- Locks a revision for its manager and checks the state it is in (R1, R2). Returns its partnership and plan.
create function private.begin_transition(revision uuid, variadic from_states text[])
returns table (partnership_id uuid, plan_id uuid, state text)
language plpgsql security definer set search_path = '' as $$
declare
  r record;
begin
  select v.partnership_id, v.plan_id, v.state into r from public.revisions v where v.id = revision for update;
  perform private.require_role(r.partnership_id, 'manager');
  if r.state <> all (from_states) then raise exception 'wrong_state' using errcode = 'PT409'; end if;
  return query select r.partnership_id, r.plan_id, r.state;
end $$;

-- Raises `revision_has_gaps`, with the gaps as detail, while there is one (R5).
create function private.refuse_gaps(revision uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  gaps jsonb;
begin
  select jsonb_agg(jsonb_build_object('gap', g.gap, 'code', v.code, 'measureVersionId', v.id) order by v.code)
    into gaps
    from private.gaps(revision) g left join public.measure_versions v on v.id = g.measure_version_id;
  if gaps is not null then
    raise exception 'revision_has_gaps' using errcode = 'PT409', detail = gaps::text;
  end if;
end $$;

-- R3 draft → consultation, until a deadline which is not over. Errors: wrong_state, deadline_over.
create function public.open_consultation(revision uuid, deadline date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  r record;
begin
  select * into r from private.begin_transition(revision, 'draft');
  if deadline is null or deadline < current_date then
    raise exception 'deadline_over' using errcode = 'PT409';
  end if;
  perform private.keep_version(revision, 'consultation', 'Odesláno do připomínkového řízení');
  insert into public.consultations (partnership_id, revision_id, deadline, opened_by)
    values (r.partnership_id, revision, deadline, auth.uid());
  update public.revisions v set state = 'consultation' where v.id = revision;
end $$;

-- R4 consultation → draft: the consultation is closed and its comments can be worked into the texts.
create function public.close_consultation(revision uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_transition(revision, 'consultation');
  perform private.keep_version(revision, 'draft', 'Připomínkové řízení uzavřeno');
  update public.consultations c set closed_at = now() where c.revision_id = revision and c.closed_at is null;
  update public.revisions v set state = 'draft' where v.id = revision;
end $$;

-- R5 draft → ready: nothing is missing, texts and tree are closed. Error: revision_has_gaps.
create function public.make_ready(revision uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_transition(revision, 'draft');
  perform private.refuse_gaps(revision);
  perform private.keep_version(revision, 'ready', 'Připraveno ke schválení');
  update public.revisions v set state = 'ready' where v.id = revision;
end $$;

-- R6 ready → draft: something is to be changed after all.
create function public.reopen_revision(revision uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_transition(revision, 'ready');
  perform private.keep_version(revision, 'draft', 'Vráceno k úpravám');
  update public.revisions v set state = 'draft' where v.id = revision;
end $$;

-- R7 ready → approved: from now on it is read-only, and the revision that was in force until now is superseded (R8).
-- What is missing is asked again, whatever has happened since it was made ready. Error: revision_has_gaps.
create function public.approve_revision(revision uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  r record;
begin
  select * into r from private.begin_transition(revision, 'ready');
  -- Two revisions of one plan approved at the same moment take turns.
  perform 1 from public.plans p where p.id = r.plan_id for update;
  perform private.refuse_gaps(revision);
  perform private.keep_version(revision, 'approved', 'Schváleno');
  update public.revisions v set state = 'superseded' where v.plan_id = r.plan_id and v.state = 'approved';
  update public.revisions v set state = 'approved', approved_at = now() where v.id = revision;
end $$;

revoke execute on function
  private.begin_transition(uuid, text[]), private.refuse_gaps(uuid)
from public, authenticated;
revoke execute on function
  public.open_consultation(uuid, date), public.close_consultation(uuid), public.make_ready(uuid),
  public.reopen_revision(uuid), public.approve_revision(uuid)
from public, anon, authenticated;
grant execute on function
  public.open_consultation(uuid, date), public.close_consultation(uuid), public.make_ready(uuid),
  public.reopen_revision(uuid), public.approve_revision(uuid)
to authenticated;
