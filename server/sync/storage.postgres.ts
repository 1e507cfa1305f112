import type postgres from 'postgres';
import type { ProseNode } from '~/collab/prose';
import {
  type Carriage,
  type LoadedDocument,
  type PlacedTexts,
  type Projection,
  RefusedWrite,
  type SectionMove,
  type Storage,
  type WaitingText,
  type Write,
} from './storage';

/** SQLSTATE classes that say that the data is wrong (22: data exception, 23: integrity), so that no retry helps. */
const REFUSALS = /^2[23]/;

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && REFUSALS.test(String(error.code));
}

/** Texts placed by one update: enough to be quick, few enough not to hold up the process. */
const TEXTS_AT_ONCE = 100;

const UUID = /^[0-9a-f-]{36}$/;

/** Documents in Postgres, over a direct connection as the owner of the schema `sync`. */
export class PostgresStorage implements Storage {
  constructor(private readonly sql: postgres.Sql) {}

  async load(documentId: string): Promise<LoadedDocument | null> {
    // One statement sees one moment: a compaction is either before it or after it.
    const rows = await this.sql<
      {
        partnership_id: string;
        revision_id: string | null;
        seq: string | null;
        bytes: Uint8Array | null;
        log: boolean;
      }[]
    >`
      select d.partnership_id, d.revision_id, u.seq, u.bytes, u.log
      from public.documents d
      left join lateral (
        select covers_seq as seq, state as bytes, false as log from sync.document_snapshots where document_id = d.id
        union all
        select seq, update, true from sync.document_updates where document_id = d.id
      ) u on true
      where d.id = ${documentId}
      order by u.log, u.seq`;
    const [first] = rows;
    if (first === undefined) return null;
    return {
      info: { id: documentId, partnershipId: first.partnership_id, revisionId: first.revision_id },
      updates: rows.map((row) => row.bytes).filter((bytes) => bytes !== null),
      rows: rows.filter((row) => row.log === true).length,
      seq: Math.max(0, ...rows.map((row) => Number(row.seq ?? 0))),
    };
  }

  async append(writes: readonly Write[]): Promise<Map<string, number>> {
    const { sql } = this;
    try {
      // Left out are documents which were deleted meanwhile and those of a revision, or of minutes, approved meanwhile, so
      // that the others are still written. The lock makes an approval wait for this statement or it for the approval.
      const documents = `{${[...new Set(writes.map((write) => write.documentId))].join(',')}}`;
      const written = await sql<{ document_id: string; seq: string }[]>`
        with open as materialized (
          select r.id from public.revisions r
          where r.state not in ('approved', 'superseded') and r.id in (
            select d.revision_id from public.documents d where d.id = any(${documents}::uuid[])
          )
          for share
        ), minuted as materialized (
          select m.id from public.meetings m
          where m.minutes_state in ('draft', 'circulated') and m.id in (
            select d.meeting_id from public.documents d where d.id = any(${documents}::uuid[])
          )
          for share
        )
        insert into sync.document_updates (document_id, update, author)
        select d.id, decode(w.update, 'hex'), w.author
        from json_to_recordset(${asParameter(writes.map((write, n) => ({ ...write, update: toHex(write.update), n })))}::text::json)
          as w("documentId" uuid, update text, author uuid, n int)
        join public.documents d on d.id = w."documentId"
        where d.revision_id in (select id from open) or d.meeting_id in (select id from minuted)
        order by w.n
        returning document_id, seq`;
      return highest(written);
    } catch (error) {
      if (isRefusal(error)) throw new RefusedWrite(String(error), { cause: error });
      throw error;
    }
  }

  async compact(documentId: string, fold: (updates: readonly Uint8Array[]) => Uint8Array): Promise<void> {
    await this.sql.begin(async (sql) => {
      const [lock] = await sql<{ mine: boolean }[]>`
        select pg_try_advisory_xact_lock(hashtext('souhra.compact'), hashtext(${documentId})) as mine`;
      if (lock?.mine !== true) return;
      const rows = await sql<{ seq: string; bytes: Uint8Array; log: boolean }[]>`
        select covers_seq as seq, state as bytes, false as log
        from sync.document_snapshots where document_id = ${documentId}
        union all
        select seq, update, true from sync.document_updates where document_id = ${documentId}
        order by log, seq`;
      const folded = rows.filter((row) => row.log).map((row) => row.seq);
      if (folded.length === 0) return;
      const state = Buffer.from(fold(rows.map((row) => row.bytes)));
      const covers = Math.max(...rows.map((row) => Number(row.seq)));
      await sql`
        insert into sync.document_snapshots (document_id, state, covers_seq) values (${documentId}, ${state}, ${covers})
        on conflict (document_id)
        do update set state = excluded.state, covers_seq = excluded.covers_seq, updated_at = now()`;
      // Exactly the rows that were read: another process may yet commit a lower seq.
      await sql`
        delete from sync.document_updates where document_id = ${documentId} and seq = any(${`{${folded.join(',')}}`}::bigint[])`;
    });
  }

  async unprojected(): Promise<string[]> {
    const rows = await this.sql<{ document_id: string }[]>`
      select stored.document_id
      from (
        select document_id, max(seq) as seq
        from (
          select document_id, covers_seq as seq from sync.document_snapshots
          union all
          select document_id, max(seq) from sync.document_updates group by document_id
        ) each
        group by document_id
      ) stored
      left join sync.projections p using (document_id)
      where p.seq is null or p.seq < stored.seq`;
    return rows.map((row) => row.document_id);
  }

  async project({ info, sections, seq }: Projection): Promise<void> {
    await this.sql.begin(async (sql) => {
      const [document] = await sql`select from public.documents where id = ${info.id} for share`;
      if (document === undefined) return;
      const measures = sections.filter(({ section }) => UUID.test(section));
      const written = await sql<{ section: string }[]>`
        insert into public.document_sections as s (document_id, section, content, plain, refs)
        select ${info.id}::uuid, p.section, p.content, p.plain, p."references"
        from json_to_recordset(${asParameter(sections)}::text::json)
          as p(section text, content jsonb, plain text, "references" jsonb)
        on conflict (document_id, section)
        do update set content = excluded.content, plain = excluded.plain, refs = excluded.refs, updated_at = now()
        where s.content is distinct from excluded.content
        returning section`;
      const late = await sql`
        insert into sync.section_moves (from_document, to_document, section, late)
        select ${info.id}::uuid, t.id, w.section, true
        from json_to_recordset(${asParameter(written)}::text::json) as w(section text)
        join public.measure_versions v on v.measure_id::text = w.section and v.revision_id = ${info.revisionId}
        join public.documents t on t.chapter_id = v.chapter_id and t.id <> ${info.id}
        where exists (
          select 1 from sync.section_moves m where m.from_document = ${info.id} and m.section = w.section
        ) and not exists (
          select 1 from sync.section_moves m
          where m.from_document = ${info.id} and m.section = w.section and m.done_at is null
        )`;
      if (late.count > 0) await sql`select pg_notify('souhra_moved', '')`;
      if (info.revisionId !== null && measures.length > 0) {
        // A moved measure's text stays behind in its old document; only the document of its chapter speaks for it.
        await sql`
          update public.measure_versions v set wording = p.wording
          from json_to_recordset(${asParameter(measures)}::text::json) as p(section uuid, wording text), public.documents d
          where d.id = ${info.id} and v.revision_id = ${info.revisionId} and v.chapter_id = d.chapter_id
            and v.measure_id = p.section and v.wording is distinct from p.wording`;
      }
      await sql`
        insert into sync.projections as p (document_id, seq) values (${info.id}, ${seq})
        on conflict (document_id) do update set seq = excluded.seq where p.seq < excluded.seq`;
    });
  }

  async carryMove(
    build: (move: SectionMove) => Promise<Carriage>,
  ): Promise<{ move: SectionMove; update: Uint8Array | null; seq: number } | null> {
    const carried = await this.sql.begin(async (sql) => {
      const [row] = await sql<
        { id: string; from_document: string; to_document: string; section: string; late: boolean }[]
      >`
        select id, from_document, to_document, section, late from sync.section_moves
        where done_at is null order by id limit 1 for update`;
      if (row === undefined) return null;
      const [past] = await sql<{ outdated: boolean; carried: ProseNode | null }[]>`
        select exists (
          select 1 from sync.section_moves
          where from_document = ${row.to_document} and section = ${row.section} and id < ${row.id}
        ) as outdated, (
          select m.carried from sync.section_moves m
          where m.from_document = ${row.from_document} and m.section = ${row.section} and m.id < ${row.id}
          order by m.id desc limit 1
        ) as carried`;
      const { from_document: fromDocument, to_document: toDocument, section } = row;
      const move = {
        ...{ fromDocument, toDocument, section, late: row.late },
        ...{ outdated: past?.outdated === true, carried: past?.carried ?? null },
      };
      const { update, content } = await build(move);
      const written =
        update === null
          ? []
          : await sql<{ document_id: string; seq: string }[]>`
              insert into sync.document_updates (document_id, update)
              values (${toDocument}, ${Buffer.from(update)}) returning document_id, seq`;
      await sql`update sync.section_moves set done_at = now(), carried = ${JSON.stringify(content)}::text::jsonb
        where id = ${row.id}`;
      return { move, update, seq: highest(written).get(toDocument) ?? 0 };
    });
    return carried;
  }

  async placeTexts(
    build: (documentId: string, texts: readonly WaitingText[]) => Promise<Uint8Array | null>,
  ): Promise<PlacedTexts | null> {
    return this.sql.begin(async (sql) => {
      // One process at a time: whoever comes second then sees what is done, and goes on with the rest.
      await sql`select pg_advisory_xact_lock(hashtext('souhra.place'))`;
      const rows = await sql<{ id: string; document_id: string; author: string | null; text: WaitingText }[]>`
        with ready as (
          select t.* from sync.texts_to_place t
          join public.documents d on d.id = t.document_id
          left join public.revisions r on r.id = d.revision_id
          where t.done_at is null and (r.state is null or r.state not in ('approved', 'superseded'))
            and not exists (
              select 1 from sync.section_moves m
              where m.done_at is null and m.section = t.section and m.created_at <= t.created_at
                and t.document_id in (m.from_document, m.to_document)
            )
        ), first as (select document_id, author from ready order by id limit 1)
        select r.id, r.document_id, r.author,
          json_build_object('section', r.section, 'content', r.content, 'replaces', r.replaces) as text
        from ready r join first f on f.document_id = r.document_id and f.author is not distinct from r.author
        order by r.id limit ${TEXTS_AT_ONCE}`;
      const [first] = rows;
      if (first === undefined) return null;
      const { document_id: documentId, author } = first;
      const texts = rows.map((row) => row.text);
      const update = await build(documentId, texts);
      const written =
        update === null
          ? []
          : await sql<{ document_id: string; seq: string }[]>`
              insert into sync.document_updates (document_id, update, author)
              values (${documentId}, ${Buffer.from(update)}, ${author}) returning document_id, seq`;
      await sql`update sync.texts_to_place set done_at = now()
        where id = any(${`{${rows.map((row) => row.id).join(',')}}`}::bigint[])`;
      const sections = texts.map((text) => text.section);
      return { documentId, sections, update, seq: highest(written).get(documentId) ?? 0 };
    });
  }
}

/**
 * Rows as one text parameter. Arrays would need `fetch_types`, whose query at the start of each connection is the one
 * place where postgres.js rejects a promise nobody holds: a database that goes away right then would end the process.
 */
function asParameter(rows: readonly object[]): string {
  return JSON.stringify(rows);
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

function highest(rows: readonly { document_id: string; seq: string }[]): Map<string, number> {
  const seqs = new Map<string, number>();
  for (const { document_id, seq } of rows) {
    seqs.set(document_id, Math.max(Number(seq), seqs.get(document_id) ?? 0));
  }
  return seqs;
}
