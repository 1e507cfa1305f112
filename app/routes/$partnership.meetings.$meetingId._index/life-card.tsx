import { minutesStates } from '~/domain/meetings/content';
import { openThreads } from '~/domain/threads/content';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { StepPath } from '~/ui/StepPath';
import { useMeeting } from './use-meeting';

/** How far the minutes are on their way to approval, and what that means for whoever reads them. */
export function LifeCard() {
  const { t } = useTranslation('meeting');
  const { meeting, discussions } = useMeeting().data;
  const format = useFormat();
  const at = minutesStates.indexOf(meeting.minutesState);
  const note = () => {
    switch (meeting.minutesState) {
      case 'circulated': {
        const date = format.date(meeting.objectionsUntil ?? '');
        return `${t('life.circulated', { date })} ${t('life.open', { count: openThreads(discussions.threads, 'document').length })}`;
      }
      case 'approved':
        return t('life.approved', { date: format.date(meeting.approvedAt ?? '') });
      default:
        return t(
          meeting.access === 'edit' ? `life.${meeting.minutesState}` : `life.${meeting.minutesState}Read`,
        );
    }
  };
  return (
    <div className="on-screen-only rounded-card border border-line bg-surface px-4 py-3">
      <StepPath
        label={t('life.title')}
        steps={minutesStates.map((state, index) => {
          const look = index === at ? 'now' : index < at ? 'done' : 'next';
          const lookLabel = look === 'next' ? '' : t(`life.look.${look}`);
          return { key: state, label: t(`life.step.${state}`), look, lookLabel };
        })}
      />
      <p className="mt-2 text-ink-soft text-sm">{note()}</p>
    </div>
  );
}
