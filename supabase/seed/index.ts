import type { SupabaseClient } from '@supabase/supabase-js';
import type { Sql, TransactionSql } from 'postgres';
import { type ProseNode, paragraphs } from '~/collab/prose';
import { type SeededMeasure, seedCommitments } from './commitments';
import { demoPeople } from './demo-people';
import { seedDocument } from './documents';
import { insertId, must } from './insert';
import { seedMeetings } from './meetings';
import { readSeedCounts, readSeedData, type SeedChapter, type SeedData } from './plan-data';

/**
 * Fills an empty database with the demo: the partnership of Liberec with its approved plan and fulfilment, a draft
 * forked from it, the draft of a thematic action plan, people of every role, and a second, empty partnership.
 * @param sql direct connection as the owner of the database
 * @param client with the publishable key; people sign up through it as anybody would
 * @param password of all demo people of this installation
 * @returns whether there was anything to do (false: the database has a partnership already)
 */
export async function seed(sql: Sql, client: SupabaseClient, password: string): Promise<boolean> {
  const [existing] = await sql`select 1 from public.partnerships limit 1`;
  if (existing) return false;
  const people = await signUp(sql, client, password);
  const data = readSeedData();
  await sql.begin(async (transaction) => {
    const liberec = await seedLiberec(transaction, data, people);
    const approved = await seedApprovedPlan(transaction, data, liberec);
    const [draft] = await transaction<{ id: string }[]>`
      select private.copy_revision(${approved.revision}, 'Revize 2021') as id`;
    if (!draft) throw new Error('the draft was not forked');
    // The manager has shared the draft, so that the participant can be shown at work.
    await transaction`update public.revisions set shared_at = now() where id = ${draft.id}`;
    await seedActionPlan(transaction, data, liberec, approved);
    await seedMeetings(transaction, { ...liberec, people, measures: approved.measures });
    await seedFrydlant(transaction, people);
  });
  return true;
}

type People = Map<string, string>;
type ApprovedPlan = { plan: string; revision: string; measures: SeededMeasure[] };
type Liberec = { partnership: string; groups: Map<string, string>; organisations: Map<string, string> };

async function signUp(sql: Sql, client: SupabaseClient, password: string): Promise<People> {
  const people: People = new Map();
  for (const person of demoPeople) {
    // A first start that was interrupted here has left some of them; they are taken as they are.
    const [known] = await sql<{ id: string }[]>`select id from public.people where email = ${person.email}`;
    let id = known?.id;
    if (!id) {
      const { data, error } = await client.auth.signUp({
        email: person.email,
        password,
        options: { data: { name: person.name } },
      });
      if (error || !data.user)
        throw new Error(`Demo account ${person.email}: ${error?.message ?? 'no user'}`);
      id = data.user.id;
      await client.auth.signOut({ scope: 'local' });
    }
    await sql`update public.people set hue = ${person.hue} where id = ${id}`;
    people.set(person.key, id);
  }
  return people;
}

async function seedLiberec(sql: TransactionSql, data: SeedData, people: People): Promise<Liberec> {
  const partnership = await insertId(sql, 'partnerships', { slug: 'liberec', ...data.partnership });
  const organisations = new Map<string, string>();
  for (const { id, name, short, type, member, note } of data.organisations) {
    const row = { partnership_id: partnership, name, short, kind: type, member, note };
    organisations.set(id, await insertId(sql, 'organisations', row));
  }
  const groups = new Map<string, string>();
  for (const { slug, name, status, since, meetingsPerYear, note } of data.workingGroups) {
    const row = {
      ...{ partnership_id: partnership, slug, name, state: status, note },
      ...{ since: since ?? null, meetings_per_year: meetingsPerYear ?? null },
    };
    groups.set(slug, await insertId(sql, 'working_groups', row));
  }
  await seedMembers(sql, 'liberec', partnership, people, organisations, groups);
  return { partnership, groups, organisations };
}

async function seedMembers(
  sql: TransactionSql,
  slug: string,
  partnership: string,
  people: People,
  organisations: Map<string, string>,
  groups: Map<string, string>,
): Promise<void> {
  for (const person of demoPeople.filter((one) => one.partnership === slug)) {
    const shared = { partnership_id: partnership, person_id: must(people, person.key) };
    const organisation = must(organisations, person.organisation);
    await insertId(sql, 'memberships', { ...shared, role: person.role, organisation_id: organisation });
    if (person.group) {
      const group = must(groups, person.group.slug);
      await insertId(sql, 'group_members', { ...shared, working_group_id: group, role: person.group.role });
    }
  }
}

async function seedApprovedPlan(
  sql: TransactionSql,
  data: SeedData,
  liberec: Liberec,
): Promise<ApprovedPlan> {
  const { plan: source } = data;
  const owner = { partnership_id: liberec.partnership };
  const plan = await insertId(sql, 'plans', {
    ...owner,
    kind: source.kind,
    title: source.title,
    period_from: source.from,
    period_to: source.to,
  });
  const revision = await insertId(sql, 'revisions', {
    ...owner,
    plan_id: plan,
    number: 1,
    name: `Původní plán ${source.from}–${source.to}`,
  });
  const measures = await seedTree(sql, liberec, plan, revision, source.chapters, (chapter) =>
    chapterNarrative(data, chapter),
  );
  await seedCommitments(sql, data, { ...liberec, revision, measures });
  const round = await insertId(sql, 'monitoring_rounds', {
    ...owner,
    revision_id: revision,
    title: `Hodnocení plnění ${source.from}–${source.to}`,
    closed_at: new Date(),
  });
  const reports = measures.map(({ id, source: measure }) => ({
    ...{ ...owner, round_id: round, measure_id: id },
    ...{ verdict: measure.fulfilment, justification: measure.justification },
  }));
  await sql`insert into public.reports ${sql(reports)}`;
  await sql`update public.revisions set state = 'approved', approved_at = now() where id = ${revision}`;
  return { plan, revision, measures };
}

/** Draft of the action plan for work and debts, from the measures of the strategic plan that concern debts. */
async function seedActionPlan(
  sql: TransactionSql,
  data: SeedData,
  liberec: Liberec,
  elaborated: ApprovedPlan,
): Promise<void> {
  const document = data.documents.find((one) => one.kind === 'TAP');
  if (!document?.from || !document.to) throw new Error('the demo data names no action plan');
  const owner = { partnership_id: liberec.partnership };
  const plan = await insertId(sql, 'plans', {
    ...owner,
    ...{ kind: 'TAP', title: document.title, elaborates_plan_id: elaborated.plan },
    ...{ period_from: document.from, period_to: document.to },
  });
  const revision = await insertId(sql, 'revisions', { ...owner, plan_id: plan, number: 1, name: 'Návrh' });
  const ofDebts = data.plan.chapters
    .flatMap((chapter) => chapter.priorities.flatMap((priority) => priority.goals))
    .flatMap((goal) => goal.measures.filter((measure) => measure.debts));
  const chapter: SeedChapter = {
    code: 'D',
    name: 'Dluhy',
    workingGroup: 'dluhy',
    priorities: [
      {
        code: 'D.1',
        title: 'Předcházení dluhům a pomoc lidem, kteří už dluhy mají',
        goals: [
          {
            code: 'D.1.1',
            title: 'Rozpracování opatření SPSZ, která se týkají dluhů',
            measures: ofDebts.map((measure, index) => ({ ...measure, code: `D.1.1.${index + 1}` })),
          },
        ],
      },
    ],
  };
  const measures = await seedTree(sql, liberec, plan, revision, [chapter], () =>
    paragraphs(
      'Návrh připravuje pracovní skupina Dluhy. Vychází z opatření strategického plánu, která se týkají zadlužení.',
    ),
  );
  for (const [index, { version }] of measures.entries()) {
    const source = elaborated.measures.find((one) => one.source.code === ofDebts[index]?.code);
    if (!source) throw new Error('a measure of the action plan elaborates nothing');
    const inRevision = { ...owner, revision_id: revision };
    await insertId(sql, 'elaborations', {
      ...{ ...inRevision, measure_version_id: version, elaborated_measure_id: source.id },
    });
  }
}

async function seedTree(
  sql: TransactionSql,
  liberec: Liberec,
  plan: string,
  revision: string,
  chapters: SeedChapter[],
  narrative: (chapter: SeedChapter) => ProseNode,
): Promise<SeededMeasure[]> {
  const owner = { partnership_id: liberec.partnership, revision_id: revision };
  const seeded: SeededMeasure[] = [];
  for (const [chapterIndex, chapter] of chapters.entries()) {
    const sections: Record<string, ProseNode> = { narrative: narrative(chapter) };
    const chapterId = await insertId(sql, 'chapters', {
      ...{ ...owner, code: chapter.code, name: chapter.name, position: chapterIndex + 1 },
      working_group_id: must(liberec.groups, chapter.workingGroup),
    });
    for (const [priorityIndex, priority] of chapter.priorities.entries()) {
      const inChapter = { ...owner, chapter_id: chapterId };
      const priorityId = await insertId(sql, 'priorities', {
        ...{ ...inChapter, code: priority.code, title: priority.title, position: priorityIndex + 1 },
      });
      for (const [goalIndex, goal] of priority.goals.entries()) {
        const goalId = await insertId(sql, 'goals', {
          ...{ ...inChapter, priority_id: priorityId },
          ...{ code: goal.code, title: goal.title, position: goalIndex + 1 },
        });
        for (const [measureIndex, measure] of goal.measures.entries()) {
          const id = await insertId(sql, 'measures', { partnership_id: liberec.partnership, plan_id: plan });
          const version = await insertId(sql, 'measure_versions', {
            ...{ ...inChapter, goal_id: goalId, measure_id: id },
            ...{ code: measure.code, wording: measure.title, position: measureIndex + 1 },
          });
          sections[id] = paragraphs(measure.title);
          seeded.push({ id, version, source: measure });
        }
      }
    }
    await seedDocument(sql, { chapter: chapterId }, sections);
  }
  return seeded;
}

/** What the evaluation says of the chapter as a whole. */
function chapterNarrative(data: SeedData, chapter: SeedChapter): ProseNode {
  const counts = readSeedCounts()[chapter.code];
  const group = data.workingGroups.find((one) => one.slug === chapter.workingGroup);
  if (!counts || !group) throw new Error(`the demo data does not describe chapter ${chapter.code}`);
  return paragraphs(
    [
      `Kapitolu připravila pracovní skupina ${group.name}. ${group.note}`,
      `Kapitola má ${counts.total} opatření. Hodnocení plnění v letech ${data.plan.from}–${data.plan.to} označilo za splněná ${counts.yes}, za splněná zčásti ${counts.partly} a za nesplněná ${counts.no}.`,
    ].join('\n'),
  );
}

/** A second tenant, whose people must see nothing of the first; its plan is yet to be imported. */
async function seedFrydlant(sql: TransactionSql, people: People): Promise<void> {
  const partnership = await insertId(sql, 'partnerships', {
    ...{ slug: 'frydlant', name: 'Lokální partnerství Frýdlant', city: 'Frýdlant', since: 2020 },
    programme: 'Koordinovaný přístup k sociálně vyloučeným lokalitám (KPSVL)',
  });
  const town = { partnership_id: partnership, name: 'Město Frýdlant', kind: 'city' };
  const school = { partnership_id: partnership, name: 'Základní škola Frýdlant', kind: 'school' };
  const organisations = new Map([
    ['mesto-frydlant', await insertId(sql, 'organisations', town)],
    ['zs-frydlant', await insertId(sql, 'organisations', school)],
  ]);
  const group = { partnership_id: partnership, slug: 'vzdelavani', name: 'Vzdělávání' };
  const groups = new Map([['vzdelavani', await insertId(sql, 'working_groups', group)]]);
  await seedMembers(sql, 'frydlant', partnership, people, organisations, groups);
}
