import { describe, expect, test } from 'vitest';
import { countGaps, isOutdated, lifePath, maySwitchSharing, stepsFrom } from './lifecycle';

describe('stepsFrom', () => {
  test('leads along the path, the next step first', () => {
    const first = lifePath.map((state) => stepsFrom(state, { consulted: false })[0]);
    expect(first).toEqual(['openConsultation', 'closeConsultation', 'approve', 'fork', undefined]);
  });

  test('a draft that was consulted goes on to being ready, and can be consulted again', () => {
    expect(stepsFrom('draft', { consulted: true })).toEqual(['makeReady', 'openConsultation']);
    expect(stepsFrom('draft', { consulted: false })).toEqual(['openConsultation', 'makeReady']);
  });

  test('what is ready can be taken back', () => {
    expect(stepsFrom('ready', { consulted: true })).toContain('reopen');
  });
});

test('countGaps counts those of measures and those of the revision', () => {
  expect(countGaps({ gaps: {} })).toBe(0);
  expect(countGaps({ gaps: { organisation: 3, indicator: 2, text: 1 } })).toBe(6);
});

test('sharing is switched in a draft and in what is ready', () => {
  expect(lifePath.filter(maySwitchSharing)).toEqual(['draft', 'ready']);
});

test('a revision is outdated when another one than it was made from is in force', () => {
  const [first, second] = [
    { id: '1', name: 'První' },
    { id: '2', name: 'Druhá' },
  ];
  expect(isOutdated({ forkedFrom: first, inForce: first })).toBe(false);
  expect(isOutdated({ forkedFrom: first, inForce: second })).toBe(true);
  expect(isOutdated({ forkedFrom: null, inForce: second })).toBe(true);
  expect(isOutdated({ forkedFrom: null, inForce: null })).toBe(false);
});
