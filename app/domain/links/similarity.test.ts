import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Comparable, likelyPairs } from './similarity';
import { stem, tellingWords } from './words';

type Part<Children> = { code: string } & Children;
type Seed = {
  plan: {
    chapters: Part<{ priorities: Array<{ goals: Part<{ measures: Part<{ title: string }>[] }>[] }> }>[];
  };
};

/** The 139 measures of the demo plan, each under its number. */
const demo: Comparable[] = (
  JSON.parse(
    readFileSync(new URL('../../../supabase/seed/spsz-liberec.json', import.meta.url), 'utf8'),
  ) as Seed
).plan.chapters.flatMap((chapter) =>
  chapter.priorities.flatMap(({ goals }) =>
    goals.flatMap((goal) =>
      goal.measures.map(({ code, title }) => ({
        ...{ measureId: code, wording: title, chapterId: chapter.code, goalId: goal.code },
      })),
    ),
  ),
);
const nothing = () => false;
const found = likelyPairs(demo, nothing);
const asCodes = found.map(({ one, other }) => `${one.measureId} ${other.measureId}`);

test('forms of one word have one stem', () => {
  for (const forms of [
    ['dům', 'domu', 'domě', 'domem', 'domech'],
    ['služba', 'služby', 'služeb', 'službami'],
    ['dluhy', 'dluhů', 'dluhové', 'dluhovému'],
    ['azylový', 'azylového', 'azylovém', 'AZYLOVÉ'],
    ['systém', 'systému', 'systémy'],
    ['výzkum', 'výzkumy', 'výzkumu'],
    ['byt', 'bytu', 'byty', 'bytech', 'bytem'],
  ]) {
    expect(new Set(forms.map(stem)), forms.join(', ')).toHaveLength(1);
  }
  expect(stem('bydlení')).not.toBe(stem('byty'));
});

test('only words which tell a matter are left', () => {
  expect(tellingWords('Nejméně 20 nových domovníků pro sociálně vyloučené osoby od roku 2018')).toEqual([
    stem('domovník'),
  ]);
  expect(tellingWords('K-centrum')).not.toEqual(tellingWords('centrum'));
  expect(tellingWords('')).toEqual([]);
});

test.each([
  ['the same summer camps stand under safety and under social services', '4.3.2.3 5.1.2.3'],
  ['case management of homelessness', '1.1.2.15 5.2.3.1'],
  ['outreach work for health and hygiene', '1.1.3.1 5.2.3.2'],
  ['the social ambulance', '1.1.3.1 5.1.1.9'],
  ['the shelter for women', '1.1.2.5 5.2.2.6'],
  ['house wardens', '1.2.1.3 5.5.3.1'],
  ['the therapeutic community', '4.3.3.4 5.1.1.8'],
  ['the survey of safety, twice in one chapter', '4.1.2.5 4.1.3.1'],
  ['the day centre, twice in one chapter', '5.2.2.2 5.5.2.2'],
])('the demo plan: %s', (_, pair) => {
  expect(asCodes).toContain(pair);
});

test('the demo plan: a list short enough to be gone through, those across chapters first', () => {
  expect(found.length).toBeGreaterThan(20);
  expect(found.length).toBeLessThan(40);
  const across = found.map(({ acrossChapters }) => acrossChapters);
  expect(across).toEqual([...across].sort((a, b) => Number(b) - Number(a)));
  const scores = found.filter((pair) => pair.acrossChapters).map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('steps of one goal speak of one thing on purpose', () => {
  expect(asCodes).not.toContain('2.2.2.1 2.2.2.2');
  expect(asCodes).not.toContain('5.2.2.4 5.2.2.6');
});

test('the same wording is found also within a goal, and whatever its diacritics', () => {
  const other = { measureId: 'b', chapterId: '1', goalId: '1' };
  const twice = [
    { ...other, measureId: 'a', wording: 'Zřízení dluhové poradny v Kateřinkách' },
    { ...other, wording: 'Zrizeni dluhove poradny v Katerinkach' },
    { ...other, measureId: 'c', wording: 'Obnova kamerového systému' },
  ];
  expect(likelyPairs(twice, nothing)).toMatchObject([
    { one: { measureId: 'a' }, other: { measureId: 'b' }, acrossChapters: false },
  ]);
  expect(likelyPairs(twice, nothing)[0]?.score).toBeCloseTo(1);
});

test('what somebody has judged does not come back', () => {
  const [first, ...rest] = found;
  const judged = likelyPairs(
    demo,
    (one, other) => one === first?.one.measureId && other === first?.other.measureId,
  );
  expect(judged).toEqual(rest);
});

test('measures without a wording are nobody’s duplicates', () => {
  const empty = { wording: '', chapterId: '1', goalId: '1' };
  expect(
    likelyPairs(
      [
        { ...empty, measureId: 'a' },
        { ...empty, measureId: 'b', chapterId: '2' },
      ],
      nothing,
    ),
  ).toEqual([]);
});
