import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ChapterNode } from '../plans/schema';
import { type Choosable, choosableBy, isAbout, readChoiceFilter, search } from './choice';
import { coverageOf, coverageSearch, readCoverageFilter } from './coverage';
import { sharedPieces } from './words';

const chapter = (code: string, measures: string[]): ChapterNode => ({
  ...{ id: `c${code}`, code, name: 'Bydlení', group: null, documentId: '' },
  priorities: [
    {
      ...{ id: `p${code}`, code, title: '' },
      goals: [
        {
          ...{ id: `g${code}`, code, title: '' },
          measures: measures.map((one) => ({ id: `v${one}`, measureId: one, code: one, wording: '' })),
        },
      ],
    },
  ],
});
const link = { measureId: 'x', code: '1', wording: '', context: 'TAP', revisionId: 'r' };

test('coverage: counts are of the whole chapter, the measures are those which the filter shows', () => {
  const chapters = [chapter('1', ['a', 'b']), chapter('2', ['c'])];
  const links = { b: [link], gone: [link] };
  const shown = (search: string) =>
    coverageOf(chapters, links, readCoverageFilter(new URLSearchParams(search))).map(
      ({ total, covered, measures }) => [total, covered, measures.map(({ measureId }) => measureId).join()],
    );
  expect(shown('')).toEqual([
    [2, 1, 'a'],
    [1, 0, 'c'],
  ]);
  expect(shown('show=covered')).toEqual([
    [2, 1, 'b'],
    [1, 0, ''],
  ]);
  expect(shown('show=all&chapter=c1')).toEqual([
    [2, 1, 'a,b'],
    [1, 0, ''],
  ]);
  expect(shown('show=nonsense')).toEqual(shown(''));
});

test('a filter and its address say the same', () => {
  const filter = { show: 'all', chapter: 'c1' } as const;
  expect(readCoverageFilter(new URLSearchParams(coverageSearch(filter)))).toEqual(filter);
  expect(coverageSearch({ show: 'uncovered', chapter: '' })).toBe('?');
});

const choosable = (code: string, wording: string, more: Partial<Choosable> = {}): Choosable => ({
  ...{ measureId: code, code, wording, chapterId: 'c1', organisation: null, elaboratedIn: [] },
  ...more,
});

test('choosing: chapter, words without diacritics, number, topic, not elaborated yet', () => {
  const measures = [
    choosable('1.1.1.1', 'Dluhové poradenství'),
    choosable('1.1.1.10', 'Krizové bydlení', { chapterId: 'c2' }),
    choosable('2.1.1.1', 'Splátkové kalendáře', { elaboratedIn: ['TAP'] }),
  ];
  const left = (search: string) =>
    choosableBy(measures, readChoiceFilter(new URLSearchParams(search))).map(({ code }) => code);
  expect(left('')).toHaveLength(3);
  expect(left('chapter=c2')).toEqual(['1.1.1.10']);
  expect(left('q=DLUHOVE+porad')).toEqual(['1.1.1.1']);
  expect(left('q=1.1.1.1')).toEqual(['1.1.1.1', '1.1.1.10']);
  expect(left('topic=debts')).toEqual(['1.1.1.1', '2.1.1.1']);
  expect(left('topic=debts&free=yes')).toEqual(['1.1.1.1']);
  expect(left('topic=nonsense')).toHaveLength(3);
  expect(search('bydleni krizo')({ code: '1', wording: 'Krizové bydlení' })).toBe(true);
});

test('the demo plan: the measures marked as being about debts are found by their wording, and no others', () => {
  type Seed = {
    plan: {
      chapters: {
        priorities: { goals: { measures: { code: string; title: string; debts: boolean }[] }[] }[];
      }[];
    };
  };
  const file = new URL('../../../supabase/seed/spsz-liberec.json', import.meta.url);
  const { plan } = JSON.parse(readFileSync(file, 'utf8')) as Seed;
  const all = plan.chapters.flatMap(({ priorities }) =>
    priorities.flatMap(({ goals }) => goals.flatMap(({ measures }) => measures)),
  );
  const about = all.filter(({ title }) => isAbout(title, 'debts')).map(({ code }) => code);
  expect(about).toEqual(all.filter(({ debts }) => debts).map(({ code }) => code));
  expect(about.length).toBeGreaterThan(5);
});

test('shared words are told apart, in whatever form they stand', () => {
  expect(sharedPieces('Azylový dům pro ženy', 'Pediatr v domě pro ženy')).toEqual([
    { text: 'Azylový ', at: 0, shared: false },
    { text: 'dům', at: 8, shared: true },
    { text: ' pro ', at: 11, shared: false },
    { text: 'ženy', at: 16, shared: true },
  ]);
  expect(sharedPieces('', 'x')).toEqual([]);
});
