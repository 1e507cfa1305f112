import { describe, expect, it } from 'vitest';
import { chaptersWith, measureWith, projectWith } from './content.fixture';
import { addMonths, endingSoon, unknownsOf } from './ending';

const from = '2020-06-01';

describe('what ends soon', () => {
  it('is a term, money or a project that ends between the two days, both included', () => {
    const content = chaptersWith(
      measureWith('1.1', { means: { endsOn: '2020-05-31' } }),
      measureWith('1.2', { means: { startsOn: '2019-01-01', endsOn: '2020-06-01' } }),
      measureWith('1.3', { means: { endsOn: '2020-12-01' } }),
      measureWith('1.4', { means: { endsOn: '2020-12-02' } }),
      measureWith('2.1', { means: { continuous: true }, funding: [{ until: '2020-09-30', amount: 5 }, {}] }),
    );
    const projects = [projectWith('KSP', ['1.1', '2.1'], { startsOn: '2018-01-01', endsOn: '2020-09-30' })];
    const { until, endings } = endingSoon(content, projects, from, 6);
    expect(until).toBe('2020-12-01');
    expect(
      endings.map((one) => [
        one.kind,
        one.on,
        one.kind === 'project' ? one.measures.map(({ code }) => code) : one.measure.code,
      ]),
    ).toEqual([
      ['term', '2020-06-01', '1.2'],
      ['project', '2020-09-30', ['1.1', '2.1']],
      ['funding', '2020-09-30', '2.1'],
      ['term', '2020-12-01', '1.3'],
    ]);
    expect(endings[0]).toMatchObject({ from: '2019-01-01' });
    expect(endings[2]).toMatchObject({ source: 'OPZ+', amount: 5 });
  });

  it('leaves out projects that pay for nothing here', () => {
    const content = chaptersWith(measureWith('1.1'));
    const ends = { endsOn: '2020-09-30' };
    const projects = [
      projectWith('jinde', ['jinde'], ends),
      projectWith('nikde', [], ends),
      projectWith('zrušený', ['1.1'], { ...ends, state: 'cancelled' }),
      projectWith('plánovaný', ['1.1'], { ...ends, state: 'planned' }),
      projectWith('odložený', ['1.1'], { ...ends, archivedAt: '2020-01-01T00:00:00Z' }),
      projectWith('bez konce', ['1.1']),
    ];
    expect(endingSoon(content, projects, from, 12)).toMatchObject({ endings: [], stranded: [] });
  });
});

describe('a measure loses its last money', () => {
  const stranded = (...args: Parameters<typeof endingSoon>) =>
    endingSoon(...args).stranded.map(({ measure, on }) => [measure.code, on]);

  it('on the day the last of its sources ends, the soonest first', () => {
    const content = chaptersWith(
      measureWith('1.1', { funding: [{ until: '2020-07-31' }, { until: '2020-11-30' }] }),
      measureWith('1.2', { funding: [{ until: '2020-07-31' }] }),
      measureWith('1.10', { funding: [{ until: '2020-07-31' }] }),
      measureWith('2.1'),
    );
    const projects = [
      projectWith('KSP', ['1.1', '2.1'], { endsOn: '2020-09-30', state: 'finished' }),
      projectWith('Navazující', ['1.1'], { startsOn: '2020-12-01', state: 'planned' }),
    ];
    expect(stranded(content, projects, from, 6)).toEqual([
      ['1.2', '2020-07-31'],
      ['1.10', '2020-07-31'],
      ['2.1', '2020-09-30'],
      ['1.1', '2020-11-30'],
    ]);
    const last = endingSoon(content, projects, from, 6).stranded[3];
    expect(last?.sources.map(({ kind, name }) => [kind, name])).toEqual([
      ['funding', 'OPZ+'],
      ['project', 'KSP'],
      ['funding', 'OPZ+'],
    ]);
    expect(last?.planned).toEqual([{ id: 'Navazující', name: 'Navazující' }]);
  });

  it('not while anything of it lasts longer, or nobody knows until when', () => {
    const soon = { until: '2020-07-31' };
    const content = chaptersWith(
      measureWith('1.1', { funding: [soon, { until: '2020-12-02' }] }),
      measureWith('1.2', { funding: [soon, {}] }),
      measureWith('1.3', { funding: [soon] }),
      measureWith('1.4', { funding: [soon] }),
    );
    const projects = [
      projectWith('dlouhý', ['1.3'], { startsOn: '2020-09-01', endsOn: '2022-12-31' }),
      projectWith('bez konce', ['1.4']),
    ];
    expect(stranded(content, projects, from, 6)).toEqual([]);
  });

  it('not where it had none any more, or where it ends itself by then', () => {
    const content = chaptersWith(
      measureWith('1.1', { funding: [{ until: '2020-05-31' }] }),
      measureWith('1.2', { means: { endsOn: '2020-07-31' }, funding: [{ until: '2020-07-31' }] }),
      measureWith('1.3', { means: { endsOn: '2020-08-01' }, funding: [{ until: '2020-07-31' }] }),
      measureWith('1.4', { funding: [{ until: '2020-07-31' }] }),
    );
    const over = [projectWith('ukončený neznámo kdy', ['1.4'], { state: 'finished' })];
    expect(stranded(content, over, from, 6)).toEqual([
      ['1.3', '2020-07-31'],
      ['1.4', '2020-07-31'],
    ]);
  });

  it('within the horizon only', () => {
    const content = chaptersWith(measureWith('1.1', { funding: [{ until: '2021-05-31' }] }));
    expect(stranded(content, [], from, 6)).toEqual([]);
    expect(stranded(content, [], from, 12)).toEqual([['1.1', '2021-05-31']]);
  });
});

it('counts what nobody has written down', () => {
  const content = chaptersWith(
    measureWith('1.1'),
    measureWith('1.2', { means: { startsOn: '2020-01-01' }, funding: [{}, { until: '2020-05-31' }] }),
    measureWith('1.3', { means: { continuous: true }, funding: [{}] }),
    measureWith('1.4', { means: { endsOn: '2020-05-31' } }),
  );
  expect(unknownsOf(content)).toEqual({ measures: 4, withoutTerm: 2, fundingWithoutEnd: 2 });
});

it.each([
  ['2020-06-01', 6, '2020-12-01'],
  ['2020-06-01', 12, '2021-06-01'],
  ['2020-08-31', 6, '2021-02-28'],
  ['2019-08-31', 6, '2020-02-29'],
  ['2020-12-31', 12, '2021-12-31'],
])('%s and %d months are %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});
