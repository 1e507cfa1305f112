import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '~/platform/supabase';
import { backEnd } from '../../../supabase/tests/back-end';
import { signIn } from '../../../supabase/tests/signed-in';
import { placedMeasures } from '../plans/content';
import { readContent } from '../plans/content.server';
import {
  addProject,
  archiveProject,
  changeProject,
  findProject,
  linkMeasures,
  listProjects,
  readCurrentMeasures,
} from '../projects/projects.server';
import type { ProjectFields } from '../projects/schema';
import {
  addFunding,
  changeFunding,
  type MeasurePlace,
  readFunding,
  removeFunding,
  saveMeans,
} from './means.server';
import { readMeasureMeans } from './measure-means.server';

const sql = postgres(backEnd.databaseUrl, { max: 1, onnotice: () => undefined });
const nothing = { startsOn: null, endsOn: null, continuous: false, cost: null, targetGroup: '' };
const funding = { source: 'OPZ+', amount: 900_000, until: '2028-06-30' };
const project: ProjectFields = {
  ...{ name: 'Zkušební projekt', realiserId: null, programme: 'OPZ+', state: 'running', note: 'Poznámka' },
  ...{ startsOn: '2027-01-01', endsOn: '2028-12-31', amount: 12_500_000 },
  results: [{ label: 'podpoření klienti', value: 12.5 }],
};

let manager: Client;
let member: Client;
let participant: Client;
/** A measure of the draft of which nobody has said anything. */
let place: MeasurePlace;
let approved: MeasurePlace;
let code: string;
let projectId: string;

beforeAll(async () => {
  [manager, member, participant] = await Promise.all([
    signIn('jana.dvorakova@liberec.example'),
    signIn('lucie.maresova@liberec.example'),
    signIn('alena.vesela@liberec.example'),
  ]);
  const [found] = await sql<(MeasurePlace & { approved: string; code: string })[]>`
    select d.partnership_id as "partnershipId", d.id as "revisionId", v.measure_id as "measureId", v.code,
      a.id as approved
    from revisions d join revisions a on a.plan_id = d.plan_id and a.state = 'approved'
    join measure_versions v on v.revision_id = d.id and v.code like '4.%' and v.archived_at is null
    left join means m on m.measure_version_id = v.id
    where d.state = 'draft' and m.id is null and v.measure_id in (
      select o.measure_id from measure_versions o where o.revision_id = a.id
    ) order by d.number, v.code limit 1`;
  if (!found) throw new Error('the demo has no such measure');
  ({ code } = found);
  place = { partnershipId: found.partnershipId, revisionId: found.revisionId, measureId: found.measureId };
  approved = { ...place, revisionId: found.approved };
});

afterAll(async () => {
  const version = sql`(select id from measure_versions
    where revision_id = ${place.revisionId} and measure_id = ${place.measureId})`;
  await sql`delete from means where measure_version_id = ${version}`;
  await sql`delete from fundings where measure_version_id = ${version}`;
  await sql`delete from project_measures where project_id in (select id from projects where name like 'Zkušební%')`;
  await sql`delete from projects where name like 'Zkušební%'`;
  await sql.end();
});

const stored = async ({ revisionId, measureId }: MeasurePlace) => {
  const content = await readContent(manager, revisionId);
  return placedMeasures(content ?? { chapters: [] }).find(({ measure }) => measure.measureId === measureId)
    ?.measure;
};

describe('term, cost and target group', () => {
  test('are written down the first time and changed afterwards', async () => {
    const means = { ...nothing, startsOn: '2027-01-01', endsOn: '2028-12-31', cost: 1_500_000 };
    await saveMeans(manager, place, means);
    expect((await stored(place))?.means).toEqual(means);
    const changed = { ...nothing, continuous: true, targetGroup: 'Rodiny s dětmi' };
    await saveMeans(manager, place, changed);
    expect((await stored(place))?.means).toEqual(changed);
  });

  test('two people who write at the same moment both get through', async () => {
    await sql`delete from means where measure_version_id in (
      select id from measure_versions where revision_id = ${place.revisionId} and measure_id = ${place.measureId})`;
    await Promise.all([1, 2, 3].map((cost) => saveMeans(manager, place, { ...nothing, cost })));
    expect((await stored(place))?.means?.cost).toBeOneOf([1, 2, 3]);
  });

  test('are refused where one may not, and nothing changes', async () => {
    const before = await stored(place);
    const means = { ...nothing, cost: 7 };
    await expect(saveMeans(member, place, means)).rejects.toMatchObject({ reason: 'not_allowed' });
    await expect(saveMeans(manager, { ...place, measureId: 'x' }, means)).rejects.toMatchObject({
      reason: 'not_found',
    });
    await expect(saveMeans(manager, approved, means)).rejects.toMatchObject({
      reason: expect.stringMatching(/not_allowed|revision_frozen/),
    });
    expect(await stored(place)).toEqual(before);
  });
});

test('a line of funding is added, changed and taken away', async () => {
  await addFunding(manager, place, funding);
  await addFunding(manager, place, { source: 'Rozpočet města', amount: null, until: null });
  const { lines, sources } = await readFunding(manager, place);
  expect(lines).toMatchObject([funding, { source: 'Rozpočet města', amount: null, until: null }]);
  expect(sources).toEqual(expect.arrayContaining(['OPZ+', 'Rozpočet města']));
  const [first, second] = lines.map(({ id }) => id) as [string, string];

  await changeFunding(manager, first, { ...funding, amount: 1 });
  await expect(changeFunding(member, first, funding)).rejects.toMatchObject({ reason: 'not_found' });
  await expect(removeFunding(member, first)).rejects.toMatchObject({ reason: 'not_found' });
  await removeFunding(manager, second);
  await expect(removeFunding(manager, second)).rejects.toMatchObject({ reason: 'not_found' });
  expect((await stored(place))?.funding).toEqual([{ ...funding, amount: 1 }]);
  expect((await readFunding(manager, approved)).lines).toEqual([]);
});

describe('a project', () => {
  test('is added, found and changed', async () => {
    projectId = await addProject(manager, place.partnershipId, project);
    const { realiserId: _, ...fields } = project;
    const found = await findProject(member, place.partnershipId, projectId);
    expect(found).toMatchObject({ ...fields, realiser: null, measureIds: [], archivedAt: null });
    await changeProject(manager, projectId, { ...project, state: 'finished' });
    await expect(changeProject(member, projectId, project)).rejects.toMatchObject({ reason: 'not_found' });
    expect((await findProject(manager, place.partnershipId, projectId))?.state).toBe('finished');
  });

  test('realises measures, said as often as one likes, and is seen with them until it is put away', async () => {
    const link = { partnershipId: place.partnershipId, projectId };
    await linkMeasures(manager, link, [place.measureId], true);
    await linkMeasures(manager, link, [place.measureId], true);
    await expect(linkMeasures(member, link, [place.measureId], true)).rejects.toMatchObject({
      reason: 'not_allowed',
    });
    const ids = async () => (await readMeasureMeans(member, place)).projects.map(({ id }) => id);
    expect(await ids()).toContain(projectId);
    expect((await readMeasureMeans(member, place)).otherProjects).not.toContainEqual(
      expect.objectContaining({ id: projectId }),
    );
    await archiveProject(manager, projectId, true);
    expect(await ids()).not.toContain(projectId);
    await archiveProject(manager, projectId, false);
    await linkMeasures(manager, link, [place.measureId], false);
    expect(await ids()).not.toContain(projectId);
  });

  test('is none of a participant’s business', async () => {
    expect(await listProjects(participant, place.partnershipId)).toEqual([]);
    expect(await findProject(participant, place.partnershipId, projectId)).toBeNull();
    expect(await findProject(manager, place.partnershipId, 'x')).toBeNull();
  });
});

test('a measure is looked up in the revision in force', async () => {
  const [measure] = await readCurrentMeasures(member, place.partnershipId, [place.measureId]);
  expect(measure).toMatchObject({ measureId: place.measureId, code, revision: { id: approved.revisionId } });
  expect(await readCurrentMeasures(member, place.partnershipId, ['x'])).toEqual([]);
});

test('the sixteen projects of the demo each realise something', async () => {
  const projects = (await listProjects(manager, place.partnershipId)).filter(
    ({ name }) => !/^(Zkušební|zkouška)/.test(name),
  );
  expect(projects).toHaveLength(16);
  expect(projects.filter(({ measureIds }) => measureIds.length === 0)).toEqual([]);
});
