import type { Translate } from '~/i18n/translate';
import type { Piece } from '~/ui/StackedBar';

/** How many measures are linked and how many are not, as pieces of a bar. */
export function coveragePieces(
  covered: number,
  total: number,
  isTap: boolean,
  t: Translate<'links'>,
): Piece[] {
  return [
    {
      ...{ key: 'covered', count: covered, look: 'full' },
      label: t(isTap ? 'coverage.coveredTap' : 'coverage.covered'),
    },
    {
      ...{ key: 'uncovered', count: total - covered, look: 'hollow' },
      label: t(isTap ? 'coverage.uncoveredTap' : 'coverage.uncovered'),
    },
  ];
}
