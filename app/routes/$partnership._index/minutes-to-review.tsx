import type { MinutesToReview as Minutes } from '~/domain/meetings/desk';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Card } from '~/ui/Card';
import { MeetingLines } from '../$partnership.meetings._index/meeting-lines';

/** Minutes which the person is to read, or whose next step is theirs. */
export function MinutesToReview({ minutes }: { minutes: readonly Minutes[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <Card title={t('minutes.title')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('minutes.lead')}</p>
      <MeetingLines
        meetings={minutes}
        beside={({ todo, objectionsUntil }) => (
          <Badge tone={todo === 'object' ? 'info' : 'warning'} icon={todo === 'object' ? 'comment' : 'edit'}>
            {t(`minutes.${todo}`, { date: objectionsUntil ? format.date(objectionsUntil) : '' })}
          </Badge>
        )}
      />
    </Card>
  );
}
