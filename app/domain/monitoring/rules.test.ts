import { expect, test } from 'vitest';
import { countFulfilment, tally } from './rules';

test('counts every verdict, and measures without one as unstated', () => {
  const fulfilment = tally([
    { measure_id: 'a', verdict: 'yes' },
    { measure_id: 'b', verdict: 'partly' },
    { measure_id: 'c', verdict: null },
    { measure_id: 'elsewhere', verdict: 'no' },
  ]);
  expect(countFulfilment(fulfilment, ['a', 'b', 'c', 'd'])).toEqual({
    ...{ yes: 1, partly: 1, no: 0, unstated: 2, total: 4 },
  });
});
