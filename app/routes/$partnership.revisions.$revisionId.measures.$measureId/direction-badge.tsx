import type { Direction } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';

const icons = { up: 'up', down: 'down', keep: 'target' } as const;

/** Where an indicator should go. */
export function DirectionBadge({ direction }: { direction: Direction }) {
  const { t } = useTranslation('indicators');
  return <Badge icon={icons[direction]}>{t(`direction.${direction}`)}</Badge>;
}
