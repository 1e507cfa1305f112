import type { MinutesState } from '~/domain/meetings/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge, type Tone } from '~/ui/Badge';
import type { IconName } from '~/ui/Icon';

const looks: Record<MinutesState, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'edit' },
  circulated: { tone: 'info', icon: 'comment' },
  settled: { tone: 'warning', icon: 'question' },
  approved: { tone: 'success', icon: 'lock' },
};

/** How far the minutes of a meeting are. */
export function MinutesStateBadge({ state }: { state: MinutesState }) {
  const { t } = useTranslation('meeting');
  return <Badge {...looks[state]}>{t(`state.${state}`)}</Badge>;
}
