import { describe, expect, it } from 'vitest';
import { type ComparablePlan, findSide, newestFork, sideBefore } from './sides';

const version = (id: string) => ({ id, kind: 'named' as const, name: id, at: '2026-11-24T10:00:00Z' });
const plans: ComparablePlan[] = [
  {
    ...{ id: 'plan', title: 'SPSZ' },
    revisions: [
      {
        ...{ id: 'draft', number: 2, name: 'Revize 2027', state: 'draft', forkedFrom: 'approved' },
        versions: [version('second'), version('first')],
      },
      { id: 'approved', number: 1, name: 'SPSZ', state: 'approved', forkedFrom: null, versions: [] },
    ],
  },
];

describe('a side of a comparison', () => {
  it('is a revision or a version', () => {
    expect(findSide(plans, 'draft')).toMatchObject({ revision: { id: 'draft' }, version: null });
    expect(findSide(plans, 'first')).toMatchObject({ revision: { id: 'draft' }, version: { id: 'first' } });
    expect(findSide(plans, 'nothing')).toBeNull();
  });

  it.each([
    ['draft', 'approved'],
    ['second', 'first'],
    ['first', 'approved'],
    ['approved', undefined],
  ])('%s came from %s', (id, source) => {
    const side = findSide(plans, id);
    expect(side && sideBefore(plans, side)?.id).toBe(source);
  });

  it('without being asked for is the newest fork of something one may read', () => {
    expect(newestFork(plans)?.id).toBe('draft');
    const [plan] = plans;
    const alone = plan?.revisions.filter(({ id }) => id === 'draft') ?? [];
    expect(newestFork([{ id: 'plan', title: 'SPSZ', revisions: alone }])).toBeNull();
  });
});
