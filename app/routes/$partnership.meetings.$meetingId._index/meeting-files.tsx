import type { AgendaItem } from '~/domain/meetings/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';
import { Files } from '../$partnership.attachments/Files';
import { useMeeting } from './use-meeting';

/** Files of an item of the agenda, or (null) of the meeting as a whole and of items that were put away. */
export function MeetingFiles({ item }: { item: AgendaItem | null }) {
  const { meeting, files } = useMeeting().data;
  const { t } = useTranslation('meeting');
  const mayChange = (meeting.mayRun || meeting.access === 'edit') && meeting.minutesState !== 'approved';
  const own = files.filter(({ agendaItemId }) =>
    item ? agendaItemId === item.id : !meeting.items.some(({ id }) => id === agendaItemId),
  );
  if (own.length === 0 && !mayChange) return null;
  const list = (
    <Files
      subject={{ kind: 'meeting', id: meeting.id, agendaItemId: item?.id ?? null }}
      files={own}
      mayChange={mayChange}
      about={item?.title ?? t('files.title')}
    />
  );
  return item ? (
    <div className="has-[ul,progress,[role=alert]]:w-full">{list}</div>
  ) : (
    <Card title={t('files.title')} className="mt-8">
      {own.length === 0 && <p className="mb-3 text-ink-soft">{t('files.none')}</p>}
      {list}
    </Card>
  );
}
