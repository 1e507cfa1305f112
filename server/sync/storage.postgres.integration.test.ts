import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { firstBlockText, type ProseNode, paragraphs, plainText, references } from '~/collab/prose';
import { backEnd } from '../../supabase/tests/back-end';
import { postgresBackend } from './backend.postgres';
import type { ChangedNotice } from './notices';
import { type DocumentInfo, RefusedWrite } from './storage';
import { storageSuite } from './storage.suite';

const sql = postgres(backEnd.databaseUrl, { max: 4, fetch_types: false, onnotice: () => undefined });
const { storage, authority } = postgresBackend(sql);
let partnershipId = '';
let revisionId = '';
let planId = '';

beforeAll(async () => {
  const slug = `sync-${randomUUID().slice(0, 8)}`;
  const [partnership] = await sql<{ id: string }[]>`
    insert into public.partnerships (slug, name, city) values (${slug}, 'Zkušební', 'Liberec') returning id`;
  partnershipId = partnership?.id ?? '';
  const [plan] = await sql<{ id: string }[]>`
    insert into public.plans (partnership_id, kind, title, period_from, period_to)
    values (${partnershipId}, 'SPSZ', 'Plán', 2026, 2029) returning id`;
  planId = plan?.id ?? '';
  revisionId = await createRevision(1);
  // The seed's documents wait for their projection too; moves are carried in the order in which they came.
  await sql`update sync.section_moves set done_at = now() where done_at is null`;
  await sql`update sync.texts_to_place set done_at = now() where done_at is null`;
});

afterAll(() => sql.end());

async function createRevision(number: number): Promise<string> {
  const [revision] = await sql<{ id: string }[]>`
    insert into public.revisions (partnership_id, plan_id, number, name)
    values (${partnershipId}, ${planId}, ${number}, 'Návrh') returning id`;
  return revision?.id ?? '';
}

async function createChapter(): Promise<{ info: DocumentInfo; chapterId: string }> {
  const [chapter] = await sql<{ id: string }[]>`
    insert into public.chapters (partnership_id, revision_id, code, name, position)
    values (${partnershipId}, ${revisionId}, 'X' || left(gen_random_uuid()::text, 8), 'Kapitola', 1) returning id`;
  const chapterId = chapter?.id ?? '';
  const [document] = await sql<{ id: string }[]>`
    select id from public.documents where chapter_id = ${chapterId}`;
  return { info: { id: document?.id ?? '', partnershipId, revisionId }, chapterId };
}

/** A measure in a goal of its own in a chapter. */
async function createMeasure(chapterId: string): Promise<string> {
  const place = {
    partnership_id: partnershipId,
    revision_id: revisionId,
    chapter_id: chapterId,
    position: 1,
  };
  const [priority] = await sql<{ id: string }[]>`
    insert into public.priorities ${sql({ ...place, code: 'X1', title: 'Priorita' })} returning id`;
  const [goal] = await sql<{ id: string }[]>`
    insert into public.goals ${sql({ ...place, priority_id: priority?.id ?? '', code: 'X1.1', title: 'Cíl' })}
    returning id`;
  const [measure] = await sql<{ id: string }[]>`
    insert into public.measures (partnership_id, plan_id) values (${partnershipId}, ${planId}) returning id`;
  const measureId = measure?.id ?? '';
  await sql`insert into public.measure_versions
    ${sql({ ...place, goal_id: goal?.id ?? '', measure_id: measureId, code: 'X1.1.1' })}`;
  return measureId;
}

async function createMeeting(): Promise<{ id: string; documentId: string }> {
  const slug = `skupina-${randomUUID()}`;
  const [group] = await sql<{ id: string }[]>`
    insert into public.working_groups (partnership_id, slug, name) values (${partnershipId}, ${slug}, 'PS') returning id`;
  const [meeting] = await sql<{ id: string }[]>`
    insert into public.meetings (partnership_id, working_group_id, title, starts_at, ends_at)
    values (${partnershipId}, ${group?.id ?? ''}, 'Jednání', now(), now() + interval '1 hour') returning id`;
  const id = meeting?.id ?? '';
  const [document] = await sql<{ id: string }[]>`select id from public.documents where meeting_id = ${id}`;
  return { id, documentId: document?.id ?? '' };
}

async function wordingOf(measureId: string): Promise<string | undefined> {
  const [row] = await sql<{ wording: string }[]>`
    select wording from public.measure_versions where measure_id = ${measureId} and revision_id = ${revisionId}`;
  return row?.wording;
}

storageSuite('Postgres', async () => ({
  storage,
  createDocument: async () => (await createChapter()).info,
  removeDocument: async (documentId) =>
    void (await sql`delete from public.documents where id = ${documentId}`),
  authors: async (documentId) => {
    const rows = await sql<{ author: string | null }[]>`
      select author from sync.document_updates where document_id = ${documentId} order by seq`;
    return rows.map((row) => row.author);
  },
  section: async (documentId, section) => {
    const [row] = await sql<{ content: unknown; plain: string; references: unknown }[]>`
      select content, plain, refs as references from public.document_sections
      where document_id = ${documentId} and section = ${section}`;
    return row === undefined ? null : { ...row };
  },
  addMove: async ({ fromDocument, toDocument, section }) =>
    void (await sql`insert into sync.section_moves (from_document, to_document, section)
      values (${fromDocument}, ${toDocument}, ${section})`),
  addTexts: async (documentId, author, texts) =>
    void (await sql`insert into sync.texts_to_place
      ${sql(texts.map((text) => ({ ...text, content: text.content as never, document_id: documentId, author })))}`),
}));

describe('Postgres', () => {
  it('S4.5 tells refused data from a database that is away', async () => {
    const { info } = await createChapter();
    const write = { documentId: info.id, update: new Uint8Array([0, 0]) };
    await expect(storage.append([{ ...write, author: 'not a uuid' }])).rejects.toBeInstanceOf(RefusedWrite);
    const away = postgres('postgres://nobody@127.0.0.1:1/nowhere', { max: 1, connect_timeout: 1 });
    const failed = postgresBackend(away).storage.append([{ ...write, author: null }]);
    await expect(failed).rejects.not.toBeInstanceOf(RefusedWrite);
    await away.end({ timeout: 0 });
  });

  it('S4.5 writes nothing to a document of an approved revision, and the others all the same', async () => {
    const [one, other] = [await createChapter(), await createChapter()];
    const [revision] = await sql<{ id: string }[]>`
      insert into public.revisions (partnership_id, plan_id, number, name)
      select partnership_id, plan_id, 90, 'Schválená' from public.revisions where id = ${revisionId} returning id`;
    const [chapter] = await sql<{ id: string }[]>`
      insert into public.chapters (partnership_id, revision_id, code, name, position)
      values (${partnershipId}, ${revision?.id ?? ''}, 'Z', 'Zmrazená', 1) returning id`;
    const [document] = await sql<{ id: string }[]>`
      select id from public.documents where chapter_id = ${chapter?.id ?? ''}`;
    await sql`update public.revisions set state = 'approved', approved_at = now() where id = ${revision?.id ?? ''}`;
    const write = (documentId: string) => ({ documentId, author: null, update: new Uint8Array([0, 0]) });
    const seqs = await storage.append([write(document?.id ?? ''), write(one.info.id), write(other.info.id)]);
    expect([...seqs.keys()].sort()).toEqual([one.info.id, other.info.id].sort());
    const rows = await sql`select 1 from sync.document_updates where document_id = ${document?.id ?? ''}`;
    expect(rows).toHaveLength(0);
    // A plan has one approved revision at most, and another test needs it.
    await sql`update public.revisions set state = 'superseded' where id = ${revision?.id ?? ''}`;
  });

  it('S4.5 writes minutes while they are written and discussed, not once they are settled or approved', async () => {
    const { id, documentId } = await createMeeting();
    const other = await createChapter();
    const write = (of: string) => ({ documentId: of, author: null, update: new Uint8Array([0, 0]) });
    const written = async (state: string) => {
      const until = state === 'draft' ? null : '2030-01-01';
      await sql`update public.meetings set minutes_state = ${state}, objections_until = ${until} where id = ${id}`;
      const seqs = await storage.append([write(documentId), write(other.info.id)]);
      expect(seqs.has(other.info.id), state).toBe(true);
      return seqs.has(documentId);
    };
    expect(await written('draft')).toBe(true);
    expect(await written('circulated')).toBe(true);
    expect(await written('settled')).toBe(false);
    expect(await written('approved')).toBe(false);
  });

  it('S4.5 what is written while minutes are being settled waits, and is then not taken', async () => {
    const { id, documentId } = await createMeeting();
    await sql`update public.meetings set minutes_state = 'circulated', objections_until = now() where id = ${id}`;
    let appended: Promise<Map<string, number>> | undefined;
    await sql.begin(async (transaction) => {
      const [self] = await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await transaction`select from public.meetings where id = ${id} for update`;
      appended = storage.append([{ documentId, author: null, update: new Uint8Array([0, 0]) }]);
      await vi.waitFor(
        async () => {
          const waiting = await sql`
            select from pg_stat_activity a where ${self?.pid ?? 0} = any (pg_blocking_pids(a.pid))`;
          expect(waiting.length).toBeGreaterThan(0);
        },
        { timeout: 5_000, interval: 10 },
      );
      await transaction`update public.meetings set minutes_state = 'settled' where id = ${id}`;
    });
    expect((await appended)?.size).toBe(0);
  });

  it('S7.1 gives a measure its wording, from the document of its chapter only', async () => {
    const home = await createChapter();
    const other = await createChapter();
    const measureId = await createMeasure(home.chapterId);
    const section = { section: measureId, content: paragraphs('x'), plain: 'x', references: [] };
    await storage.project({ info: home.info, sections: [{ ...section, wording: 'Zřídit poradnu' }], seq: 1 });
    expect(await wordingOf(measureId)).toBe('Zřídit poradnu');
    await storage.project({ info: other.info, sections: [{ ...section, wording: 'starý text' }], seq: 1 });
    expect(await wordingOf(measureId)).toBe('Zřídit poradnu');
  });

  it('S7.3 takes a late projection of a revision that is frozen by now', async () => {
    const draft = revisionId;
    revisionId = await createRevision(2);
    const { info, chapterId } = await createChapter();
    const measureId = await createMeasure(chapterId);
    const section = { section: measureId, content: paragraphs('x'), plain: 'x', references: [] };
    await sql`update public.revisions set state = 'approved', approved_at = now() where id = ${revisionId}`;
    try {
      await storage.project({ info, sections: [{ ...section, wording: 'poslední slovo' }], seq: 1 });
      expect(await wordingOf(measureId)).toBe('poslední slovo');
    } finally {
      revisionId = draft;
    }
  });

  it('S8.3 has a move waiting as soon as a measure moves to another chapter', async () => {
    const [from, to] = [await createChapter(), await createChapter()];
    const measureId = await createMeasure(from.chapterId);
    const [goal] = await sql<{ id: string }[]>`select goal_id as id from public.measure_versions
      where measure_id = ${await createMeasure(to.chapterId)}`;
    await sql`update public.measure_versions set chapter_id = ${to.chapterId}, goal_id = ${goal?.id ?? ''}
      where measure_id = ${measureId}`;
    const content = { type: 'doc', content: [] };
    const carried = await storage.carryMove(async () => ({ update: null, content }));
    expect(carried?.move).toMatchObject({
      fromDocument: from.info.id,
      toDocument: to.info.id,
      section: measureId,
    });

    // Somebody goes on writing into the old place: what they wrote is to follow, knowing what was carried before.
    const text = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'pozdě' }] }],
    };
    const late = { section: measureId, content: text, plain: 'pozdě', references: [], wording: 'pozdě' };
    for (const _again of [1, 2]) await storage.project({ info: from.info, sections: [late], seq: 1 });
    const followed = await storage.carryMove(async () => ({ update: null, content: text }));
    expect(followed?.move).toMatchObject({ toDocument: to.info.id, late: true, carried: content });
    expect(await storage.carryMove(async () => ({ update: null, content: text }))).toBeNull();
  });

  it('S9.5 shows a text as soon as it waits, the same way as its projection will', async () => {
    const { info, chapterId } = await createChapter();
    const measureId = await createMeasure(chapterId);
    const text = (words: string) => ({ type: 'text', text: words });
    const paragraph = (...content: ProseNode[]) => ({ type: 'paragraph', content });
    const mention = (kind: string, id: string, label: string) => ({ type: kind, attrs: { id, label } });
    const content: ProseNode = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [text('  Zřídit '), text('poradnu\u00a0')] },
        { type: 'paragraph' },
        paragraph(
          text('Vede ji '),
          mention('personMention', measureId, '@Jana'),
          { type: 'hardBreak' },
          text('dle'),
        ),
        {
          type: 'bulletList',
          content: ['jedna', 'dvě'].map((word) => ({ type: 'listItem', content: [paragraph(text(word))] })),
        },
        paragraph(mention('measureMention', info.id, '#1.1'), mention('personMention', measureId, '@Jana')),
        paragraph(
          mention('taskMention', chapterId, 'Dodat čísla'),
          mention('resolutionMention', info.id, '3/2026'),
        ),
      ],
    };
    await sql`select private.place_text(${info.id}, ${measureId}, ${sql.json(content as never)})`;
    const [row] = await sql`select content, plain, refs as references from public.document_sections
      where document_id = ${info.id} and section = ${measureId}`;
    expect({ ...row }).toEqual({ content, plain: plainText(content), references: references(content) });
    expect(await wordingOf(measureId)).toBe(firstBlockText(content));

    // What it replaces is what stood there by then, also in the chapter which the measure moves from.
    const to = await createChapter();
    const [goal] = await sql<{ id: string }[]>`select goal_id as id from public.measure_versions
      where measure_id = ${await createMeasure(to.chapterId)}`;
    await sql.begin(async (transaction) => {
      await transaction`update public.measure_versions set chapter_id = ${to.chapterId}, goal_id = ${goal?.id ?? ''}
        where measure_id = ${measureId}`;
      await transaction`select private.place_text(${to.info.id}, ${measureId}, ${sql.json(paragraphs('Nově') as never)})`;
    });
    const order: string[] = [];
    const placing = async () =>
      (await storage.placeTexts(async (documentId, texts) => {
        order.push(`${documentId} ${texts[0]?.replaces.length}`);
        return null;
      })) !== null;
    const moving = async () =>
      (await storage.carryMove(async (move) => {
        order.push(`move to ${move.toDocument}`);
        return { update: null, content };
      })) !== null;
    while ((await placing()) || (await moving()));
    expect(order).toEqual([`${info.id} 0`, `move to ${to.info.id}`, `${to.info.id} 6`]);
    expect(await wordingOf(measureId)).toBe('Nově');
  });

  it('S9.5 takes no text for a document whose revision was approved', async () => {
    const draft = revisionId;
    revisionId = await createRevision(3);
    try {
      const { info } = await createChapter();
      await sql`update public.revisions set state = 'superseded', approved_at = now() where id = ${revisionId}`;
      const placing = sql`select private.place_text(${info.id}, 'narrative', ${sql.json(paragraphs('x') as never)})`;
      await expect(placing).rejects.toThrow('revision_frozen');
    } finally {
      revisionId = draft;
    }
  });

  it('S2.1 asks the database for access, session and existence', async () => {
    const { info } = await createChapter();
    const [known] = await sql<{ person: string; document: string; partnership: string }[]>`
      select m.person_id as person, d.id as document, d.partnership_id as partnership from public.memberships m
      join public.documents d using (partnership_id)
      join public.revisions r on r.id = d.revision_id and r.state = 'draft'
      where m.role = 'manager' and m.ended_at is null limit 1`;
    const person = known?.person ?? '';
    const sessionId = randomUUID();
    await sql`insert into auth.sessions (id, user_id, created_at, updated_at)
      values (${sessionId}, ${person}, now(), now())`;
    const ask = { personId: person, sessionId, documentId: known?.document ?? '' };
    expect(
      await authority.check([
        ask,
        { ...ask, documentId: info.id },
        { ...ask, documentId: randomUUID() },
        { ...ask, sessionId: randomUUID() },
        { personId: person, sessionId, partnershipId: known?.partnership ?? '' },
        { personId: person, sessionId, partnershipId: info.partnershipId },
        { personId: person, sessionId, partnershipId: randomUUID() },
      ]),
    ).toEqual([
      { kind: 'granted', access: 'edit' },
      { kind: 'forbidden' },
      { kind: 'gone' },
      { kind: 'sessionEnded' },
      { kind: 'granted', access: 'read' },
      { kind: 'forbidden' },
      { kind: 'gone' },
    ]);
    expect(await authority.check([])).toEqual([]);
    await sql`delete from auth.sessions where id = ${sessionId}`;
  });

  it('S2.5 hears of changes, and says so when it may have missed some', async () => {
    const heard = { listening: 0, access: [] as (string | null)[], changed: [] as ChangedNotice[], moved: 0 };
    const own = postgres(backEnd.databaseUrl, {
      max: 1,
      onnotice: () => undefined,
      backoff: () => 0.05,
      connection: { application_name: 'souhra-notices-test' },
    });
    const unsubscribe = await postgresBackend(own).notices.subscribe(
      {
        listening: () => void heard.listening++,
        access: (id) => void heard.access.push(id),
        changed: (notice) => void heard.changed.push(notice),
        moved: () => void heard.moved++,
      },
      () => undefined,
    );
    try {
      expect(heard.listening).toBe(1);
      await sql`update public.revisions set name = 'Návrh 2' where id = ${revisionId}`;
      await sql`update public.revisions set shared_at = now() where id = ${revisionId}`;
      await sql`select pg_notify('souhra_moved', ''), pg_notify('souhra_changed', 'nonsense')`;
      await vi.waitFor(() => expect(heard.moved).toBe(1));
      expect(heard.access).toEqual([partnershipId]);
      expect(heard.changed[0]).toEqual({ partnershipId, revisionId, entity: 'revision', id: revisionId });

      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'souhra-notices-test'`;
      await vi.waitFor(() => expect(heard.listening).toBe(2), { timeout: 10_000 });
      await sql`select pg_notify('souhra_moved', '')`;
      await vi.waitFor(() => expect(heard.moved).toBe(2));
    } finally {
      await unsubscribe();
      await own.end({ timeout: 1 });
    }
  });

  it('S4.1 appends for many documents in one statement', async () => {
    const infos = await Promise.all(Array.from({ length: 10 }, createChapter));
    const doc = new Y.Doc();
    doc.getText('narrative').insert(0, 'x'.repeat(100));
    const update = Y.encodeStateAsUpdate(doc);
    const seqs = await storage.append(
      infos.map(({ info }) => ({ documentId: info.id, author: null, update })),
    );
    expect(seqs.size).toBe(10);
  });
});
