import type { Sql } from 'postgres';
import { demoContent } from '../../app/domain/exports/content.fixture';
import { xlsxOf } from '../../app/domain/exports/xlsx.server';
import { running, signedIn } from '../../e2e/fixtures';

/** A page that is measured. */
export type PlainPage = { name: string; path: string; asWhom: 'manager' | 'nobody' };

/** A chapter in whose measures somebody may write or not. */
export type ChapterPlace = {
  path: string;
  documentId: string;
  /** In their order; `id` is the key of the measure's section. */
  measures: Array<{ id: string; code: string }>;
};

/** Where in the demo the measured pages are. */
export type Places = {
  /** Pages without an editor. */
  pages: PlainPage[];
  chapters: { draft1: ChapterPlace; draft5: ChapterPlace; approved5: ChapterPlace };
  /** A meeting whose minutes are approved. */
  meeting: string;
};

const home = '/liberec';

/**
 * Finds the pages, each where it shows most: as the manager, who may do everything.
 * @param cookie the manager's `Cookie` header
 */
export async function places(sql: Sql, cookie: string): Promise<Places> {
  const chapters = await chaptersOf(sql);
  const draft = chapters.draft5.revision;
  const approved = chapters.approved5.revision;
  const measure = await fullestMeasure(sql);
  const meeting = await approvedMeeting(sql);
  const as = (name: string, path: string, asWhom: PlainPage['asWhom'] = 'manager') => ({
    ...{ name, path, asWhom },
  });
  const inDraft = (name: string, path: string) => as(name, `${home}/revisions/${draft}${path}`);
  return {
    ...{ chapters, meeting },
    pages: [
      as('sign-in', '/sign-in', 'nobody'),
      as('invitation', `/invitation/${await invitation(sql)}`, 'nobody'),
      as('home', home),
      as('plans', `${home}/plans`),
      as('new action plan', `${home}/plans/new-tap`),
      inDraft('revision', ''),
      inDraft('readiness', '/readiness'),
      inDraft('responsibility', '/responsibility'),
      inDraft('measure, draft', `/measures/${measure.id}`),
      as('measure, approved', `${home}/revisions/${approved}/measures/${measure.id}`),
      inDraft('indicators', '/indicators'),
      inDraft('indicator', `/indicators/${measure.indicator}`),
      inDraft('indicator, its form', `/indicators/${measure.indicator}/edit`),
      inDraft('means', '/means'),
      inDraft('coverage', '/coverage'),
      inDraft('duplicates', '/duplicates'),
      as('comparison', `${home}/comparison?from=${approved}&to=${draft}`),
      inDraft('export', '/export'),
      as('import', `${home}/import`),
      as('import, preview', await importPreview(cookie)),
      as('projects', `${home}/projects`),
      as('project', `${home}/projects/${measure.project}`),
      as('meeting, approved', meeting),
      as('meeting, export', `${meeting}/export`),
      as('meeting, print', `${meeting}/print`),
      as('people', `${home}/people`),
      as('groups', `${home}/groups`),
      as('account', '/account'),
    ],
  };
}

async function chaptersOf(sql: Sql) {
  const chapters = await sql<(ChapterPlace & { code: string; state: string; revision: string })[]>`
    select c.code, r.state, d.id as "documentId", r.id as revision,
      ${home} || '/revisions/' || r.id || '/chapters/' || c.id as path,
      json_agg(json_build_object('id', m.measure_id, 'code', m.code)
        order by p.position, g.position, m.position) as measures
    from partnerships s join plans l on l.partnership_id = s.id and l.kind = 'SPSZ'
    join revisions r on r.plan_id = l.id join chapters c on c.revision_id = r.id
    join documents d on d.chapter_id = c.id
    join priorities p on p.chapter_id = c.id join goals g on g.priority_id = p.id
    join measure_versions m on m.goal_id = g.id
    where s.slug = 'liberec' and c.code in ('1', '5') and r.state in ('draft', 'approved')
    group by c.id, r.id, d.id`;
  const chapter = (state: string, code: string) => {
    const found = chapters.find((one) => one.state === state && one.code === code);
    if (!found) throw new Error(`the demo has no chapter ${code} in the ${state} revision`);
    return found;
  };
  return {
    draft1: chapter('draft', '1'),
    draft5: chapter('draft', '5'),
    approved5: chapter('approved', '5'),
  };
}

/** The measure on whose page most is shown: a project of its own, and the most values of an indicator. */
async function fullestMeasure(sql: Sql): Promise<{ id: string; indicator: string; project: string }> {
  const [measure] = await sql<{ id: string; indicator: string; project: string }[]>`
    select i.measure_id as id, i.id as indicator, min(p.project_id::text) as project
    from partnerships s join indicators i on i.partnership_id = s.id
    join project_measures p on p.measure_id = i.measure_id
    left join indicator_values v on v.indicator_id = i.id and v.archived_at is null
    where s.slug = 'liberec'
    group by i.id order by count(distinct v.id) desc, i.id limit 1`;
  if (!measure) throw new Error('the demo has no measure with an indicator and a project');
  return measure;
}

/** The page of the demo's meeting that is over. */
async function approvedMeeting(sql: Sql): Promise<string> {
  const [meeting] = await sql<{ id: string }[]>`
    select m.id from partnerships s join meetings m on m.partnership_id = s.id
    where s.slug = 'liberec' and m.minutes_state = 'approved' order by m.starts_at limit 1`;
  if (!meeting) throw new Error('the demo has no meeting with approved minutes');
  return `${home}/meetings/${meeting.id}`;
}

/** The demo plan brought as a workbook, which nobody has confirmed yet. */
async function importPreview(cookie: string): Promise<string> {
  const { url } = running();
  const body = new FormData();
  body.set('intent', 'bring');
  body.set('file', new Blob([new Uint8Array(await xlsxOf(demoContent()))]), 'plan.xlsx');
  const headers = { Cookie: cookie, Origin: url };
  const answer = await fetch(`${url}${home}/import?index`, {
    ...{ method: 'POST', body, headers, redirect: 'manual' },
  });
  const location = answer.headers.get('Location');
  if (!location) throw new Error(`the workbook was not taken: ${answer.status}`);
  return location;
}

async function invitation(sql: Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from partnerships where slug = 'liberec'`;
  const manager = await signedIn('manager');
  const { data, error } = await manager.rpc('invite', {
    partnership: row?.id,
    email: 'pozvana@liberec.example',
    role: 'member',
  });
  if (error) throw error;
  return String(data);
}
