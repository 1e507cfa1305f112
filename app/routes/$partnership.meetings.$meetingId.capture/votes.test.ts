import { describe, expect, it } from 'vitest';
import { readVotes } from './votes';

describe('readVotes', () => {
  it('is all three, or none', () => {
    expect(readVotes({ for: '', against: ' ', abstained: '' })).toBeNull();
    expect(readVotes({ for: '5', against: '', abstained: '1' })).toEqual({
      for: 5,
      against: 0,
      abstained: 1,
    });
  });

  it.each(['x', '-1', '1,5', '1000'])('does not take %s', (typed) =>
    expect(readVotes({ for: typed, against: '', abstained: '' })).toBe('wrong'),
  );
});
