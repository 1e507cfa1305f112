import { expect, it } from 'vitest';
import type { IndicatorContent, MeasureContent, RevisionContent } from '../plans/content';
import { listIndicators } from './listing';

const point = (value: number, on: string) => ({ value, on, source: '' });
const indicator = (name: string, parts: Partial<IndicatorContent>): IndicatorContent => ({
  ...{
    id: name,
    indicatorId: name,
    name,
    unit: 'ks',
    direction: 'up',
    scale: null,
    baseline: null,
    target: null,
  },
  ...{ values: [], ...parts },
});
const chapter = (id: string, indicators: IndicatorContent[]) => {
  const measure = {
    id: `v${id}`,
    measureId: `m${id}`,
    code: `${id}.1.1.1`,
    wording: id,
    indicators,
  } as MeasureContent;
  const goals = [{ id: '', code: '', title: '', measures: [measure] }];
  return {
    id,
    code: id,
    name: '',
    group: null,
    narrative: '',
    priorities: [{ id: '', code: '', title: '', goals }],
  };
};
const whole = { baseline: point(0, '2020-01-01'), target: point(10, '2030-01-01') };
const content: Pick<RevisionContent, 'chapters'> = {
  chapters: [
    chapter('1', [indicator('a', whole), indicator('b', { ...whole, values: [point(10, '2021-01-01')] })]),
    chapter('2', [indicator('c', {}), indicator('d', { target: whole.target })]),
  ],
};
const names = (filter: { chapter?: string; state?: 'incomplete' | 'reached' | 'unmeasured' }) =>
  listIndicators(content, { chapter: null, state: null, ...filter }, '2026-01-01').map(
    (one) => one.indicator.name,
  );

it('lists the indicators of all measures in the order of the plan', () => {
  expect(names({})).toEqual(['a', 'b', 'c', 'd']);
  expect(listIndicators(content, { chapter: null, state: null }, '2026-01-01')[2]?.measure).toEqual({
    ...{ id: 'm2', code: '2.1.1.1', wording: '2' },
  });
});

it('narrows them down', () => {
  expect(names({ chapter: '2' })).toEqual(['c', 'd']);
  expect(names({ state: 'incomplete' })).toEqual(['c', 'd']);
  expect(names({ state: 'reached' })).toEqual(['b']);
  expect(names({ state: 'unmeasured', chapter: '2' })).toEqual(['d']);
});
