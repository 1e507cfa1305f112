-- Named states of a revision, kept for good: «odesláno do připomínkového řízení», «schváleno». The content is what
-- comparison and export read; the texts' full states stand beside it in sync.document_versions.
create table public.revision_versions (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  revision_id uuid not null,
  -- By which transition it was kept; 'named' by hand.
  kind text not null check (kind in ('consultation', 'draft', 'ready', 'approved', 'named')),
  name text not null check (length(btrim(name)) between 1 and 200),
  content jsonb not null,
  created_by uuid references public.people (id),
  created_at timestamptz not null default now(),
  foreign key (partnership_id, revision_id) references public.revisions (partnership_id, id)
);
create index revision_versions_revision on public.revision_versions (partnership_id, revision_id, created_at desc);
create index revision_versions_created_by on public.revision_versions (created_by);

alter table public.revision_versions enable row level security;
revoke all on public.revision_versions from anon, authenticated;
grant select on public.revision_versions to authenticated;

-- A participant sees a draft only while it is shared, and then as it is now.
create policy "members read versions" on public.revision_versions
  for select to authenticated
  using (partnership_id in (select private.partnerships_as('manager', 'consultant', 'member')));

create trigger append_only before update or delete on public.revision_versions
  for each row execute function private.refuse_change();

-- A document's state is its snapshot and the updates after it, in order: only the sync server can fold them into one.
alter table sync.document_versions
  add column revision_version_id uuid references public.revision_versions (id) on delete cascade,
  add column updates bytea[] not null default '{}',
  alter column state drop not null;
create index document_versions_revision_version on sync.document_versions (revision_version_id);

-- Keeps a revision as it is now, with every document. No check of rights: callers do that.
create function private.keep_version(revision uuid, kind text, name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  kept uuid;
begin
  insert into public.revision_versions (partnership_id, revision_id, kind, name, content, created_by)
    select r.partnership_id, r.id, keep_version.kind, keep_version.name, private.content_of(r.id, true), auth.uid()
    from public.revisions r where r.id = revision
    returning id into kept;
  insert into sync.document_versions (document_id, name, state, updates, author, revision_version_id)
    select d.id, keep_version.name, n.state,
      coalesce((
        select array_agg(u.update order by u.seq) from sync.document_updates u where u.document_id = d.id
      ), '{}'),
      auth.uid(), kept
    from public.documents d left join sync.document_snapshots n on n.document_id = d.id
    where d.revision_id = revision;
  return kept;
end $$;
revoke execute on function private.keep_version(uuid, text, text) from public, authenticated;

-- Keeps a revision under a name, to come back to; manager and consultant. Error: not_found.
create function public.name_version(revision uuid, name text) returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_role(
    (select r.partnership_id from public.revisions r where r.id = revision), 'manager', 'consultant');
  return private.keep_version(revision, 'named', btrim(name));
end $$;
revoke execute on function public.name_version(uuid, text) from public, anon, authenticated;
grant execute on function public.name_version(uuid, text) to authenticated;
