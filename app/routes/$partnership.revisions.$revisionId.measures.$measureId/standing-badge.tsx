import { type Standing, standingOf } from '~/domain/indicators/rules';
import type { IndicatorContent } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge, type Tone } from '~/ui/Badge';
import type { IconName } from '~/ui/Icon';

const looks: Record<Standing, { tone: Tone; icon: IconName }> = {
  reached: { tone: 'success', icon: 'check' },
  onTrack: { tone: 'info', icon: 'up' },
  behind: { tone: 'warning', icon: 'warning' },
  missed: { tone: 'danger', icon: 'error' },
  overdue: { tone: 'warning', icon: 'calendar' },
  unmeasured: { tone: 'neutral', icon: 'question' },
  noBaseline: { tone: 'neutral', icon: 'question' },
  noTarget: { tone: 'neutral', icon: 'target' },
};

/** How an indicator stands on the way to its target. */
export function StandingBadge({ indicator, today }: { indicator: IndicatorContent; today: string }) {
  const { t } = useTranslation('indicators');
  const standing = standingOf(indicator, today);
  return <Badge {...looks[standing]}>{t(standingKey(standing, indicator.direction))}</Badge>;
}

/** What is kept does not advance: some standings have words of their own for it. */
export function standingKey(standing: Standing, direction: IndicatorContent['direction']) {
  switch (standing) {
    case 'reached':
    case 'onTrack':
    case 'behind':
    case 'missed':
      return direction === 'keep' ? (`keeping.${standing}` as const) : (`standing.${standing}` as const);
    default:
      return `standing.${standing}` as const;
  }
}
