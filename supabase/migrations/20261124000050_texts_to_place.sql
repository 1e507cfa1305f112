-- Texts which do not come from an editor: of an imported plan, of a TAP's measures carried over. They belong into the
-- co-edited documents, and those only the sync server writes; so they wait here until it has placed them.
create table sync.texts_to_place (
  id bigint generated always as identity primary key,
  document_id uuid not null references public.documents (id) on delete cascade,
  section text not null check (section ~ '^(narrative|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$'),
  -- ProseMirror JSON, a `doc` node: the whole text of the section from then on.
  content jsonb not null check (content ->> 'type' = 'doc' and jsonb_typeof(content -> 'content') = 'array'),
  -- The blocks which this text replaces. What somebody has written there besides is not dropped but put behind.
  replaces jsonb not null default '[]',
  author uuid,
  -- Of the transaction, as with the moves: a text and a move of one transaction were meant together.
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index texts_to_place_waiting on sync.texts_to_place (id) where done_at is null;
create index texts_to_place_document on sync.texts_to_place (document_id, section);

alter table sync.texts_to_place enable row level security;
create policy "not for the API" on sync.texts_to_place for select to anon, authenticated using (false);

-- The same as plainText(), firstBlockText() and references() in app/collab/prose.ts; a test compares them.

create function private.prose_is_inline(kind text) returns boolean
language sql immutable set search_path = '' as $$
  select kind in ('text', 'hardBreak', 'personMention', 'measureMention')
$$;

-- The text of one block.
create function private.prose_line(node jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
  case node ->> 'type'
    when 'text' then return coalesce(node ->> 'text', '');
    when 'hardBreak' then return ' ';
    when 'personMention', 'measureMention' then return coalesce(node -> 'attrs' ->> 'label', '');
    else
      return (
        select coalesce(string_agg(private.prose_line(c.value), '' order by c.ordinality), '')
        from jsonb_array_elements(node -> 'content') with ordinality c
      );
  end case;
end $$;

-- The blocks' texts, those without any left out.
create function private.prose_lines(node jsonb) returns setof text
language plpgsql immutable rows 4 set search_path = '' as $$
declare
  line text;
  child jsonb;
begin
  if exists (
    select 1 from jsonb_array_elements(node -> 'content') c where private.prose_is_inline(c.value ->> 'type')
  ) then
    line := btrim(private.prose_line(node), E' \t\n\r\f\v\u00A0');
    if line <> '' then return next line; end if;
    return;
  end if;
  for child in select c.value from jsonb_array_elements(node -> 'content') c loop
    return query select private.prose_lines(child);
  end loop;
end $$;

create function private.prose_plain(node jsonb, separator text default E'\n') returns text
language sql immutable set search_path = '' as $$
  select coalesce(string_agg(l.line, separator order by l.n), '')
  from private.prose_lines(node) with ordinality l (line, n)
$$;

create function private.prose_references(node jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'id', r.id) order by r.n), '[]')
  from (
    select case f.value ->> 'type' when 'personMention' then 'person' else 'measure' end as kind,
      f.value -> 'attrs' ->> 'id' as id, min(f.ordinality) as n
    from jsonb_path_query(node, 'strict $.** ? (@.type == "personMention" || @.type == "measureMention")')
      with ordinality f (value, ordinality)
    where jsonb_typeof(f.value -> 'attrs' -> 'id') = 'string'
    group by 1, 2
  ) r
$$;

-- Every page shows a placed text at once; the sync server is told that it waits. Error: revision_frozen.
create function private.show_texts_to_place() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- An approval waits for this transaction, and then sees that texts wait; or this one for the approval.
  perform 1 from public.revisions r
    where r.id in (select d.revision_id from public.documents d join placed p on p.document_id = d.id) for share;
  if exists (
    select 1 from placed p join public.documents d on d.id = p.document_id
      join public.revisions r on r.id = d.revision_id where r.state in ('approved', 'superseded')
  ) then
    raise exception 'revision_frozen' using errcode = 'PT409';
  end if;

  -- The text that is replaced may still stand in another chapter, when the measure moves in the same transaction.
  update sync.texts_to_place t set replaces = k.blocks
    from (
      select p.id, jsonb_agg(b.value) as blocks
      from placed p
        join public.documents d on d.id = p.document_id
        join public.document_sections s on s.section = p.section
        join public.documents o on o.id = s.document_id
          and (o.id = d.id or (p.section <> 'narrative' and o.revision_id = d.revision_id)),
        jsonb_array_elements(s.content -> 'content') b
      group by p.id
    ) k
    where t.id = k.id;

  insert into public.document_sections as s (document_id, section, content, plain, refs)
    select distinct on (p.document_id, p.section)
      p.document_id, p.section, p.content, private.prose_plain(p.content), private.prose_references(p.content)
    from placed p
    order by p.document_id, p.section, p.id desc
    on conflict (document_id, section)
    do update set content = excluded.content, plain = excluded.plain, refs = excluded.refs, updated_at = now()
    where s.content is distinct from excluded.content;

  update public.measure_versions v set wording = w.wording
    from (
      select distinct on (p.document_id, p.section)
        d.revision_id, d.chapter_id, p.section::uuid as measure_id,
        private.prose_plain(p.content -> 'content' -> 0, ' ') as wording
      from placed p join public.documents d on d.id = p.document_id
      where p.section <> 'narrative' and d.chapter_id is not null
      order by p.document_id, p.section, p.id desc
    ) w
    where v.revision_id = w.revision_id and v.chapter_id = w.chapter_id and v.measure_id = w.measure_id
      and v.wording is distinct from w.wording;

  perform pg_notify('souhra_moved', '');
  return null;
end $$;
create trigger show_texts_to_place after insert on sync.texts_to_place
  referencing new table as placed
  for each statement execute function private.show_texts_to_place();

-- Makes `content` (ProseMirror JSON, a `doc` node) the text of a section: 'narrative', or the permanent id of a measure
-- which stands in the document's chapter. For many at once insert into the table. No check of rights: callers do that.
create function private.place_text(document uuid, section text, content jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into sync.texts_to_place (document_id, section, content, author)
  values (document, section, content, (select auth.uid()))
$$;

revoke execute on function
  private.prose_is_inline(text), private.prose_line(jsonb), private.prose_lines(jsonb),
  private.prose_plain(jsonb, text), private.prose_references(jsonb),
  private.show_texts_to_place(), private.place_text(uuid, text, jsonb)
from public, anon, authenticated;
