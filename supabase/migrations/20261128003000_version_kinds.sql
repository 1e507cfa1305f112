-- A version that a step has kept says by its kind which step that was, so that pages can name it in the language of the
-- reader. 'draft' stood for two steps; what was kept as such is told apart by the name it was given.
alter table public.revision_versions drop constraint revision_versions_kind_check;
alter table public.revision_versions disable trigger append_only;
update public.revision_versions
  set kind = case name when 'Připomínkové řízení uzavřeno' then 'closed' else 'reopened' end
  where kind = 'draft';
alter table public.revision_versions enable trigger append_only;
alter table public.revision_versions add constraint revision_versions_kind_check
  check (kind in ('consultation', 'closed', 'ready', 'reopened', 'approved', 'named'));

-- R4 consultation → draft: the consultation is closed and its comments can be worked into the texts.
create or replace function public.close_consultation(revision uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_transition(revision, 'consultation');
  perform private.keep_version(revision, 'closed', 'Připomínkové řízení uzavřeno');
  update public.consultations c set closed_at = now() where c.revision_id = revision and c.closed_at is null;
  update public.revisions v set state = 'draft' where v.id = revision;
end $$;

-- R6 ready → draft: something is to be changed after all.
create or replace function public.reopen_revision(revision uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.begin_transition(revision, 'ready');
  perform private.keep_version(revision, 'reopened', 'Vráceno k úpravám');
  update public.revisions v set state = 'draft' where v.id = revision;
end $$;
