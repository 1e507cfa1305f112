import type { FulfilmentCounts } from '~/domain/monitoring/rules';
import type { Translate } from '~/i18n/translate';
import type { Piece } from '~/ui/StackedBar';

const looks = [
  ['yes', 'full'],
  ['partly', 'striped'],
  ['no', 'dotted'],
  ['unstated', 'hollow'],
] as const;

/** The parts of a fulfilment bar, always in the same order and look. */
export function fulfilmentPieces(counts: FulfilmentCounts, t: Translate<'revision'>): Piece[] {
  return looks.map(([verdict, look]) => ({
    ...{ key: verdict, look, count: counts[verdict], label: t(`fulfilment.${verdict}`) },
  }));
}
