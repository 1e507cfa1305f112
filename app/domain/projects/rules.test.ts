import { expect, it } from 'vitest';
import { projectWith } from '../means/content.fixture';
import { projectFilterSchema } from './forms';
import {
  currentOf,
  filterProjects,
  managesProjects,
  type ProjectFilter,
  readsProjects,
  revisionsToChoose,
} from './rules';

const city = { id: 'mesto', name: 'Statutární město Liberec' };
const projects = [
  projectWith('Férové školy', [], { realiser: city, programme: 'OP VVV' }),
  projectWith('Centrum bydlení', [], { realiser: city, programme: 'OPZ', state: 'planned' }),
  projectWith('Dům humanity', [], { programme: 'OPZ', state: 'finished' }),
  projectWith('Starý projekt', [], { archivedAt: '2021-01-01T00:00:00Z', programme: 'OPZ' }),
];
const everything: ProjectFilter = { q: '', state: '', realiser: '', programme: '' };
const found = (filter: Partial<ProjectFilter>) =>
  filterProjects(projects, { ...everything, ...filter }).map(({ name }) => name);

it('shows all projects but those put away', () => {
  expect(found({})).toEqual(['Férové školy', 'Centrum bydlení', 'Dům humanity']);
  expect(found({ state: 'archived' })).toEqual(['Starý projekt']);
});

it('narrows projects by each and all of the choices', () => {
  expect(found({ state: 'finished' })).toEqual(['Dům humanity']);
  expect(found({ realiser: 'mesto' })).toEqual(['Férové školy', 'Centrum bydlení']);
  expect(found({ programme: 'OPZ' })).toEqual(['Centrum bydlení', 'Dům humanity']);
  expect(found({ programme: 'OPZ', realiser: 'mesto', state: 'planned' })).toEqual(['Centrum bydlení']);
  expect(found({ programme: 'OPZ', realiser: 'mesto', state: 'running' })).toEqual([]);
});

it('finds every typed word without diacritics in name, realiser or programme', () => {
  expect(found({ q: 'dum HUMANITY' })).toEqual(['Dům humanity']);
  expect(found({ q: 'mesto vvv' })).toEqual(['Férové školy']);
  expect(found({ q: 'mesto humanity' })).toEqual([]);
});

it('takes from an address only what makes sense', () => {
  expect(projectFilterSchema.parse({})).toEqual(everything);
  expect(projectFilterSchema.parse({ q: ' byty ', state: 'lost', realiser: 'x' })).toEqual({
    ...everything,
    q: 'byty',
  });
  expect(projectFilterSchema.parse({ state: 'archived' }).state).toBe('archived');
});

it('looks a measure up in the revision in force, else in the newest', () => {
  const at = (measureId: string, state: string, number: number) => ({
    measureId,
    revision: { state, number },
  });
  const current = currentOf([
    at('a', 'superseded', 1),
    at('a', 'approved', 2),
    at('a', 'draft', 3),
    at('b', 'draft', 3),
    at('b', 'superseded', 1),
  ]);
  expect(current.map(({ measureId, revision }) => [measureId, revision.number])).toEqual([
    ['a', 2],
    ['b', 3],
  ]);
});

it('offers revisions to choose from, the strategic plan and the revision in force first', () => {
  const revision = (name: string, number: number, state: 'draft' | 'approved' | 'superseded') => ({
    ...{ id: name, name, number, state, sharedAt: null, createdAt: '', forkedFrom: null, approvedAt: null },
  });
  const plan = (kind: 'SPSZ' | 'TAP', revisions: ReturnType<typeof revision>[]) => ({
    ...{ id: kind, kind, title: kind, from: 2016, to: 2019, elaborates: null, revisions },
  });
  const plans = [
    plan('TAP', [revision('návrh TAP', 1, 'draft')]),
    plan('SPSZ', [
      revision('třetí', 3, 'draft'),
      revision('druhá', 2, 'approved'),
      revision('první', 1, 'superseded'),
    ]),
  ];
  expect(revisionsToChoose(plans).map(({ name }) => name)).toEqual(['druhá', 'třetí', 'návrh TAP']);
});

it('knows who sees projects and who changes them', () => {
  const roles = ['manager', 'consultant', 'member', 'participant'] as const;
  expect(roles.map(readsProjects)).toEqual([true, true, true, false]);
  expect(roles.map(managesProjects)).toEqual([true, true, false, false]);
});
