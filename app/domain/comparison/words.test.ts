import { describe, expect, it } from 'vitest';
import type { Segment } from './schema';
import { compareTexts } from './words';

/** [-gone-] {+come+} … for so many words left out. */
function written(segments: Segment[] | null): string | null {
  return (
    segments
      ?.map((segment) => {
        if (segment.kind === 'gap') return `…${segment.words}…`;
        if (segment.kind === 'same') return segment.text;
        return segment.kind === 'added' ? `{+${segment.text}+}` : `[-${segment.text}-]`;
      })
      .join('') ?? null
  );
}

const compared = (before: string, after: string) => written(compareTexts(before, after));

describe('texts word by word', () => {
  it('are the same when no reader could tell them apart', () => {
    expect(compareTexts('Byty v roce 2019', 'Byty v\u00a0roce  2019 ')).toBeNull();
    expect(compareTexts('Bydlení'.normalize('NFD'), 'Bydlení')).toBeNull();
    expect(compareTexts('', '')).toBeNull();
  });

  it('differ by whole words with diacritics', () => {
    expect(compared('Vznik 100 nových bytů do roku 2019', 'Vznik 120 nových bytů do konce roku 2021')).toBe(
      'Vznik [-100-]{+120+} nových bytů do {+konce +}roku [-2019-]{+2021+}',
    );
  });

  it('do not fall apart at a short word that both happen to have', () => {
    expect(
      compared(
        'Poradna pomáhá lidem s dluhy a exekucemi v každé městské části',
        'Poradna pomáhá lidem bez práce a přístřeší v každé městské části',
      ),
    ).toBe('Poradna pomáhá lidem [-s dluhy a exekucemi-]{+bez práce a přístřeší+} v každé městské části');
  });

  it('are shown one after the other when hardly a word stayed', () => {
    expect(compared('Zasedání komise 6x ročně', 'Dluhová poradna otevřená 2x týdně i v sobotu')).toBe(
      '[-Zasedání komise 6x ročně\n-]{+Dluhová poradna otevřená 2x týdně i v sobotu+}',
    );
  });

  it('that are new or gone are one piece', () => {
    expect(compared('', 'Celé znění.')).toBe('{+Celé znění.+}');
    expect(compared('Celé znění.', '')).toBe('[-Celé znění.-]');
  });

  it('keep paragraphs apart', () => {
    expect(compared('První.\nDruhý odstavec.', 'První.\nVložený.\nDruhý odstavec.')).toBe(
      'První.\n{+Vložený.\n+}Druhý odstavec.',
    );
  });

  it('leave out long stretches which stayed, but not the words around a change', () => {
    const long = Array.from({ length: 60 }, (_, index) => `slovo${index}`).join(' ');
    expect(compared(`${long} starý ${long}`, `${long} nový ${long}`)).toBe(
      `…48…${long.split(' ').slice(48).join(' ')} [-starý-]{+nový+} ${long.split(' ').slice(0, 12).join(' ')} …48…`,
    );
  });

  it('of many thousand words take no long time, and can be put together again', () => {
    const text = (seed: number) =>
      Array.from({ length: 6_000 }, (_, index) => `w${(index * seed) % 4_001}`).join(' ');
    const segments = compareTexts(`${text(7)}\nspolečný konec`, `${text(11)}\nspolečný konec`) ?? [];
    expect(segments.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  });
});
