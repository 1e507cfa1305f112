import { describe, expect, test } from 'vitest';
import { compareCodes, isFrozen, isOpen, isShared, measuresOf, placeOf, treeFromRows } from './rules';
import type { TreeRows } from './schema';

const part = (id: string, position: number, archived = false) => ({
  id,
  code: id,
  title: `Název ${id}`,
  position,
  archived_at: archived ? '2026-01-01' : null,
});

const measure = (id: string, position: number, archived = false) => ({
  ...part(id, position, archived),
  measure_id: `identity-${id}`,
  wording: `Znění ${id}`,
});

const rows: TreeRows = {
  id: 'r',
  partnership_id: 'p',
  number: 2,
  name: 'Revize',
  state: 'draft',
  shared_at: null,
  published_at: null,
  approved_at: null,
  created_at: '2026-01-01',
  plan: { id: 'plan', kind: 'SPSZ', title: 'Plán', period_from: 2016, period_to: 2019 },
  chapters: [
    {
      ...part('1', 1),
      name: 'Bydlení',
      working_group_id: null,
      group: null,
      documents: { id: 'document' },
      priorities: [
        {
          ...part('1.1', 1),
          goals: [
            { ...part('1.1.2', 2), measures: [measure('c', 2), measure('b', 1), measure('gone', 3, true)] },
            { ...part('1.1.1', 1), measures: [measure('a', 1)] },
            { ...part('1.1.3', 3, true), measures: [measure('hidden', 1)] },
          ],
        },
      ],
    },
  ],
};

describe('treeFromRows', () => {
  test('orders by position and leaves out what was put away, with what is below it', () => {
    const [chapter] = treeFromRows(rows).chapters;
    if (!chapter) throw new Error('no chapter');
    expect(measuresOf(chapter).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

test('placeOf finds a measure with its parents, and says null for one that is gone', () => {
  const tree = treeFromRows(rows);
  expect(placeOf(tree, 'c')).toMatchObject({ goal: { id: '1.1.2' }, place: 2 });
  expect(placeOf(tree, 'gone')).toBeNull();
});

test('codes are ordered by their numbers', () => {
  expect(['1.10', '1.9', '1.1'].sort(compareCodes)).toEqual(['1.1', '1.9', '1.10']);
});

test('only a draft and a consultation are open, and only what was approved is frozen', () => {
  const states = ['draft', 'consultation', 'ready', 'approved', 'superseded'] as const;
  expect(states.filter(isFrozen)).toEqual(['approved', 'superseded']);
  expect(states.filter(isOpen)).toEqual(['draft', 'consultation']);
});

test('participants see a shared draft, every consultation, and never an unshared draft', () => {
  expect(isShared({ state: 'draft', sharedAt: null })).toBe(false);
  expect(isShared({ state: 'draft', sharedAt: '2026-01-01' })).toBe(true);
  expect(isShared({ state: 'consultation', sharedAt: null })).toBe(true);
});
