import type { ProjectState } from '~/domain/projects/schema';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge, type Tone } from '~/ui/Badge';
import type { IconName } from '~/ui/Icon';

const looks: Record<ProjectState | 'archived', { tone: Tone; icon: IconName }> = {
  planned: { tone: 'neutral', icon: 'calendar' },
  running: { tone: 'info', icon: 'send' },
  finished: { tone: 'success', icon: 'check' },
  cancelled: { tone: 'warning', icon: 'close' },
  archived: { tone: 'neutral', icon: 'archive' },
};

/** How far a project is. */
export function ProjectStateBadge({ state }: { state: ProjectState | 'archived' }) {
  const { t } = useTranslation('projectStates');
  return <Badge {...looks[state]}>{t(state)}</Badge>;
}
