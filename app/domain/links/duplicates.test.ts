import { expect, test } from 'vitest';
import type { ChapterNode } from '../plans/schema';
import { pairsBy, pairsOf, readDuplicateFilter } from './duplicates';

const chapter = (code: string, wordings: Record<string, string>): ChapterNode => ({
  ...{ id: `c${code}`, code, name: '', group: null, documentId: '' },
  priorities: [
    {
      ...{ id: `p${code}`, code, title: '' },
      goals: [
        {
          ...{ id: `g${code}`, code, title: '' },
          measures: Object.entries(wordings).map(([id, wording]) => ({
            ...{ id: `v${id}`, measureId: id, code: id, wording },
          })),
        },
      ],
    },
  ],
});
const chapters = [
  chapter('1', { z: 'Domovníci v městských domech', y: 'Kamerový systém' }),
  chapter('2', { b: 'Zapojení domovníků do schůzí v městských domech', a: 'Obnova kamerového systému' }),
];
const nothing = { pairs: [], editable: [] };
const codes = (judged: Parameters<typeof pairsOf>[1], search = '') =>
  pairsBy(pairsOf(chapters, judged), readDuplicateFilter(new URLSearchParams(search))).map(
    ({ one, other, mayJudge }) => `${one.code}${other.code}${mayJudge ? '!' : ''}`,
  );

test('likely pairs are offered; who edits one of the two may judge', () => {
  expect(codes(nothing).sort()).toEqual(['ya', 'zb']);
  expect(codes({ pairs: [], editable: ['a'] }).sort()).toEqual(['ya!', 'zb']);
  expect(codes(nothing, 'chapter=c1')).toHaveLength(2);
  expect(codes(nothing, 'chapter=elsewhere')).toEqual([]);
});

test('what was judged is offered no more, and stands among the judged in the order of the plan', () => {
  const pair = { one: 'b', other: 'z' };
  const different = { pairs: [{ ...pair, verdict: 'different' as const }], editable: [] };
  expect(codes(different)).toEqual(['ya']);
  expect(codes(different, 'show=different')).toEqual(['zb']);
  expect(codes(different, 'show=same')).toEqual([]);
  // Pairs linked by hand need no like wording.
  const same = { pairs: [{ one: 'a', other: 'z', verdict: 'same' as const }], editable: [] };
  expect(codes(same, 'show=same')).toEqual(['za']);
});

test('a pair of which one measure is gone is not shown', () => {
  expect(codes({ pairs: [{ one: 'b', other: 'gone', verdict: 'same' }], editable: [] }, 'show=same')).toEqual(
    [],
  );
});
