import { expect, it } from 'vitest';
import { measureWith, projectWith } from './content.fixture';
import { moneyEndsEarly } from './sources';

it('money ends early when the term goes on after the last of it', () => {
  const until = (day: string) => ({ funding: [{ until: '2020-01-31' }, { until: day }] });
  const term = { endsOn: '2020-12-31' };
  const early = (...args: Parameters<typeof measureWith>) => moneyEndsEarly(measureWith(...args), []);
  expect(early('1.1', { means: term, ...until('2020-12-30') })).toBe('2020-12-30');
  expect(early('1.1', { means: term, ...until('2020-12-31') })).toBeNull();
  expect(early('1.1', { means: { continuous: true }, ...until('2020-12-31') })).toBe('2020-12-31');
  expect(early('1.1', { means: {}, ...until('2020-12-31') })).toBeNull();
  expect(early('1.1', until('2020-12-31'))).toBeNull();
  expect(early('1.1', { means: term })).toBeNull();
  expect(early('1.1', { means: term, funding: [{ until: '2020-01-31' }, {}] })).toBeNull();
  const paid = measureWith('1.1', { means: term, funding: [{ until: '2020-01-31' }] });
  expect(moneyEndsEarly(paid, [projectWith('KSP', ['1.1'], { endsOn: '2020-06-30' })])).toBe('2020-06-30');
  expect(moneyEndsEarly(paid, [projectWith('KSP', ['1.1'], { endsOn: '2021-06-30' })])).toBeNull();
});
