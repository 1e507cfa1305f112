import { expect, it } from 'vitest';
import type { Ending } from './ending';
import { groupEndings } from './timeline';

const measure = (code: string) => ({ measureId: code, code, wording: '' });
const term = (code: string, on: string, from: string | null = null): Ending => ({
  ...{ kind: 'term', on, from, measure: measure(code) },
});
const money = (code: string, on: string, source: string): Ending => ({
  ...{ kind: 'funding', on, measure: measure(code), source, amount: null },
});
const project = (id: string, on: string): Ending => ({
  ...{ kind: 'project', on, from: '2018-01-01', project: { id, name: 'KSP', amount: null } },
  measures: [measure('1.1'), measure('1.2')],
});

it('draws terms of one day as one line, and money of one source and day', () => {
  const groups = groupEndings([
    project('a', '2020-12-31'),
    project('b', '2020-12-31'),
    money('1.1', '2020-12-31', 'OPZ+'),
    money('1.2', '2020-12-31', 'OPZ+ '),
    money('1.3', '2020-12-31', 'IROP'),
    term('1.1', '2020-12-31', '2019-01-01'),
    term('1.2', '2020-12-31', '2018-01-01'),
    term('1.3', '2021-01-31', '2018-01-01'),
  ]);
  expect(groups.map(({ kind, on, from, name, measures }) => [kind, on, from, name, measures.length])).toEqual(
    [
      ['project', '2020-12-31', '2018-01-01', 'KSP', 2],
      ['project', '2020-12-31', '2018-01-01', 'KSP', 2],
      ['funding', '2020-12-31', null, 'OPZ+', 2],
      ['funding', '2020-12-31', null, 'IROP', 1],
      ['term', '2020-12-31', null, '', 2],
      ['term', '2021-01-31', '2018-01-01', '', 1],
    ],
  );
});

it('changes nothing of what it puts together', () => {
  const endings = [project('a', '2020-12-31')];
  groupEndings(endings)[0]?.measures.pop();
  expect(endings).toEqual([project('a', '2020-12-31')]);
});
