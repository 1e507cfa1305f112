import type { RevisionState } from '~/domain/plans/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge, type BadgeProps } from '~/ui/Badge';

const looks: Record<RevisionState, Pick<BadgeProps, 'tone' | 'icon'>> = {
  draft: { tone: 'info', icon: 'edit' },
  consultation: { tone: 'warning', icon: 'comment' },
  ready: { tone: 'info', icon: 'check' },
  approved: { tone: 'success', icon: 'check' },
  superseded: { tone: 'neutral', icon: 'archive' },
};

/** In which state of its life a revision is. */
export function RevisionStateBadge({ state }: { state: RevisionState }) {
  const { t } = useTranslation('plan');
  return <Badge {...looks[state]}>{t(`state.${state}`)}</Badge>;
}
