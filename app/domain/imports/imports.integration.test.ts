import type { AppLoadContext } from '@remix-run/node';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchMe } from '~/platform/me';
import type { Client } from '~/platform/supabase';
import { backEnd } from '../../../supabase/tests/back-end';
import { signIn } from '../../../supabase/tests/signed-in';
import { xlsxOf } from '../exports/xlsx.server';
import type { RevisionContent } from '../plans/content';
import { placedMeasures } from '../plans/content';
import { readContent } from '../plans/content.server';
import { listPlans } from '../plans/plans.server';
import { readDesk } from '../responsibility/desk.server';
import { tellNamed } from '../responsibility/letters.server';
import { carried } from './carried.fixture';
import {
  changeOptions,
  discardImport,
  listImports,
  readImportPage,
  runImport,
  takeFile,
} from './imports.server';
import { emptyPayload } from './payload';

const sql = postgres(backEnd.databaseUrl, { max: 1, fetch_types: false });
let liberec: { client: Client; id: string };
let frydlant: { client: Client; id: string };
/** The draft of Liberec, as it was before anything was imported. */
let original: RevisionContent;

async function signedIn(email: string): Promise<{ client: Client; id: string }> {
  const client = await signIn(email);
  const me = await fetchMe(client);
  return { client, id: me?.memberships[0]?.partnershipId ?? '' };
}

async function contentOf({ client }: { client: Client }, revisionId: string): Promise<RevisionContent> {
  const content = await readContent(client, revisionId);
  if (!content) throw new Error('the revision cannot be read');
  return content;
}

beforeAll(async () => {
  liberec = await signedIn('jana.dvorakova@liberec.example');
  frydlant = await signedIn('hana.pokorna@frydlant.example');
  const plans = await listPlans(liberec.client, liberec.id);
  // By its name: other tests approve plans of their own in this partnership.
  const demo = plans.find(
    ({ title }) => title === 'Strategický plán sociálního začleňování Liberec 2016–2019',
  );
  const approved = demo?.revisions.find(({ state }) => state === 'approved');
  original = await contentOf(liberec, approved?.id ?? '');
});
afterAll(async () => {
  // No sync server runs beside these tests; what they leave is not for that of others.
  await sql`update sync.texts_to_place set done_at = now() where done_at is null`;
  await sql.end();
});

const bring = async (who: typeof frydlant, bytes: Uint8Array, name = 'plán') =>
  takeFile(who.client, who.id, { bytes, name, year: 2026 });

async function page(who: typeof frydlant, importId: string) {
  const found = await readImportPage(who.client, who.id, importId);
  if (!found) throw new Error('the import is not there');
  return found;
}

async function confirm(who: typeof frydlant, importId: string): Promise<string> {
  const { digest } = await page(who, importId);
  return (await runImport(who.client, who.id, importId, digest)).revisionId;
}

/** Into a plan of one's own, so that no test meets what another has made. */
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'utf8');
const headings =
  'Kapitola;Priorita;Hlavní cíl;Číslo opatření;Opatření;Popis;Gestor;Spolugestoři;Indikátor;Jednotka;Výchozí hodnota;Výchozí hodnota ke dni;Cílová hodnota;Cílová hodnota ke dni;Termín;Náklady;Zdroje financování';
const small = csv(
  headings,
  'Bydlení;Dostupné bydlení;Sociální byty;1.1.1.1;Zřídit poradnu;Zdarma.;Město Frýdlant;Nový spolek, z. s.;Klienti;osoby;10;2020;50;2024;2021–2024;1 500 000 Kč;IROP: 1 000 000 Kč do 31. 12. 2023',
  ';;;1.1.1.2;Postavit byty;;;;;;;;;;;;',
);

async function smallDraft(): Promise<string> {
  const importId = await bring(frydlant, small, 'malý plán.csv');
  return confirm(frydlant, importId);
}

describe('a new plan', () => {
  test('of another partnership: all that a file can carry is there, in equal numbers and the same words', async () => {
    const importId = await bring(frydlant, await xlsxOf(original));
    const shown = await page(frydlant, importId);
    const kept = await sql`select jsonb_typeof(content) as content, jsonb_typeof(options) as options
      from public.imports where id = ${importId}`;
    expect(kept[0]).toEqual({ content: 'object', options: 'object' });
    expect(shown.preview).toMatchObject({ errors: 0, diff: null, counts: { measures: 139, chapters: 4 } });
    expect(shown.options).toMatchObject({
      revisionId: null,
      plan: { kind: 'SPSZ', title: original.plan.title, from: original.plan.from, to: original.plan.to },
    });
    const imported = await contentOf(frydlant, await confirm(frydlant, importId));
    const left = carried(original);
    for (const chapter of left.chapters) {
      // Groups and people of Liberec are unknown in Frýdlant.
      chapter.group = null;
      for (const { measures } of chapter.priorities.flatMap(({ goals }) => goals)) {
        for (const measure of measures) measure.person = null;
      }
    }
    expect(carried(imported)).toEqual(left);
    expect(imported.plan).toMatchObject({ kind: 'SPSZ', title: original.plan.title });
    expect(await listImports(frydlant.client, frydlant.id)).toEqual([]);
    // The texts are on their way into the documents, once each.
    const [waiting] = await sql<{ count: string }[]>`
      select count(*) from sync.texts_to_place t join public.documents d on d.id = t.document_id
      where d.revision_id = ${imported.revision.id} and t.done_at is null`;
    expect(Number(waiting?.count)).toBe(
      139 + original.chapters.filter(({ narrative }) => narrative !== '').length,
    );
  });

  test('with the mapping and the decisions of the person', async () => {
    const importId = await bring(frydlant, small, 'malý plán.csv');
    await changeOptions(frydlant.client, frydlant.id, importId, (options) => ({
      ...options,
      plan: { kind: 'other', title: 'Vlastní název', from: 2020, to: 2025, elaborates: null },
      organisations: { 'novy spolek': 'skip' },
      mappings: options.mappings.map((mapping) => ({
        ...mapping,
        columns: mapping.columns.map((field) => (field === 'cost' ? null : field)),
      })),
    }));
    const content = await contentOf(frydlant, await confirm(frydlant, importId));
    expect(content.plan).toMatchObject({ kind: 'other', title: 'Vlastní název', from: 2020, to: 2025 });
    const [measure] = placedMeasures(content).map((placed) => placed.measure);
    expect(measure).toMatchObject({
      text: 'Zřídit poradnu\nZdarma.',
      cooperating: [],
      means: { cost: null, startsOn: '2021-01-01', endsOn: '2024-12-31' },
      funding: [{ source: 'IROP', amount: 1_000_000, until: '2023-12-31' }],
      responsibility: { organisation: { name: 'Město Frýdlant' } },
    });
  });

  test('with errors is not written at all', async () => {
    const importId = await bring(
      frydlant,
      csv(headings, 'Bydlení;P;C;1.1.1.1;Byty;;;;Klienti;osoby;mnoho;;;;;;'),
    );
    const plans = await listPlans(frydlant.client, frydlant.id);
    expect((await page(frydlant, importId)).preview).toMatchObject({
      errors: 1,
      problems: [
        expect.objectContaining({
          kind: 'notNumber',
          rowNumber: 2,
          heading: 'Výchozí hodnota',
          value: 'mnoho',
        }),
      ],
    });
    await expect(confirm(frydlant, importId)).rejects.toMatchObject({ reason: 'import_has_errors' });
    expect(await listPlans(frydlant.client, frydlant.id)).toEqual(plans);
    await discardImport(frydlant.client, importId);
    expect(await listImports(frydlant.client, frydlant.id)).toEqual([]);
  });

  test('that the database refuses at the end leaves nothing behind', async () => {
    const before = await sql`select count(*) from public.plans`;
    const plan = { kind: 'SPSZ', title: 'Nic', from: 2020, to: 2024 };
    const chapter = { ref: 'c0', id: null, code: '1', name: 'Bydlení', group: null, text: 'Úvod' };
    const content = {
      ...emptyPayload(),
      chapters: [chapter],
      values: [{ indicator: 'c0', on: '2020-01-01', value: 1, source: '' }],
    };
    const { error } = await frydlant.client.rpc('import_plan', {
      ...{ partnership: frydlant.id, target: null as unknown as string, plan, content },
    });
    expect(error).not.toBeNull();
    expect(await sql`select count(*) from public.plans`).toEqual(before);
  });
});

describe('into a draft', () => {
  test('the same file changes nothing', async () => {
    const target = await smallDraft();
    const before = await contentOf(frydlant, target);
    const importId = await bring(frydlant, await xlsxOf(before));
    await changeOptions(frydlant.client, frydlant.id, importId, (options) => ({
      ...options,
      revisionId: target,
    }));
    const { preview } = await page(frydlant, importId);
    expect(preview.diff).toMatchObject({ entries: [], counts: { measure: { unchanged: 2, added: 0 } } });
    expect(await confirm(frydlant, importId)).toBe(target);
    expect(await contentOf(frydlant, target)).toEqual(before);
  });

  test('shows what would change by number, and writes exactly that', async () => {
    const target = await smallDraft();
    const before = await contentOf(frydlant, target);
    const [kept] = placedMeasures(before).map(({ measure }) => measure);
    const importId = await bring(
      frydlant,
      csv(
        headings,
        // Reworded, handed to another organisation, a new target; the description is not touched.
        '1 Bydlení;1.1 Dostupné bydlení;1.1.1 Sociální byty;1.1.1.1;Zřídit dluhovou poradnu;;Základní škola Frýdlant;;Klienti;osoby;;;80;2026;;;',
        '1 Bydlení;1.1 Dostupné bydlení;1.1.2 Krizové bydlení;1.1.1.2;Postavit byty;;;;;;;;;;;;',
        '2 Práce;2.1 Zaměstnanost;2.1.1 Nová místa;2.1.1.1;Veřejně prospěšné práce;;;;;;;;;;;;',
      ),
    );
    await changeOptions(frydlant.client, frydlant.id, importId, (options) => ({
      ...options,
      revisionId: target,
    }));
    const { preview } = await page(frydlant, importId);
    expect(preview.errors).toBe(0);
    expect(preview.diff?.counts.measure).toEqual({ added: 1, changed: 2, unchanged: 0, missing: 0 });
    const changed = preview.diff?.entries.find(({ code }) => code === '1.1.1.1');
    expect(changed?.changes.map(({ field }) => field)).toEqual(['wording', 'organisation', 'indicators']);
    expect(preview.diff?.entries.find(({ code }) => code === '1.1.1.2')?.changes).toEqual([
      { field: 'place', from: '1.1.1', to: '1.1.2' },
    ]);

    await confirm(frydlant, importId);
    const after = await contentOf(frydlant, target);
    const measures = placedMeasures(after);
    expect(measures.map(({ measure, goal }) => `${goal.code} ${measure.code} ${measure.wording}`)).toEqual([
      '1.1.1 1.1.1.1 Zřídit dluhovou poradnu',
      '1.1.2 1.1.1.2 Postavit byty',
      '2.1.1 2.1.1.1 Veřejně prospěšné práce',
    ]);
    expect(measures[0]?.measure).toMatchObject({
      measureId: kept?.measureId,
      text: 'Zřídit dluhovou poradnu\nZdarma.',
      responsibility: { organisation: { name: 'Základní škola Frýdlant' } },
      cooperating: kept?.cooperating,
      funding: kept?.funding,
      means: kept?.means,
      indicators: [
        expect.objectContaining({
          indicatorId: kept?.indicators[0]?.indicatorId,
          baseline: kept?.indicators[0]?.baseline,
          target: expect.objectContaining({ value: 80, on: '2026-12-31' }),
        }),
      ],
    });
    // Who was accountable until now stays in the history.
    const rows = await sql`select ended_at is null as holds from public.responsibilities
      where measure_version_id = ${kept?.id ?? ''} order by assigned_at`;
    expect(rows.map(({ holds }) => holds)).toEqual([false, true]);
  });

  test('a text keeps its form where only the other part of it changes', async () => {
    const target = await smallDraft();
    const [kept] = placedMeasures(await contentOf(frydlant, target)).map(({ measure }) => measure);
    const list = {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Zdarma.' }] }] },
      ],
    };
    const wording = { type: 'paragraph', content: [{ type: 'text', text: 'Zřídit poradnu' }] };
    await sql`update public.document_sections set content = ${sql.json({ type: 'doc', content: [wording, list] } as never)}
      where section = ${kept?.measureId ?? ''}`;
    const importId = await bring(frydlant, csv('Číslo opatření;Opatření', '1.1.1.1;Zrušit poradnu'));
    await changeOptions(frydlant.client, frydlant.id, importId, (options) => ({
      ...options,
      revisionId: target,
    }));
    await confirm(frydlant, importId);
    const [row] = await sql<{ content: { content: unknown[] }; plain: string }[]>`
      select content, plain from public.document_sections where section = ${kept?.measureId ?? ''}`;
    expect(row?.plain).toBe('Zrušit poradnu\nZdarma.');
    expect(row?.content.content[1]).toEqual(list);
  });

  test('is refused when the draft has changed since it was looked at, or is none any more', async () => {
    const target = await smallDraft();
    const importId = await bring(frydlant, csv('Číslo opatření;Opatření', '1.1.1.1;Zrušit poradnu'));
    await changeOptions(frydlant.client, frydlant.id, importId, (options) => ({
      ...options,
      revisionId: target,
    }));
    const { digest } = await page(frydlant, importId);
    const [kept] = placedMeasures(await contentOf(frydlant, target)).map(({ measure }) => measure);
    await sql`select private.place_text(d.id, ${kept?.measureId ?? ''}, ${sql.json({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Zrušit poradnu' }] }] } as never)})
      from public.documents d join public.measure_versions v on v.chapter_id = d.chapter_id where v.id = ${kept?.id ?? ''}`;
    await expect(runImport(frydlant.client, frydlant.id, importId, digest)).rejects.toMatchObject({
      reason: 'changed_meanwhile',
    });
    await sql`update public.revisions set state = 'ready' where id = ${target}`;
    const { error } = await frydlant.client.rpc('import_plan', {
      ...{ partnership: frydlant.id, target, plan: null as never, content: {} },
    });
    expect(error?.message).toBe('wrong_state');
  });
});

describe('whom it names', () => {
  const letters: Array<{ to: string; subject: string; text: string }> = [];
  const context = {
    publicUrl: 'https://souhra.example',
    sendLetter: async (letter: (typeof letters)[0]) => void letters.push(letter),
  } as unknown as AppLoadContext;
  const head = 'Kapitola;Priorita;Hlavní cíl;Číslo opatření;Opatření;Gestor;Odpovědná osoba';
  const first = [
    'Bydlení;Byty;Nové byty;1.1.1.1;Koupit byty;Město Frýdlant;Jiří Beneš',
    ';;;1.1.1.2;Opravit byty;Město Frýdlant;Jiří Beneš',
    ';;;1.1.1.3;Zřídit poradnu;Město Frýdlant;Hana Pokorná',
    ';;;1.1.1.4;Sečíst byty;Město Frýdlant;',
  ];

  /** Imports, tells whom it has named, and gives the letters that came of it. */
  async function told(lines: string[], target: string | null) {
    const importId = await bring(frydlant, csv(head, ...lines));
    await changeOptions(frydlant.client, frydlant.id, importId, (options) => ({
      ...options,
      revisionId: target,
    }));
    const { digest } = await page(frydlant, importId);
    const done = await runImport(frydlant.client, frydlant.id, importId, digest);
    const me = await fetchMe(frydlant.client);
    const membership = me?.memberships.find(({ partnershipId }) => partnershipId === frydlant.id);
    if (!me || !membership) throw new Error('nobody is signed in');
    await tellNamed(context, { client: frydlant.client, me, membership }, done.named);
    return { revisionId: done.revisionId, sent: letters.splice(0) };
  }

  test('one letter a person for a whole plan, and all of it on their desk; nobody writes to themselves', async () => {
    const { revisionId, sent } = await told(first, null);
    expect(sent.map(({ to }) => to)).toEqual(['jiri.benes@frydlant.example']);
    expect(sent[0]?.subject).toContain('Odpovědnost za 2 opatření');
    expect(sent[0]?.text.match(/– 1\.1\.1\.\d /g)).toEqual(['– 1.1.1.1 ', '– 1.1.1.2 ']);
    expect(sent[0]?.text).toContain(`https://souhra.example/frydlant/revisions/${revisionId}/measures/`);

    const jiri = await signedIn('jiri.benes@frydlant.example');
    const personId = (await fetchMe(jiri.client))?.id ?? '';
    const asking = { partnershipId: frydlant.id, personId, role: 'member' } as const;
    const codesOnDesk = async () =>
      (await readDesk(jiri.client, asking)).toAnswer
        .filter(({ revision }) => revision.id === revisionId)
        .map(({ code }) => code);
    expect(await codesOnDesk()).toEqual(['1.1.1.1', '1.1.1.2']);

    // The file of the plan, again: only what is new in it is told.
    const again = [
      ...first.slice(0, 2),
      ';;;1.1.1.3;Zřídit poradnu;Město Frýdlant;Jiří Beneš',
      ';;;1.1.1.4;Sečíst byty;Město Frýdlant;',
    ];
    const next = await told(again, revisionId);
    expect(next.revisionId).toBe(revisionId);
    expect(next.sent.map(({ to, text }) => [to, text.match(/– 1\.1\.1\.\d /g)])).toEqual([
      ['jiri.benes@frydlant.example', ['– 1.1.1.3 ']],
    ]);
    expect(await codesOnDesk()).toEqual(['1.1.1.1', '1.1.1.2', '1.1.1.3']);
  });
});

describe('whose it is', () => {
  test('only the manager imports, and only into their own partnership', async () => {
    const member = await signedIn('martin.horak@liberec.example');
    await expect(bring(member, small)).rejects.toMatchObject({ reason: 'not_allowed' });
    const plan = { kind: 'SPSZ', title: 'Cizí', from: 2020, to: 2024 };
    for (const { client } of [member, frydlant]) {
      const { error } = await client.rpc('import_plan', {
        ...{ partnership: liberec.id, target: null as unknown as string, plan, content: {} },
      });
      expect(error?.code).toBe('42501');
    }
    const target = await smallDraft();
    const { error } = await liberec.client.rpc('import_plan', {
      ...{ partnership: liberec.id, target, plan: null as never, content: {} },
    });
    expect(error?.message).toBe('not_found');
  });

  test('a file is seen by nobody else, and five are kept', async () => {
    const importId = await bring(frydlant, small);
    expect(await readImportPage(liberec.client, liberec.id, importId)).toBeNull();
    await discardImport(liberec.client, importId);
    expect(await readImportPage(frydlant.client, frydlant.id, importId)).not.toBeNull();
    for (let more = 0; more < 5; more++) await bring(frydlant, small);
    expect(await listImports(frydlant.client, frydlant.id)).toHaveLength(5);
    expect(await readImportPage(frydlant.client, frydlant.id, importId)).toBeNull();
  });
});
